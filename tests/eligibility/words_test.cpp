// Each word of the language on and around its edges.
#include "tests/eligibility/a_service.hpp"

using namespace portage;
using namespace portage::eligibility;
using namespace portage::test;

namespace {

const Date on = date(2026, 9, 14);

// Facts written as an example of a policy has them.
Facts facts_of(std::string_view text) {
    TomlDocument document(text, "facts.toml");
    auto root = document.root();
    Facts facts;
    policy::read_section(root, facts);
    REQUIRE(join(document.mistakes(), "\n") == "");
    return facts;
}
std::string told(std::string_view rule, std::string_view facts, Date day = on) {
    return test::told(rule_of(rule), facts_of(facts), day);
}
std::string mistakes_of(std::string_view conditions) {
    return RulesRead(fmt::format("[[entry]]\nrule = \"the rule\"\n{}\n", conditions)).mistakes();
}
// Two areas, measured so.
std::string two(std::string_view result) {
    return fmt::format("areas = [{{ area = \"talk\", {0} }}, {{ area = \"move\", {0} }}]\nno_other_delay = true",
                       result);
}
constexpr auto unknown = "cannot tell yet";

}  // namespace

TEST_CASE("an age may be counted on the day of the referral, and given as birthdays") {
    auto late = "born = 2023-09-14\nreceived_on = 2026-09-13";
    CHECK(told("age = { under = \"3 years\" }", late) == "not met");
    CHECK(told("age = { under = \"3 years\", on = \"referral\" }", late) == "met");
    CHECK(told("age = { under = \"3 years\", on = \"referral\" }", "born = 2023-09-14") == unknown);
    for (auto [born, says] :
         {std::pair{"2022-08-31", "not met"}, {"2022-09-01", "met"}, {"2023-08-31", "met"}, {"2023-09-01", "not met"}})
        CHECK(told("age = { born_from = 2022-09-01, born_to = 2023-08-31 }", fmt::format("born = {}", born)) == says);
    auto verdict = verdict_of(rule_of("age = { at_least = \"1 year\" }"), facts_of("born = 2025-12-03"), on);
    CHECK(verdict.sentence.find("That is so from 03/12/2026.") != std::string::npos);
    CHECK(verdict.step.changes_on == date(2026, 12, 3));
}

TEST_CASE("ages that no child can have are a mistake, and a single birthday is none") {
    CHECK(mistakes_of("age = { at_least = \"3 years\", under = \"3 years\" }") ==
          "rules.toml:3: no child is at least 3 years and under 3 years old");
    CHECK(mistakes_of("age = { at_least = \"37 months\", until = \"3 years\" }") ==
          "rules.toml:3: no child is at least 37 months and not past 3 years old");
    CHECK(mistakes_of("age = { at_least = \"3 years\", until = \"3 years\" }") == "");
}

TEST_CASE("a runway before school counts whole terms, or those begun") {
    auto born = "born = 2022-10-01";  // school from 1 September 2027; summer term from 1 April
    auto whole = "before = { start = \"reception\", at_least = \"1 term\" }";
    CHECK(told(whole, born, date(2027, 4, 1)) == "met");
    CHECK(told(whole, born, date(2027, 4, 2)) == "not met");
    auto begun = "before = { start = \"reception\", at_least = \"1 term\", terms = \"begun\" }";
    CHECK(told(begun, born, date(2027, 8, 31)) == "met");
    CHECK(told(begun, born, date(2027, 9, 1)) == "not met");
    auto two_terms = "before = { start = \"reception\", at_least = \"2 terms\" }";
    CHECK(told(two_terms, born, date(2027, 1, 1)) == "met");
    CHECK(told(two_terms, born, date(2027, 1, 2)) == "not met");
    auto months = "before = { start = \"reception\", at_least = \"6 months\" }";
    CHECK(told(months, born, date(2027, 3, 1)) == "met");
    CHECK(told(months, born, date(2027, 3, 2)) == "not met");
    auto year = "before = { start = \"reception\", at_least = \"1 year\" }";
    CHECK(told(year, born, date(2026, 9, 1)) == "met");
    CHECK(told(year, born, date(2026, 9, 2)) == "not met");
    CHECK(told(whole, "born = 2022-10-01\nschool_starts = 2028-01-01", date(2027, 9, 1)) == "met");
    CHECK(told(whole, "") == unknown);
}

