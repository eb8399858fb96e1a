#include "schedule/term_figures.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

namespace {

DraftRow row(const std::string& reference, int number, std::optional<Date> day, int minute,
             const std::string& visitor) {
    DraftRow made{.reference = reference, .number = number, .visitor = visitor};
    made.placed = day.has_value();
    made.day = day;
    if (day) made.start = TimeOfDay{minute};
    return made;
}

const Date monday = date(2026, 9, 14);

// Ann's base and two families a mile apart on one road; one family waits.
PlanningInput a_road() {
    PlanningInput input;
    input.from = monday;
    input.to = monday + Days{30};
    team::Member ann;
    ann.worker = {.id = {1}, .code = "AN", .name = "Ann", .base_postcode = "A"};
    input.team = {ann};
    BlockToPlan near{.reference = "K26-0001K", .postcode = "B"},
        far{.reference = "K26-0002U", .postcode = "C", .turn = 1};
    input.blocks = {near, far};
    return input;
}

std::optional<Way> way(const std::string& from, const std::string& to) {
    const auto miles = std::abs(from.front() - to.front());
    return Way{miles * 3, miles * 1.609344};
}

}  // namespace

TEST_CASE("a term's figures count visits, families, waiting weeks and the miles of each round") {
    Draft draft;
    draft.rows = {row("K26-0001K", 1, monday, 600, "AN"), row("K26-0002U", 1, monday, 700, "AN"),
                  row("K26-0001K", 2, monday + Days{7}, 600, "AN"), row("K26-0002U", 2, {}, 0, "")};
    const auto figures = figures_of(a_road(), draft, way);
    CHECK(figures.wanted == 4);
    CHECK(figures.placed == 3);
    CHECK(figures.families == 2);
    CHECK(figures.without == 0);
    CHECK(figures.waiting == 1);
    CHECK(figures.started == 1);
    CHECK(figures.first_in == 0.0);
    // Monday out to C by way of B and back, four miles; the week after to B and back, two.
    CHECK(figures.miles == doctest::Approx(6));
    REQUIRE(figures.visitors.size() == 1);
    CHECK(figures.visitors[0].visits == 3);

    SUBCASE("a virtual visit takes nobody anywhere") {
        draft.rows[2].mode = policy::Mode::virtual_visit;
        CHECK(figures_of(a_road(), draft, way).miles == doctest::Approx(4));
    }
    SUBCASE("a family without any visit is counted so") {
        draft.rows[1] = row("K26-0002U", 1, {}, 0, "");
        const auto fewer = figures_of(a_road(), draft, way);
        CHECK(fewer.without == 1);
        CHECK(fewer.started == 0);
        CHECK_FALSE(fewer.first_in);
    }
}

TEST_CASE("two drafts differ where a visit moved, lost its place or is in one alone") {
    Draft one, other;
    one.rows = {row("K26-0001K", 1, monday, 600, "AN"), row("K26-0001K", 2, monday + Days{7}, 600, "AN"),
                row("K26-0002U", 1, monday, 700, "AN")};
    other.rows = one.rows;
    CHECK(differences(one, other).empty());
    other.rows[0].start = TimeOfDay{615};
    other.rows[1].placed = false;
    other.rows[2].reference = "K26-0003C";
    const auto found = differences(one, other);
    REQUIRE(found.size() == 4);
    CHECK(found[0].one == "Mon 14 Sep 10:00 AN");
    CHECK(found[0].other == "Mon 14 Sep 10:15 AN");
    CHECK(found[1].other == "no place");
    CHECK(found[2].other == "not there");
    CHECK(found[3].one == "not there");
}
