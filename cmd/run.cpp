#include "cmd/run.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "cmd/help.hpp"
#include "cmd/session.hpp"
#include "cmd/surroundings.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

// What the words name, and the words that are left: options and arguments.
struct Chosen {
    std::unique_ptr<Command> command;
    std::vector<std::string> rest;
    std::string verb;
};

std::vector<std::string_view> verbs() {
    std::vector<std::string_view> found;
    for (auto maker : commands()) {
        auto verb = maker()->about().verb;
        if (std::find(found.begin(), found.end(), verb) == found.end()) found.push_back(verb);
    }
    return found;
}

std::vector<std::string_view> action_words_of(std::string_view verb) {
    std::vector<std::string_view> found;
    for (auto maker : commands())
        if (auto about = maker()->about(); about.verb == verb) found.push_back(about.action);
    return found;
}

std::unique_ptr<Command> command_named(std::string_view verb, std::string_view action) {
    for (auto maker : commands()) {
        auto command = maker();
        if (command->about().verb == verb && command->about().action == action) return command;
    }
    return {};
}

// Takes the next word that is no option, nor the value of a global one, out of `words`.
std::optional<std::string> take_word(std::vector<std::string>& words, const Options& global) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--") return {};
        if (!words[i].starts_with('-') || words[i] == "-") {
            auto word = words[i];
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
            return word;
        }
        if (takes_value(global, words[i])) ++i;
    }
    return {};
}

Chosen choose(std::vector<std::string> words, const Options& global) {
    auto verb = take_word(words, global);
    if (!verb) return {{}, std::move(words), ""};
    auto actions = action_words_of(*verb);
    if (actions.empty()) throw Error(Fault::usage, unknown_word(*verb, "command", verbs()));
    if (actions.front().empty()) return {command_named(*verb, ""), std::move(words), *verb};
    auto action = take_word(words, global);
    if (!action) return {{}, std::move(words), *verb};
    auto command = command_named(*verb, *action);
    if (!command) throw Error(Fault::usage, unknown_word(*action, *verb + " action", actions));
    return {std::move(command), std::move(words), *verb};
}

int chosen_run(const Globals& globals, const Options& global, const Chosen& chosen) {
    auto& command = *chosen.command;
    Options own;
    command.describe(own);
    if (globals.help) {
        write_out(help_of(command, own));
        return 0;
    }
    Session session(globals, command.about());
    parse(global, own, chosen.rest, [&] { return session.today(); });
    return command.run(session);
}

bool says_json(const Globals& globals) { return globals.format == Format::json || globals.format == Format::jsonl; }

void report_fault(const Error& error, const Globals& globals) {
    if (!says_json(globals)) return write_err(fmt::format("portage: {}\n", error.what()));
    Json told = Json::object();
    told["error"] = {
        {"code", static_cast<int>(error.fault())}, {"kind", kind_of(error.fault())}, {"message", error.what()}};
    write_err(to_line(told) + "\n");
}

// The global options alone, read first so that --help and --format hold whatever else is wrong.
void read_globals(Globals& globals, const Options& global, const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        if (words[i] == "--help" || words[i] == "-h") globals.help = true;
        if (words[i] == "--version") globals.version = true;
        if (words[i] == "--format" && i + 1 < words.size()) globals.format = parse_word<Format>(words[i + 1]);
        if (words[i].starts_with("--format=")) globals.format = parse_word<Format>(words[i].substr(9));
        if (takes_value(global, words[i])) ++i;
    }
}

}  // namespace

int run(const std::vector<std::string>& words) {
    Globals globals;
    Options global;
    globals.describe(global);
    try {
        read_globals(globals, global, words);
        if (globals.version) {
            write_out(version_text());
            return 0;
        }
        auto chosen = choose(words, global);
        if (chosen.command) return chosen_run(globals, global, chosen);
        parse(global, Options{}, chosen.rest, [] { return Date{}; });
        if (chosen.verb.empty()) {
            write_out(overview());
            return globals.help ? 0 : static_cast<int>(Fault::usage);
        }
        write_out(help_of_verb(chosen.verb));
        return globals.help ? 0 : static_cast<int>(Fault::usage);
    } catch (const Error& error) {
        report_fault(error, globals);
        return static_cast<int>(error.fault());
    } catch (const std::exception& error) {
        report_fault(
            Error(Fault::bug, fmt::format("a mistake in portage itself: {}; nothing was changed", error.what())),
            globals);
        return static_cast<int>(Fault::bug);
    }
}

}  // namespace portage::cmd
