// The word `delay`: in how many areas of development a child must be behind, and how far.
//
// Each area is delayed, not delayed, or not known yet. With two areas asked for and one found, a child
// is turned away only when every other area is known. What counts as a result may be narrowed by
// instrument, assessor and age of the assessment: what does not count leaves the area not known.
#include "eligibility/delay_tally.hpp"

namespace portage::eligibility {

namespace {

// "includes cognition": all of a list, any of it, or exactly one.
std::string including_in_words(const Including& including) {
    std::vector<std::string> all;
    if (!including.all_of.empty()) all.push_back(in_words(including.all_of));
    if (!including.any_of.empty()) all.push_back(in_words(including.any_of, "or"));
    if (!including.one_of.empty()) all.push_back("just one of " + in_words(including.one_of));
    return in_words(all);
}

std::string what_a_result_is(const AreaResult& result) {
    std::vector<std::string> parts;
    if (result.judged) parts.push_back(*result.judged);
    if (result.months)
        parts.push_back(result.up_to_months ? fmt::format("{} to {} months", *result.months, *result.up_to_months)
                                            : fmt::format("{} months", *result.months));
    auto figure = [&](std::string_view name, std::optional<double> value) {
        if (value) parts.push_back(fmt::format("{} {:g}", name, *value));
    };
    figure("percentile", result.percentile);
    figure("score", result.score);
    figure("sections behind", result.sections);
    figure("level", result.level);
    if (result.expected.value_or(false)) parts.push_back("expected");
    auto text = join(parts, ", ");
    if (result.assessed_on) text += " on " + to_uk(*result.assessed_on);
    return text;
}

struct Delay : DelayTerms {
    static const policy::Fields<Delay>& fields() {
        static const policy::Fields<Delay> all = [] {
            using policy::field;
            using policy::Unit;
            policy::Fields<Delay> fields;
            add_measure_fields(fields);
            auto add = [&]<class T>(std::string_view key, T DelayTerms::*member, std::string_view meaning) {
                T Delay::*own = member;
                fields.push_back(field(key, own, meaning));
            };
            add("by_age", &DelayTerms::by_age, "other measures or numbers of areas for children of an age");
            add("including", &DelayTerms::including,
                "areas that must be among them: all of a list, or any_of, or one_of");
            add("expected", &DelayTerms::expected, "true: a delay that is not there yet but likely to come counts too");
            add("counting", &DelayTerms::counting, "conditions each of which counts as one area more");
            add("instruments", &DelayTerms::instruments, "only results of these checklists or tests count");
            add("assessors", &DelayTerms::assessors, "only results of these assessors count, by role");
            add_not_older(fields);
            return fields;
        }();
        return all;
    }
    static void add_not_older(policy::Fields<Delay>& fields) {
        std::optional<policy::Figure<policy::Amount>> Delay::*own = &DelayTerms::not_older_than;
        fields.push_back(policy::field("not_older_than", own, "only results no older than this count")
                             .in({policy::Unit::weeks, policy::Unit::months, policy::Unit::years}));
    }

    std::string says() const {
        auto most = areas ? areas->value : AreaCount{1, false, false};
        auto number = most.all         ? std::string("all areas of development")
                      : most.more_than ? fmt::format("more than {} of development", count(most.number, "area"))
                                       : count(most.number, "area") + " of development or more";
        auto text = none() ? fmt::format("has a delay in {}", number)
                           : fmt::format("has a delay {} in {}", Measures::says(), number);
        std::vector<std::string> lines;
        for (const auto& band : by_age)
            lines.push_back(
                fmt::format("{}: {}{}", band.says(), band.Measures::says(),
                            band.areas ? fmt::format(" in {} areas", to_string(band.areas->value)) : std::string()));
        if (!lines.empty()) text += " (" + join(lines, "; ") + ")";
        if (expected.value_or(false)) text += ", there or expected";
        if (including) text += ", including " + including_in_words(*including);
        if (!instruments.empty()) text += ", by " + in_words(instruments, "or");
        if (!assessors.empty()) text += ", assessed by a " + in_words(assessors, "or");
        if (not_older_than) text += fmt::format(", not longer than {} ago", to_string(not_older_than->value));
        std::vector<std::string> also;
        for (const auto& one : counting)
            if (one.condition) also.push_back(one.condition->says());
        if (!also.empty()) text += "; as an area counts too that the child " + in_words(also, "or");
        return text;
    }