TEST_CASE("an upper limit may hang on funded hours, or on the day a setting begins") {
    auto funded = "before = \"funded_at_three\"";  // third birthday 2 April, so from 1 September
    CHECK(told(funded, "born = 2024-04-02", date(2027, 8, 31)) == "met");
    CHECK(told(funded, "born = 2024-04-02", date(2027, 9, 1)) == "not met");
    CHECK(told("before = \"setting\"", "setting_starts = 2026-09-15") == "met");
    CHECK(told("before = \"setting\"", "setting_starts = 2026-09-14") == "not met");
    CHECK(told("before = \"setting\"", "attends_setting = false") == "met");
    CHECK(told("before = \"setting\"", "attends_setting = true") == "not met");
    CHECK(told("before = { start = \"setting\", at_least = \"2 weeks\" }", "attends_setting = false") == unknown);
}

TEST_CASE("intake is closed to a school year from a day") {
    auto closed = "none_of = [{ school_start = [\"2027/28\"], received = { from = 2026-06-01 } }]";
    CHECK(told(closed, "born = 2022-10-01\nreceived_on = 2026-05-31") == "met");
    CHECK(told(closed, "born = 2022-10-01\nreceived_on = 2026-06-01") == "not met");
    CHECK(told(closed, "born = 2022-08-31\nreceived_on = 2026-06-01") == "met");
    CHECK(told(closed, "received_on = 2026-06-01") == unknown);
    CHECK(mistakes_of("school_start = [\"2027\"]") ==
          "rules.toml:3: '2027' is not a school year (write it as \"2027/28\")");
}

TEST_CASE("every measure a test gives has its limit, the limit itself in or out") {
    auto rule = [](std::string_view measure) { return fmt::format("delay = {{ areas = 2, {} }}", measure); };
    CHECK(told(rule("percentile = { at_most = 5 }"), two("percentile = 5")) == "met");
    CHECK(told(rule("percentile = { under = 5 }"), two("percentile = 5")) == "not met");
    CHECK(told(rule("score = { under = 70 }"), two("score = 69.5")) == "met");
    CHECK(told(rule("score = { under = 70 }"), two("score = 70")) == "not met");
    CHECK(told(rule("sections = { at_least = 2 }"), two("sections = 2")) == "met");
    CHECK(told(rule("sections = { more_than = 2 }"), two("sections = 2")) == "not met");
    CHECK(told(rule("level = { at_least = 4 }"), two("level = 4")) == "met");
    CHECK(told(rule("level = { at_least = 4 }"), two("level = 3")) == "not met");
    CHECK(told(rule("level = { at_least = 4 }"), two("months = 2")) == unknown);
    CHECK(mistakes_of(rule("level = { at_least = 4, under = 3 }")) ==
          "rules.toml:3: level: no number is at least 4 and less than 3");
    CHECK(mistakes_of(rule("level = { }")).find("level says neither at_least") != std::string::npos);
}

TEST_CASE("the number of areas may be more than, all, and another at an age") {
    auto three =
        "areas = [{ area = \"talk\", months = 6 }, { area = \"move\", months = 6 }, { area = \"play\", months = 6 }]\n"
        "no_other_delay = true\nborn = 2024-09-14";
    auto pair =
        "areas = [{ area = \"talk\", months = 6 }, { area = \"move\", months = 6 }]\nno_other_delay = true\nborn = "
        "2024-09-14";
    CHECK(told("delay = { areas = \"more than 2\", behind = \"6 months\" }", three) == "met");
    CHECK(told("delay = { areas = \"more than 2\", behind = \"6 months\" }", pair) == "not met");
    CHECK(told("delay = { areas = \"all\", behind = \"6 months\" }", three) == "not met");
    auto by_age = "delay = { areas = 3, behind = \"6 months\", by_age = [{ under = \"2 years\", areas = 2 }] }";
    CHECK(told(by_age, pair, date(2026, 9, 13)) == "met");
    CHECK(told(by_age, pair, date(2026, 9, 14)) == "not met");
    CHECK(told(by_age, three, date(2026, 9, 14)) == "met");
    CHECK(mistakes_of("delay = { areas = \"many\", behind = \"6 months\" }").find("areas must be a whole number") !=
          std::string::npos);
}

