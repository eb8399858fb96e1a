#include "store/judgements.hpp"

#include "base/json.hpp"
#include "store/visit_tables.hpp"
#include "tests/support/file.hpp"
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

using namespace portage;
using support::TestFile;

namespace {
const Date on = date(2026, 9, 14);

std::string small() { return test::text_of(TEST_DATA "/policy/small.toml"); }

// A case at home in Ashford, and what the file then knows of it.
struct Known {
    TestFile file;
    caseload::Case case_file;
    Id<child::Household> household;
    Known() {
        file.change("refer add", [&](store::Writer& w) {
            case_file = file.new_case(w, "Amelia", "Example");
            household = w.insert(child::Household{});
            w.insert(child::HouseholdChild{.id = {}, .household = household, .child = case_file.child});
            w.insert(child::Address{.id = {},
                                    .household = household,
                                    .lines = "1 High Street",
                                    .district = "E07000105",
                                    .county = "E10000016"});
        });
    }
    eligibility::Facts facts(Date day = on) {
        store::Reader reader(file.database);
        return store::facts_of(reader, case_file, day);
    }
};
}  // namespace

TEST_CASE("a file that says nothing leaves every fact unknown") {
    TestFile file;
    caseload::Case case_file;
    file.change("refer add", [&](store::Writer& w) { case_file = file.new_case(w, "Amelia", "Example"); });
    store::Reader reader(file.database);
    auto facts = store::facts_of(reader, case_file, on);
    CHECK_FALSE(facts.lives_in);
    CHECK_FALSE(facts.attends_setting);
    CHECK_FALSE(facts.consent);
    CHECK_FALSE(facts.referred_by);
    CHECK_FALSE(facts.settled);
    CHECK(facts.areas.empty());
    CHECK(to_iso(*facts.born) == "2023-03-01");
}

TEST_CASE("the facts are those of the day") {
    Known known;
    known.file.change("case update", [&](store::Writer& w) {
        w.insert(child::Attendance{
            .id = {}, .child = known.case_file.child, .attends = child::YesNo::no, .to = date(2026, 9, 13)});
        w.insert(child::Attendance{
            .id = {}, .child = known.case_file.child, .attends = child::YesNo::yes, .from = on, .hours = 7.5});
        w.insert(child::Consent{
            .id = {}, .child = known.case_file.child, .how = child::ConsentHow::verbal, .given_on = date(2026, 9, 1)});
        auto assessed = w.insert(
            assessment::Assessment{.id = {}, .case_file = known.case_file.id, .on = on, .instrument = "checklist"});
        w.insert(assessment::AreaResult{
            .id = {}, .assessment = assessed, .area = "talk", .months_low = 9, .months_high = 12});
    });
    auto before = known.facts(date(2026, 9, 13)), after = known.facts();
    CHECK(before.attends_setting == false);
    CHECK(before.areas.empty());
    CHECK(after.attends_setting == true);
    CHECK(after.setting_hours == 7.5);
    CHECK(after.consent == eligibility::Consent::verbal);
    CHECK(after.lives_in == "E07000105");
    CHECK(after.county == "E10000016");
    REQUIRE(after.areas.size() == 1);
    CHECK(after.areas[0].months == 9);
    CHECK(after.areas[0].up_to_months == 12);
}

TEST_CASE("what rules ask by name is what was said last, and what a service was before is not forgotten") {
    Known known;
    auto child = known.case_file.child;
    known.file.change("case update", [&](store::Writer& w) {
        using child::CircumstanceKind;
        auto say = [&](CircumstanceKind kind, const char* name, child::YesNo holds, Date from) {
            w.insert(child::Circumstance{
                .id = {}, .child = child, .kind = kind, .name = name, .holds = holds, .from = from});
        };
        say(CircumstanceKind::status, "looked after", child::YesNo::yes, on - Days{9});
        say(CircumstanceKind::status, "Looked After", child::YesNo::no, on);
        say(CircumstanceKind::service, "Inclusion Teacher", child::YesNo::yes, on - Days{9});
        say(CircumstanceKind::service, "Inclusion Teacher", child::YesNo::no, on);
        say(CircumstanceKind::evidence, "report", child::YesNo::yes, on + Days{1});
        say(CircumstanceKind::need, "behaviour", child::YesNo::yes, on);
        w.insert(child::Professional{.id = {}, .child = child, .role = "GP"});
        w.insert(child::Diagnosis{.id = {}, .child = child, .name = "a syndrome", .predictive = child::YesNo::yes});
        w.insert(child::Attendance{.id = {},
                                   .child = child,
                                   .attends = child::YesNo::yes,
                                   .hours = 9,
                                   .funded_hours = 6,
                                   .kind = "nursery",
                                   .sessions = 3,
                                   .days = 2});
        auto assessed = w.insert(assessment::Assessment{.id = {},
                                                        .case_file = known.case_file.id,
                                                        .on = on,
                                                        .instrument = "grid",
                                                        .assessor_role = "health visitor"});
        w.insert(assessment::AreaResult{
            .id = {}, .assessment = assessed, .area = "talk", .measure = assessment::Measure::level, .value = 4});
        w.insert(assessment::AreaResult{.id = {}, .assessment = assessed, .area = "move", .expected = true});
    });
    CHECK(known.facts(on - Days{1}).status.holds("looked after") == true);
    auto facts = known.facts();
    CHECK(facts.status.holds("looked after") == false);
    CHECK_FALSE(facts.status.holds("pre-verbal"));
    CHECK(facts.service.holds("Inclusion Teacher") == false);
    CHECK(facts.service.find("Inclusion Teacher")->before);
    CHECK_FALSE(facts.evidence.holds("report"));
    CHECK(known.facts(on + Days{1}).evidence.holds("report") == true);
    CHECK(facts.need.holds("behaviour") == true);
    CHECK(facts.professionals.size() == 1);
    CHECK(facts.diagnoses.at(0).likely_to_cause_delay == true);
    REQUIRE(facts.settings.size() == 1);
    CHECK(facts.settings[0].kind == "nursery");
    CHECK(facts.settings[0].sessions == 3);
    CHECK(facts.settings[0].funded_hours == 6);
    REQUIRE(facts.areas.size() == 2);
    CHECK(facts.areas[0].level == 4);
    CHECK(facts.areas[0].instrument == "grid");
    CHECK(facts.areas[0].assessor == "health visitor");
    CHECK(facts.areas[1].expected == true);
    CHECK(facts.visits == 0);
}

