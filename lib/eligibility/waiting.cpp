#include "eligibility/waiting.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

struct TestKeys {
    std::string name;
    std::optional<int> points;
    policy::Mark mark;
    static constexpr bool judged_as_one = true;
    static const policy::Fields<TestKeys>& fields() {
        static const policy::Fields<TestKeys> all = {
            policy::field("test", &TestKeys::name, "what the test is called in the reason for a turn").required(),
            policy::field("points", &TestKeys::points,
                          "points of a child who meets it; then all tests have points, and the sum decides"),
        };
        return all;
    }
};

std::optional<Date> tie_date(const Facts& facts, TieBreak by) {
    switch (by) {
        case TieBreak::received: return facts.received_on;
        case TieBreak::listed: return facts.listed_on;
        case TieBreak::born: return facts.born;
    }
    return {};
}

std::string_view tie_words(TieBreak by) {
    switch (by) {
        case TieBreak::received: return "referral received on";
        case TieBreak::listed: return "on the list since";
        case TieBreak::born: return "born on";
    }
    return {};
}

// What decides a child's turn, smallest first.
struct Rank {
    int points = 0;            // most first
    std::vector<bool> failed;  // of each test: false sorts first
    bool undated = false;
    Date day{};
    std::string reference;
    bool operator<(const Rank& other) const {
        if (points != other.points) return points > other.points;
        if (failed != other.failed)
            return std::lexicographical_compare(failed.begin(), failed.end(), other.failed.begin(), other.failed.end());
        if (undated != other.undated) return other.undated;
        return day != other.day ? day < other.day : reference < other.reference;
    }
};

}  // namespace

const policy::Fields<WaitingOrder>& WaitingOrder::fields() {
    using policy::field;
    using policy::Unit;
    static const policy::Fields<WaitingOrder> all = {
        field("tests", &WaitingOrder::tests,
              "children who meet the first test go before those who do not, then the next test"),
        field("then_by", &WaitingOrder::then_by, "the date that decides between the rest, oldest first").required(),
        field("contact_every", &WaitingOrder::contact_every, "how often a waiting family hears from the service")
            .in({Unit::weeks, Unit::months, Unit::terms}),
    };
    return all;
}

std::vector<Turn> in_order(const WaitingOrder& order, const std::vector<WaitingChild>& children,
                           const Question& question) {
    std::vector<std::pair<Rank, Turn>> ranked;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const auto& facts = children[i].facts;
        Rank rank{.reference = children[i].reference};
        std::vector<std::string> reasons;
        for (const auto& test : order.tests) {
            auto truth = test.condition->judge(facts, question).truth;
            if (test.points && truth == policy::Truth::met) rank.points += *test.points;
            if (!test.points) rank.failed.push_back(truth != policy::Truth::met);
            if (truth == policy::Truth::met)
                reasons.push_back(test.points ? fmt::format("{} ({})", test.name, count(*test.points, "point"))
                                              : test.name);
            if (truth == policy::Truth::cannot_tell) reasons.push_back(fmt::format("{}: not known", test.name));
        }
        auto day = tie_date(facts, order.then_by);
        rank.undated = !day;
        rank.day = day.value_or(Date{});
        reasons.push_back(fmt::format("{} {}", tie_words(order.then_by), day ? to_uk(*day) : "a day not known"));
        ranked.push_back({std::move(rank), {i, join(reasons, "; ")}});
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Turn> turns;
    for (auto& entry : ranked) turns.push_back(std::move(entry.second));
    return turns;
}

void check_waiting(TomlTable& table, const WaitingOrder& order, const policy::Area& area,
                   const assessment::Development& development) {
    auto pointed = std::ranges::count_if(order.tests, [](const auto& test) { return test.points.has_value(); });
    if (pointed != 0 && pointed != std::ssize(order.tests))
        table.mistake("tests", "either every test of the waiting list has points, or none");
    for (const auto& test : order.tests)
        if (test.condition)
            for (const auto& mistake : test.condition->mistakes(area, development))
                table.mistake_at(mistake.line, mistake.message);
}

}  // namespace portage::eligibility

namespace portage::policy {

using eligibility::TestKeys;
using eligibility::WaitingTest;

std::vector<Description> Kind<WaitingTest>::inner() {
    auto all = describe<TestKeys>();
    for (auto& word : eligibility::describe_conditions()) all.push_back(std::move(word));
    return all;
}

void Kind<WaitingTest>::read_table(TomlTable& table, WaitingTest& test) {
    TestKeys keys;
    read_section(table, keys);
    test = {
        .name = keys.name, .points = keys.points, .mark = keys.mark, .condition = eligibility::read_conditions(table)};
}

Canonical Kind<WaitingTest>::canonical(const WaitingTest& test) {
    auto all = Canonical::object();
    all.add("test", test.name);
    if (test.points) all.add("points", *test.points);
    if (test.mark.assumption) all.add("assumption", true);
    if (test.condition) all.add("condition", test.condition->canonical());
    return all;
}

void Kind<WaitingTest>::add_rows(const WaitingTest& test, const std::string& path, const Mark& around,
                                 std::vector<Row>& rows) {
    rows.push_back(
        {path,
         test.points ? count(*test.points, "point") + " when this holds" : "goes before the others when this holds",
         test.condition ? "the child " + test.condition->says() : "", nearer(test.mark, around)});
}

}  // namespace portage::policy