TEST_CASE("a measure may change at an age, and the birthday has an owner") {
    auto rule = [](std::string_view first, std::string_view second) {
        return fmt::format(
            "delay = {{ areas = 2, by_age = [{{ {} = \"18 months\", behind = \"6 months\" }}, "
            "{{ {} = \"18 months\", behind = \"12 months\" }}] }}",
            first, second);
    };
    auto child = two("months = 10") + "\nborn = 2025-03-14";  // 18 months on 14 September 2026; 8 behind
    CHECK(told(rule("under", "at_least"), child, date(2026, 9, 13)) == "met");
    CHECK(told(rule("under", "at_least"), child, date(2026, 9, 14)) == "not met");
    CHECK(told(rule("until", "over"), child, date(2026, 9, 14)) == "met");
    CHECK(told(rule("until", "over"), child, date(2026, 9, 15)) == "not met");
    CHECK(mistakes_of(rule("until", "at_least")) == "rules.toml:3: by_age: two lines claim the birthday of 18 months");
    CHECK(mistakes_of(rule("under", "over")) ==
          "rules.toml:3: by_age: no line says what counts on the birthday of 18 months");
    CHECK(mistakes_of("delay = { areas = 1, by_age = [{ under = \"4 years\", behind = \"6 months\" }] }") ==
          "rules.toml:3: by_age: no line says what counts from the birthday of 48 months on");
}

TEST_CASE("areas that must be among them: all of a list, any of it, just one of it") {
    auto pair = two("judged = \"significant\"");
    auto rule = [](std::string_view including) {
        return fmt::format("delay = {{ areas = 2, judged = \"significant\", including = {} }}", including);
    };
    CHECK(told(rule("[\"talk\", \"move\"]"), pair) == "met");
    CHECK(told(rule("[\"talk\", \"play\"]"), pair) == "not met");
    CHECK(told(rule("{ any_of = [\"talk\", \"play\"] }"), pair) == "met");
    CHECK(told(rule("{ any_of = [\"see\", \"play\"] }"), pair) == "not met");
    CHECK(told(rule("{ one_of = [\"talk\", \"play\"] }"), pair) == "met");
    CHECK(told(rule("{ one_of = [\"talk\", \"move\"] }"), pair) == "not met");
    CHECK(
        told(
            rule("{ one_of = [\"talk\", \"play\"] }"),
            "areas = [{ area = \"talk\", judged = \"significant\" }, { area = \"move\", judged = \"significant\" }]") ==
        unknown);
}

TEST_CASE("an expected delay counts only where the rule says so") {
    CHECK(told("delay = { areas = 2, behind = \"6 months\", expected = true }", two("expected = true")) == "met");
    CHECK(told("delay = { areas = 2, behind = \"6 months\" }", "areas = [{ area = \"talk\", expected = true }]") ==
          unknown);
    CHECK(told("delay = { areas = 2, judged = \"significant\", expected = true }",
               two("judged = \"some\", expected = true")) == "not met");
}

TEST_CASE("results count by instrument, assessor and age of the assessment") {
    auto child = two(
        "judged = \"significant\", instrument = \"ASQ-3\", assessor = \"Health Visitor\", assessed_on = 2026-03-14");
    auto rule = [](std::string_view more) {
        return fmt::format("delay = {{ areas = 2, judged = \"significant\", {} }}", more);
    };
    CHECK(told(rule("instruments = [\"asq 3\", \"Griffiths\"]"), child) == "met");
    CHECK(told(rule("instruments = [\"Griffiths\"]"),
               "areas = [{ area = \"talk\", judged = \"significant\", instrument = \"ASQ-3\" }]") == unknown);
    CHECK(told(rule("assessors = [\"health visitor\"]"), child) == "met");
    CHECK(told(rule("not_older_than = \"6 months\""), child) == "met");
    CHECK(told(rule("not_older_than = \"6 months\""),
               "areas = [{ area = \"talk\", judged = \"significant\", assessed_on = 2026-03-13 }]") == unknown);
}

TEST_CASE("a status may count as an area, and others know the child") {
    auto rule = "delay = { areas = 2, judged = \"significant\", counting = [{ status = [\"pre-verbal\"] }] }";
    auto one = "areas = [{ area = \"talk\", judged = \"significant\" }]\nno_other_delay = true\n";
    CHECK(told(rule, std::string(one) + "status = { \"Pre-verbal\" = true }") == "met");
    CHECK(told(rule, std::string(one) + "status = { \"pre-verbal\" = false }") == "not met");
    CHECK(told(rule, one) == unknown);
    auto three = "professionals = { number = { at_least = 3 }, except = [\"GP\", \"health visitor\"] }";
    auto know = [](std::string_view more) {
        return fmt::format("professionals = [\"GP\", \"physiotherapist\", \"paediatrician\"{}]\n", more);
    };
    CHECK(told(three, know("")) == unknown);
    CHECK(told(three, know("") + "no_other_professional = true") == "not met");
    CHECK(told(three, know(", \"speech therapist\"")) == "met");
}

