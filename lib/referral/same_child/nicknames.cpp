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
    return std::any_of(of_a->second.begin(), of_a->second.end(),
                       [&](auto group) { return std::binary_search(of_b->second.begin(), of_b->second.end(), group); });
}

Nicknames read_nicknames(std::string_view text, std::string_view file_name) try {
    Nicknames nicknames;
    Sheet sheet(text, std::string(file_name), {"names", "usage"});
    std::uint16_t group = 0;
    for (const auto& row : sheet.rows()) {
        auto names = plain_words(row.text("names"));
        if (names.size() < 2) row.mistake("a line needs two names or more, parted by spaces");
        for (const auto& name : names) {
            auto& groups = nicknames.groups_[stable_hash(name)];
            if (groups.empty() || groups.back() != group) groups.push_back(group);
        }
        ++group;
    }
    sheet.require_sound();
    return nicknames;
} catch (const Error& error) {
    throw Error(Fault::configuration, error.what());
}

}  // namespace portage::referral
