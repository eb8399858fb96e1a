// Text as people write it. Everything is UTF-8; utf8proc is used here and nowhere else.
#pragma once

#include "base/error.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage {

// Leading and trailing white space (no-break spaces too) removed, inner runs made one space.
std::string tidy(std::string_view text);
std::string_view trim(std::string_view text);
std::string lower(std::string_view ascii);
std::string upper(std::string_view ascii);

bool is_utf8(std::string_view bytes);
// NFC; zero-width and bidirectional control characters removed; invalid bytes become U+FFFD.
std::string normalised(std::string_view text);
// For comparing: NFC, case folded, accents kept, letters and digits only.
std::string folded(std::string_view text);

// Columns the text takes on a terminal, and the text padded with spaces to that many.
int width(std::string_view text);
std::string pad_right(std::string_view text, int columns);
std::string pad_left(std::string_view text, int columns);
// Cut to at most `columns`, ending in … where something was cut.
std::string shorten(std::string_view text, int columns);
// Broken at spaces into lines of at most `columns`; line breaks in the text are kept.
std::vector<std::string> wrap(std::string_view text, int columns);

std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// "a, b and c".
std::string in_words(const std::vector<std::string>& parts, std::string_view last = "and");
// "1 visit", "2 visits"; `plural` only where adding an s is wrong.
std::string count(long long n, std::string_view singular, std::string_view plural = {});

// A forename and surname as reports and saved files show a person: "A.K.".
std::string initials(std::string_view forename, std::string_view surname);

// Optimal string alignment distance (insert, delete, replace, swap neighbours), in code units.
int edit_distance(std::string_view a, std::string_view b);
// The choice nearest to `word`, when near enough to have been meant (distance 2, or a prefix).
std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& choices);
// "unknown stage 'waitng': did you mean 'waiting'? (received, on_hold, …)"
std::string unknown_word(std::string_view word, std::string_view what, const std::vector<std::string_view>& choices);

// Text from outside, made harmless for one sink. Control, bidirectional and zero-width characters
// are shown as \x1b or U+202E, so nothing stored in a file can drive a terminal or hide in a page.
std::string for_terminal(std::string_view text);        // one line: line breaks become spaces
std::string for_terminal_block(std::string_view text);  // line breaks kept
std::string for_html(std::string_view text);
// RFC 4180 cell; a leading = + - @ TAB CR or full-width form gets a ' so no spreadsheet runs it.
std::string for_csv(std::string_view text);
std::string_view undo_for_csv(std::string_view cell);  // takes off exactly that quote mark

}  // namespace portage
