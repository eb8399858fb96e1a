// The visit pattern as a decision table: lines of conditions and what follows. The first line whose
// conditions hold answers; a line that cannot be told yet leaves the whole not known. A line without
// conditions answers for all the rest.
//
//     [[edition.pattern]]
//     line = "fewer than three sessions in a setting"
//     setting = { sessions = { under = 3 } }
//     frequency = "weekly"
//     mode = "home"
#pragma once

#include "eligibility/rule.hpp"
#include "policy/pattern.hpp"

namespace portage::eligibility {

struct PatternLine {
    std::string name;
    std::optional<policy::Frequency> frequency;
    std::optional<policy::Mode> mode;
    std::optional<policy::Figure<int>> minutes;
    std::optional<policy::Figure<int>> visits;  // so many, then it is looked at again
    policy::Mark mark;
    ConditionPtr condition;  // null: every child
    int line = 0;            // in the file
};

struct PatternAnswer {
    const PatternLine* line = nullptr;      // null: no line holds, or it cannot be told
    std::vector<policy::Missing> missing;   // what the answer waits for
    std::optional<std::string> assumption;  // why the line's answer is assumed
    std::vector<policy::Step> steps;        // of the lines looked at
};

PatternAnswer visit_pattern(const std::vector<PatternLine>& lines, const Facts& facts, const Question& question);
// "weekly, at home, 60 minutes".
std::string told(const PatternLine& line);

// Notes lines after one that answers for every child, and lines that say nothing.
void check_pattern(TomlTable& table, const std::vector<PatternLine>& lines, const policy::Area& area,
                   const assessment::Development& development);

}  // namespace portage::eligibility

namespace portage::policy {
template <>
struct Kind<eligibility::PatternLine> {
    static std::string type() { return "table"; }
    static std::vector<Description> inner();
    static void read_table(TomlTable& table, eligibility::PatternLine& line);
    static Canonical canonical(const eligibility::PatternLine& line);
    static std::string shown(const eligibility::PatternLine& line) { return line.name; }
    static void add_rows(const eligibility::PatternLine& line, const std::string& path, const Mark& around,
                         std::vector<Row>& rows);
};
}  // namespace portage::policy
