// Numbers that name one kind of thing and cannot be mistaken for another kind's.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace portage {

// The row number of a T in the service's file. 0 means "not stored yet".
template <class T>
struct Id {
    std::int64_t value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

// How people write such a number: a letter for the kind, then the number (V881, G3, C41).
// Returns nothing unless `text` is exactly that; case does not matter.
std::optional<std::int64_t> parse_reference(char letter, std::string_view text);
std::string to_reference(char letter, std::int64_t number);

}  // namespace portage
