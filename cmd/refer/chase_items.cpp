#include "cmd/refer/chase_items.hpp"

#include "store/reviews.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace portage::cmd {

namespace {

using caseload::Stage;

bool is_undecided(Stage stage) {
    return stage == Stage::received || stage == Stage::on_hold || stage == Stage::needs_panel;
}

std::optional<ChasedCase> chased(Session& session, Postcodes& postcodes, const caseload::Case& case_file) {
    auto& reader = session.reader();
    bool waits = case_file.stage == Stage::waiting;
    if (!waits && !is_undecided(case_file.stage)) return {};
    auto today = session.today();
    ChasedCase one{
        judge_case(session, postcodes, case_file, waits ? policy::RuleSet::offer : policy::RuleSet::entry, today, {}),
        reader.get(case_file.child),
        store::requests_of(reader, case_file.id),
        {},
        {}};
    if (!waits)
        one.awaited = awaited_in(one.judged.by, one.judged.facts, one.judged.decision);
    else if (one.judged.decision.outcome == policy::Outcome::cannot_tell)
        one.awaited.missing = policy::missing(one.judged.decision);
    one.items = review::to_chase(one.awaited, one.requests, today);
    return one;
}

}  // namespace

std::vector<ChasedCase> chased_cases(Session& session, const std::vector<std::string>& references) {
    auto& reader = session.reader();
    std::vector<caseload::Case> cases;
    std::set<std::int64_t> seen;
    for (const auto& typed : references)
        if (auto one = store::require_case(reader, typed); seen.insert(one.id.value).second) cases.push_back(one);
    if (references.empty())
        for (auto stage : {Stage::received, Stage::on_hold, Stage::needs_panel, Stage::waiting})
            for (auto& found : store::cases_at(reader, stage)) cases.push_back(std::move(found.case_file));
    auto& postcodes = session.postcodes();
    std::vector<ChasedCase> all;
    for (const auto& case_file : cases) {
        auto one = chased(session, postcodes, case_file);
        if (!one && !references.empty())
            fail(Fault::refused, "{} is {}: nothing is asked for to decide about it", case_file.reference,
                 caseload::in_words(case_file.stage));
        if (one) all.push_back(std::move(*one));
    }
    return all;
}

std::vector<ChasedItem> in_order(const std::vector<ChasedCase>& all) {
    std::vector<ChasedItem> items;
    for (const auto& one : all)
        for (std::size_t i = 0; i < one.items.size(); ++i) items.push_back({&one, i});
    auto key = [](const ChasedItem& item) {
        const auto& what = item.of->items[item.number];
        const auto& case_file = item.of->judged.case_file;
        return std::tuple(what.state, what.due_on.value_or(Date::max()), case_file.opened_on,
                          std::string_view(case_file.reference), item.number);
    };
    std::ranges::stable_sort(items, {}, key);
    return items;
}

const eligibility::Deadline* lapsed(const ChasedCase& one) {
    if (!is_undecided(one.judged.case_file.stage)) return nullptr;
    for (const auto& deadline : one.awaited.deadlines)
        if (deadline.passed && !deadline.assumption) return &deadline;
    return nullptr;
}

}  // namespace portage::cmd
