// The word `pre_school`: whether the child has yet to start school. Before the September after the
// 4th birthday every child is pre-school; from compulsory school age on none is; in between only
// the family can say, because a Reception place may be put off (School Admissions Code 2021 2.17).
#include "calendar/school.hpp"
#include "eligibility/fact_condition.hpp"

namespace portage::eligibility {

namespace {

struct PreSchoolTerms {
    bool is = true;
    policy::Mark mark;

    static const policy::Fields<PreSchoolTerms>& fields() {
        static const policy::Fields<PreSchoolTerms> all = {
            policy::field("is", &PreSchoolTerms::is, "true: has not started school; false: has").required(),
        };
        return all;
    }

    std::string says() const { return is ? "has not started school" : "has started school"; }

    Step judge(const Facts& facts, const Question& question) const {
        if (!facts.born || *facts.born > question.on)
            return policy::not_known("", {"the date of birth", "the referrer, or the parent or carer"});
        Date entry = calendar::reception_entry(*facts.born), compulsory = calendar::compulsory_school_age(*facts.born);
        Step step;
        if (question.on < entry) {
            step = judged(is, fmt::format("The child is not due to start school before September {}.",
                                          static_cast<int>(ymd(entry).year())));
            step.changes_on = entry;
        } else if (question.on >= compulsory) {
            step = judged(!is, fmt::format("The child has been of compulsory school age since {}.", to_uk(compulsory)));
        } else if (facts.school_starts) {
            // Agreed with the family: a place put off, or one taken as everybody does.
            bool started = question.on >= *facts.school_starts;
            step = judged(started != is,
                          fmt::format("School starts on {}, as agreed with the family.", to_uk(*facts.school_starts)));
            step.changes_on = started ? compulsory : std::min(*facts.school_starts, compulsory);
        } else if (facts.at_school) {
            step = judged(*facts.at_school != is,
                          *facts.at_school ? "The child has started school." : "The child has not started school.");
            step.changes_on = compulsory;
        } else {
            step = policy::not_known("", {"whether the child has started school", "the parent or carer"});
            step.changes_on = compulsory;
        }
        step.inputs = {{"date of birth", to_uk(*facts.born)},
                       {"at school", facts.at_school ? (*facts.at_school ? "yes" : "no") : "not known"}};
        return step;
    }

    void probe(Probes& probes) const {
        for (int months : {12, 54, 84}) probes.around_age(months);
        for (bool there : {false, true}) probes.add("school", [there](Facts& facts) { facts.at_school = there; });
    }
};

}  // namespace

ConditionWord pre_school_word() {
    return {"pre_school", "true or false, or a table", "whether the child has yet to start school",
            policy::describe<PreSchoolTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &PreSchoolTerms::is); }};
}

}  // namespace portage::eligibility
