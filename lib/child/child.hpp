// A child, and what is true of the child wherever the case stands.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/words.hpp"

#include <optional>
#include <string>

namespace portage::child {

enum class Sex { female, male, other };
enum class YesNo { yes, no };  // absent means not known, which is neither

struct Child {
    Id<Child> id;
    std::string forename, surname;
    std::optional<std::string> known_as;
    std::optional<Date> born;
    std::optional<Sex> sex;
    std::optional<std::string> nhs_number;  // ten digits where valid, else as given
    std::optional<std::string> upn;
    std::optional<int> gestation_days;  // for the corrected age; 259 days is 37+0
    std::optional<std::string> ethnicity, language;
    std::optional<YesNo> interpreter;
    std::optional<Date> died_on;
    std::optional<Date> school_starts;  // as agreed with the family; absent: as for everybody
    Id<Child> merged_into;
};

enum class SiblingKind { sibling, twin };
struct Sibling {
    Id<Sibling> id;
    Id<Child> child, other;
    SiblingKind kind = SiblingKind::sibling;
};

enum class ConsentKind { take_part, share, photos };
enum class ConsentHow { signed_form, written, verbal };

// The family's agreement, which can be withdrawn; not the lawful basis for keeping data.
struct Consent {
    Id<Consent> id;
    Id<Child> child;
    ConsentKind kind = ConsentKind::take_part;
    std::optional<ConsentHow> how;
    std::optional<std::string> scope, agency;  // agency: with whom data may be shared
    std::optional<std::string> given_by;
    std::optional<Date> given_on;
    bool refused = false;
    std::optional<Date> withdrawn_on;
};

// A nursery, pre-school or childminder.
struct Setting {
    Id<Setting> id;
    std::string name;
    std::optional<std::string> address, postcode, contact, senco;
};

// That a child attends a setting, or attends none. No record at all: not known.
struct Attendance {
    Id<Attendance> id;
    Id<Child> child;
    YesNo attends = YesNo::yes;
    Id<Setting> setting;
    std::optional<Date> from, to;        // to: the last day
    std::optional<double> hours;         // a week
    std::optional<double> funded_hours;  // of those
    std::optional<std::string> said;     // days and times as somebody wrote them
    std::optional<std::string> kind;     // nursery, childminder, specialist nursery
    std::optional<double> sessions;      // half-days a week
    std::optional<double> days;          // a week
};

enum class DiagnosisStatus { confirmed, under_review, suspected };
struct Diagnosis {
    Id<Diagnosis> id;
    Id<Child> child;
    std::string name;
    DiagnosisStatus status = DiagnosisStatus::confirmed;
    std::optional<Date> on;
    std::optional<YesNo> predictive;  // likely to cause delay
};

// What is said of a child or family by name and has no record of its own: a status (looked after), a
// type of need, a service involved, a paper that came. The latest of a name counts. The name
// `any_other` with no says that nothing else of the kind holds.
enum class CircumstanceKind { status, need, service, evidence };
inline constexpr std::string_view any_other = "any other";
struct Circumstance {
    Id<Circumstance> id;
    Id<Child> child;
    CircumstanceKind kind = CircumstanceKind::status;
    std::string name;
    YesNo holds = YesNo::yes;
    std::optional<Date> from, to;  // from: since when, or the day a paper came; to: the last day
};

// Somebody of another service who knows the child.
struct Professional {
    Id<Professional> id;
    Id<Child> child;
    std::string role;
    std::optional<std::string> name, contact;
};

}  // namespace portage::child

namespace portage {
template <>
inline constexpr auto words<child::Sex> =
    std::array{Word{child::Sex::female, "female"}, Word{child::Sex::male, "male"}, Word{child::Sex::other, "other"}};
template <>
inline constexpr auto words<child::YesNo> = std::array{Word{child::YesNo::yes, "yes"}, Word{child::YesNo::no, "no"}};
template <>
inline constexpr auto words<child::SiblingKind> =
    std::array{Word{child::SiblingKind::sibling, "sibling"}, Word{child::SiblingKind::twin, "twin"}};
template <>
inline constexpr auto words<child::ConsentKind> =
    std::array{Word{child::ConsentKind::take_part, "take_part"}, Word{child::ConsentKind::share, "share"},
               Word{child::ConsentKind::photos, "photos"}};
template <>
inline constexpr auto words<child::ConsentHow> =
    std::array{Word{child::ConsentHow::signed_form, "signed"}, Word{child::ConsentHow::written, "written"},
               Word{child::ConsentHow::verbal, "verbal"}};
template <>
inline constexpr auto words<child::DiagnosisStatus> = std::array{
    Word{child::DiagnosisStatus::confirmed, "confirmed"}, Word{child::DiagnosisStatus::under_review, "under_review"},
    Word{child::DiagnosisStatus::suspected, "suspected"}};
template <>
inline constexpr auto words<child::CircumstanceKind> =
    std::array{Word{child::CircumstanceKind::status, "status"}, Word{child::CircumstanceKind::need, "need"},
               Word{child::CircumstanceKind::service, "service"}, Word{child::CircumstanceKind::evidence, "evidence"}};
}  // namespace portage
