// The word `delay`: in how many areas of development a child must be behind, and how far.
//
// Each area is delayed, not delayed, or not known yet. An area is judged by the authority's own word
// where somebody gave one, otherwise by months of developmental age against `behind`. With two areas
// asked for and one found, a child is turned away only when every other area is known.
#include "calendar/age.hpp"

#include "eligibility/fact_condition.hpp"
#include "eligibility/threshold.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

struct DelayTerms {
    policy::Figure<int> areas;
    std::optional<policy::Figure<std::string>> judged_at_least;
    std::optional<policy::Figure<Threshold>> behind;
    std::vector<std::string> including;
    policy::Mark mark;

    static const policy::Fields<DelayTerms>& fields() {
        using policy::field;
        static const policy::Fields<DelayTerms> all = {
            field("areas", &DelayTerms::areas, "in at least how many areas").required(),
            field("judged", &DelayTerms::judged_at_least, "the authority's word for the delay; this word or a worse one counts"),
            field("behind", &DelayTerms::behind, "how far behind counts, where developmental age was measured"),
            field("including", &DelayTerms::including, "areas that must be among them"),
        };
        return all;
    }

    std::string says() const {
        std::vector<std::string> measures;
        if (judged_at_least) measures.push_back(fmt::format("judged {}", judged_at_least->value));
        if (behind) measures.push_back(fmt::format("measured at {} or more", to_string(behind->value)));
        auto text = fmt::format("has a delay {} in {} or more", in_words(measures, "or"),
                                count(areas.value, "area") + " of development");
        return including.empty() ? text : text + ", including " + in_words(including);
    }

    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development& development) const {
        std::vector<std::string> all;
        std::vector<std::string_view> keys, known(development.judged.begin(), development.judged.end());
        for (const auto& area : development.areas) keys.push_back(area.key);
        if (!judged_at_least && !behind) all.push_back("delay says neither judged nor behind: how far behind counts?");
        if (judged_at_least && !development.rank(judged_at_least->value))
            all.push_back(unknown_word(judged_at_least->value, "word for a delay", known));
        for (const auto& name : including)
            if (!development.area(name)) all.push_back(unknown_word(name, "area of development", keys));
        if (static_cast<std::size_t>(areas.value) > development.areas.size())
            all.push_back(fmt::format("the rule asks for {}, but the policy has {}", count(areas.value, "area"),
                                      count(static_cast<long long>(development.areas.size()), "area")));
        return all;
    }

    // What one result says about its area, with assumed measures or without.
    Truth of_result(const AreaResult& result, const Facts& facts, const Question& question, bool published) const {
        auto usable = [&](const auto& figure) { return figure && !(published && figure->mark.assumption); };
        if (result.judged) {
            auto rank = question.development.rank(*result.judged);
            auto asked = judged_at_least ? question.development.rank(judged_at_least->value) : std::nullopt;
            if (!usable(judged_at_least) || !rank || !asked) return Truth::cannot_tell;
            return truth_of(*rank >= *asked);
        }
        const auto* area = question.development.area(result.area);
        if (!usable(behind) || !result.months || !facts.born || !area || !area->in_months.value_or(true))
            return Truth::cannot_tell;
        int age = calendar::age_on(*facts.born, result.assessed_on.value_or(question.on)).months;
        bool low = behind->value.reached(age, *result.months);
        bool high = behind->value.reached(age, result.up_to_months.value_or(*result.months));
        return low == high ? truth_of(low) : Truth::cannot_tell;
    }

    // The latest result of an area counts; the last given, of those of one day.
    Truth of_area(const assessment::AreaOfDevelopment& area, const Facts& facts, const Question& question,
                  bool published) const {
        const AreaResult* latest = nullptr;
        for (const auto& result : facts.areas)
            if (question.development.area(result.area) == &area &&
                (!latest || result.assessed_on.value_or(question.on) >= latest->assessed_on.value_or(question.on)))
                latest = &result;
        if (latest) return of_result(*latest, facts, question, published);
        return facts.no_other_delay.value_or(false) ? Truth::not_met : Truth::cannot_tell;
    }

    struct Tally {
        std::vector<std::string> delayed, open;
        Truth truth = Truth::cannot_tell;
    };

    Tally tally(const Facts& facts, const Question& question, bool published) const {
        Tally tally;
        Truth included = Truth::met;
        for (const auto& area : question.development.areas) {
            Truth truth = of_area(area, facts, question, published);
            if (truth == Truth::met) tally.delayed.push_back(area.name);
            if (truth == Truth::cannot_tell) tally.open.push_back(area.name);
            if (std::ranges::any_of(including, [&](auto& name) { return question.development.area(name) == &area; }))
                included = std::min(included, truth);
        }
        auto asked = static_cast<std::size_t>(areas.value);
        Truth enough = tally.delayed.size() >= asked                       ? Truth::met
                       : tally.delayed.size() + tally.open.size() >= asked ? Truth::cannot_tell
                                                                           : Truth::not_met;
        tally.truth = std::min(enough, included);
        if (published && areas.mark.assumption) tally.truth = Truth::cannot_tell;
        // Another list of areas might have made two of the one that was found; of none it makes none.
        bool list_assumed = question.development.mark.assumption.has_value();
        if (published && list_assumed && tally.truth == Truth::not_met && !tally.delayed.empty())
            tally.truth = Truth::cannot_tell;
        return tally;
    }

    Step judge(const Facts& facts, const Question& question) const {
        auto found = tally(facts, question, false);
        Step step{.truth = found.truth, .as_published = tally(facts, question, true).truth};
        for (const auto* own : {&areas.mark, behind ? &behind->mark : nullptr,
                                judged_at_least ? &judged_at_least->mark : nullptr})
            if (own && own->assumption && !step.assumption) step.assumption = own->assumption;
        bool judged_by_word = std::ranges::all_of(facts.areas, [](const auto& result) { return result.judged.has_value(); });
        if (question.development.mark.assumption && (!step.assumption || judged_by_word))
            step.assumption = question.development.mark.assumption;
        auto rule = says();
        auto number = count(static_cast<long long>(found.delayed.size()), "area");
        auto listed = found.delayed.empty() ? std::string("no area")
                                            : fmt::format("{} ({})", number, in_words(found.delayed));
        switch (found.truth) {
            case Truth::met: step.because = fmt::format("The child has a delay in {}.", listed); break;
            case Truth::not_met:
                step.because = fmt::format("A delay was found in {}; the rule asks for a child who {}.", listed, rule);
                break;
            case Truth::cannot_tell: {
                bool nothing_known = found.open.size() == question.development.areas.size();
                auto what = "how far behind the child is" +
                            (nothing_known ? std::string(", in any area of development") : " in " + in_words(found.open));
                step.because = fmt::format("A delay is known in {} so far; we do not know yet {}.", listed, what);
                step.missing = {{what, "whoever assessed the child: the referrer, the health visitor or the service"}};
                break;
            }
        }
        for (const auto& result : facts.areas) {
            const auto* area = question.development.area(result.area);
            auto value = result.judged ? *result.judged : fmt::format("{} months", result.months.value_or(0));
            if (!result.judged && result.up_to_months) value = fmt::format("{} to {}", *result.months, *result.up_to_months) + " months";
            if (result.assessed_on) value += " on " + to_uk(*result.assessed_on);
            step.inputs.push_back({area ? area->name : result.area, value});
        }
        if (facts.no_other_delay.value_or(false)) step.inputs.push_back({"other areas", "no delay"});
        if (step.inputs.empty()) step.inputs.push_back({"areas of development", "not known"});
        return step;
    }
};

}  // namespace

ConditionWord delay_word() {
    return {"delay", "table", "in how many areas of development the child is behind, and how far",
            policy::describe<DelayTerms>(), read_terms<DelayTerms>};
}

}  // namespace portage::eligibility
