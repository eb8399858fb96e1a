// From the text of a policy file to an Authority.
#include "authority/authority.hpp"

namespace portage::authority {

namespace {

// The keys of an example beside the facts about the child.
struct ExampleKeys {
    std::string child;
    Date on{};
    std::optional<policy::RuleSet> rules;
    std::optional<std::string> programme, goes_to, pattern;
    policy::Outcome expect = policy::Outcome::eligible;
    std::vector<ExpectedVerdict> verdicts;

    static const policy::Fields<ExampleKeys>& fields() {
        using policy::field;
        static const policy::Fields<ExampleKeys> all = {
            field("child", &ExampleKeys::child, "what the example shows, in a few words").required(),
            field("on", &ExampleKeys::on, "day on which the child is judged").required(),
            field("rules", &ExampleKeys::rules, "which rules judge: entry (without it), continuing, exit or offer"),
            field("programme", &ExampleKeys::programme,
                  "key of the programme the child is judged for; without it, as routing leads"),
            field("goes_to", &ExampleKeys::goes_to, "key of the programme routing should lead to"),
            field("pattern", &ExampleKeys::pattern, "the line of the visit pattern that should answer"),
            field("expect", &ExampleKeys::expect,
                  "what should come out; of exit rules, eligible means that support goes on")
                .required(),
            field("verdicts", &ExampleKeys::verdicts, "what single rules should say"),
        };
        return all;
    }
};

void read_example(TomlTable& table, Example& example, const Edition& edition) {
    ExampleKeys keys;
    policy::read_section(table, keys);
    policy::read_section(table, example.facts);
    example.child = keys.child;
    example.on = keys.on;
    example.rules = keys.rules.value_or(policy::RuleSet::entry);
    example.programme = keys.programme;
    example.goes_to = keys.goes_to;
    example.pattern = keys.pattern;
    example.expect = keys.expect;
    example.verdicts = keys.verdicts;
    example.line = table.line();
    eligibility::check_facts(table, example.facts, edition.development);
    std::vector<std::string_view> names;
    for (const auto& rule : edition.rules(example.rules)) names.push_back(rule.name);
    std::vector<std::string_view> keys_of, lines;
    for (const auto& one : edition.programmes) {
        keys_of.push_back(one.key);
        if (example.rules == policy::RuleSet::entry)
            for (const auto& rule : one.entry) names.push_back(rule.name);
    }
    for (const auto* key : {&example.programme, &example.goes_to})
        if (*key && !programme(edition.programmes, **key))
            table.mistake(key == &example.programme ? "programme" : "goes_to",
                          unknown_word(**key, "programme", keys_of));
    for (const auto& line : edition.pattern) lines.push_back(line.name);
    if (example.pattern && std::find(lines.begin(), lines.end(), *example.pattern) == lines.end())
        table.mistake("pattern", unknown_word(*example.pattern, "line of the pattern", lines));
    for (const auto& expected : example.verdicts)
        if (std::find(names.begin(), names.end(), expected.rule) == names.end())
            table.mistake("verdicts",
                          unknown_word(expected.rule, fmt::format("{} rule", to_string(example.rules)), names));
}

void check_edition(TomlTable& table, const Edition& edition, const policy::Area& area) {
    for (auto set :
         {policy::RuleSet::entry, policy::RuleSet::continuing, policy::RuleSet::exit, policy::RuleSet::offer})
        if (table.has(to_string(set)))
            eligibility::check_rules(table, set, edition.rules(set), area, edition.development);
    if (auto inner = table.table("development")) assessment::check_development(*inner, edition.development);
    if (auto inner = table.table("waiting"))
        eligibility::check_waiting(*inner, edition.waiting, area, edition.development);
    if (auto inner = table.table("signposting"); inner && edition.signposting)
        policy::check_signposting(*inner, *edition.signposting, area);
    schedule::check_groups(table, edition.groups);
    if (auto inner = table.table("travel"); inner && edition.travel) schedule::check_journeys(*inner, *edition.travel);
    if (auto inner = table.table("timetable"); inner && edition.timetable)
        schedule::check_timetable(*inner, *edition.timetable);
    if (table.has("programmes")) check_programmes(table, edition.programmes, area, edition.development);
    if (table.has("pattern")) eligibility::check_pattern(table, edition.pattern, area, edition.development);
    if (auto inner = table.table("panel"); inner && edition.panel) caseload::check_panel(*inner, *edition.panel);
    if (!table.has("entry") && edition.programmes.empty())
        table.mistake("there is no [[edition.entry]]: at least one rule must say who may come in");
}

void read_edition(TomlTable& table, Edition& edition, const policy::Area& area) {
    edition.line = table.line();
    policy::read_section(table, edition.about);
    if (edition.about.mark.assumption)
        table.mistake("assumption",
                      "an assumption stands beside what is assumed: valid_from = { value = …, assumption = \"…\" }");
    policy::read_section(table, edition);
    if (!table.has("waiting")) edition.waiting.mark.assumption = "no order is given; the oldest referral goes first";
    if (!table.has("letters")) edition.letters.mark.assumption = "the wording is the program's";
    check_edition(table, edition, area);
    for (auto& inner : table.tables("example")) read_example(inner, edition.examples.emplace_back(), edition);
}

// What the edition means: the area it holds for and its sections.
std::string meaning_digest(const policy::Area& area, const Edition& edition) {
    auto meaning = policy::Canonical::object();
    meaning.add("area", policy::canonical_section(area));
    meaning.add("edition", policy::canonical_section(edition));
    return to_hex(digest_of(meaning.line()));
}

}  // namespace

std::vector<policy::Description> describe_example() {
    auto all = policy::describe<ExampleKeys>();
    for (auto& fact : policy::describe<eligibility::Facts>()) all.push_back(std::move(fact));
    return all;
}

Authority read_authority(std::string_view text, const std::string& file) {
    TomlDocument document(text, file);
    auto root = document.root();
    Authority authority{.file = file};
    policy::read_section(root, authority.area);
    policy::check_area(root, authority.area);
    if (!root.has("edition")) root.mistake("there is no [[edition]]: at least one must say what holds from when");
    auto tables = root.tables("edition");
    std::vector<policy::Edition> dates;
    for (auto& table : tables) {
        read_edition(table, authority.editions.emplace_back(), authority.area);
        dates.push_back(authority.editions.back().about);
    }
    for (const auto& mistake : policy::mistakes_between(dates))
        tables[mistake.edition].mistake("valid_from", mistake.message);
    document.require_sound();
    for (auto& edition : authority.editions) {
        edition.text = policy::text_of_edition(text, edition.line);
        edition.digest = meaning_digest(authority.area, edition);
    }
    return authority;
}

}  // namespace portage::authority
