// What is known about a child when the rules are asked. Everything may be missing: what is not
// known is not "no". The same struct is filled from a case and from an [[edition.example]].
#pragma once

#include "assessment/policy.hpp"
#include "child/child.hpp"
#include "policy/area.hpp"
#include "referral/policy.hpp"

namespace portage::eligibility {

enum class Consent { refused, verbal, written, signed_form };
using child::DiagnosisStatus;

// What one assessment said about one area: the authority's judged word, or the months of
// developmental age. Where both are there the word counts: it is the judgement, the months its ground.
struct AreaResult {
    std::string area;                    // key, name or alias of the policy's list
    std::optional<std::string> judged;
    std::optional<int> months;           // developmental age; the lower end of a range
    std::optional<int> up_to_months;     // the upper end
    std::optional<Date> assessed_on;     // absent: on the day of judging
    static const policy::Fields<AreaResult>& fields();
};

struct Diagnosis {
    std::string name;
    DiagnosisStatus status = DiagnosisStatus::confirmed;
    static const policy::Fields<Diagnosis>& fields();
};

struct Facts {
    std::optional<Date> born;
    std::optional<std::string> lives_in;       // GSS code of the district or unitary authority
    std::optional<std::string> lives_in_name;  // what sentences call it
    std::optional<std::string> county;         // GSS code; none for a unitary authority
    std::vector<AreaResult> areas;
    std::optional<bool> no_other_delay;        // true: somebody said that no other area is delayed
    std::optional<bool> attends_setting;
    std::optional<double> setting_hours;       // a week
    std::optional<bool> settled;               // in the setting
    std::optional<bool> at_school;
    std::optional<Consent> consent;
    std::optional<referral::Referrer> referred_by;
    std::optional<referral::Route> route;
    std::vector<Diagnosis> diagnoses;
    std::optional<bool> no_other_diagnosis;
    std::optional<bool> had_portage;           // in an earlier case
    std::optional<Date> received_on;           // the referral
    std::optional<Date> listed_on;             // on the waiting list
    static const policy::Fields<Facts>& fields();
};

// What the rules are judged by beside themselves.
struct Question {
    const policy::Area& area;
    const assessment::Development& development;
    Date on;
};

// Notes areas and words of `facts` the policy does not have.
void check_facts(TomlTable& table, const Facts& facts, const assessment::Development& development);

}  // namespace portage::eligibility

namespace portage {
template <>
inline constexpr auto words<eligibility::Consent> = std::array{
    Word{eligibility::Consent::refused, "refused"}, Word{eligibility::Consent::verbal, "verbal"},
    Word{eligibility::Consent::written, "written"}, Word{eligibility::Consent::signed_form, "signed"}};
}  // namespace portage