TEST_CASE("attendance is capped in hours, sessions, days or a share, funded or not, some kinds not counted") {
    auto at = [](std::string_view what) { return fmt::format("settings = [{{ {} }}]", what); };
    CHECK(told("setting = { sessions = { under = 4 } }", at("sessions = 3")) == "met");
    CHECK(told("setting = { sessions = { under = 4 } }", at("sessions = 4")) == "not met");
    CHECK(told("setting = { sessions = { under = 4 } }", at("hours = 4")) == unknown);
    CHECK(told("setting = { days = { at_most = 2 } }", at("days = 2")) == "met");
    CHECK(told("setting = { days = { at_most = 2 } }", at("days = 2.5")) == "not met");
    CHECK(told("setting = { share = { at_most = 50 }, full_week = \"30 hours\" }", at("hours = 15")) == "met");
    CHECK(told("setting = { share = { under = 50 }, full_week = \"10 sessions\" }", at("sessions = 5")) == "not met");
    CHECK(told("setting = { hours = { at_most = 15 }, funded = true }", at("hours = 30, funded_hours = 15")) == "met");
    CHECK(told("setting = { hours = { at_most = 15 }, funded = true }", at("hours = 30")) == unknown);
    auto both = "settings = [{ kind = \"nursery\", hours = 10 }, { kind = \"childminder\", hours = 10 }]";
    CHECK(told("setting = { hours = { under = 15 } }", both) == "not met");
    CHECK(told("setting = { hours = { under = 15 }, not_counting = [\"childminder\"] }", both) == "met");
    CHECK(told("none_of = [{ setting = { kind = [\"specialist nursery\"] } }]", both) == "met");
    CHECK(told("none_of = [{ setting = { kind = [\"specialist nursery\"] } }]", at("kind = \"Specialist nursery\"")) ==
          "not met");
    CHECK(told("setting = { hours = { under = 15 } }", "attends_setting = false") == "met");
    CHECK(told("setting = { settled_for = \"6 weeks\" }", "attends_setting = true\nsettled_on = 2026-08-03") == "met");
    CHECK(told("setting = { settled_for = \"6 weeks\" }", "attends_setting = true\nsettled_on = 2026-08-04") ==
          "not met");
    CHECK(mistakes_of("setting = { share = { under = 50 } }").find("share and full_week go together") !=
          std::string::npos);
    // More than fifteen hours, but only from three.
    auto exit = "age = { at_least = \"3 years\" }\nsetting = { hours = { more_than = 15 } }";
    CHECK(told(exit, "born = 2023-09-14\nattends_setting = true\nsetting_hours = 15.5") == "met");
    CHECK(told(exit, "born = 2023-09-15\nattends_setting = true\nsetting_hours = 15.5") == "not met");
}

TEST_CASE("other services, and need that is of one type alone, may exclude") {
    auto teacher = "none_of = [{ service = [\"Inclusion Teacher\"] }]";
    CHECK(told(teacher, "service = { \"inclusion teacher\" = true }") == "not met");
    CHECK(told(teacher, "service = { \"Inclusion Teacher\" = \"before\" }") == "met");
    CHECK(told(teacher, "service = { \"any other\" = false }") == "met");
    CHECK(told(teacher, "") == unknown);
    CHECK(told("service = { named = [\"health visitor\"], ever = true }",
               "service = { \"health visitor\" = \"before\" }") == "met");
    auto alone = "none_of = [{ need = { named = [\"behaviour\"], only = true } }]";
    CHECK(told(alone, "need = { behaviour = true, \"any other\" = false }") == "not met");
    CHECK(told(alone, "need = { behaviour = true, learning = true }") == "met");
    CHECK(told(alone, "need = { behaviour = true }") == unknown);
    CHECK(told(alone, "need = { behaviour = false }") == "met");
}

