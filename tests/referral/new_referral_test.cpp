#include "referral/new_referral.hpp"

#include "tests/support/sheet_file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {

// What a row with a good name and dates, and `cells` under `headers`, becomes.
NewReferral made_of(const std::string& headers, const std::string& cells) {
    static const Form form = shipped_form("generic");
    auto sheet =
        read_sheet("Name,DoB,Date received," + headers + "\nAda Example,03/02/2023,02/11/2026," + cells + "\n", form);
    REQUIRE(sheet.rows.size() == 1);
    return new_referral(sheet.rows[0].row);
}

std::string said(const std::optional<child::YesNo>& answer) {
    return answer ? std::string(to_string(*answer)) : "not known";
}

}  // namespace

TEST_CASE("carers are apart, the first has the numbers, and responsibility is said only where it is") {
    auto made = made_of("Parents/carers,Phone,Mobile,Email,Parental responsibility",
                        "Ana Example and Ben Example,01622 000001,07700 900123,a@example.org,Ana Example");
    REQUIRE(made.carers.size() == 2);
    CHECK(made.carers[0].carer.name == "Ana Example");
    CHECK(made.carers[0].carer.phone == "01622 000001");
    CHECK(made.carers[0].carer.other_phone == "07700 900123");
    CHECK(made.carers[0].carer.email == "a@example.org");
    CHECK(said(made.carers[0].link.parental_responsibility) == "yes");
    CHECK(made.carers[1].carer.name == "Ben Example");
    CHECK_FALSE(made.carers[1].carer.phone.has_value());
    CHECK(said(made.carers[1].link.parental_responsibility) == "not known");
}

TEST_CASE("mother and father keep their relationship and are not entered twice") {
    auto made = made_of("Mother,Father,Parents/carers,PR", "Ana Example,Ben Example,ana example,mother");
    REQUIRE(made.carers.size() == 2);
    CHECK(made.carers[0].link.relationship == "mother");
    CHECK(said(made.carers[0].link.parental_responsibility) == "yes");
    CHECK(said(made.carers[1].link.parental_responsibility) == "not known");
}

TEST_CASE("parental responsibility that was wholly understood is not noted again") {
    CHECK_FALSE(made_of("Parents/carers,PR", "Ana Example,yes").note.has_value());
    CHECK(made_of("Parents/carers,PR", "Ana Example,no").note.has_value());
    CHECK(made_of("Parents/carers,PR", "Ana Example,Ana and the council").note.has_value());
}

TEST_CASE("a telephone without a name still reaches somebody") {
    auto made = made_of("Phone", "07700 900123");
    REQUIRE(made.carers.size() == 1);
    CHECK(made.carers[0].carer.phone == "07700 900123");
    CHECK(made_of("Sex", "F").carers.empty());
}

TEST_CASE("consent given and refused and unknown are three things") {
    auto given = made_of("Consent,Parent signature", "Yes,Ana Example").consents;
    REQUIRE(given.size() == 1);
    CHECK_FALSE(given[0].refused);
    CHECK(given[0].how == child::ConsentHow::signed_form);
    CHECK(given[0].given_by == "Ana Example");
    auto refused = made_of("Consent,Consent to share", "No,Yes").consents;
    REQUIRE(refused.size() == 2);
    CHECK(refused[0].refused);
    CHECK(refused[1].kind == child::ConsentKind::share);
    CHECK_FALSE(refused[1].refused);
    CHECK(made_of("Consent", "").consents.empty());
}

TEST_CASE("attendance is recorded only where the form says something of it") {
    auto attends = made_of("Setting name and address,Hours,Sessions attending",
                           "\"Little Example Nursery, 1 High Street\",15 (funded),Mon-Wed");
    REQUIRE(attends.attendance);
    CHECK(attends.attendance->attends == child::YesNo::yes);
    CHECK(attends.attendance->hours == 15.0);
    CHECK(attends.attendance->said == "Mon-Wed");
    REQUIRE(attends.setting);
    CHECK(attends.setting->name == "Little Example Nursery");
    CHECK(attends.setting->address == "1 High Street");
    auto none = made_of("Setting,Hours", "None,");
    REQUIRE(none.attendance);
    CHECK(none.attendance->attends == child::YesNo::no);
    CHECK_FALSE(none.setting.has_value());
    CHECK_FALSE(made_of("Setting,Hours", ",").attendance.has_value());
    auto words = made_of("Setting,Hours", "Little Example Nursery,2 mornings");
    CHECK_FALSE(words.attendance->hours.has_value());
    CHECK(words.attendance->said == "2 mornings");
}

TEST_CASE("a diagnosis is confirmed only where no word doubts it") {
    auto status = [](const std::string& cell) {
        auto found = made_of("Diagnosis", cell).diagnoses;
        return found.size() == 1 ? std::string(to_string(found[0].status)) : "none";
    };
    CHECK(status("Down's syndrome") == "confirmed");
    CHECK(status("On the autism pathway") == "under_review");
    CHECK(status("Awaiting genetics") == "under_review");
    CHECK(status("?ASD") == "suspected");
    CHECK(status("None known") == "none");
    CHECK(status("no diagnosis yet") == "none");
    CHECK(status("n/a") == "none");
    CHECK(status("") == "none");
}

TEST_CASE("professionals are named under their roles and a no is nobody") {
    auto made = made_of("Health visitor,GP,Physio", "H Visitor,Yes,no");
    REQUIRE(made.professionals.size() == 2);
    CHECK(made.professionals[0].role == "Health visitor");
    CHECK(made.professionals[0].name == "H Visitor");
    CHECK(made.professionals[1].role == "GP");
    CHECK_FALSE(made.professionals[1].name.has_value());
}

TEST_CASE("what has no record of its own is kept in a note") {
    auto made = made_of("Siblings,Looked after,Medical history", "\"Bo, 5\",No,Born at 30 weeks");
    CHECK(made.note == "Looked after: no\nBrothers and sisters: Bo, 5\nMedical history: Born at 30 weeks");
    CHECK_FALSE(made_of("Sex", "F").note.has_value());
}

TEST_CASE("the referral itself keeps its words and its number") {
    auto made = made_of("Ref,Role,Areas of need,NHS number,Home details",
                        "F-9,Health visitor,Communication;Physical;,999 000 0018,Two dogs");
    CHECK(made.referral.submission == "F-9");
    CHECK(made.referral.referrer_kind == Referrer::professional);
    CHECK(made.referral.areas == "Communication;Physical");
    CHECK(made.child.nhs_number == "9990000018");
    CHECK(made.household.lone_working == "Two dogs");
    CHECK(to_iso(made.referral.received_on) == "2026-11-02");
    CHECK(made.child.forename + "|" + made.child.surname == "Ada|Example");
}

TEST_CASE("a row as received is a list that any reader of JSON reads back") {
    CHECK(raw_row({"a", "", "say \"x\"\\", "one\ntwo\x01", ""}) ==
          "[\"a\",\"\",\"say \\\"x\\\"\\\\\",\"one\\u000atwo\\u0001\"]");
    CHECK(raw_row({}) == "[]");
    Layout layout;
    layout.columns = {{"Phone", {}, false}, {"Phone", {}, false}, {"Name", {}, false}};
    CHECK(raw_headers(layout) == "[\"Phone\",\"Phone 2\",\"Name\"]");
}
