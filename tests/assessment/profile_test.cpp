#include "assessment/profile.hpp"

#include "assessment/small_steps.hpp"

#include <doctest/doctest.h>

using namespace portage;
using assessment::AreaResult;
using assessment::Assessed;
using assessment::fraction_in_words;

namespace {

assessment::Development development() {
    assessment::Development d;
    d.areas = {{.key = "communication", .name = "Communication and language", .aliases = {"speech"}, .in_months = {}},
               {.key = "physical", .name = "Physical development", .aliases = {}, .in_months = {}},
               {.key = "hearing", .name = "Hearing", .aliases = {}, .in_months = false}};
    d.judged = {"no concern", "significant"};
    return d;
}

Assessed assessed(std::int64_t id, Date on, std::optional<int> age, std::vector<AreaResult> results) {
    return {{.id = {id}, .on = on, .instrument = "checklist", .age_months = age}, std::move(results)};
}

AreaResult months(const std::string& area, int low, int high) {
    return {.area = area, .months_low = low, .months_high = high};
}

std::string refusal(std::string_view area, std::string_view typed) {
    auto d = development();
    try {
        assessment::read_finding(d, *d.area(area), typed);
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::usage);
        return error.what();
    }
    return "taken";
}

}  // namespace

TEST_CASE("a finding is months or a range of them or a word of the authority") {
    auto d = development();
    auto one = assessment::read_finding(d, d.areas[0], " 24 ");
    CHECK(one.months_low == 24);
    CHECK(one.months_high == 24);
    auto range = assessment::read_finding(d, d.areas[0], "18 - 24");
    CHECK(range.months_low == 18);
    CHECK(range.months_high == 24);
    auto word = assessment::read_finding(d, d.areas[0], "Significant");
    CHECK(word.judged == "significant");
    CHECK(!word.months_low);
}

TEST_CASE("a finding that is none is refused and what would be right is said") {
    CHECK(refusal("communication", "signifcant").find("did you mean 'significant'") != std::string::npos);
    CHECK(refusal("communication", "24m").find("write it as 24, or 18-24") != std::string::npos);
    CHECK(refusal("communication", "30-24").find("ends before it starts") != std::string::npos);
    CHECK(refusal("communication", "-3") != "taken");
    CHECK(refusal("communication", "999") != "taken");
    CHECK(refusal("communication", "") != "taken");
    CHECK(refusal("hearing", "24").find("not measured in months") != std::string::npos);
    CHECK(refusal("hearing", "significant") == "taken");
}

TEST_CASE("a fraction of the age is exact and in lowest terms") {
    CHECK(fraction_in_words(12, 36) == "1/3 of age");
    CHECK(fraction_in_words(15, 36) == "5/12 of age");
    CHECK(fraction_in_words(0, 36) == "none");
    CHECK(fraction_in_words(-2, 36) == "ahead");
    CHECK(fraction_in_words(36, 36) == "the whole age");
    CHECK(!fraction_in_words(0, 0));
    for (int age = 1; age <= 72; ++age)
        for (int delay = 1; delay < age; ++delay) {
            auto text = *fraction_in_words(delay, age);
            auto slash = text.find('/');
            int above = std::stoi(text.substr(0, slash)), below = std::stoi(text.substr(slash + 1));
            CHECK(above * age == below * delay);
            for (int common = 2; common <= above; ++common) CHECK((above % common != 0 || below % common != 0));
        }
}

TEST_CASE("each area shows its latest result and what changed since the one before it") {
    auto lines = assessment::profile(
        development(),
        {assessed(3, date(2026, 9, 1), 40, {months("communication", 21, 21)}),
         assessed(1, date(2026, 3, 1), 34, {months("communication", 18, 18), months("physical", 24, 30)}),
         assessed(2, date(2026, 6, 1), 37, {months("old area", 20, 20)})});
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].name == "Communication and language");
    CHECK(lines[0].delay_months == 19);
    CHECK(lines[0].delay_fraction == "19/40 of age");
    CHECK(lines[0].gained_months == 3);
    CHECK(to_iso(*lines[0].before_on) == "2026-03-01");
    CHECK(lines[1].area == "physical");
    CHECK(lines[1].delay_months == 4);
    CHECK(lines[1].delay_most_months == 10);
    CHECK(lines[1].delay_fraction == "2/17 of age to 5/17 of age");
    CHECK(!lines[1].before_on);
    CHECK(lines[2].name == "old area");
}

TEST_CASE("of two results of one day the one entered later counts") {
    auto lines = assessment::profile(development(), {assessed(2, date(2026, 9, 1), 40, {months("physical", 30, 30)}),
                                                     assessed(1, date(2026, 9, 1), 40, {months("physical", 20, 20)})});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].finding.months_high == 30);
}

TEST_CASE("a child of unknown age has a developmental age and no delay") {
    auto lines = assessment::profile(development(), {assessed(1, date(2026, 9, 1), {}, {months("physical", 30, 30)})});
    REQUIRE(lines.size() == 1);
    CHECK(!lines[0].delay_months);
    CHECK(!lines[0].delay_fraction);
}

TEST_CASE("a step is stuck after three tries without success and never once achieved") {
    using assessment::state_of;
    using assessment::StepResult;
    using assessment::StepState;
    assessment::TriedStep step;
    CHECK(state_of(step) == StepState::not_tried);
    auto attempt = [&](StepResult result) { step.tries.push_back({.on = date(2026, 9, 1), .result = result}); };
    attempt(StepResult::not_yet);
    attempt(StepResult::partly);
    CHECK(state_of(step) == StepState::going_on);
    attempt(StepResult::not_yet);
    CHECK(state_of(step) == StepState::stuck);
    attempt(StepResult::achieved);
    attempt(StepResult::partly);
    CHECK(state_of(step) == StepState::achieved);
}
