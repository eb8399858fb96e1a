// What a command takes, described once: for parsing, help, completions and the manual's test.
#pragma once

#include "base/date.hpp"
#include "base/words.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::cmd {

struct Option {
    std::string name;   // without dashes; for an argument, its name in capitals
    char letter = 0;    // -n for --dry-run
    std::string value;  // what stands for the value in help: DATE; empty for a flag
    std::string help;
    std::vector<std::string> choices;
    bool argument = false;  // given by place, not by name
    bool required = false;
    bool many = false;  // may be given several times
    // Gives the member its value, once everything is parsed. A flag gets an empty text.
    std::function<void(const std::string& text, Date today)> set;

    Option& require() {
        required = true;
        return *this;
    }
    Option& short_form(char c) {
        letter = c;
        return *this;
    }
    Option& choose(std::vector<std::string> from) {
        choices = std::move(from);
        return *this;
    }
};

class Options {
public:
    Option& flag(bool& to, std::string_view name, std::string_view help);
    Option& text(std::string& to, std::string_view name, std::string_view value, std::string_view help);
    Option& text(std::optional<std::string>& to, std::string_view name, std::string_view value, std::string_view help);
    Option& texts(std::vector<std::string>& to, std::string_view name, std::string_view value, std::string_view help);
    Option& number(std::optional<int>& to, std::string_view name, std::string_view value, std::string_view help);
    Option& number(int& to, std::string_view name, std::string_view value, std::string_view help);
    Option& real(std::optional<double>& to, std::string_view name, std::string_view value, std::string_view help);
    Option& day(std::optional<Date>& to, std::string_view name, std::string_view help);
    // A day on which something happened: 23/11 is never one to come.
    Option& past_day(std::optional<Date>& to, std::string_view name, std::string_view help);
    Option& week(std::optional<Week>& to, std::string_view name, std::string_view help);
    Option& time(std::optional<TimeOfDay>& to, std::string_view name, std::string_view help);
    template <Worded Enum>
    Option& word(std::optional<Enum>& to, std::string_view name, std::string_view value, std::string_view help) {
        std::vector<std::string> choices;
        for (auto choice : all_words<Enum>()) choices.emplace_back(choice);
        auto& option = add(name, value, help);
        option.choices = std::move(choices);
        option.set = [&to, name = std::string(name)](const std::string& text, Date) {
            to = require_word<Enum>(text, "--" + name, Fault::usage);
        };
        return option;
    }
    // By place: an obligatory one, one that may be left out, and all that follow.
    Option& argument(std::string& to, std::string_view name, std::string_view help);
    Option& argument(std::optional<std::string>& to, std::string_view name, std::string_view help);
    Option& arguments(std::vector<std::string>& to, std::string_view name, std::string_view help);

    const std::vector<Option>& all() const { return options_; }

private:
    Option& add(std::string_view name, std::string_view value, std::string_view help);
    std::vector<Option> options_;
};

// Gives `words` (all that followed the program's name, verb and action taken out) to the options'
// members. `today` is asked for once the global options have theirs. Fails with Fault::usage.
void parse(const Options& global, const Options& own, const std::vector<std::string>& words,
           const std::function<Date()>& today);

// Whether a global option `word` (--db, -n) takes the next word as its value.
bool takes_value(const Options& global, std::string_view word);

}  // namespace portage::cmd
