// Names that are forms of one another: Bob and Robert, Gosia and Małgorzata, Mohammed and Muhammad.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace portage::referral {

class Nicknames {
public:
    // Whether one is a form of the other; both are hashes of compared_name. Names of one line of the
    // file are forms of each other; Alex of Alexander and of Alexandra does not make those two one.
    bool related(std::uint64_t a, std::uint64_t b) const;
    std::size_t size() const { return groups_.size(); }

private:
    friend Nicknames read_nicknames(std::string_view, std::string_view);
    std::unordered_map<std::uint64_t, std::vector<std::uint16_t>> groups_;  // each list sorted
};

// A CSV of columns `names` (parted by spaces) and `usage`. Fails with Fault::configuration, every
// mistake with its line.
Nicknames read_nicknames(std::string_view text, std::string_view file_name);

}  // namespace portage::referral
