// Growing out of the service: by the policy's own rules on age, and by Reception.
#include "calendar/school.hpp"
#include "review/due_finder.hpp"

namespace portage::review {

using caseload::Stage;
using policy::Truth;

namespace {

struct AgedOut {
    Date on{};
    Why why;
};

// The first day on which time alone makes a rule not surely met any more. Everything but the date
// of birth is left unknown, so a rule about anything else never answers here; a rule the child did
// not meet at the beginning was passed over by people and says nothing now.
std::optional<AgedOut> first_day_unmet(const Finder& find, const eligibility::Rule& rule, std::string_view set) {
    if (!rule.condition || rule.if_not_met == policy::Consequence::warning) return {};
    eligibility::Facts facts;
    facts.born = find.view.born;
    auto day = find.c().opened_on;
    for (int turns = 0; turns < 8; ++turns) {
        auto step = rule.condition->judge(facts, {find.policy.area, find.policy.development, day});
        if (rule.mark.assumption) policy::assume(step, *rule.mark.assumption);
        if (step.truth != Truth::met) {
            if (turns == 0) return {};
            auto why = why_of(fmt::format("{} rule '{}'", set, rule.name), "", {}, rule.mark);
            if (!why.assumption) why.assumption = step.assumption;
            return AgedOut{day, std::move(why)};
        }
        if (!step.changes_on) return {};
        day = *step.changes_on;
    }
    return {};
}

std::optional<AgedOut> ages_out(const Finder& find) {
    bool let_in = caseload::is_on_caseload(find.c().stage);
    std::optional<AgedOut> first;
    for (const auto& rule : let_in ? find.policy.continuing : find.policy.entry) {
        auto one = first_day_unmet(find, rule, let_in ? "continuing" : "entry");
        if (one && (!first || one->on < first->on)) first = std::move(one);
    }
    return first;
}

}  // namespace

void find_age_dues(Finder& find) {
    if (!find.view.born || *find.view.born > find.today) return;
    constexpr int half_a_year = 183;  // time enough for a block and a handing over
    auto born = *find.view.born;
    auto entry = calendar::reception_entry(born);
    bool waits = !caseload::is_on_caseload(find.c().stage);
    auto next = waits ? "refer show" : "review record";
    find.add(DueKind::school_entry, entry,
             fmt::format("Reception {}; of compulsory school age on {}", calendar::cohort(born),
                         to_uk(calendar::compulsory_school_age(born))),
             {"School Admissions Code 2021 para 2.17; 1 September is nominal, and a start can be put off"}, next,
             half_a_year);
    // Where the rule's day is the Reception day the line above says it.
    if (auto aged = ages_out(find); aged && aged->on != entry)
        find.add(DueKind::ageing_out, aged->on,
                 waits ? fmt::format("too old from {} by the entry rules, still waiting", to_uk(aged->on))
                       : fmt::format("too old from {} by the continuing rules", to_uk(aged->on)),
                 std::move(aged->why), next, half_a_year);
}

}  // namespace portage::review
