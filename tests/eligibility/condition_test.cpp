// Each word of the rule language on its edges.
#include "tests/eligibility/a_service.hpp"

using namespace portage;
using namespace portage::eligibility;
using namespace portage::test;

TEST_CASE("under five is true until the day before the birthday") {
    auto rule = rule_of("age = { under = \"5 years\" }");
    Facts facts{.born = date(2021, 9, 15)};
    CHECK(told(rule, facts, date(2026, 9, 14)) == "met");
    CHECK(told(rule, facts, date(2026, 9, 15)) == "not met");
    CHECK(told(rule, {.born = date(2020, 2, 29)}, date(2025, 2, 28)) == "met");
    CHECK(told(rule, {.born = date(2020, 2, 29)}, date(2025, 3, 1)) == "not met");
    CHECK(told(rule, {}, date(2026, 9, 14)) == "cannot tell yet");
    auto verdict = verdict_of(rule, facts, date(2026, 9, 15));
    CHECK(verdict.sentence ==
          "The child was 5 years old on 15/09/2026; the rule asks for a child who is under 5 years old.");
    CHECK(to_iso(*verdict_of(rule, facts, date(2026, 1, 1)).step.changes_on) == "2026-09-15");
    CHECK_FALSE(verdict.step.changes_on);
}

TEST_CASE("at least and until own their boundary day") {
    auto rule = rule_of("age = { at_least = \"6 months\", until = \"3 years\" }");
    Facts facts{.born = date(2024, 8, 31)};
    CHECK(told(rule, facts, date(2025, 2, 28)) == "not met");
    CHECK(told(rule, facts, date(2025, 3, 1)) == "met");
    CHECK(told(rule, facts, date(2027, 8, 31)) == "met");
    CHECK(told(rule, facts, date(2027, 9, 1)) == "not met");
    CHECK(to_iso(*verdict_of(rule, facts, date(2025, 1, 1)).step.changes_on) == "2025-03-01");
    CHECK(to_iso(*verdict_of(rule, facts, date(2026, 1, 1)).step.changes_on) == "2027-09-01");
}

TEST_CASE("a date of birth in the future is a mistake to ask about, not an age") {
    CHECK(told(rule_of("age = { under = \"5 years\" }"), {.born = date(2030, 1, 1)}, date(2026, 9, 14)) ==
          "cannot tell yet");
}

TEST_CASE("between Reception and compulsory school age only the family can say") {
    auto rule = rule_of("pre_school = true");
    Facts facts{.born = date(2022, 8, 31)};
    CHECK(told(rule, facts, date(2026, 8, 31)) == "met");
    CHECK(told(rule, facts, date(2026, 9, 1)) == "cannot tell yet");
    facts.at_school = false;
    CHECK(told(rule, facts, date(2026, 9, 1)) == "met");
    CHECK(told(rule, facts, date(2027, 8, 30)) == "met");
    CHECK(told(rule, facts, date(2027, 8, 31)) == "not met");
    facts.at_school = true;
    CHECK(told(rule, facts, date(2026, 9, 1)) == "not met");
    CHECK(told(rule_of("pre_school = false"), facts, date(2026, 9, 1)) == "met");
    CHECK(told(rule, {.at_school = true}, date(2026, 9, 1)) == "cannot tell yet");
}

TEST_CASE("residence is by code, county or named district, with exceptions") {
    Date on = date(2026, 9, 14);
    auto rule = rule_of("lives_in = [\"Kent\"]");
    CHECK(told(rule, {.lives_in = "E07000112"}, on) == "met");
    CHECK(told(rule, {.lives_in = "E06000035", .lives_in_name = "Medway"}, on) == "not met");
    CHECK(verdict_of(rule, {.lives_in = "E06000035", .lives_in_name = "Medway"}, on).sentence ==
          "The child lives in Medway; the rule asks for a child who lives in Kent.");
    CHECK(told(rule, {}, on) == "cannot tell yet");
    CHECK(told(rule_of("lives_in = [\"E10000016\"]"), {.lives_in = "E07000999", .county = "E10000016"}, on) == "met");
    auto some = rule_of("lives_in = { places = [\"Kent\"], except = [\"Shepway\"] }");
    CHECK(told(some, {.lives_in = "E07000112"}, on) == "not met");
    CHECK(told(some, {.lives_in = "E07000105"}, on) == "met");
}