TEST_CASE("diagnoses count by name, certainty, and whether they are likely to cause delay") {
    auto predictive = "diagnosis = { likely_to_cause_delay = true, status = [\"confirmed\", \"under_review\"] }";
    CHECK(told(predictive,
               "diagnoses = [{ name = \"a syndrome\", status = \"under_review\", likely_to_cause_delay = true }]") ==
          "met");
    CHECK(told(predictive, "diagnoses = [{ name = \"a syndrome\" }]") == unknown);
    CHECK(told(predictive,
               "diagnoses = [{ name = \"a syndrome\", likely_to_cause_delay = false }]\nno_other_diagnosis = true") ==
          "not met");
    CHECK(told(predictive,
               "diagnoses = [{ name = \"a syndrome\", status = \"suspected\", likely_to_cause_delay = true "
               "}]\nno_other_diagnosis = true") == "not met");
}

TEST_CASE("referrers are known by kind or role, and each may have a route of their own") {
    CHECK(told("referred_by = [\"health visitor\", \"paediatrician\"]",
               "referred_by = \"professional\"\nreferrer_role = \"Health visitor\"") == "met");
    CHECK(told("referred_by = [\"health visitor\"]", "referred_by = \"parent\"") == "not met");
    CHECK(told("referred_by = [\"health visitor\"]", "referred_by = \"professional\"") == unknown);
    CHECK(told("referred_by = [\"health visitor\"]", "referred_by = \"professional\"\nreferrer_role = \"GP\"") ==
          "not met");
    auto routes =
        "any_of = [{ referred_by = { who = [\"parent\"], route = [\"phone\"] } }, { referred_by = { who = "
        "[\"professional\"], route = [\"form\"] } }]";
    CHECK(told(routes, "referred_by = \"parent\"\nroute = \"phone\"") == "met");
    CHECK(told(routes, "referred_by = \"parent\"\nroute = \"form\"") == "not met");
    CHECK(told(routes, "referred_by = \"professional\"\nroute = \"form\"") == "met");
    CHECK(told(routes, "referred_by = \"professional\"") == unknown);
}

TEST_CASE("consent may need two signatures and parental responsibility") {
    auto rule = "consent = { how = [\"signed\"], signatures = 2, responsible = true }";
    CHECK(told(rule, "consent = \"signed\"\nsignatures = 2\nconsent_by_responsible = true") == "met");
    CHECK(told(rule, "consent = \"signed\"\nsignatures = 1\nconsent_by_responsible = true") == "not met");
    CHECK(told(rule, "consent = \"signed\"\nsignatures = 2") == unknown);
    CHECK(told(rule, "consent = \"verbal\"") == "not met");
}

TEST_CASE("evidence is waited for until its day, and lapses after it") {
    auto rule = rule_of("if_not_met = \"close\"\nevidence = { all_of = [\"report\"], within = \"6 weeks\" }");
    auto asked = facts_of("received_on = 2026-08-03");  // six weeks: 14 September
    auto waiting = verdict_of(rule, asked, on);
    CHECK(waiting.truth == policy::Truth::cannot_tell);
    REQUIRE(waiting.step.missing.size() == 1);
    CHECK(waiting.step.missing[0].by == on);
    CHECK(waiting.step.changes_on == date(2026, 9, 15));
    auto lapsed = verdict_of(rule, asked, date(2026, 9, 15));
    CHECK(lapsed.truth == policy::Truth::not_met);
    CHECK(lapsed.consequence == policy::Consequence::close);
    CHECK(test::told(rule, facts_of("received_on = 2026-08-03\nevidence = { report = 2026-09-20 }"),
                     date(2026, 9, 21)) == "met");
}

TEST_CASE("support has caps in visits and in time") {
    auto cap = "any_of = [{ visited = { at_least = \"30 visits\" } }, { visited = { at_least = \"1 year\" } }]";
    CHECK(told(cap, "visits = 30\nfirst_visit_on = 2026-01-10") == "met");
    CHECK(told(cap, "visits = 29\nfirst_visit_on = 2025-09-15") == "not met");
    CHECK(told(cap, "visits = 29\nfirst_visit_on = 2025-09-14") == "met");
    CHECK(told(cap, "visits = 29") == unknown);
}

TEST_CASE("some of several conditions, counted") {
    auto rule =
        "some_of = { number = 2, conditions = [{ status = [\"a\"] }, { status = [\"b\"] }, { status = [\"c\"] }] }";
    CHECK(told(rule, "status = { a = true, b = true }") == "met");
    CHECK(told(rule, "status = { a = true, b = false }") == unknown);
    CHECK(told(rule, "status = { a = false, b = false }") == "not met");
    CHECK(mistakes_of("some_of = { number = 3, conditions = [{ status = [\"a\"] }] }") ==
          "rules.toml:3: some_of asks for 3 of 1 conditions");
}
