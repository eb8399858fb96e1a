// A sketch against the same sum done slot by slot and start by start.
#include "rota/sketch.hpp"

#include "rota/search.hpp"
#include "tests/support/made_up_term.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

using namespace portage;
using namespace portage::rota;

namespace {

// Whether a visit for the slot could be had on a day no further from it than the tolerance, five days to a week.
bool movable(const Term& term, const Diary& diary, std::size_t index, std::size_t worker, Date slot) {
    const auto& course = term.problem().courses[index];
    const Date monday = monday_of(slot);
    for (int week = -1; week <= 1; ++week)
        for (int weekday = 0; weekday < 5; ++weekday) {
            const Date day = monday + Days{7 * week + weekday};
            const auto apart = 5 * week + weekday - static_cast<int>((slot - monday).count());
            if (std::abs(apart) > course.tolerance || !diary.works(worker, day)) continue;
            for (int start : term.of(index).times[static_cast<std::size_t>(weekday)])
                if (diary.fits(course, worker, day, start)) return true;
        }
    return false;
}

// Slots kept, moved and skipped at one start, until there are as many as are wanted.
std::int64_t slot_by_slot(const Term& term, const Diary& diary, std::size_t index, std::size_t worker,
                          const std::vector<Slot>& slots, int start, const Weights& weights) {
    const auto& course = term.problem().courses[index];
    const auto wanted = term.of(index).wanted;
    int kept = 0, moved = 0, skipped = 0, skipped_before = 0, travel = 0, could = 0, all_travel = 0;
    for (const auto& slot : slots) {
        if (slot.filled) continue;
        const auto fit = slot.open ? diary.fits(course, worker, slot.day, start) : Fit{.failed = Constraint::closed};
        if (fit) {
            ++could;
            all_travel += fit.travel;
        }
        if (kept + moved == wanted) continue;
        if (fit) {
            ++kept;
            travel += fit.travel;
        } else if (movable(term, diary, index, worker, slot.day)) {
            ++moved;
        } else {
            ++skipped;
            continue;
        }
        skipped_before = skipped;
    }
    const auto left_out = weights.unplaced * (1 + course.priority);
    if (could == 0) return left_out * wanted;
    return travel + (weights.irregular + all_travel / could) * moved + weights.skipped * skipped_before +
           left_out * (wanted - kept - moved);
}

}  // namespace

TEST_CASE("where the lead's own day decides, a sketch is the cheapest start slot by slot and its floor no dearer") {
    int compared = 0, kept_none = 0, contended = 0, well_told = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        CAPTURE(seed);
        const auto problem = portage::test::made_up_term({.visitors = 4, .families = 40, .weeks = 13, .seed = seed});
        const Term term(problem);
        const Weights weights;
        Sketcher sketcher(term, weights);
        Diary diary(problem);
        for (const auto& visit : plan(problem).visits)
            if (visit.course % 2 == 0) diary.add(visit);
        for (std::size_t i = 0; i < problem.courses.size(); ++i) {
            const auto& facts = term.of(i);
            if (!facts.simple) continue;
            const DateRange whole{problem.courses[i].earliest, problem.courses[i].latest, problem.courses[i].latest};
            for (auto worker : facts.leads)
                for (std::size_t weekday = 0; weekday < 7; ++weekday)
                    for (std::size_t phase = 0; phase < facts.slots[weekday].size(); ++phase) {
                        auto least = std::numeric_limits<std::int64_t>::max();
                        for (int start : facts.starts[weekday])
                            least = std::min(least, slot_by_slot(term, diary, i, worker, facts.slots[weekday][phase],
                                                                 start, weights));
                        const auto slots = sketcher.slots(i, weekday, phase, whole);
                        const auto sketch = sketcher.sketch(diary, i, worker, weekday, phase, slots, whole);
                        REQUIRE(sketch.price == least);
                        const auto floor = sketcher.floor(diary, i, worker, weekday, slots);
                        CHECK(floor <= least);
                        if (least < weights.unplaced) {
                            ++contended;
                            well_told += 4 * floor >= 3 * least ? 1 : 0;
                        }
                        const auto start = facts.starts[weekday][static_cast<std::size_t>(sketch.start)];
                        CHECK(slot_by_slot(term, diary, i, worker, facts.slots[weekday][phase], start, weights) ==
                              least);
                        ++compared;
                        kept_none += least >= weights.unplaced * facts.wanted ? 1 : 0;
                    }
        }
    }
    CHECK(compared > 1000);
    CHECK(contended > compared / 4);
    CHECK(well_told > 3 * contended / 4);  // or nothing would be passed over
    CHECK(kept_none > 50);
    CHECK(kept_none < compared / 2);
}
