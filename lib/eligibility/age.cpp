// The word `age`: limits by exact day. A child reaches an age at the start of the birthday (Family
// Law Reform Act 1969 s.9), so "under five" is true until the day before it.
#include "calendar/age.hpp"

#include "eligibility/fact_condition.hpp"

namespace portage::eligibility {

namespace {

struct AgeTerms {
    std::optional<policy::Figure<policy::Amount>> at_least;
    std::optional<policy::Figure<policy::Amount>> under;
    std::optional<policy::Figure<policy::Amount>> until;
    policy::Mark mark;

    static const policy::Fields<AgeTerms>& fields() {
        using policy::field;
        using policy::Unit;
        static const policy::Fields<AgeTerms> all = {
            field("at_least", &AgeTerms::at_least, "has reached this age; from the birthday on").in({Unit::months, Unit::years}),
            field("under", &AgeTerms::under, "has not reached this age; until the day before the birthday")
                .in({Unit::months, Unit::years}),
            field("until", &AgeTerms::until, "has not passed this age; until the birthday itself")
                .in({Unit::months, Unit::years}),
        };
        return all;
    }

    std::string says() const {
        std::vector<std::string> all;
        if (at_least) all.push_back("is at least " + to_string(at_least->value) + " old");
        if (under) all.push_back("is under " + to_string(under->value) + " old");
        if (until) all.push_back("is not past the day of being " + to_string(until->value) + " old");
        return in_words(all);
    }

    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development&) const {
        if (!at_least && !under && !until) return {"age says neither at_least nor under nor until"};
        auto low = at_least ? policy::as_months(at_least->value) : std::nullopt;
        for (const auto& high : {under, until})
            if (low && high && *low >= policy::as_months(high->value).value_or(*low + 1))
                return {fmt::format("no child is at least {} and under {} old", to_string(at_least->value),
                                    to_string(high->value))};
        return {};
    }

    Step judge(const Facts& facts, const Question& question) const {
        if (!facts.born || *facts.born > question.on)
            return policy::not_known("", {"the date of birth", "the referrer, or the parent or carer"});
        Date on = question.on;
        auto born = *facts.born;
        std::vector<Step> parts;
        // A limit holds until (or from) `turns`, the first day on which its answer is another.
        auto limit = [&](const std::optional<policy::Figure<policy::Amount>>& figure, bool before, Days shift) {
            if (!figure) return;
            Date turns = calendar::reaches_months(born, policy::as_months(figure->value).value_or(0)) + shift;
            Step step = judged(before ? on < turns : on >= turns, "");
            if (on < turns) step.changes_on = turns;
            if (figure->mark.assumption) policy::assume(step, *figure->mark.assumption);
            parts.push_back(std::move(step));
        };
        limit(at_least, false, Days{0});
        limit(under, true, Days{0});
        limit(until, true, Days{1});
        Step step = policy::combined(policy::How::all_of, "", std::move(parts));
        Step whole{.truth = step.truth, .as_published = step.as_published, .assumption = policy::rests_on(step),
                   .changes_on = step.changes_on};
        auto age = calendar::in_words(calendar::age_on(born, on));
        whole.because = whole.truth == Truth::met
                            ? fmt::format("The child was {} old on {}.", age, to_uk(on))
                            : fmt::format("The child was {} old on {}; the rule asks for a child who {}.", age, to_uk(on),
                                          says());
        whole.inputs = {{"date of birth", to_uk(born)}, {"age", age}};
        return whole;
    }
};

}  // namespace

ConditionWord age_word() {
    return {"age", "table", "how old the child is on the day of judging", policy::describe<AgeTerms>(), read_terms<AgeTerms>};
}

}  // namespace portage::eligibility