TEST_CASE("signatures are counted by people, and responsibility is that of who agreed") {
    Known known;
    known.file.change("case update", [&](store::Writer& w) {
        auto child = known.case_file.child;
        auto carer = w.insert(child::Carer{.id = {}, .household = known.household, .name = "Ana Example"});
        w.insert(child::ChildCarer{.id = {},
                                   .child = child,
                                   .carer = carer,
                                   .relationship = "mother",
                                   .parental_responsibility = child::YesNo::yes});
        auto sign = [&](const char* by) {
            w.insert(child::Consent{.id = {}, .child = child, .how = child::ConsentHow::signed_form, .given_by = by});
        };
        sign("mother");
        sign("Mother");
        sign("grandfather");
    });
    CHECK(known.facts().signatures == 2);
    CHECK(known.facts().consent_by_responsible == true);
}

TEST_CASE("consent withdrawn counts as refused from that day") {
    Known known;
    known.file.change("case update", [&](store::Writer& w) {
        w.insert(child::Consent{
            .id = {}, .child = known.case_file.child, .how = child::ConsentHow::signed_form, .withdrawn_on = on});
    });
    CHECK(known.facts(on - Days{1}).consent == eligibility::Consent::signed_form);
    CHECK(known.facts(on).consent == eligibility::Consent::refused);
}

TEST_CASE("a judgement is kept with its edition, and the same one only once") {
    Known known;
    auto authority = authority::read_authority(small(), "small.toml");
    const auto& edition = authority.editions.at(0);
    auto decision = authority::judge(authority, edition, policy::RuleSet::entry, known.facts(), on);
    auto before = known.file.digest();
    auto keep = [&] {
        return known.file.change("assess eligibility", [&](store::Writer& w) {
            store::keep_judgement(w, known.case_file, decision, store::keep_edition(w, authority, edition));
        });
    };
    auto first = keep();
    CHECK(first != 0);
    CHECK(keep() == 0);
    {
        store::Reader reader(known.file.database);
        auto kept = store::latest_judgement(reader, known.case_file.id, policy::RuleSet::entry);
        REQUIRE(kept);
        auto again = policy::decision_from_json(parse_json(kept->trace, "trace"));
        CHECK(to_line(policy::to_json(again)) == to_line(policy::to_json(decision)));
        CHECK(reader.get(kept->edition).text == edition.text);
        CHECK_FALSE(store::latest_judgement(reader, known.case_file.id, policy::RuleSet::exit));
    }
    known.file.undo(first);
    CHECK(known.file.digest() == before);
}

TEST_CASE("an edition once used cannot come to mean something else") {
    TestFile file;
    auto used = authority::read_authority(small(), "small.toml");
    file.change("refer decide", [&](store::Writer& w) { store::keep_edition(w, used, used.editions.at(0)); });
    auto text = small();
    auto reworded = authority::read_authority("# a comment\n" + text, "small.toml");
    file.change("refer decide", [&](store::Writer& w) { store::keep_edition(w, reworded, reworded.editions.at(0)); });
    text.replace(text.find("\"5 years\""), 9, "\"4 years\"");
    auto changed = authority::read_authority(text, "small.toml");
    try {
        file.change("refer decide", [&](store::Writer& w) { store::keep_edition(w, changed, changed.editions.at(0)); });
        FAIL("it was taken");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::refused);
        CHECK(std::string(error.what()).find("valid_from of its own") != std::string::npos);
    }
}
