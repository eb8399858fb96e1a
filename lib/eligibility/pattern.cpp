#include "eligibility/pattern.hpp"

namespace portage::eligibility {

namespace {

// The line's own keys, beside the words of its conditions.
struct PatternKeys {
    std::string name;
    std::optional<policy::Frequency> frequency;
    std::optional<policy::Mode> mode;
    std::optional<policy::Figure<int>> minutes, visits;
    policy::Mark mark;
    static constexpr bool judged_as_one = true;

    static const policy::Fields<PatternKeys>& fields() {
        using policy::field;
        static const policy::Fields<PatternKeys> all = {
            field("line", &PatternKeys::name, "what the line is called").required(),
            field("frequency", &PatternKeys::frequency, "how often the child is visited then"),
            field("mode", &PatternKeys::mode, "how: at home, virtually, in a setting, at a centre"),
            field("minutes", &PatternKeys::minutes, "how long one visit lasts"),
            field("visits", &PatternKeys::visits, "so many visits, after which it is looked at again"),
        };
        return all;
    }
};

}  // namespace

PatternAnswer visit_pattern(const std::vector<PatternLine>& lines, const Facts& facts, const Question& question) {
    PatternAnswer answer;
    for (const auto& line : lines) {
        if (!line.condition) {
            answer.line = &line;
            break;
        }
        auto step = line.condition->judge(facts, question);
        auto truth = step.truth;
        if (auto why = policy::rests_on(step); why && !answer.assumption) answer.assumption = why;
        answer.missing = step.missing;
        answer.steps.push_back(std::move(step));
        if (truth == policy::Truth::met) answer.line = &line;
        if (truth != policy::Truth::not_met) break;
        answer.missing.clear();
    }
    if (answer.line) {
        answer.missing.clear();
        if (answer.line->mark.assumption) answer.assumption = answer.line->mark.assumption;
    }
    return answer;
}

std::string told(const PatternLine& line) {
    std::vector<std::string> all;
    if (line.frequency) all.emplace_back(to_string(*line.frequency));
    if (line.mode) {
        switch (*line.mode) {
            case policy::Mode::home: all.emplace_back("at home"); break;
            case policy::Mode::virtual_visit: all.emplace_back("virtually"); break;
            case policy::Mode::setting: all.emplace_back("in the setting"); break;
            case policy::Mode::centre: all.emplace_back("at a centre"); break;
        }
    }
    if (line.minutes) all.push_back(count(line.minutes->value, "minute"));
    if (line.visits) all.push_back(count(line.visits->value, "visit"));
    return join(all, ", ");
}

void check_pattern(TomlTable& table, const std::vector<PatternLine>& lines, const policy::Area& area,
                   const assessment::Development& development) {
    auto tables = table.tables("pattern");
    bool for_all = false;
    for (std::size_t i = 0; i < lines.size() && i < tables.size(); ++i) {
        const auto& line = lines[i];
        if (for_all)
            tables[i].mistake("line", fmt::format("'{}' is never reached: a line before it answers for every child",
                                                  for_terminal(line.name)));
        for_all = for_all || !line.condition;
        if (!line.frequency && !line.mode && !line.minutes && !line.visits)
            tables[i].mistake(
                "line", fmt::format("'{}' says neither frequency, mode, minutes nor visits (say one of them at least)",
                                    for_terminal(line.name)));
        if (line.condition)
            for (const auto& mistake : line.condition->mistakes(area, development))
                tables[i].mistake_at(mistake.line, mistake.message);
    }
}

}  // namespace portage::eligibility

namespace portage::policy {

using eligibility::PatternKeys;
using eligibility::PatternLine;

std::vector<Description> Kind<PatternLine>::inner() {
    auto all = describe<PatternKeys>();
    for (auto& word : eligibility::describe_conditions()) all.push_back(std::move(word));
    return all;
}

void Kind<PatternLine>::read_table(TomlTable& table, PatternLine& line) {
    PatternKeys keys;
    read_section(table, keys);
    line = {.name = keys.name,
            .frequency = keys.frequency,
            .mode = keys.mode,
            .minutes = keys.minutes,
            .visits = keys.visits,
            .mark = keys.mark,
            .condition = eligibility::read_conditions(table, false),
            .line = table.line()};
}

Canonical Kind<PatternLine>::canonical(const PatternLine& line) {
    PatternKeys keys{line.name, line.frequency, line.mode, line.minutes, line.visits, line.mark};
    auto all = canonical_section(keys);
    if (line.condition) all.add("condition", line.condition->canonical());
    return all;
}

void Kind<PatternLine>::add_rows(const PatternLine& line, const std::string& path, const Mark& around,
                                 std::vector<Row>& rows) {
    rows.push_back({path, line.condition ? "for a child who " + line.condition->says() : "for every other child",
                    told(line), nearer(line.mark, around)});
}

}  // namespace portage::policy
