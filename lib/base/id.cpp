#include "base/id.hpp"

#include <charconv>

namespace portage {

std::optional<std::int64_t> parse_reference(char letter, std::string_view text) {
    if (text.size() < 2 || (text.front() != letter && text.front() != letter + ('a' - 'A'))) return {};
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    auto [stop, error] = std::from_chars(text.data() + 1, end, number);
    if (error != std::errc{} || stop != end || number <= 0) return {};
    return number;
}

std::string to_reference(char letter, std::int64_t number) { return letter + std::to_string(number); }

}  // namespace portage
