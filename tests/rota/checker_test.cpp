#include "rota/checker.hpp"

#include "tests/rota/sound_plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace portage;
using namespace portage::rota;
using namespace portage::rota::test;

namespace {

struct Breach {
    Constraint rule;
    const char* what;
    void (*done)(Sound&);
};

const Breach breaches[] = {
    {Constraint::skill, "a worker without the training",
     [](Sound& s) {
         s.a().skills = {1, 2};
     }},
    {Constraint::skill, "a worker who may not come", [](Sound& s) { s.a().workers = {2}; }},
    {Constraint::skill, "a partner who leads",
     [](Sound& s) {
         s.a().cover = true;
         s.plan.visits[1].workers = {1, 0};
     }},
    {Constraint::room, "one family too many", [](Sound& s) { s.problem.workers[0].room = 1; }},
    {Constraint::dates, "before the earliest day",
     [](Sound& s) {
         s.a().earliest = date(2026, 9, 8);
         s.move(0, date(2026, 9, 7));
     }},
    {Constraint::after, "a review too soon", [](Sound& s) { s.problem.courses[2].after->least = 16; }},
    {Constraint::after, "a review too late", [](Sound& s) { s.problem.courses[2].after->most = 14; }},
    {Constraint::after, "a review of what is not whole",
     [](Sound& s) { s.plan.visits.erase(s.plan.visits.begin() + 2); }},
    {Constraint::closed, "a closed day", [](Sound& s) { std::erase(s.a().days, date(2026, 9, 22)); }},
    {Constraint::away, "the family away", [](Sound& s) { s.move(0, date(2026, 9, 9)); }},
    {Constraint::hours, "after the family hours", [](Sound& s) { s.plan.visits[0].start = 780; }},
    {Constraint::hours, "a weekday the family cannot", [](Sound& s) { s.move(0, date(2026, 9, 10)); }},
    {Constraint::spacing, "too near the visit before",
     [](Sound& s) {
         s.a().tolerance = 5;
         s.move(2, date(2026, 9, 16));
     }},
    {Constraint::regular, "further from its day than is allowed",
     [](Sound& s) {
         s.a().tolerance = 0;
         s.move(0, date(2026, 9, 7));
     }},
    {Constraint::regular, "a day of no run",
     [](Sound& s) {
         s.move(2, date(2026, 9, 23));
         s.plan.visits[2].slot = date(2026, 9, 23);
     }},
    {Constraint::regular, "one slot for two visits",
     [](Sound& s) {
         s.a().tolerance = 9;
         s.plan.visits[1].slot = date(2026, 9, 8);
     }},
    {Constraint::regular, "no slot", [](Sound& s) { s.plan.visits[1].slot.reset(); }},
    {Constraint::regular, "no run", [](Sound& s) { s.plan.patterns[0].reset(); }},
    {Constraint::regular, "another weekday than the run has", [](Sound& s) { s.a().weekday = 1; }},
    {Constraint::regular, "another start than the run has", [](Sound& s) { s.a().start = 615; }},
    {Constraint::regular, "weeks that are not the run's",
     [](Sound& s) {
         s.a().cadence = 2;
         s.a().occurrences = 2;
         s.problem.travel.minutes.assign(25, 0);
         s.plan.visits.erase(s.plan.visits.begin() + 1);
         s.a().joint.clear();
         s.plan.visits[1].number = 2;
         s.a().anchor = date(2026, 9, 14);
     }},
    {Constraint::regular, "a start no clock strikes", [](Sound& s) { s.plan.visits[0].start = 607; }},
    {Constraint::regular, "another leads where nobody may cover",
     [](Sound& s) {
         s.plan.visits[0].workers = {2};
         s.problem.workers[2].skills = {1};
         works(s.problem, 2, {2});
     }},
    {Constraint::not_working, "a day not worked",
     [](Sound& s) {
         s.a().tolerance = 3;
         s.move(0, date(2026, 9, 11));
     }},
    {Constraint::full, "too many that day", [](Sound& s) { s.problem.workers[0].most_a_day = 0; }},
    {Constraint::shift, "into lunch", [](Sound& s) { s.plan.visits[0].start = 705; }},
    {Constraint::travel, "no time to get there",
     [](Sound& s) {
         s.problem.workers[0].room = 3;
         s.give(1, 0, 660, {{1, date(2026, 9, 8)}});
     }},
    {Constraint::travel, "two at once",
     [](Sound& s) {
         s.problem.workers[0].room = 3;
         s.problem.travel = line_of_places(5, 0);
         s.give(1, 0, 630, {{1, date(2026, 9, 8)}});
     }},
    {Constraint::travel, "no time to get back to base",
     [](Sound& s) {
         s.a().windows[1] = {{550, 990}};
         s.plan.visits[0].start = 930;
         s.problem.travel.minutes[5] = 11;
     }},
    {Constraint::partner, "the partner left out", [](Sound& s) { s.plan.visits[1].workers = {0}; }},
    {Constraint::partner, "the partner not free", [](Sound& s) { s.plan.visits[1].start = 645; }},
    {Constraint::partner, "the partner not working",
     [](Sound& s) { std::erase_if(s.problem.shifts, [](const Shift& shift) { return shift.worker == 1; }); }},
    {Constraint::second, "one where two must attend", [](Sound& s) { s.a().staff = 2; }},
    {Constraint::second, "a partner for the second",
     [](Sound& s) {
         s.plan.visits.erase(s.plan.visits.begin(), s.plan.visits.begin() + 1);
         s.plan.visits.erase(s.plan.visits.begin() + 1);
         s.a().occurrences = 1;
         s.a().first_number = 2;
         s.a().staff = 2;
         s.problem.courses[2].after->most = 22;
     }},
    {Constraint::number, "a number used twice", [](Sound& s) { s.plan.visits[2].number = 1; }},
    {Constraint::number, "a number the course has not", [](Sound& s) { s.plan.visits[2].number = 4; }},
    {Constraint::number, "more visits than wanted",
     [](Sound& s) {
         s.a().occurrences = 2;
         s.plan.visits[2].number = 1;
     }},
    {Constraint::agreed, "an agreed visit moved",
     [](Sound& s) {
         s.problem.agreed = {s.plan.visits[0]};
         s.problem.agreed[0].start = 615;
     }},
    {Constraint::agreed, "an agreed visit left out",
     [](Sound& s) {
         s.problem.agreed = {s.plan.visits[4]};
         s.plan.visits.erase(s.plan.visits.begin() + 4);
     }},
    {Constraint::seat, "more children than seats", [](Sound& s) { s.plan.seats[2] = 0; }},
    {Constraint::seat, "a child too old", [](Sound& s) { s.problem.seekers[0].age = 41; }},
    {Constraint::seat, "a child too young", [](Sound& s) { s.problem.groups[0].youngest = 21; }},
    {Constraint::seat, "steps before the room", [](Sound& s) { s.problem.groups[0].step_free = false; }},
    {Constraint::seat, "a group that was not asked for",
     [](Sound& s) {
         s.problem.groups.push_back({.course = 1});
         s.problem.seekers[0].groups = {1};
     }},
    {Constraint::seat, "a family that cannot at that time",
     [](Sound& s) {
         s.problem.seekers[0].windows[3] = {{600, 650}};
     }},
    {Constraint::seat, "a group that does not meet",
     [](Sound& s) {
         s.plan.patterns[3].reset();
         s.plan.visits.resize(4);
     }},
};

}  // namespace

