#include "cmd/help.hpp"

#include "base/text.hpp"
#include "cmd/examples.hpp"
#include "cmd/globals.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

struct Code {
    int number;
    std::string_view kind, meaning;
};
constexpr Code codes[] = {
    {0, "done", "done, whatever the answer"},
    {1, "findings",
     "findings: policy check, schedule check, doctor, --fail-on; refer import gave rows back, postcode import did not "
     "understand some; refer form found no column for what is needed; schedule repair left a visit without a place; "
     "assess explain comes to other verdicts than those kept"},
    {2, "usage", "the command line is wrong"},
    {65, "bad_input", "the data given is wrong; nothing was changed"},
    {66, "no_input", "a file to be read is not there"},
    {70, "bug", "a mistake in portage itself: please report it"},
    {72, "not_ours", "not a portage file, or a damaged one: see doctor"},
    {73, "cannot_create", "an output cannot be made"},
    {74, "io", "reading or writing failed: disk full, closed pipe"},
    {75, "busy", "somebody else is writing: safe to try again"},
    {77, "refused", "a rule of the service or of the file says no"},
    {78, "configuration", "a policy, form or calendar is wrong, or the file is of a newer portage"},
};

struct Variable {
    std::string_view name, meaning;
};
constexpr Variable variables[] = {
    {"PORTAGE_DB", "the service's file, where --db is not given"},
    {"PORTAGE_TODAY", "the day to read as at, where --today is not given"},
    {"PORTAGE_NOW", "the time a rehearsal file is written under; a real file refuses it"},
    {"XDG_DATA_HOME", "where portage/portage.db lies by default (else ~/.local/share)"},
    {"COLUMNS", "the width of printed tables"},
    {"NO_COLOR", "no colour where set"},
};

struct Group {
    std::string_view title;
    std::vector<std::string_view> verbs;
};
const std::vector<Group>& groups() {
    static const std::vector<Group> all = {
        {"The service", {"refer", "assess", "schedule", "review", "report"}},
        {"Keeping it running", {"init", "policy", "calendar", "team", "postcode", "case", "doctor", "backup", "help"}},
    };
    return all;
}

std::string_view summary_of_verb(std::string_view verb) {
    static const std::vector<std::pair<std::string_view, std::string_view>> summaries = {
        {"refer", "requests for a child to be visited: enter, import, decide"},
        {"assess", "eligibility, assessments, goals and small steps"},
        {"schedule", "who visits whom, when: allocate, plan, groups, record"},
        {"review", "what is due, what comes next, closing"},
        {"report", "caseload, waiting list, visits, decisions"},
        {"policy", "an authority's rules: check and show"},
        {"calendar", "terms, holidays and closures"},
        {"team", "visitors, partner professionals, venues"},
        {"postcode", "which district and ward a postcode is in"},
        {"case", "one case: find, show, note, changes, undo"},
    };
    for (const auto& [name, summary] : summaries)
        if (name == verb) return summary;
    return {};
}

// A terminal's usual width, which COLUMNS widens for tables only: help is read as prose.
constexpr int columns = 80;

std::string in_columns(const Meanings& lines) {
    int widest = 0;
    for (const auto& [left, right] : lines) widest = std::max(widest, width(left));
    widest = std::min(widest, 34);
    std::string text;
    for (const auto& [left, right] : lines) {
        auto wrapped = wrap(right, columns - 4 - widest);
        bool beside = width(left) <= widest;
        text += "  " + (beside ? pad_right(left, widest) + "  " + wrapped.front() : left) + "\n";
        for (std::size_t i = beside ? 1 : 0; i < wrapped.size(); ++i)
            text += std::string(static_cast<std::size_t>(widest) + 4, ' ') + wrapped[i] + "\n";
    }
    return text;
}

std::string spelled(const Option& option) {
    if (option.argument) return option.name;
    auto text = option.letter ? fmt::format("-{}, --{}", option.letter, option.name) : "--" + option.name;
    return option.value.empty() ? text : text + " " + option.value;
}

std::string about_option(const Option& option) {
    auto text = option.help;
    if (auto choices = choices_of(option); !choices.empty()) text += " (" + choices + ")";
    if (option.many && !option.argument) text += "; may be given several times";
    return text;
}

