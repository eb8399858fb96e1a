// The NHS number: ten digits, the last a check on the other nine (NHS Data Dictionary, "NHS NUMBER").
//
// The sum passes for every number of one repeated digit, so those are refused by rule. Which block
// a number lies in is worth a warning and no more: blocks are added, and a child who moved from
// Scotland or Northern Ireland brings that country's number, which passes the same sum.
#pragma once

#include "base/words.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace portage::child {

enum class NhsNumberKind {
    issued,            // England, Wales and the Isle of Man
    northern_ireland,  // a Health and Care number
    scotland,          // a CHI number: it begins with a date of birth
    test,              // 999…, never issued: for training and tests
    unissued,          // passes the sum; no country issues from its block
    repeated,          // one digit ten times: passes the sum, belongs to nobody
    impossible,        // its first nine digits call for a check digit of 10: no such number
    bad_check,         // a digit is wrong, or two are swapped
    bad_format,        // not ten digits
    empty,
};

// A number that passes the sum. It cannot hold anything else.
class NhsNumber {
public:
    std::string text() const;    // "943 476 5919": also keeps a spreadsheet from making it a figure
    std::string digits() const;  // "9434765919"
    auto operator<=>(const NhsNumber&) const = default;

private:
    explicit NhsNumber(std::int64_t value) : value_(value) {}
    friend struct NhsNumberCheck;
    std::int64_t value_;
};

struct NhsNumberReading {
    NhsNumberKind kind = NhsNumberKind::empty;
    std::optional<NhsNumber> number;  // present for the first five kinds
};

// Spaces and hyphens between digits do not matter.
NhsNumberReading parse_nhs_number(std::string_view text);

// To follow "NHS number '943 476 5918' ": why it is refused, or why it is worth a second look.
// Empty for a number of England, Wales and the Isle of Man, and where there is none.
std::string_view what_is_wrong(NhsNumberKind kind);

}  // namespace portage::child

namespace portage {
template <>
inline constexpr auto words<child::NhsNumberKind> = std::array{
    Word{child::NhsNumberKind::issued, "ok-E/W/IoM"},
    Word{child::NhsNumberKind::northern_ireland, "ok-NI"},
    Word{child::NhsNumberKind::scotland, "ok-Scotland"},
    Word{child::NhsNumberKind::test, "test"},
    Word{child::NhsNumberKind::unissued, "valid-check-unissued-range"},
    Word{child::NhsNumberKind::repeated, "repeated"},
    Word{child::NhsNumberKind::impossible, "check-10"},
    Word{child::NhsNumberKind::bad_check, "bad-check"},
    Word{child::NhsNumberKind::bad_format, "bad-format"},
    Word{child::NhsNumberKind::empty, "empty"},
};
}
