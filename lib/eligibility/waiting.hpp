// The order of the waiting list: tests one after the other, then a date. Each child's turn comes
// with the reason for it.
#pragma once

#include "eligibility/rule.hpp"

namespace portage::eligibility {

// The oldest date goes first.
enum class TieBreak { received, listed, born };

// Children who meet the conditions go before those who do not. Where the tests have points, the sum
// of those a child meets decides: most points first. Not known counts as not met here: a
// place in the queue is not a refusal, and finding out mends it.
struct WaitingTest {
    std::string name;
    std::optional<int> points;  // where turns go by points and not test by test
    policy::Mark mark;
    ConditionPtr condition;
};

struct WaitingOrder {
    std::vector<WaitingTest> tests;
    TieBreak then_by = TieBreak::received;
    std::optional<policy::Figure<policy::Amount>> contact_every;  // while the family waits
    policy::Mark mark;
    static const policy::Fields<WaitingOrder>& fields();
};

struct WaitingChild {
    std::string reference;  // settles what tests and date leave equal, so that the order is always the same
    Facts facts;
};

struct Turn {
    std::size_t child = 0;  // index into the list given
    std::string reason;
};

// First turn first; the order in which the children are given does not matter.
std::vector<Turn> in_order(const WaitingOrder& order, const std::vector<WaitingChild>& children,
                           const Question& question);

void check_waiting(TomlTable& table, const WaitingOrder& order, const policy::Area& area,
                   const assessment::Development& development);

}  // namespace portage::eligibility

namespace portage {
template <>
inline constexpr auto words<eligibility::TieBreak> =
    std::array{Word{eligibility::TieBreak::received, "received"}, Word{eligibility::TieBreak::listed, "listed"},
               Word{eligibility::TieBreak::born, "born"}};
}  // namespace portage

namespace portage::policy {
template <>
struct Kind<eligibility::WaitingTest> {
    static std::string type() { return "table"; }
    static std::vector<Description> inner();
    static void read_table(TomlTable& table, eligibility::WaitingTest& test);
    static Canonical canonical(const eligibility::WaitingTest& test);
    static std::string shown(const eligibility::WaitingTest& test) { return test.name; }
    static void add_rows(const eligibility::WaitingTest& test, const std::string& path, const Mark& around,
                         std::vector<Row>& rows);
};
}  // namespace portage::policy
