#include "report/dosage.hpp"

#include "schedule/outcome.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace portage;
using namespace portage::report;
using schedule::VisitStatus;

namespace {

const Date this_day = date(2026, 11, 23);

std::vector<BlockVisit> visits_with(const std::vector<VisitStatus>& statuses, std::int64_t block = 1) {
    std::vector<BlockVisit> visits;
    Date day = this_day - Days{7 * static_cast<int>(statuses.size())};
    for (auto status : statuses) visits.push_back({{block}, {1}, {1}, day += Days{7}, status});
    return visits;
}

int used_of(const Ledger& l) { return l.made + l.lost + l.no_outcome + l.to_come; }
int not_made(const Ledger& l) { return l.by_family + l.nobody_in + l.by_service + l.by_professional; }

void check_sums(const Ledger& l) {
    CHECK(l.promised + l.beyond == used_of(l) + l.left);
    CHECK(l.offered == l.made + not_made(l) + l.no_outcome + l.to_come);
    CHECK(l.made_up + l.owed + l.lost == not_made(l));
    CHECK(l.owed <= l.left);
    CHECK(l.made_up >= 0);
}

}  // namespace

TEST_CASE("what the service called off is owed until another date is given") {
    using enum VisitStatus;
    const BlockRow block{.id = {1}, .promised = 4};
    auto ledger = ledger_of(block, visits_with({made, cancelled_by_service, made, planned}), this_day, {});
    CHECK(ledger.offered == 4);
    CHECK(ledger.owed == 1);
    CHECK(ledger.made_up == 0);
    CHECK(ledger.left == 1);
    CHECK(ledger.to_come == 1);
    // A fifth date makes it up; that one called off too is owed again.
    ledger = ledger_of(block, visits_with({made, cancelled_by_service, made, planned, planned}), this_day, {});
    CHECK(ledger.made_up == 1);
    CHECK(ledger.owed == 0);
    CHECK(ledger.no_outcome == 1);
    ledger = ledger_of(block, visits_with({made, cancelled_by_service, made, made, cancelled_by_professional}),
                       this_day, {});
    CHECK(ledger.made_up == 1);
    CHECK(ledger.owed == 1);
    // What the family called off is used up: nothing is owed.
    ledger = ledger_of(block, visits_with({made, cancelled_by_family, nobody_in, made}), this_day, {});
    CHECK(ledger.left == 0);
    CHECK(ledger.owed == 0);
    // Withdrawn with the case: neither offered nor owed.
    ledger = ledger_of(block, visits_with({made, withdrawn, withdrawn, withdrawn}), this_day, {});
    CHECK(ledger.offered == 1);
    CHECK(ledger.withdrawn == 3);
    CHECK(ledger.owed == 0);
}

namespace {

void check_all(const schedule::MakeUpRule& rule, unsigned seed) {
    std::mt19937 random(seed);
    const auto pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    std::vector<BlockRow> blocks;
    std::vector<BlockVisit> all;
    Ledger by_hand;
    int outside = 0;
    for (std::int64_t id = 1; id <= 300; ++id) {
        blocks.push_back({.id = {id}, .case_file = {id % 40 + 1}, .promised = 1 + pick(11)});
        std::vector<VisitStatus> statuses(static_cast<std::size_t>(pick(15)));
        for (auto& status : statuses) status = words<VisitStatus>[random() % 7].value;
        const auto visits = visits_with(statuses, id);
        const auto ledger = ledger_of(blocks.back(), visits, this_day, rule);
        check_sums(ledger);
        by_hand += ledger;

        // Another way: dates fill the promised places one by one, and one called off gives its place back.
        int places = blocks.back().promised, over = 0, off = 0;
        for (auto status : statuses) {
            if (status == VisitStatus::withdrawn) continue;
            if (const auto becomes = rule.of(status); becomes && *becomes != schedule::MakeUp::lost)
                ++off;
            else if (places > 0)
                --places;
            else
                ++over;
        }
        CHECK(ledger.left == places);
        CHECK(ledger.beyond == over);
        CHECK(ledger.owed == std::min(places, off));
        // And as planning reckons what is left to plan.
        std::vector<schedule::Visit> planned;
        for (const auto& visit : visits) planned.push_back({.day = visit.day, .status = visit.status});
        CHECK(ledger.left == schedule::dosage_of({.visits = ledger.promised}, planned, rule).left());

        all.insert(all.end(), visits.begin(), visits.end());
        all.push_back({{}, {id % 80 + 1}, {1}, this_day, VisitStatus::made});
        outside += id % 80 + 1 <= 40 ? 1 : 0;
    }
    std::shuffle(all.begin(), all.end(), random);
    const auto found = dosage_ledger(blocks, all, this_day, rule);
    CHECK(found.all == by_hand);
    CHECK(found.all.blocks == 300);
    CHECK(found.outside == outside);
    check_sums(found.all);
    CHECK(found.all.beyond > 0);
    CHECK(found.all.made_up > 0);
}

}  // namespace

TEST_CASE("every ledger adds up under every rule and so does their sum and slots filled one by one say the same") {
    check_all({}, 11);
    unsigned seed = 12;
    for (const auto& service : words<schedule::MakeUp>)
        for (const auto& family : words<schedule::MakeUp>)
            for (const auto& nobody : words<schedule::MakeUp>)
                if (service.value != schedule::MakeUp::lost || family.value != schedule::MakeUp::lost)
                    check_all({service.value, service.value, family.value, nobody.value}, seed++);
}
