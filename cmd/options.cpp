#include "cmd/options.hpp"

#include "base/error.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>

namespace portage::cmd {

namespace {

template <class Number>
Number number_of(const std::string& text, std::string_view name) {
    Number value{};
    auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size())
        fail(Fault::usage, "--{}: '{}' is not a number", name, for_terminal(text));
    return value;
}

std::string spelling(const Option& option) {
    if (option.argument) return option.name;
    return option.letter ? fmt::format("-{},--{}", option.letter, option.name) : "--" + option.name;
}

// Everything the command line said for one option, in order.
using Given = std::vector<std::string>;

[[noreturn]] void refuse_word(const std::string& word, const Options& global, const Options& own) {
    if (!word.starts_with('-')) fail(Fault::usage, "'{}' is one word too many", for_terminal(word));
    std::vector<std::string> spelled;
    for (const auto* options : {&own, &global})
        for (const auto& option : options->all())
            if (!option.argument) spelled.push_back("--" + option.name);
    std::vector<std::string_view> known(spelled.begin(), spelled.end());
    auto name = word.substr(0, word.find('='));
    if (auto meant = nearest(name, known))
        fail(Fault::usage, "unknown option {}: did you mean {}?", for_terminal(name), *meant);
    fail(Fault::usage, "unknown option {} (--help lists them)", for_terminal(name));
}

void hand_over(const Option& option, const Given& given, Date today) {
    if (given.empty() && option.required)
        fail(Fault::usage, "{}{} is missing: {}", option.argument ? "" : "--", option.name, option.help);
    for (const auto& text : given) {
        auto chosen = std::find(option.choices.begin(), option.choices.end(), text);
        if (!option.choices.empty() && chosen == option.choices.end()) {
            std::vector<std::string_view> choices(option.choices.begin(), option.choices.end());
            auto what = option.argument ? option.name : "--" + option.name;
            throw Error(Fault::usage, unknown_word(text, what, choices));
        }
        option.set(text, today);
    }
}

}  // namespace

Option& Options::add(std::string_view name, std::string_view value, std::string_view help) {
    options_.push_back({.name = std::string(name), .value = std::string(value), .help = std::string(help)});
    return options_.back();
}

Option& Options::flag(bool& to, std::string_view name, std::string_view help) {
    auto& option = add(name, "", help);
    option.set = [&to](const std::string&, Date) { to = true; };
    return option;
}

Option& Options::text(std::string& to, std::string_view name, std::string_view value, std::string_view help) {
    auto& option = add(name, value, help);
    option.set = [&to](const std::string& text, Date) { to = text; };
    return option;
}

Option& Options::text(std::optional<std::string>& to, std::string_view name, std::string_view value,
                      std::string_view help) {
    auto& option = add(name, value, help);
    option.set = [&to](const std::string& text, Date) { to = text; };
    return option;
}

Option& Options::texts(std::vector<std::string>& to, std::string_view name, std::string_view value,
                       std::string_view help) {
    auto& option = add(name, value, help);
    option.many = true;
    option.set = [&to](const std::string& text, Date) { to.push_back(text); };
    return option;
}

Option& Options::number(std::optional<int>& to, std::string_view name, std::string_view value, std::string_view help) {
    auto& option = add(name, value, help);
    option.set = [&to, called = std::string(name)](const std::string& text, Date) {
        to = number_of<int>(text, called);
    };
    return option;
}

Option& Options::number(int& to, std::string_view name, std::string_view value, std::string_view help) {
    auto& option = add(name, value, help);
    option.set = [&to, called = std::string(name)](const std::string& text, Date) {
        to = number_of<int>(text, called);
    };
    return option;
}

Option& Options::real(std::optional<double>& to, std::string_view name, std::string_view value, std::string_view help) {
    auto& option = add(name, value, help);
    option.set = [&to, called = std::string(name)](const std::string& text, Date) {
        to = number_of<double>(text, called);
    };
    return option;
}

Option& Options::day(std::optional<Date>& to, std::string_view name, std::string_view help) {
    auto& option = add(name, "DATE", help);
    option.set = [&to](const std::string& text, Date today) { to = parse_typed_date(text, today); };
    return option;
}

Option& Options::past_day(std::optional<Date>& to, std::string_view name, std::string_view help) {
    auto& option = add(name, "DATE", help);
    option.set = [&to](const std::string& text, Date today) { to = parse_typed_date(text, today, Yearless::past); };
    return option;
}

Option& Options::week(std::optional<Week>& to, std::string_view name, std::string_view help) {
    auto& option = add(name, "WEEK", help);
    option.set = [&to](const std::string& text, Date today) { to = parse_typed_week(text, today); };
    return option;
}

Option& Options::time(std::optional<TimeOfDay>& to, std::string_view name, std::string_view help) {
    auto& option = add(name, "TIME", help);
    option.set = [&to, called = std::string(name)](const std::string& text, Date) {
        to = parse_time(text);
        if (!to) fail(Fault::usage, "--{}: '{}' is not a time (write it as 09:30)", called, for_terminal(text));
    };
    return option;
}

Option& Options::argument(std::string& to, std::string_view name, std::string_view help) {
    auto& option = text(to, name, "", help);
    option.argument = option.required = true;
    return option;
}

Option& Options::argument(std::optional<std::string>& to, std::string_view name, std::string_view help) {
    auto& option = text(to, name, "", help);
    option.argument = true;
    return option;
}

Option& Options::arguments(std::vector<std::string>& to, std::string_view name, std::string_view help) {
    auto& option = texts(to, name, "", help);
    option.argument = option.required = true;
    return option;
}

bool takes_value(const Options& global, std::string_view word) {
    for (const auto& option : global.all())
        if (!option.value.empty() &&
            (word == "--" + option.name || (option.letter && word == std::string{'-', option.letter})))
            return true;
    return false;
}

void parse(const Options& global, const Options& own, const std::vector<std::string>& words,
           const std::function<Date()>& today) {
    CLI::App app;
    app.set_help_flag();  // help is ours
    app.allow_extras();
    std::vector<std::pair<const Option*, Given>> given;
    given.reserve(global.all().size() + own.all().size());
    for (const auto* options : {&global, &own})
        for (const auto& option : options->all()) {
            auto& values = given.emplace_back(&option, Given{}).second;
            if (option.value.empty() && !option.argument) {
                app.add_flag_callback(spelling(option), [&values] { values.emplace_back(); });
                continue;
            }
            auto* made = app.add_option(spelling(option), values);
            if (option.argument) made->expected(option.many ? -1 : 1);
            made->allow_extra_args(option.argument && option.many);
            if (!option.many) made->take_last();
        }
    try {
        auto reversed = words;
        std::reverse(reversed.begin(), reversed.end());
        app.parse(std::move(reversed));
    } catch (const CLI::ArgumentMismatch& error) {
        for (const auto& [option, values] : given)
            if (!words.empty() && (words.back() == "--" + option->name))
                fail(Fault::usage, "--{} needs a value: {}", option->name, option->help);
        fail(Fault::usage, "{}", error.what());
    } catch (const CLI::ParseError& error) {
        fail(Fault::usage, "{}", error.what());
    }
    if (auto left = app.remaining(); !left.empty()) refuse_word(left.front(), global, own);

    auto split_at = given.begin() + static_cast<std::ptrdiff_t>(global.all().size());
    for (auto at = given.begin(); at != split_at; ++at) hand_over(*at->first, at->second, Date{});
    Date day = own.all().empty() ? Date{} : today();
    for (auto at = split_at; at != given.end(); ++at) hand_over(*at->first, at->second, day);
}

}  // namespace portage::cmd
