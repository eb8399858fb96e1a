#include "rota/checker.hpp"

#include "tests/rota/small_problem.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

namespace {

// Ann visits A at place 1 on three Tuesdays at ten, with the physio at the second.
struct Sound {
    Problem problem = ann_alone();
    std::vector<Visit> visits;

    Sound() {
        problem.workers[0].most_a_day = 2;
        problem.workers[0].room = 1;
        problem.workers[0].skills = {1};
        problem.workers.push_back({.name = "Physio", .partner = true});
        problem.workers.push_back({.name = "Cat"});
        problem.shifts.push_back({1, date(2026, 9, 15), {{600, 700}}, 0});
        auto weekly = course("A", 1, 1, 3);
        only(weekly, {1, 2, 3, 5}, {550, 800});
        weekly.skills = {1};
        weekly.away = {date(2026, 9, 9)};
        weekly.joint = {{1, {2}}};
        problem.courses = {weekly, course("B", 4, 1, 2)};
        visits = {visit(1, date(2026, 9, 8), 600), visit(2, date(2026, 9, 15), 600), visit(3, date(2026, 9, 22), 600)};
        visits[1].workers = {0, 1};
    }
    static Visit visit(int number, Date day, int start, std::size_t course = 0) {
        return {course, number, day, start, {0}, {}};
    }

    // The rules broken, each once, in their own order.
    std::string broken() const {
        std::vector<bool> seen(20, false);
        for (const auto& violation : violations(problem, visits))
            seen[static_cast<std::size_t>(violation.constraint)] = true;
        std::string text;
        for (const auto& word : words<Constraint>)
            if (seen[static_cast<std::size_t>(word.value)]) text += (text.empty() ? "" : " ") + std::string(word.text);
        return text;
    }
};

}  // namespace

TEST_CASE("a sound plan breaks no rule") {
    Sound plan;
    CHECK(plan.broken() == "");
    CHECK(travel_minutes(plan.problem, plan.visits) == 60);
}

TEST_CASE("each rule broken is found under its own name") {
    Sound plan;
    SUBCASE("a worker without the training") {
        plan.problem.courses[0].skills = {1, 2};
        CHECK(plan.broken() == "skill");
    }
    SUBCASE("a worker who may not come") {
        plan.problem.courses[0].workers = {2};
        CHECK(plan.broken() == "skill");
    }
    SUBCASE("before the earliest day") {
        plan.problem.courses[0].earliest = date(2026, 9, 9);
        CHECK(plan.broken() == "dates");
    }
    SUBCASE("a closed day") {
        std::erase(plan.problem.courses[0].days, date(2026, 9, 22));
        CHECK(plan.broken() == "closed");
    }
    SUBCASE("the family away") {
        plan.visits[0] = Sound::visit(1, date(2026, 9, 9), 600);
        CHECK(plan.broken() == "away");
    }
    SUBCASE("outside the family hours") {
        plan.visits[0].start = 790;
        CHECK(plan.broken() == "hours");
    }
    SUBCASE("too near the visit before") {
        plan.visits[2] = Sound::visit(3, date(2026, 9, 16), 600);
        CHECK(plan.broken() == "spacing");
    }
    SUBCASE("a day not worked") {
        plan.visits[2] = Sound::visit(3, date(2026, 9, 25), 600);
        CHECK(plan.broken() == "not working");
    }
    SUBCASE("too many that day") {
        plan.problem.workers[0].most_a_day = 0;
        CHECK(plan.broken() == "full");
    }
    SUBCASE("into lunch") {
        plan.visits[0].start = 700;
        CHECK(plan.broken() == "shift");
    }
    SUBCASE("no time to get there") {
        plan.problem.workers[0].room = 2;
        plan.visits.push_back(Sound::visit(1, date(2026, 9, 8), 660, 1));
        CHECK(plan.broken() == "travel");
        plan.visits.back().start = 690;
        CHECK(plan.broken() == "");
    }
    SUBCASE("two at once") {
        plan.problem.workers[0].room = 2;
        plan.problem.travel = line_of_places(5, 0);
        plan.visits.push_back(Sound::visit(1, date(2026, 9, 8), 630, 1));
        CHECK(plan.broken() == "travel");
    }
    SUBCASE("no time to get back to base") {
        plan.problem.courses[0].windows[1] = {{550, 990}};
        plan.visits[0].start = 925;
        CHECK(plan.broken() == "travel");
    }
    SUBCASE("the partner left out") {
        plan.visits[1].workers = {0};
        CHECK(plan.broken() == "partner");
    }
    SUBCASE("the partner not free") {
        plan.visits[1].start = 645;
        CHECK(plan.broken() == "partner");
    }
    SUBCASE("one where two must attend") {
        plan.problem.courses[0].staff = 2;
        CHECK(plan.broken() == "second");
    }
    SUBCASE("one family too many") {
        plan.visits.push_back(Sound::visit(1, date(2026, 9, 9), 630, 1));
        CHECK(plan.broken() == "room");
    }
    SUBCASE("a number used twice") {
        plan.visits[2].number = 1;
        CHECK(plan.broken() == "number");
    }
    SUBCASE("more visits than wanted") {
        plan.visits.push_back(Sound::visit(4, date(2026, 9, 29), 600));
        CHECK(plan.broken() == "number");
    }
    SUBCASE("an agreed visit moved") {
        plan.problem.agreed = {Sound::visit(1, date(2026, 9, 8), 615)};
        CHECK(plan.broken() == "agreed");
    }
}

TEST_CASE("a visit that makes the next commitment late is to blame") {
    Sound plan;
    plan.problem.commitments = {{"group", date(2026, 9, 8), {680, 740}, 4, {0}}};
    CHECK(plan.broken() == "travel");
    plan.problem.commitments[0].time.from = 690;
    CHECK(plan.broken() == "");
}

TEST_CASE("a violation reads as a sentence") {
    Sound plan;
    plan.visits[2] = Sound::visit(3, date(2026, 9, 25), 600);
    const auto found = violations(plan.problem, plan.visits);
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "A visit 3, Fri 25 Sep 10:00: Ann does not work that day");
}
