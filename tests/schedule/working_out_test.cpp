#include "schedule/working_out.hpp"

#include "schedule/outcome.hpp"
#include "tests/schedule/made_up.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace portage;
using namespace portage::schedule;
using namespace portage::schedule::test;

// Many blocks at once, begun and waiting, with leave and with visits to make up: whatever is asked how often, the draft
// keeps every rule, gives no visit twice and loses none.
TEST_CASE("a draft worked out in several rounds keeps every rule and tells every visit once") {
    for (int variant = 0; variant < 6; ++variant) {
        auto input = service();
        input.from = date(2026, 9, 21);
        input.practice.recurrence = variant % 2 == 0 ? Recurrence::chained : Recurrence::periodic;
        input.practice.make_up.service = variant % 3 == 0 ? MakeUp::extend : MakeUp::within_block;
        input.practice.make_up.family = variant < 3 ? MakeUp::within_block : MakeUp::lost;
        for (auto& member : input.team) {
            member.worker.room = 1;
            member.training.push_back({.name = "Portage workshop"});
        }
        input.team[0].away = {{{}, {1}, date(2026, 10, 5), date(2026, 10, 16), "leave"}};
        int wanted = 0;
        for (int i = 0; i < 9; ++i) {
            auto one = block(fmt::format("K26-{:04}", i),
                             i % 3 == 0 ? policy::Frequency::weekly : policy::Frequency::fortnightly, 4);
            one.can = {{{}, {}, 1 + i % 4, {570}, {750}}, {{}, {}, 1 + (i + 2) % 4, {780}, {960}}};
            if (i < 5) {
                one.block.id = {i + 1};
                const Date first = date(2026, 9, 7) + Days{i % 4};
                one.visits = {
                    {.id = {10 * i + 1}, .worker = {1}, .day = first, .start = {570}, .status = VisitStatus::made},
                    {.id = {10 * i + 2},
                     .worker = {1},
                     .day = first + Days{7},
                     .start = {570},
                     .status = i % 2 == 0 ? VisitStatus::cancelled_by_service : VisitStatus::cancelled_by_family},
                    {.id = {10 * i + 3}, .worker = {1}, .day = first + Days{35}, .start = {570}}};
            } else {
                one.turn = i - 4;
                one.block.worker = {};
            }
            wanted += dosage_of(one.block, one.visits, input.practice.make_up).left();
            input.blocks.push_back(std::move(one));
        }
        const auto draft = draft_plan(input);
        CHECK(static_cast<int>(draft.rows.size()) == wanted);
        const auto mistakes = draft_mistakes(input, draft);
        CHECK_MESSAGE(mistakes.empty(), (mistakes.empty() ? "" : mistakes.front()));
        std::set<std::pair<std::string, int>> seen;
        std::map<std::string, std::set<std::string>> visitors;
        for (const auto& row : draft.rows) {
            CHECK(seen.insert({row.reference, row.number}).second);
            CHECK(row.placed == row.day.has_value());
            CHECK(!row.reason.empty());
            if (row.placed) visitors[row.reference].insert(row.visitor);
        }
        // One visitor to a family, and no visitor more families than there is room for.
        std::map<std::string, int> given;
        for (const auto& [reference, codes] : visitors) {
            CHECK(codes.size() == 1);
            if (reference >= "K26-0005") ++given[*codes.begin()];
        }
        for (const auto& [code, families] : given) CHECK(families <= 1);
    }
}
