// Small questions about the letters of an answer. ASCII only: what else there is, is neither.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace portage::referral {

inline bool digit(char c) { return c >= '0' && c <= '9'; }
inline bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool digits_only(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), digit); }

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace portage::referral
