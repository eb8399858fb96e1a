// The word `setting`: attendance at a nursery, pre-school or childminder. A blank is not "none".
#include "eligibility/fact_condition.hpp"

namespace portage::eligibility {

namespace {

struct SettingTerms {
    std::optional<bool> attends;
    std::optional<policy::Figure<policy::Amount>> under;
    std::optional<bool> settled;
    policy::Mark mark;

    static const policy::Fields<SettingTerms>& fields() {
        using policy::field;
        static const policy::Fields<SettingTerms> all = {
            field("attends", &SettingTerms::attends, "whether the child attends a nursery, pre-school or childminder"),
            field("under", &SettingTerms::under, "fewer hours there in a week than this").in({policy::Unit::hours}),
            field("settled", &SettingTerms::settled, "whether the child has settled there"),
        };
        return all;
    }

    std::string says() const {
        std::vector<std::string> all;
        if (attends) all.push_back(*attends ? "attends a nursery or pre-school" : "does not attend a nursery or pre-school");
        if (under) all.push_back("is there for less than " + to_string(under->value) + " a week");
        if (settled) all.push_back(*settled ? "has settled in a nursery or pre-school" : "has not settled in one yet");
        return in_words(all);
    }

    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development&) const {
        if (attends || under || settled) return {};
        return {"setting says neither attends nor under nor settled"};
    }

    Step judge(const Facts& facts, const Question&) const {
        // Hours that somebody gave say that the child attends.
        auto there = facts.attends_setting;
        if (!there && facts.setting_hours) there = *facts.setting_hours > 0;
        std::vector<Step> parts;
        if (attends)
            parts.push_back(there ? judged(*there == *attends, *there ? "The child attends a nursery or pre-school."
                                                                      : "The child does not attend a nursery or pre-school.")
                                  : policy::not_known("", {"whether the child attends a nursery or pre-school",
                                                           "the parent or carer"}));
        if (under) parts.push_back(judge_hours(facts, there));
        if (settled) {
            if (there && !*there)
                parts.push_back(judged(!*settled, "The child does not attend a nursery or pre-school."));
            else if (there && facts.settled)
                parts.push_back(judged(*facts.settled == *settled, *facts.settled ? "The child has settled in the setting."
                                                                                  : "The child has not settled in the setting yet."));
            else
                parts.push_back(policy::not_known("", {"whether the child has settled in a setting",
                                                       "the parent or carer, or the setting"}));
        }
        Step step = policy::combined(policy::How::all_of, "", std::move(parts));
        step.how = policy::How::fact;
        step.assumption = policy::rests_on(step);
        step.parts.clear();
        step.inputs = {{"attends a setting", there ? (*there ? "yes" : "no") : "not known"}};
        if (facts.setting_hours) step.inputs.push_back({"hours a week", fmt::format("{:g}", *facts.setting_hours)});
        if (facts.settled) step.inputs.push_back({"settled", *facts.settled ? "yes" : "no"});
        return step;
    }

    Step judge_hours(const Facts& facts, std::optional<bool> there) const {
        Step step;
        auto limit = to_string(under->value);
        if (there && !*there)
            step = judged(true, "The child does not attend a nursery or pre-school.");
        else if (facts.setting_hours)
            step = judged(*facts.setting_hours < under->value.count,
                          fmt::format("The child is in a setting for {:g} hours a week; the limit is {}.",
                                      *facts.setting_hours, limit));
        else
            step = policy::not_known("", {"how many hours a week the child is in a nursery or pre-school",
                                          "the parent or carer, or the setting"});
        if (under->mark.assumption) policy::assume(step, *under->mark.assumption);
        return step;
    }
};

}  // namespace

ConditionWord setting_word() {
    return {"setting", "table", "attendance at a nursery, pre-school or childminder", policy::describe<SettingTerms>(),
            read_terms<SettingTerms>};
}

}  // namespace portage::eligibility
