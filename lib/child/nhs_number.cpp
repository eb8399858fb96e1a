#include "child/nhs_number.hpp"

namespace portage::child {

namespace {

constexpr std::size_t length = 10;

// The digits without spaces and hyphens; empty where anything else stands among them.
std::string digits_of(std::string_view text) {
    std::string digits;
    for (char c : tidy(text)) {
        if (c == ' ' || c == '-') continue;
        if (c < '0' || c > '9') return {};
        digits += c;
    }
    return digits;
}

// Weights 10 to 2, remainder from 11; 11 stands for 0, and 10 for a number that cannot exist.
int check_digit(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i + 1 < length; ++i) sum += (digits[i] - '0') * static_cast<int>(length - i);
    return (11 - sum % 11) % 11;
}

// By the first nine digits, as the blocks are published.
NhsNumberKind block_of(std::int64_t nine) {
    if (nine >= 400'000'000 && nine <= 499'999'999) return NhsNumberKind::issued;
    if (nine >= 600'000'000 && nine <= 799'999'999) return NhsNumberKind::issued;
    if (nine >= 320'000'001 && nine <= 399'999'999) return NhsNumberKind::northern_ireland;
    if (nine >= 10'100'000 && nine <= 311'299'999) return NhsNumberKind::scotland;
    if (nine >= 999'000'000) return NhsNumberKind::test;
    return NhsNumberKind::unissued;
}

}  // namespace

// The one maker of NHS numbers.
struct NhsNumberCheck {
    static NhsNumberReading read(std::string_view digits) {
        if (digits.size() != length) return {NhsNumberKind::bad_format, {}};
        if (digits.find_first_not_of(digits[0]) == std::string_view::npos) return {NhsNumberKind::repeated, {}};
        int check = check_digit(digits);
        if (check == 10) return {NhsNumberKind::impossible, {}};
        if (check != digits.back() - '0') return {NhsNumberKind::bad_check, {}};
        std::int64_t value = 0;
        for (char c : digits) value = value * 10 + (c - '0');
        return {block_of(value / 10), NhsNumber(value)};
    }
};

std::string NhsNumber::digits() const { return fmt::format("{:010}", value_); }

std::string NhsNumber::text() const {
    auto all = digits();
    return fmt::format("{} {} {}", all.substr(0, 3), all.substr(3, 3), all.substr(6));
}

NhsNumberReading parse_nhs_number(std::string_view text) {
    if (tidy(text).empty()) return {};
    return NhsNumberCheck::read(digits_of(text));
}

std::string_view what_is_wrong(NhsNumberKind kind) {
    switch (kind) {
        case NhsNumberKind::issued:
        case NhsNumberKind::empty: return {};
        case NhsNumberKind::northern_ireland: return "is a Health and Care number of Northern Ireland";
        case NhsNumberKind::scotland: return "is a CHI number of Scotland";
        case NhsNumberKind::test: return "is from the block kept for training and tests";
        case NhsNumberKind::unissued: return "is from a block that has not been issued";
        case NhsNumberKind::repeated: return "is one digit repeated, which is nobody's number";
        case NhsNumberKind::impossible: return "cannot exist: a digit was mistyped (its check digit would be 10)";
        case NhsNumberKind::bad_check: return "has a wrong check digit: a digit was mistyped, or two were swapped";
        case NhsNumberKind::bad_format: return "is not ten digits (write it as 999 000 0018)";
    }
    return {};
}

}  // namespace portage::child
