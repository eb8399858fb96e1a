#include "referral/same_child/nicknames.hpp"

#include "base/sheet.hpp"
#include "referral/same_child/plain_words.hpp"

#include <algorithm>

namespace portage::referral {

bool Nicknames::related(std::uint64_t a, std::uint64_t b) const {
    auto of_a = groups_.find(a);
    if (of_a == groups_.end()) return false;
    auto of_b = groups_.find(b);
    if (of_b == groups_.end()) return false;
    return std::any_of(of_a->second.begin(), of_a->second.end(), [&](auto a_line) {
        return std::any_of(of_b->second.begin(), of_b->second.end(),
                           [&](auto b_line) { return a_line / 2 == b_line / 2 && (a_line % 2 || b_line % 2); });
    });
}

Nicknames read_nicknames(std::string_view text, std::string_view file_name) try {
    Nicknames nicknames;
    Sheet sheet(text, std::string(file_name), {"names", "usage", "forms"});
    std::uint16_t line = 0;
    for (const auto& row : sheet.rows()) {
        auto names = plain_words(row.text("names"));
        if (names.size() < 2) row.mistake("a line needs two names or more, parted by spaces");
        auto forms = row.text("forms");
        if (forms != "first" && forms != "each") row.mistake("forms is first or each");
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto& lines = nicknames.groups_[stable_hash(names[i])];
            auto said = static_cast<std::uint16_t>(line + (i == 0 || forms == "each"));
            if (lines.empty() || lines.back() / 2 != line / 2) lines.push_back(said);
        }
        line = static_cast<std::uint16_t>(line + 2);
    }
    sheet.require_sound();
    return nicknames;
} catch (const Error& error) {
    throw Error(Fault::configuration, error.what());
}

}  // namespace portage::referral
