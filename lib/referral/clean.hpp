// A cell's text as we keep it.
#pragma once

#include <string>
#include <string_view>

namespace portage::referral {

enum class Damage { none, not_text, lost_letters, hidden_letters };

struct CleanCell {
    std::string_view text;  // of the cell itself where nothing had to change, else of `room`
    Damage damage = Damage::none;
};

// NFC, white space tidied (line breaks kept where `lines`), invisible letters gone, HTML entities
// read (&rsquo; &#233;). Nearly every cell is clean as it is and costs one look and no copy.
CleanCell clean(std::string_view cell, bool lines, std::string& room);

// A cell's words for a message: short, on one line, harmless.
std::string shown(std::string_view cell);

}  // namespace portage::referral
