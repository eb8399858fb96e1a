// What the file knows of children and their cases, read for many at once: what rules are asked about.
#pragma once

#include "assessment/assessment.hpp"
#include "eligibility/facts.hpp"
#include "review/review.hpp"
#include "store/cases.hpp"

namespace portage::store {

struct KnownCase {
    struct Asked {  // a referral
        Date received_on{};
        std::optional<referral::Route> route;
        std::optional<referral::Referrer> by;
        std::optional<std::string> role;
    };
    struct Assessed {
        assessment::Assessment assessment;
        std::vector<assessment::AreaResult> results;
    };
    caseload::Case case_file;
    std::vector<Asked> referrals;             // first to last
    std::vector<Assessed> assessments;        // by day
    std::optional<review::SettingMove> move;  // the latest
    std::vector<Date> visits_made;
};

struct KnownChild {
    struct Home {
        std::int64_t link = 0;  // of child and household; each may have several addresses
        std::optional<Date> lives_from, lives_to, from, to;
        bool has_address = false;
        std::optional<std::string> district, county;  // GSS codes
    };
    struct Carer {
        std::string name;
        std::optional<std::string> relationship;
        std::optional<child::YesNo> responsible;
    };
    Id<child::Child> id;
    std::string forename, surname;
    std::optional<Date> born, school_starts;
    std::optional<int> gestation_days;
    std::vector<Home> homes;  // this and the following lists as entered
    std::vector<child::Attendance> attendances;
    std::vector<child::Consent> consents;  // to take part
    std::vector<Carer> carers;
    std::vector<child::Circumstance> circumstances;
    std::vector<child::Diagnosis> diagnoses;
    std::vector<std::string> professionals;  // by role
    std::vector<KnownCase> cases;
};

// The children with ids from `first` to `last`, by id, and their cases, by id.
std::vector<KnownChild> known_children(Reader& reader, Id<child::Child> first, Id<child::Child> last);

// Gives every child of the file to `visit`, some thousands of them in memory at a time.
void each_known_child(Reader& reader, const std::function<void(const KnownChild&)>& visit);

// Everything known on `on` that a rule may ask. What is not known stays empty. The name of the place
// the child lives in is left for the caller, who has the names.
eligibility::Facts facts_of(const KnownChild& child, const KnownCase& known, Date on);

}  // namespace portage::store