std::string usage(const About& about, const Options& options) {
    auto command = fmt::format("portage {}", about.verb);
    if (!about.action.empty()) command += fmt::format(" {}", about.action);
    std::vector<std::string> parts = {command};
    for (const auto& option : options.all())
        if (option.argument)
            parts.push_back((option.required ? option.name : "[" + option.name + "]") + (option.many ? "..." : ""));
        else if (option.required)
            parts.push_back(fmt::format("--{} {}", option.name, option.value));
    if (std::any_of(options.all().begin(), options.all().end(),
                    [](const Option& option) { return !option.argument && !option.required; }))
        parts.emplace_back("[OPTIONS]");
    // An option is not parted from its value.
    std::string text, line = "Usage:";
    for (const auto& part : parts) {
        if (width(line) + 1 + width(part) > columns) {
            text += line + "\n";
            line = "      ";
        }
        line += " " + part;
    }
    return text + line + "\n";
}

}  // namespace

std::string version_text() { return "portage (Portage Caseload) " PORTAGE_VERSION "\n"; }

std::string overview() {
    std::string text =
        "portage keeps the caseload of a Portage home-visiting service in one file.\n\nUsage: portage VERB ACTION "
        "[ARGUMENTS] "
        "[OPTIONS]\n";
    for (const auto& group : groups()) {
        std::vector<std::pair<std::string, std::string>> lines;
        for (auto verb : group.verbs)
            for (auto maker : commands()) {
                auto about = maker()->about();
                if (about.verb != verb) continue;
                auto summary = about.action.empty() ? about.summary : summary_of_verb(verb);
                lines.emplace_back(verb, summary);
                break;
            }
        text += fmt::format("\n{}:\n{}", group.title, in_columns(lines));
    }
    return text +
           "\nportage VERB tells its actions; portage VERB ACTION --help what one takes.\n"
           "portage help exit-codes, environment, options or commands tell the rest.\n";
}

std::string help_of_verb(std::string_view verb) {
    std::vector<std::pair<std::string, std::string>> lines;
    for (auto maker : commands())
        if (auto about = maker()->about(); about.verb == verb) lines.emplace_back(about.action, about.summary);
    return fmt::format("portage {}: {}\n\n{}\nportage {} ACTION --help tells what one takes.\n", verb,
                       summary_of_verb(verb), in_columns(lines), verb);
}

std::string help_of(const Command& command, const Options& options) {
    auto about = command.about();
    auto text = fmt::format("{}\n\n{}", join(wrap(about.summary, columns), "\n"), usage(about, options));
    if (!about.help.empty()) text += "\n" + join(wrap(about.help, columns), "\n") + "\n";
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto& option : options.all()) lines.emplace_back(spelled(option), about_option(option));
    if (!lines.empty()) text += "\n" + in_columns(lines);
    if (about.effect == Effect::writes) text += "\nOne change, which 'portage case undo' takes back.\n";
    if (about.needs_reason) text += "--reason TEXT must be given; it is kept with the change.\n";
    if (!about.example.empty()) {
        text += "\nExamples:\n";
        for (const auto& line : example_lines(about.example, columns - 2)) text += "  " + line + "\n";
    }
    return text + "\nportage help options tells the options every command takes.\n";
}

Meanings exit_code_meanings() {
    Meanings all;
    for (const auto& code : codes) all.emplace_back(fmt::format("{:>2}", code.number), code.meaning);
    return all;
}

Meanings environment_meanings() {
    Meanings all;
    for (const auto& variable : variables) all.emplace_back(variable.name, variable.meaning);
    return all;
}

std::string exit_codes() { return in_columns(exit_code_meanings()) + std::string(other_codes) + "\n"; }

std::string environment_variables() { return in_columns(environment_meanings()); }

std::string choices_of(const Option& option) {
    return lower(option.value) == join(option.choices, "|") ? "" : in_words(option.choices, "or");
}

std::string global_options() {
    Globals globals;
    Options options;
    globals.describe(options);
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto& option : options.all()) lines.emplace_back(spelled(option), about_option(option));
    return in_columns(lines);
}

std::string_view kind_of(Fault fault) {
    for (const auto& code : codes)
        if (code.number == static_cast<int>(fault)) return code.kind;
    return "bug";
}

}  // namespace portage::cmd