TEST_CASE("a sound plan breaks no rule and its numbers are its own") {
    Sound sound;
    CHECK(sound.broken() == "");
    CHECK(travel_minutes(sound.problem, sound.plan.visits) == 180);
    for (const auto& difference : differences(sound.problem, sound.plan)) FAIL_CHECK(difference.sentence);
}

TEST_CASE("each rule broken is found under its own name and no other") {
    for (const auto& breach : breaches) {
        CAPTURE(breach.what);
        Sound sound;
        breach.done(sound);
        CHECK(sound.broken() == to_string(breach.rule));
    }
}

TEST_CASE("there is a way to break every rule") {
    for (const auto& word : words<Constraint>) {
        CAPTURE(word.text);
        CHECK(std::any_of(std::begin(breaches), std::end(breaches),
                          [&](const Breach& d) { return d.rule == word.value; }));
    }
}

TEST_CASE("journeys and stays that just fit break nothing") {
    Sound sound;
    sound.problem.workers[0].room = 3;
    sound.give(1, 0, 690, {{1, date(2026, 9, 8)}});
    CHECK(sound.broken() == "");
}

TEST_CASE("cover is led by another and takes no room of theirs") {
    Sound sound;
    sound.plan.visits[0].workers = {2};
    sound.problem.workers[2].skills = {1};
    sound.problem.workers[2].room = 0;
    works(sound.problem, 2, {2});
    CHECK(sound.broken() == "room regular");
    sound.a().cover = true;
    CHECK(sound.broken() == "");
    CHECK(score_afresh(sound.problem, sound.plan).covered == 1);
    // Visits alone do not say whose family it is: whoever leads most of them.
    CHECK(violations(sound.problem, sound.plan.visits).empty());
}

