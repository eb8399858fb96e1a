// Names that are forms of one another: Bob and Robert, Gosia and Małgorzata, Mohammed and Muhammad.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace portage::referral {

class Nicknames {
public:
    // Whether one is a form of the other; both are hashes of compared_name. Of a line whose forms are those of
    // the `first` name, only it and another are related (Lily and Elsie are two girls, though both may be
    // an Elizabeth); of one whose are forms of `each` other, any two (Mohammed, Muhammad, Mohamed).
    bool related(std::uint64_t a, std::uint64_t b) const;
    std::size_t size() const { return groups_.size(); }

private:
    friend Nicknames read_nicknames(std::string_view, std::string_view);
    // Of a name, the lines it stands in, sorted, doubled; one more where it may stand for any of the line.
    std::unordered_map<std::uint64_t, std::vector<std::uint16_t>> groups_;
};

// A CSV of columns `names` (parted by spaces), `usage` and `forms` (first, each). Fails with Fault::configuration,
// every mistake with its line.
Nicknames read_nicknames(std::string_view text, std::string_view file_name);

}  // namespace portage::referral
