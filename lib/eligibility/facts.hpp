// What is known about a child when the rules are asked. Everything may be missing: what is not
// known is not "no". The same struct is filled from a case and from an [[edition.example]].
#pragma once

#include "assessment/policy.hpp"
#include "eligibility/named.hpp"
#include "policy/area.hpp"
#include "policy/decision.hpp"
#include "referral/policy.hpp"

namespace portage::eligibility {

enum class Consent { refused, verbal, written, signed_form };
using child::DiagnosisStatus;

// What one assessment said about one area: the authority's judged word, the months of developmental
// age, or another figure. Where a word is there it counts: it is the judgement, the rest its ground.
struct AreaResult {
    std::string area;  // key, name or alias of the policy's list
    std::optional<std::string> judged;
    std::optional<int> months;        // developmental age; the lower end of a range
    std::optional<int> up_to_months;  // the upper end
    std::optional<double> percentile, score, sections, level;
    std::optional<bool> expected;                     // true: not there yet, but likely to come
    std::optional<Date> assessed_on;                  // absent: on the day of judging
    std::optional<std::string> instrument, assessor;  // with what, and who (their role)
    static const policy::Fields<AreaResult>& fields();
    bool says_something() const;
};

struct Diagnosis {
    std::string name;
    DiagnosisStatus status = DiagnosisStatus::confirmed;
    std::optional<bool> likely_to_cause_delay;
    static const policy::Fields<Diagnosis>& fields();
};

// One setting the child attends, by the week.
struct Attended {
    std::optional<std::string> kind;
    std::optional<double> hours, funded_hours, sessions, days;
    static const policy::Fields<Attended>& fields();
};

struct Facts {
    std::optional<Date> born;
    std::optional<std::string> gestation;      // "30+2", weeks and days of the pregnancy
    std::optional<std::string> lives_in;       // GSS code of the district or unitary authority
    std::optional<std::string> lives_in_name;  // what sentences call it
    std::optional<std::string> county;         // GSS code; none for a unitary authority
    std::vector<AreaResult> areas;
    std::optional<bool> no_other_delay;  // true: somebody said that no other area is delayed
    std::optional<bool> attends_setting;
    std::optional<double> setting_hours;  // a week, where there is one setting
    std::vector<Attended> settings;       // where more is known of it, or there are several
    std::optional<Date> setting_starts;   // the day the child starts, or started, at a setting
    std::optional<bool> settled;          // in the setting
    std::optional<Date> settled_on;
    std::optional<bool> at_school;
    std::optional<Date> school_starts;  // as agreed with the family; absent: as for everybody
    std::optional<Consent> consent;
    std::optional<int> signatures;               // of different people, among them
    std::optional<bool> consent_by_responsible;  // given by somebody with parental responsibility
    std::optional<referral::Referrer> referred_by;
    std::optional<std::string> referrer_role;
    std::optional<referral::Route> route;
    std::vector<Diagnosis> diagnoses;
    std::optional<bool> no_other_diagnosis;
    NamedFacts status, need, service, evidence;
    std::vector<std::string> professionals;  // by role
    std::optional<bool> no_other_professional;
    std::optional<bool> had_portage;  // in an earlier case
    std::optional<Date> received_on;  // the referral
    std::optional<Date> listed_on;    // on the waiting list
    std::optional<Date> first_visit_on;
    std::optional<int> visits;  // made so far
    static const policy::Fields<Facts>& fields();

    // The settings attended: none, one of which only the hours are known, or several; nothing where
    // it is not known whether there are any.
    std::optional<std::vector<Attended>> attended() const;
};

// What was said when the rules were asked and has no place in the file: at_school (yes or no) and
// no_other_delay (yes).
void add_said(Facts& facts, const std::vector<policy::Input>& said);

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
inline constexpr auto words<eligibility::Consent> =
    std::array{Word{eligibility::Consent::refused, "refused"}, Word{eligibility::Consent::verbal, "verbal"},
               Word{eligibility::Consent::written, "written"}, Word{eligibility::Consent::signed_form, "signed"}};
}  // namespace portage
