#include "cmd/manual.hpp"

#include "authority/show.hpp"
#include "base/text.hpp"
#include "cmd/examples.hpp"
#include "cmd/globals.hpp"
#include "cmd/help.hpp"
#include "eligibility/condition.hpp"
#include "policy/mark.hpp"
#include "referral/field.hpp"
#include "referral/problem.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace portage::cmd {

namespace {

// scdoc reads these characters as marks.
std::string plain(std::string_view text) {
    std::string escaped;
    for (char c : text) {
        bool marks_line = escaped.empty() && (c == '-' || c == '.' || c == '|');
        if (marks_line || std::string_view("\\*_[]<>#").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c == '\n' ? ' ' : c;
    }
    return escaped;
}

// With a full stop, unless it ends as a sentence does already.
std::string sentence(std::string text) {
    bool ends = text.ends_with('.') || text.ends_with('?') || text.ends_with('!') || text.ends_with("…");
    return ends ? text : text + ".";
}

std::string spelled(const Option& option) {
    if (option.argument) return "_" + option.name + "_";
    auto text = option.letter ? fmt::format("*-{}*, *--{}*", option.letter, option.name) : "*--" + option.name + "*";
    return option.value.empty() ? text : text + " _" + plain(option.value) + "_";
}

std::string list_of(const Options& options) {
    std::string text;
    for (const auto& option : options.all()) {
        auto choices = choices_of(option);
        text += spelled(option) + "\n\t" + sentence(plain(option.help + (choices.empty() ? "" : ": " + choices)));
        if (option.required && !option.argument) text += " It must be given.";
        if (option.many && !option.argument) text += " It may be given several times.";
        text += "\n\n";
    }
    return text;
}

std::string examples_of(std::string_view example) {
    constexpr int columns = 68;  // of eighty; a page indents them by eleven
    std::string text = "Examples:\n\n```\n";
    for (const auto& line : example_lines(example, columns)) {
        for (char c : line) text += c == '\\' ? std::string("\\\\") : std::string(1, c);  // one alone scdoc swallows
        text += "\n";
    }
    return text + "```\n\n";
}

std::string actions_of(std::string_view verb) {
    std::string text;
    for (auto maker : commands()) {
        auto command = maker();
        auto about = command->about();
        if (about.verb != verb) continue;
        Options options;
        command->describe(options);
        auto name = about.action.empty() ? std::string(about.verb) : fmt::format("{} {}", about.verb, about.action);
        text += fmt::format("## portage {}\n\n{}\n\n", name, sentence(plain(about.summary)));
        if (!about.help.empty())
            for (const auto& paragraph : split(about.help, '\n'))
                if (!paragraph.empty()) text += plain(paragraph) + "\n\n";
        text += list_of(options);
        if (about.effect == Effect::writes) text += "One change, which *portage case undo* takes back.";
        if (about.effect == Effect::writes_for_good) text += "It cannot be undone.";
        if (about.needs_reason) text += " *--reason* must be given; it is kept with the change.";
        if (about.effect != Effect::reads) text += "\n\n";
        if (!about.example.empty()) text += examples_of(about.example);
    }
    return text;
}

// The words of conditions may stand in many tables; they are told once, in a part of their own.
bool takes_conditions(const std::vector<policy::Description>& keys) {
    return std::any_of(keys.begin(), keys.end(), [](const auto& key) { return key.key == "none_of"; });
}
bool is_condition(const std::string& key) {
    static const auto words = eligibility::describe_conditions();
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.key == key; });
}

void add_keys(std::string& text, const std::vector<policy::Description>& keys, const std::string& path,
              bool without_conditions = true) {
    bool conditions = without_conditions && takes_conditions(keys);
    for (const auto& key : keys) {
        if (conditions && is_condition(key.key)) continue;
        auto name = path.empty() ? key.key : path + "." + key.key;
        text += fmt::format("*{}* ({}{})\n\t{}\n\n", plain(name), plain(key.type),
                            key.required ? ", must be there" : "", sentence(plain(key.meaning)));
        add_keys(text, key.inner, name);
        if (takes_conditions(key.inner)) text += "Conditions stand beside these.\n\n";
    }
}

std::string condition_keys() {
    std::string text;
    for (const auto& word : eligibility::describe_conditions()) add_keys(text, {word}, "", false);
    return text;
}

std::string form_fields() {
    std::string text;
    for (const auto& field : referral::fields)
        text += fmt::format("*{}* ({})\n\t{}\n\n", plain(field.key), plain(field.label), plain(field.meaning));
    return text;
}

std::string problem_codes() {
    std::string text;
    for (const auto& problem : referral::problems) {
        bool held = problem.code == referral::ProblemCode::other_content;
        text += fmt::format("*{}* ({})\n\t{}\n\n", plain(problem.word),
                            held            ? "held"
                            : problem.error ? "given back"
                                            : "warning",
                            plain(problem.meaning));
    }
    return text;
}

std::string list_of(const Meanings& meanings) {
    std::string text;
    for (const auto& [word, meaning] : meanings)
        text += fmt::format("*{}*\n\t{}\n\n", plain(tidy(word)), sentence(plain(meaning)));
    return text;
}

}  // namespace

std::string manual_part(std::string_view topic) {
    if (topic == "options") {
        Globals globals;
        Options options;
        globals.describe(options);
        return list_of(options);
    }
    if (topic == "exit-codes") return list_of(exit_code_meanings()) + std::string(other_codes) + "\n\n";
    if (topic == "environment") return list_of(environment_meanings());
    if (topic == "form-fields") return form_fields();
    if (topic == "problem-codes") return problem_codes();
    if (topic == "policy-conditions") return condition_keys();
    if (topic == "policy-keys") {
        std::string text;
        add_keys(text, authority::describe_policy(), "");
        text += "In every table of an edition, but those of areas and examples, and beside any single value:\n\n";
        add_keys(text, policy::mark_descriptions(), "");
        return text;
    }
    return actions_of(topic);
}

}  // namespace portage::cmd
