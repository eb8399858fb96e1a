#include "child/name.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace portage::child {

bool names_somebody(std::string_view text) {
    // Nearly every name has a letter of ASCII, which costs one look and no copy.
    return std::any_of(text.begin(), text.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }) ||
           !folded(text).empty();
}

}  // namespace portage::child
