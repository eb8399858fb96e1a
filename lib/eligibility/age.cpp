// The word `age`: limits by exact day. A child reaches an age at the start of the birthday (Family
// Law Reform Act 1969 s.9), so "under five" is true until the day before it. The corrected age of a
// child born early is never used here: it is for reading assessments.
#include "calendar/age.hpp"

#include "eligibility/fact_condition.hpp"

namespace portage::eligibility {

// On which day the age is counted.
enum class AgeOn { judging, referral, first_visit };

}  // namespace portage::eligibility

namespace portage {
template <>
inline constexpr auto words<eligibility::AgeOn> =
    std::array{Word{eligibility::AgeOn::judging, "judging"}, Word{eligibility::AgeOn::referral, "referral"},
               Word{eligibility::AgeOn::first_visit, "first_visit"}};
}  // namespace portage

namespace portage::eligibility {

namespace {

using AgeLimit = std::optional<policy::Figure<policy::Amount>>;

struct AgeTerms {
    AgeLimit at_least, under, until;
    std::optional<Date> born_from, born_to;
    std::optional<AgeOn> on;
    policy::Mark mark;

    static const policy::Fields<AgeTerms>& fields() {
        using policy::field;
        using policy::Unit;
        static const policy::Fields<AgeTerms> all = {
            field("at_least", &AgeTerms::at_least, "has reached this age; from the birthday on")
                .in({Unit::months, Unit::years}),
            field("under", &AgeTerms::under, "has not reached this age; until the day before the birthday")
                .in({Unit::months, Unit::years}),
            field("until", &AgeTerms::until, "has not passed this age; until the birthday itself")
                .in({Unit::months, Unit::years}),
            field("born_from", &AgeTerms::born_from, "born on this day or later"),
            field("born_to", &AgeTerms::born_to, "born on this day or earlier"),
            field("on", &AgeTerms::on, "the day the age is counted on: judging (without it), referral or first_visit"),
        };
        return all;
    }

    std::string says() const {
        std::vector<std::string> all;
        if (at_least) all.push_back("is at least " + to_string(at_least->value) + " old");
        if (under) all.push_back("is under " + to_string(under->value) + " old");
        if (until) all.push_back("is not past the day of being " + to_string(until->value) + " old");
        if (born_from) all.push_back("was born on or after " + to_uk(*born_from));
        if (born_to) all.push_back("was born on or before " + to_uk(*born_to));
        auto text = in_words(all);
        if (on == AgeOn::referral) text += " on the day of the referral";
        if (on == AgeOn::first_visit) text += " on the day of the first visit";
        return text;
    }

    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development&) const {
        if (!at_least && !under && !until && !born_from && !born_to)
            return {
                "age says neither at_least, under, until, born_from nor born_to (write it as age = { under = \"5 "
                "years\" })"};
        auto months = [](const AgeLimit& limit) { return limit ? policy::as_months(limit->value) : std::nullopt; };
        auto low = months(at_least), below = months(under), up_to = months(until);
        bool none_under = low && below && *low >= *below, none_until = low && up_to && *low > *up_to;
        if (none_under || none_until)
            return {fmt::format("no child is at least {} and {} {} old", to_string(at_least->value),
                                none_under ? "under" : "not past", to_string((none_under ? under : until)->value))};
        if (born_from && born_to && *born_from > *born_to)
            return {fmt::format("no child is born from {} to {}", to_uk(*born_from), to_uk(*born_to))};
        return {};
    }

    // The day the age is counted on. Before a first visit that of judging: it is the earliest there can be.
    std::optional<Date> counted_on(const Facts& facts, const Question& question) const {
        if (on == AgeOn::referral) return facts.received_on;
        if (on == AgeOn::first_visit) return facts.first_visit_on.value_or(question.on);
        return question.on;
    }

    Step judge(const Facts& facts, const Question& question) const {
        if (!facts.born || *facts.born > question.on)
            return policy::not_known("", {"the date of birth", "the referrer, or the parent or carer"});
        auto day = counted_on(facts, question);
        if (!day) return policy::not_known("", {"the day the referral was received", "whoever took the referral"});
        bool moves = *day == question.on && on != AgeOn::referral;  // time alone may change the answer
        auto born = *facts.born;
        std::vector<Step> parts;
        std::optional<Date> reaches;
        // A limit holds until (or from) `turns`, the first day on which its answer is another.
        auto limit = [&](const AgeLimit& figure, bool before, Days shift) {
            if (!figure) return;
            Date turns = calendar::reaches_months(born, policy::as_months(figure->value).value_or(0)) + shift;
            Step step = judged(before ? *day < turns : *day >= turns, "");
            if (moves && *day < turns) step.changes_on = turns;
            if (!before && *day < turns) reaches = turns;
            if (figure->mark.assumption) policy::assume(step, *figure->mark.assumption);
            parts.push_back(std::move(step));
        };
        limit(at_least, false, Days{0});
        limit(under, true, Days{0});
        limit(until, true, Days{1});
        if (born_from) parts.push_back(judged(born >= *born_from, ""));
        if (born_to) parts.push_back(judged(born <= *born_to, ""));
        Step step = policy::combined(policy::How::all_of, "", std::move(parts));
        Step whole{.truth = step.truth,
                   .as_published = step.as_published,
                   .assumption = policy::rests_on(step),
                   .changes_on = step.changes_on};
        auto age = calendar::in_words(calendar::age_on(born, *day));
        whole.because = whole.truth == Truth::met
                            ? fmt::format("The child was {} old on {}.", age, to_uk(*day))
                            : fmt::format("The child was {} old on {}; the rule asks for a child who {}.", age,
                                          to_uk(*day), says());
        if (reaches && moves) whole.because += fmt::format(" That is so from {}.", to_uk(*reaches));
        whole.inputs = {{"date of birth", to_uk(born)}, {"age", age}};
        return whole;
    }

    void probe(Probes& probes) const {
        for (const auto& figure : {at_least, under, until})
            if (figure) probes.around_age(policy::as_months(figure->value).value_or(0));
        for (const auto& day : {born_from, born_to})
            if (day) probes.around("born", &Facts::born, *day);
        auto today = probes.question().on;
        if (on == AgeOn::referral) probes.add("received", [today](Facts& facts) { facts.received_on = today; });
    }
};

}  // namespace

ConditionWord age_word() {
    return {"age", "table", "how old the child is", policy::describe<AgeTerms>(), read_terms<AgeTerms>};
}

}  // namespace portage::eligibility
