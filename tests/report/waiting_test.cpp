#include "report/waiting.hpp"

#include "report/caseload.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace portage;
using report::CaseRow;
using review::DueKind;

namespace {

const Date today = date(2026, 11, 23);

struct Made {
    std::vector<CaseRow> rows;
    std::vector<eligibility::WaitingChild> facts;
    void add(int number, std::optional<Date> listed, Date received) {
        rows.push_back({.id = {number}, .reference = "K26-" + std::to_string(1000 + number), .listed_on = listed});
        eligibility::Facts known;
        known.received_on = received;
        facts.push_back({rows.back().reference, known});
    }
    report::WaitingList list(const std::vector<review::Due>& dues = {}, int allocated = 0) const {
        eligibility::WaitingOrder order;  // by the day received
        policy::Area area;
        assessment::Development development;
        return report::waiting_list(rows, facts, order, {area, development, today}, dues, allocated);
    }
};

review::Due due_for(int number, DueKind kind, Date on) {
    return {.case_file = {number}, .kind = kind, .due_on = on, .days_over = static_cast<int>((today - on).count())};
}

}  // namespace

TEST_CASE("the list is in the order of the policy and each turn says why") {
    Made made;
    made.add(1, today - Days{10}, date(2026, 9, 2));
    made.add(2, today - Days{40}, date(2026, 9, 1));
    auto list = made.list();
    REQUIRE(list.turns.size() == 2);
    CHECK(list.turns[0].child == 1);
    CHECK(list.turns[0].days == 40);
    CHECK(list.turns[0].reason == "referral received on 01/09/2026");
    CHECK_FALSE(list.turns[0].comes);
    CHECK(list.longest_days == 40);
    CHECK(list.median_days == 25);
}

TEST_CASE("turns come at the pace of the last 26 weeks, and too late for a child who is too old first") {
    Made made;
    for (int i = 1; i <= 4; ++i) made.add(i, today, today - Days{10 - i});
    // 13 in 26 weeks: one a fortnight.
    auto list =
        made.list({due_for(3, DueKind::ageing_out, today + Days{41}), due_for(4, DueKind::ageing_out, today + Days{56}),
                   due_for(3, DueKind::school_entry, today + Days{300})},
                  13);
    CHECK(list.turns[0].comes == today + Days{14});
    CHECK(list.turns[2].comes == today + Days{42});
    CHECK(list.turns[2].ages_out_first());
    CHECK_FALSE(list.turns[3].ages_out_first());  // that very day is in time
    auto line = report::waiting_of(list, today);
    CHECK(line.waiting == 4);
    CHECK(line.age_out_first == 1);
    CHECK_FALSE(report::waiting_of(made.list(), today).age_out_first);  // nobody allocated: not known
    CHECK(report::waiting_of(report::WaitingList{}, today).age_out_first == 0);
}

TEST_CASE("bands hold each child once, whatever the days waited") {
    Made made;
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) made.add(i + 1, today - Days{random() % 400}, today);
    made.add(300, {}, today);
    auto list = made.list();
    int in_bands = 0;
    for (const auto& band : list.bands) {
        in_bands += band.children;
        auto is_in = [&](const CaseRow& row) {
            auto days = row.listed_on ? (today - *row.listed_on).count() : -1;
            return days >= band.from && (!band.to || days <= *band.to);
        };
        CHECK(band.children == std::count_if(made.rows.begin(), made.rows.end(), is_in));
    }
    CHECK(in_bands == 200);
    CHECK(list.no_date == 1);
}

TEST_CASE("contact due this week and standards passed are counted once a child") {
    Made made;
    made.add(1, today - Days{100}, today);
    made.add(2, today - Days{5}, today);
    auto list =
        made.list({due_for(1, DueKind::allocation, today - Days{3}), due_for(1, DueKind::first_visit, today - Days{1}),
                   due_for(2, DueKind::allocation, today + Days{30}), due_for(1, DueKind::contact, today + Days{6}),
                   due_for(2, DueKind::contact, today + Days{7}), due_for(9, DueKind::contact, today)});
    auto line = report::waiting_of(list, today);
    CHECK(line.past_standard == 1);
    CHECK(line.contact_due == 1);
    CHECK(line.longest_days == 100);
}
