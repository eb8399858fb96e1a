#include "child/upn.hpp"

namespace portage::child {

namespace {

// 23 letters: I, O and S would be read as 1, 0 and 5.
constexpr std::string_view alphabet = "ABCDEFGHJKLMNPQRTUVWXYZ";
constexpr std::size_t upn_length = 13;

// A digit is its value, a letter its place in the alphabet; -1 for anything else.
int value_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    auto place = alphabet.find(c);
    return place == std::string_view::npos ? -1 : static_cast<int>(place);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool well_formed(std::string_view text) {
    if (text.size() != upn_length || is_digit(text[0]) || value_of(text[0]) < 0 || value_of(text.back()) < 0)
        return false;
    for (char c : text.substr(1, upn_length - 2))
        if (!is_digit(c)) return false;
    return true;
}

// Characters 2 to 13, each times its position, modulo 23.
char check_letter(std::string_view text) {
    int sum = 0;
    for (std::size_t i = 1; i < upn_length; ++i) sum += value_of(text[i]) * static_cast<int>(i + 1);
    return alphabet[static_cast<std::size_t>(sum) % alphabet.size()];
}

}  // namespace

// The one maker of UPNs.
struct UpnCheck {
    static UpnReading read(std::string text) {
        if (!well_formed(text)) return {UpnKind::bad_format, {}, 0};
        char right = check_letter(text);
        if (text[0] != right) return {UpnKind::bad_check, {}, right};
        auto kind = is_digit(text.back()) ? UpnKind::ok : UpnKind::temporary;
        return {kind, Upn(std::move(text)), 0};
    }
};

UpnReading parse_upn(std::string_view text) {
    std::string compact;
    for (char c : upper(tidy(text)))
        if (c != ' ') compact += c;
    if (compact.empty()) return {};
    return UpnCheck::read(std::move(compact));
}

std::string what_is_wrong(const UpnReading& reading) {
    if (reading.kind == UpnKind::bad_format)
        return "is not a UPN (a letter, then twelve digits, the last of which may be a letter)";
    if (reading.kind == UpnKind::bad_check)
        return fmt::format("has a wrong check letter (the rest calls for {}): a character was mistyped",
                           reading.right_letter);
    return {};
}

}  // namespace portage::child
