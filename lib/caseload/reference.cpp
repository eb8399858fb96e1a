#include "caseload/reference.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace portage::caseload {

namespace {

// No I, O or S, which are read as 1, 0 and 5: the alphabet of Unique Pupil Numbers.
constexpr std::string_view letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

// Weighted sum modulo 23, weights 2, 3, 4 … from the left. 23 is prime: one wrong digit, or two
// neighbouring digits swapped, always changes the letter.
char check_letter(std::string_view body) {
    int sum = 0, weight = 2;
    for (char c : body) {
        if (c == '-') continue;
        int value = c >= '0' && c <= '9' ? c - '0' : c - 'A' + 10;
        sum += value * weight++;
    }
    return letters[static_cast<std::size_t>(sum % 23)];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

struct Shape {
    bool reference = false, has_check = false;
};

// PREFIX (1–3 letters) YY - NNNN… [letter]
Shape shape_of(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_letter(text[at])) ++at;
    if (at < 1 || at > 3 || text.size() < at + 7) return {};
    if (!is_digit(text[at]) || !is_digit(text[at + 1]) || text[at + 2] != '-') return {};
    std::size_t from = at += 3;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at - from < 4 || at - from > 9) return {};
    if (at == text.size()) return {true, false};
    return {at + 1 == text.size() && is_letter(text[at]), true};
}

}  // namespace

std::string case_reference(std::string_view prefix, int year, int number) {
    auto body = fmt::format("{}{:02}-{:04}", prefix, year % 100, number);
    return body + check_letter(body);
}

std::optional<std::string> read_case_reference(std::string_view typed) {
    auto text = upper(typed);
    std::erase(text, ' ');
    auto shape = shape_of(text);
    if (!shape.reference || !shape.has_check) return {};
    auto body = std::string_view(text).substr(0, text.size() - 1);
    if (check_letter(body) != text.back()) return {};
    return text;
}

std::string parse_case_reference(std::string_view typed) {
    if (auto reference = read_case_reference(typed)) return *reference;
    auto text = upper(typed);
    std::erase(text, ' ');
    auto shape = shape_of(text);
    auto said = for_terminal(shorten(typed, 40));
    if (shape.reference && !shape.has_check)
        fail(Fault::usage, "case reference '{}' lacks its last letter; copy it whole (portage case find NAME shows it)",
             said);
    if (shape.reference)
        fail(Fault::usage, "case reference '{}' is mistyped: its last letter does not fit the rest", said);
    fail(Fault::usage, "'{}' is not a case reference (they look like {})", said, case_reference("K", 26, 417));
}

}  // namespace portage::caseload