TEST_CASE("each number of a plan that is not what counting finds is named") {
    const auto told = [](const Sound& sound) {
        std::string text;
        for (const auto& difference : differences(sound.problem, sound.plan))
            text += (text.empty() ? "" : ", ") + difference.what;
        return text;
    };
    const std::pair<const char*, int Score::*> levels[] = {
        {"forgone", &Score::forgone},     {"unplaced", &Score::unplaced}, {"unseated", &Score::unseated},
        {"overload", &Score::overload},   {"covered", &Score::covered},   {"skipped", &Score::skipped},
        {"irregular", &Score::irregular}, {"travel", &Score::travel},     {"unevenness", &Score::unevenness},
    };
    CHECK(std::size(levels) * sizeof(int) == sizeof(Score));
    for (const auto& [name, level] : levels) {
        Sound sound;
        ++(sound.plan.score.*level);
        CHECK(told(sound) == name);
    }
    Sound sound;
    sound.plan.unplaced[1] = 1;
    CHECK(told(sound) == "unplaced of B");
    CHECK(differences(sound.problem, sound.plan)[0].sentence == "unplaced of B: the plan says 1 and it is 2");
    sound = {};
    sound.plan.seats.pop_back();
    CHECK(told(sound) == "seekers");
}

TEST_CASE("slots passed over are counted until every visit is made") {
    Sound sound;
    sound.a().away = {date(2026, 9, 15)};
    sound.plan.visits[1].day = sound.plan.visits[1].slot.emplace(date(2026, 9, 29));
    sound.plan.visits[2].start = 615;
    const auto score = score_afresh(sound.problem, sound.plan);
    CHECK(score.skipped == 1);
    CHECK(score.irregular == 1);
    // One that waits for the partner only is not lost.
    sound = {};
    sound.plan.visits[2].day = sound.plan.visits[2].slot.emplace(date(2026, 9, 29));
    std::swap(sound.plan.visits[1].number, sound.plan.visits[2].number);
    std::swap(sound.plan.visits[1].workers, sound.plan.visits[2].workers);
    CHECK(score_afresh(sound.problem, sound.plan).skipped == 0);
}

TEST_CASE("a visit that makes the next commitment late is to blame") {
    Sound sound;
    sound.problem.commitments = {{"group", date(2026, 9, 8), {680, 740}, 4, {0}}};
    CHECK(sound.broken() == "travel");
    sound.problem.commitments[0].time.from = 690;
    CHECK(sound.broken() == "");
}

TEST_CASE("a violation reads as a sentence") {
    Sound sound;
    sound.plan.visits = {sound.plan.visits[2]};
    sound.plan.visits[0].day = date(2026, 9, 25);
    sound.plan.visits[0].slot.reset();
    const auto found = violations(sound.problem, sound.plan.visits);
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "A visit 3, Fri 25 Sep 10:00: Ann does not work that day");
}
