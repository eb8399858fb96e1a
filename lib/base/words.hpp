// Enumerations and the one word each value is written as, in SQL, TOML, options and output alike.
//
// Beside each enumeration stands its table:
//     enum class Mode { home, virtual_visit };
//     template <> inline constexpr auto words<Mode> = std::array{
//         Word{Mode::home, "home"}, Word{Mode::virtual_visit, "virtual"}};
#pragma once

#include "base/text.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace portage {

template <class Enum>
struct Word {
    Enum value;
    std::string_view text;
};
template <class Enum>
Word(Enum, std::string_view) -> Word<Enum>;  // clang 14 does not find it by itself

template <class Enum>
inline constexpr auto words = nullptr;

template <class Enum>
concept Worded = std::is_enum_v<Enum> && !std::is_same_v<decltype(words<Enum>), const std::nullptr_t>;

template <Worded Enum>
constexpr std::string_view to_string(Enum value) {
    for (const auto& word : words<Enum>)
        if (word.value == value) return word.text;
    return "?";
}

template <Worded Enum>
std::optional<Enum> parse_word(std::string_view text) {
    for (const auto& word : words<Enum>)
        if (word.text == text) return word.value;
    return {};
}

template <Worded Enum>
std::vector<std::string_view> all_words() {
    std::vector<std::string_view> all;
    for (const auto& word : words<Enum>) all.push_back(word.text);
    return all;
}

// The value `text` names, or a failure that lists the choices and points at the nearest.
template <Worded Enum>
Enum require_word(std::string_view text, std::string_view what, Fault fault) {
    if (auto value = parse_word<Enum>(text)) return *value;
    fail(fault, "{}", unknown_word(text, what, all_words<Enum>()));
}

}  // namespace portage
