// The unique pupil number of a child in a state-funded school or nursery. Most children Portage
// visits have none yet (DfE, "Unique pupil numbers: guide for schools and local authorities").
//
// Thirteen characters: a check letter, the authority (886 Kent, 883 Thurrock), the establishment,
// two digits of the year, a serial of three; a temporary one ends in a letter. Two suppliers' help
// pages work B207000016049 as Q207000016049: their remainder is 13, and the 13th letter is P.
#pragma once

#include "base/words.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace portage::child {

enum class UpnKind { ok, temporary, bad_check, bad_format, empty };

// A number whose check letter is right. It cannot hold anything else.
class Upn {
public:
    const std::string& text() const { return text_; }  // "M886999925001", upper case
    auto operator<=>(const Upn&) const = default;

private:
    explicit Upn(std::string text) : text_(std::move(text)) {}
    friend struct UpnCheck;
    std::string text_;
};

struct UpnReading {
    UpnKind kind = UpnKind::empty;
    std::optional<Upn> upn;  // present for ok and temporary
    char right_letter = 0;   // for bad_check: the letter the other twelve call for
};

// Any case; spaces around and inside do not matter.
UpnReading parse_upn(std::string_view text);

// Why it is refused, to follow "UPN 'Z886999925001' "; empty where it is not.
std::string what_is_wrong(const UpnReading& reading);

}  // namespace portage::child

namespace portage {
template <>
inline constexpr auto words<child::UpnKind> = std::array{
    Word{child::UpnKind::ok, "ok"},
    Word{child::UpnKind::temporary, "ok-temp"},
    Word{child::UpnKind::bad_check, "bad-check"},
    Word{child::UpnKind::bad_format, "bad-format"},
    Word{child::UpnKind::empty, "empty"},
};
}
