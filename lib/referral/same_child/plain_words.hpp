// The words of a text in small plain Latin letters and digits, for comparing and never for showing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

// One character of UTF-8 taken off the front; a byte that is not UTF-8 is a character of its own.
char32_t next_character(std::string_view& text);

// "Siân O'Brien-Łukasz" is sian, obrien, lukasz. Accents go, apostrophes and full stops join, whatever
// else is no letter or digit parts. Letters of other scripts stay, folded.
std::vector<std::string> plain_words(std::string_view text);
// All words as one: "obrien".
std::string plain_word(std::string_view text);

// FNV-1a with its bits mixed: the same on every machine. Never 0.
std::uint64_t stable_hash(std::string_view text, std::uint64_t seed = 0);

}  // namespace portage::referral