TEST_CASE("attendance left blank is unknown, and hours say that there is some") {
    Date on = date(2026, 9, 14);
    auto none = rule_of("setting = { attends = false }");
    CHECK(told(none, {}, on) == "cannot tell yet");
    CHECK(told(none, {.attends_setting = false}, on) == "met");
    CHECK(told(none, {.attends_setting = true}, on) == "not met");
    CHECK(told(none, {.setting_hours = 2.5}, on) == "not met");
    auto few = rule_of("setting = { hours = { under = 15 } }");
    CHECK(told(few, {.attends_setting = true}, on) == "cannot tell yet");
    CHECK(told(few, {.attends_setting = true, .setting_hours = 14.5}, on) == "met");
    CHECK(told(few, {.attends_setting = true, .setting_hours = 15.0}, on) == "not met");
    CHECK(told(few, {.attends_setting = false}, on) == "met");
    auto settled = rule_of("setting = { settled = true }");
    CHECK(told(settled, {.attends_setting = true}, on) == "cannot tell yet");
    CHECK(told(settled, {.attends_setting = true, .settled = true}, on) == "met");
    CHECK(told(settled, {.attends_setting = false}, on) == "not met");
}

TEST_CASE("consent, referrer, diagnosis and earlier Portage each ask one fact") {
    Date on = date(2026, 9, 14);
    auto consent = rule_of("consent = [\"written\", \"signed\"]");
    CHECK(told(consent, {}, on) == "cannot tell yet");
    CHECK(told(consent, {.consent = Consent::verbal}, on) == "not met");
    CHECK(told(consent, {.consent = Consent::signed_form}, on) == "met");
    CHECK(verdict_of(consent, {.consent = Consent::refused}, on).sentence == "The parent or carer does not agree.");
    auto referrer = rule_of("referred_by = [\"professional\"]");
    CHECK(told(referrer, {.referred_by = referral::Referrer::parent}, on) == "not met");
    CHECK(told(referrer, {.referred_by = referral::Referrer::professional}, on) == "met");
    auto diagnosis = rule_of("diagnosis = [\"Down's syndrome\"]");
    CHECK(told(diagnosis, {}, on) == "cannot tell yet");
    CHECK(told(diagnosis, {.diagnoses = {{"Down’s Syndrome"}}}, on) == "met");
    CHECK(told(diagnosis, {.diagnoses = {{"Down's syndrome", DiagnosisStatus::suspected}}}, on) == "cannot tell yet");
    CHECK(told(diagnosis, {.no_other_diagnosis = true}, on) == "not met");
    CHECK(told(rule_of("diagnosis = { status = [\"confirmed\", \"under_review\"] }"),
               {.diagnoses = {{"autism", DiagnosisStatus::under_review}}}, on) == "met");
    CHECK(told(rule_of("had_portage = false"), {.had_portage = false}, on) == "met");
}

TEST_CASE("conditions combine: one of two ways in, nested, and not") {
    Date on = date(2026, 9, 14);
    auto rule = rule_of(R"(any_of = [
    { diagnosis = ["Down's syndrome"] },
    { delay = { areas = 1, judged = "significant" }, setting = { attends = false } },
])");
    CHECK(told(rule, {.diagnoses = {{"Down's syndrome"}}}, on) == "met");
    CHECK(told(rule, {.no_other_diagnosis = true}, on) == "cannot tell yet");
    Facts facts{
        .areas = {{.area = "talk", .judged = "significant"}}, .attends_setting = true, .no_other_diagnosis = true};
    CHECK(told(rule, facts, on) == "not met");
    facts.attends_setting = false;
    CHECK(told(rule, facts, on) == "met");
    CHECK(told(rule_of("none_of = [{ setting = { attends = true } }, { had_portage = true }]"),
               {.attends_setting = false, .had_portage = false}, on) == "met");
}
