#include "review/block_limits.hpp"

namespace portage::review {

namespace {

using policy::Unit;

// The visits of a block in the unit the policy counts blocks in; nothing where that is neither visits nor weeks.
std::optional<int> measured_in(Unit unit, const schedule::VisitBlock& block) {
    if (unit == Unit::visits) return block.visits;
    if (unit != Unit::weeks) return {};
    int weeks = block.frequency == policy::Frequency::weekly        ? 1
                : block.frequency == policy::Frequency::fortnightly ? 2
                                                                    : 4;
    return block.visits * weeks;
}

std::string assumed(const policy::Mark& figure, const policy::Mark& section) {
    return policy::nearer(figure, section).assumption ? " (an assumption)" : "";
}

std::optional<std::string> about_length(const schedule::VisitBlock& next, const schedule::Block& rule) {
    auto length = rule.length.value;
    auto asked = measured_in(length.unit, next);
    if (!asked || *asked <= length.count) return {};
    auto text = fmt::format("{} are promised, and a block is {}{}", to_string(policy::Amount{*asked, length.unit}),
                            to_string(length), assumed(rule.length.mark, rule.mark));
    if (!rule.extension) return text + "; the policy knows no extension";
    const auto& extension = *rule.extension;
    text += fmt::format("; it may be extended by {}{}", to_string(extension.value), assumed(extension.mark, rule.mark));
    if (extension.value.unit == length.unit && *asked > length.count + extension.value.count) text += ", which is less";
    if (rule.extended_by) text += "; " + *rule.extended_by + " has to agree";
    return text;
}

std::optional<std::string> about_break(const caseload::Case& before, const schedule::VisitBlock& next,
                                       const schedule::Block& rule) {
    if (!rule.consolidation) return {};
    auto gap = rule.consolidation->value;
    auto text = fmt::format("the policy plans a break of {} before the next block{}", to_string(gap),
                            assumed(rule.consolidation->mark, rule.mark));
    if (before.stage != caseload::Stage::on_break) return text;
    auto days = policy::as_days(gap);
    if (!days && !policy::as_months(gap)) return {};  // terms: review due tells when they are over
    auto over = days ? before.stage_since + Days{*days}
                     : add_months_clamped(before.stage_since, policy::as_months(gap).value_or(0));
    if (next.starts_on >= over) return {};
    return text + "; it is over on " + to_uk(over);
}

}  // namespace

std::vector<std::string> beyond_policy(const caseload::Case& before, const Decided& decided,
                                       const schedule::VisitBlock& next, bool had_block,
                                       const std::optional<schedule::Block>& rule) {
    if (!rule || decided.outcome != ReviewOutcome::next_block) return {};
    std::vector<std::string> all;
    if (auto length = about_length(next, *rule)) all.push_back(*length);
    if (had_block)
        if (auto gap = about_break(before, next, *rule)) all.push_back(*gap);
    return all;
}

}  // namespace portage::review
