#include "review/outcome.hpp"

#include <algorithm>
#include <set>

namespace portage::review {

using caseload::Stage;

namespace {

template <class Enum>
bool holds(const std::vector<Enum>& all, Enum one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

template <class Enum>
std::string listed(const std::vector<Enum>& all) {
    std::vector<std::string> names;
    for (auto one : all) names.emplace_back(to_string(one));
    return in_words(names, "or");
}

class Checks {
public:
    Checks(const caseload::Case& case_file, const Decided& decided) : case_(case_file), decided_(decided) {}

    void stage() {
        auto to = stage_after(decided_.outcome);
        if (case_.stage == to) return;
        bool visited = caseload::is_on_caseload(case_.stage);
        if (caseload::may_move(case_.stage, to) && (visited || to == Stage::closed)) return;
        std::vector<std::string> could;
        for (const auto& word : words<ReviewOutcome>)
            if (visited &&
                (stage_after(word.value) == case_.stage || caseload::may_move(case_.stage, stage_after(word.value))))
                could.emplace_back(word.text);
        if (case_.stage == Stage::waiting) could = {"close"};
        say(fmt::format("it is {}: a review cannot lead to {}; {}", caseload::in_words(case_.stage),
                        to_string(decided_.outcome),
                        could.empty() ? "there is nothing to review" : "it can lead to " + in_words(could, "or")));
    }
    void days(Date today) {
        if (decided_.held_on > today) say(fmt::format("a review of {} has not been held yet", to_uk(decided_.held_on)));
        if (decided_.held_on < case_.opened_on)
            say("it was opened on " + to_uk(case_.opened_on) + ", after the day of the review");
        for (const auto& [name, day] : {std::pair{"settled", decided_.settled_on}, {"report", decided_.report_on}})
            if (day && *day > today) say(fmt::format("{}: {} is still to come", name, to_uk(*day)));
        if (decided_.pattern.starts_on && *decided_.pattern.starts_on < decided_.held_on)
            say("the next block cannot start before the review");
    }
    void pattern(const schedule::HomeLearning& offered) {
        const auto& pattern = decided_.pattern;
        if (!pattern.is_empty() && !has_next_block(decided_))
            say(fmt::format("{} is followed by no visits: leave the pattern away", to_string(decided_.outcome)));
        if (decided_.outcome == ReviewOutcome::change_pattern && !pattern.frequency && !pattern.mode)
            say("a change of pattern needs another frequency or mode");
        if (pattern.frequency && !offered.frequencies.empty() && !holds(offered.frequencies, *pattern.frequency))
            say(fmt::format("visits are offered {}, not {} (home_learning.frequencies)", listed(offered.frequencies),
                            to_string(*pattern.frequency)));
        // A setting is where outreach and transition happen; a centre may be what a flag demands.
        bool at_home = pattern.mode == policy::Mode::home || pattern.mode == policy::Mode::virtual_visit;
        if (at_home && !offered.modes.empty() && !holds(offered.modes, *pattern.mode))
            say(fmt::format("visits are offered {}, not {} (home_learning.modes)", listed(offered.modes),
                            to_string(*pattern.mode)));
        if (pattern.visits && (*pattern.visits < 1 || *pattern.visits > 100)) say("visits: from 1 to 100");
        if (pattern.minutes && (*pattern.minutes < 5 || *pattern.minutes > 600)) say("minutes: from 5 to 600");
    }
    void setting(const std::vector<SettingMove>& moves) {
        bool into = decided_.outcome == ReviewOutcome::transition, out = decided_.outcome == ReviewOutcome::outreach;
        if (into && !decided_.setting) say("a transition needs the setting");
        bool known = std::any_of(moves.begin(), moves.end(), [&](const SettingMove& move) {
            return decided_.setting && decided_.setting->id && move.setting == decided_.setting->id && move.starts_on;
        });
        if (into && !decided_.starts_on && !known) say("a transition needs the day the child starts there");
        if (out && !decided_.setting && moves.empty()) say("outreach needs the setting: no move into one is recorded");
        if (out && !decided_.settled_on && (moves.empty() || !moves.back().settled_on))
            say("outreach begins once the child has settled: say when that was");
        if (!into && !out && (decided_.setting || decided_.settled_on || decided_.starts_on))
            say(fmt::format("{} is no move into a setting", to_string(decided_.outcome)));
        auto starts = decided_.starts_on;
        if (!starts && !moves.empty()) starts = moves.back().starts_on;
        if (decided_.settled_on && starts && *decided_.settled_on < *starts)
            say(fmt::format("the child cannot have settled on {}: the first day is {}", to_uk(*decided_.settled_on),
                            to_uk(*starts)));
    }
    void closing() {
        bool closes = decided_.outcome == ReviewOutcome::close;
        if (closes && !decided_.destination)
            say("closing needs the destination: " + in_words(strings(all_words<Destination>()), "or"));
        if (closes && !decided_.reason) say("closing needs a reason, kept with the case");
        if (!closes && decided_.destination) say("a destination is for closing");
    }
    void goals(const std::vector<assessment::Goal>& open) {
        std::set<std::int64_t> spoken;
        for (const auto& [goal, word] : decided_.goals) {
            auto name = to_reference('L', goal.value);
            auto found = std::find_if(open.begin(), open.end(),
                                      [&, id = goal](const assessment::Goal& one) { return one.id == id; });
            if (found == open.end())
                say(name + " is no open goal of it");
            else if (found->set_on > decided_.held_on)
                say(fmt::format("{} was only set on {}", name, to_uk(found->set_on)));
            if (!spoken.insert(goal.value).second) say(name + " is named twice");
        }
    }
    std::vector<std::string> take() { return std::move(mistakes_); }

private:
    static std::vector<std::string> strings(const std::vector<std::string_view>& views) {
        return {views.begin(), views.end()};
    }
    void say(std::string what) { mistakes_.push_back(std::move(what)); }
    const caseload::Case& case_;
    const Decided& decided_;
    std::vector<std::string> mistakes_;
};

}  // namespace

Stage stage_after(ReviewOutcome outcome) {
    switch (outcome) {
        case ReviewOutcome::next_block:
        case ReviewOutcome::change_pattern: return Stage::active;
        case ReviewOutcome::group_only: return Stage::group_only;
        case ReviewOutcome::transition: return Stage::transition;
        case ReviewOutcome::outreach: return Stage::outreach;
        case ReviewOutcome::on_break: return Stage::on_break;
        case ReviewOutcome::close: return Stage::closed;
    }
    return Stage::active;
}

bool has_next_block(const Decided& decided) {
    using enum ReviewOutcome;
    if (decided.outcome == next_block || decided.outcome == change_pattern) return true;
    return (decided.outcome == transition || decided.outcome == outreach) && !decided.pattern.is_empty();
}

schedule::VisitBlock next_block(const caseload::Case& case_file, const Decided& decided, const BlockBefore& before,
                                const std::optional<schedule::Block>& rule) {
    const auto& agreed = decided.pattern;
    const auto& last = before.block;
    auto frequency = agreed.frequency ? agreed.frequency : last ? std::optional(last->frequency) : case_file.frequency;
    if (!frequency)
        fail(Fault::usage, "--frequency is missing: weekly, fortnightly or monthly; nothing was agreed before");
    auto mode = agreed.mode ? agreed.mode : last ? std::optional(last->mode) : case_file.mode;
    if (decided.outcome == ReviewOutcome::outreach && !agreed.mode) mode = policy::Mode::setting;
    auto worker = case_file.worker ? case_file.worker : last ? last->worker : Id<team::Worker>{};
    if (!worker)
        fail(Fault::refused, "{} has no visitor: allocate it first (portage schedule allocate)", case_file.reference);
    auto visits = agreed.visits;
    if (!visits && decided.outcome == ReviewOutcome::change_pattern && last && last->visits > before.used)
        visits = last->visits - before.used;
    if (!visits && rule && rule->length.value.unit == policy::Unit::visits) visits = rule->length.value.count;
    if (!visits && last) visits = last->visits;
    if (!visits) fail(Fault::usage, "--visits is missing: how many are promised; the policy does not say");
    return {.id = {},
            .case_file = case_file.id,
            .number = before.blocks + 1,
            .worker = worker,
            .frequency = *frequency,
            .mode = mode.value_or(policy::Mode::home),
            .visits = *visits,
            .minutes = agreed.minutes ? *agreed.minutes
                       : last         ? last->minutes
                                      : 60,
            .starts_on = agreed.starts_on.value_or(decided.held_on + Days{1}),
            .ended_on = {}};
}

std::vector<std::string> mistakes_in(const caseload::Case& case_file, const Decided& decided, Date today,
                                     const std::vector<assessment::Goal>& open_goals,
                                     const std::vector<SettingMove>& moves, const schedule::HomeLearning& offered) {
    Checks checks(case_file, decided);
    checks.stage();
    checks.days(today);
    checks.pattern(offered);
    checks.setting(moves);
    checks.closing();
    checks.goals(open_goals);
    return checks.take();
}

}  // namespace portage::review