    std::vector<std::string> mistakes(const policy::Area& area, const assessment::Development& development) const {
        auto all = Measures::mistakes(development);
        std::vector<std::string_view> keys;
        for (const auto& one : development.areas) keys.push_back(one.key);
        if (!areas) all.push_back("areas is missing: in at least how many areas (write it as areas = 2)");
        if (none() && by_age.empty())
            all.push_back("delay says neither judged nor behind nor another measure: how far behind counts?");
        for (const auto& band : by_age)
            for (auto& mistake : band.mistakes(development)) all.push_back(std::move(mistake));
        for (auto& mistake : mistakes_between(by_age, !none())) all.push_back(std::move(mistake));
        if (including)
            for (const auto* list : {&including->all_of, &including->any_of, &including->one_of})
                for (const auto& name : *list)
                    if (!development.area(name)) all.push_back(unknown_word(name, "area of development", keys));
        for (const auto& one : counting)
            if (one.condition)
                for (auto& mistake : one.condition->mistakes(area, development))
                    all.push_back(std::move(mistake.message));
        return all;
    }

    Truth truth(const Facts& facts, const Question& question) const {
        return tally(*this, facts, question, false).truth;
    }

    Step judge(const Facts& facts, const Question& question) const {
        auto found = tally(*this, facts, question, false);
        Step step{.truth = found.truth, .as_published = tally(*this, facts, question, true).truth};
        step.assumption = assumption();
        for (const auto& band : by_age)
            if (!step.assumption) step.assumption = band.mark.assumption ? band.mark.assumption : band.assumption();
        bool judged_by_word =
            std::ranges::all_of(facts.areas, [](const auto& result) { return result.judged.has_value(); });
        if (question.development.mark.assumption && (!step.assumption || judged_by_word))
            step.assumption = question.development.mark.assumption;
        if (const auto* words = question.development.mark.of("judged"); words && !step.assumption)
            step.assumption = words->assumption;
        explain(step, found);
        for (const auto& result : facts.areas) {
            const auto* area = question.development.area(result.area);
            step.inputs.push_back({area ? area->name : result.area, what_a_result_is(result)});
        }
        if (facts.no_other_delay.value_or(false)) step.inputs.push_back({"other areas", "no delay"});
        if (step.inputs.empty()) step.inputs.push_back({"areas of development", "not known"});
        return step;
    }

    void explain(Step& step, const Tally& found) const {
        auto number = count(static_cast<long long>(found.delayed.size()), "area");
        auto listed =
            found.delayed.empty() ? std::string("no area") : fmt::format("{} ({})", number, in_words(found.delayed));
        switch (found.truth) {
            case Truth::met: step.because = fmt::format("The child has a delay in {}.", listed); break;
            case Truth::not_met:
                step.because =
                    fmt::format("A delay was found in {}; the rule asks for a child who {}.", listed, says());
                break;
            case Truth::cannot_tell: {
                bool nothing_known = found.delayed.empty() && std::ssize(found.open) == found.areas;
                auto what = found.open.empty() ? std::string("how old the child is")
                            : nothing_known    ? std::string("how far behind the child is, in any area of development")
                                               : "how far behind the child is in " + in_words(found.open);
                step.because = fmt::format("A delay is known in {} so far; we do not know yet {}.", listed, what);
                step.missing = {{what, "whoever assessed the child: the referrer, the health visitor or the service"}};
                for (const auto& one : found.missing) step.missing.push_back(one);
                break;
            }
        }
    }

    void probe(Probes& probes) const { probe_delay(*this, probes); }
};

}  // namespace

ConditionWord delay_word() {
    return {"delay", "table", "in how many areas of development the child is behind, and how far",
            policy::describe<Delay>(), read_terms<Delay>};
}

}  // namespace portage::eligibility
