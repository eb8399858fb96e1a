// The words `professionals` and `visited`: how many people of other services know the child, and how
// much support there has been.
#include "calendar/age.hpp"
#include "eligibility/fact_condition.hpp"
#include "eligibility/limit.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

struct ProfessionalsTerms {
    Limit number;
    std::vector<std::string> except;
    policy::Mark mark;

    static const policy::Fields<ProfessionalsTerms>& fields() {
        using policy::field;
        static const policy::Fields<ProfessionalsTerms> all = {
            field("number", &ProfessionalsTerms::number, "how many").required(),
            field("except", &ProfessionalsTerms::except, "roles that are not counted: GP, health visitor"),
        };
        return all;
    }
    std::string says() const {
        auto text = fmt::format("is known to {} professionals", number.says());
        return except.empty() ? text : text + ", not counting " + in_words(except, "or");
    }
    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development&) const {
        if (auto wrong = number.mistake("number")) return {*wrong};
        return {};
    }
    Step judge(const Facts& facts, const Question&) const {
        std::vector<std::string> counted;
        for (const auto& role : facts.professionals)
            if (std::ranges::none_of(except, [&](const auto& one) { return folded(one) == folded(role); }))
                counted.push_back(role);
        auto known = static_cast<double>(counted.size());
        auto truth =
            number.judge(known, facts.no_other_professional.value_or(false) ? std::optional(known) : std::nullopt);
        Step step;
        if (truth == Truth::cannot_tell)
            step =
                policy::not_known("", {"which professionals know the child", "the parent or carer, or the referrer"});
        else
            step = judged(truth == Truth::met,
                          fmt::format("{:g} professionals that count know the child; the rule asks for {}.", known,
                                      number.says()));
        if (number.mark.assumption) policy::assume(step, *number.mark.assumption);
        step.inputs = {{"professionals", counted.empty() ? "none known" : in_words(counted)}};
        return step;
    }
    void probe(Probes& probes) const {
        for (double edge : number.edges())
            for (int shift : {-1, 0, 1})
                probes.add("professionals", [n = static_cast<int>(edge) + shift](Facts& facts) {
                    facts.professionals.assign(static_cast<std::size_t>(std::max(n, 0)), "somebody");
                    facts.no_other_professional = true;
                });
    }
};

// Visits made, or time since the first of them.
struct VisitedTerms {
    std::optional<policy::Figure<policy::Amount>> at_least;
    policy::Mark mark;

    static const policy::Fields<VisitedTerms>& fields() {
        using policy::field;
        using policy::Unit;
        static const policy::Fields<VisitedTerms> all = {
            field("at_least", &VisitedTerms::at_least, "so many visits made, or so long since the first")
                .required()
                .in({Unit::visits, Unit::weeks, Unit::months, Unit::years}),
        };
        return all;
    }
    bool by_number() const { return at_least && at_least->value.unit == policy::Unit::visits; }
    std::string says() const {
        auto amount = at_least ? to_string(at_least->value) : std::string();
        return by_number() ? fmt::format("has had at least {}", amount)
                           : fmt::format("has been visited for at least {}", amount);
    }
    Step judge(const Facts& facts, const Question& question) const {
        if (!at_least) return policy::not_known("", {"how long the child has been visited", "the service"});
        auto amount = at_least->value;
        Step step;
        if (by_number() && facts.visits) {
            step = judged(*facts.visits >= amount.count,
                          fmt::format("There have been {}.", count(*facts.visits, "visit")));
            step.inputs = {{"visits", std::to_string(*facts.visits)}};
        } else if (!by_number() && !facts.first_visit_on && facts.visits == 0) {
            step = judged(false, "There has been no visit yet.");
        } else if (!by_number() && facts.first_visit_on) {
            auto days = policy::as_days(amount);
            Date turns = days ? *facts.first_visit_on + Days{*days}
                              : add_months_clamped(*facts.first_visit_on, policy::as_months(amount).value_or(0));
            step =
                judged(question.on >= turns, fmt::format("The first visit was on {}.", to_uk(*facts.first_visit_on)));
            if (question.on < turns) step.changes_on = turns;
            step.inputs = {{"first visit", to_uk(*facts.first_visit_on)}};
        } else {
            step = policy::not_known(
                "", {by_number() ? "how many visits there have been" : "the day of the first visit", "the service"});
        }
        if (at_least->mark.assumption) policy::assume(step, *at_least->mark.assumption);
        return step;
    }
    void probe(Probes& probes) const {
        if (!at_least) return;
        auto amount = at_least->value;
        auto today = probes.question().on;
        if (by_number())
            for (int shift : {-1, 0})
                probes.add("visits", [n = amount.count + shift](Facts& facts) { facts.visits = n; });
        else
            for (int days : {0, 36500})
                probes.add("first visit", [day = today - Days{days}](Facts& facts) { facts.first_visit_on = day; });
    }
};

}  // namespace

ConditionWord professionals_word() {
    return {"professionals", "table", "how many people of other services know the child",
            policy::describe<ProfessionalsTerms>(), read_terms<ProfessionalsTerms>};
}
ConditionWord visited_word() {
    return {"visited", "table", "how much support there has been", policy::describe<VisitedTerms>(),
            read_terms<VisitedTerms>};
}

}  // namespace portage::eligibility
