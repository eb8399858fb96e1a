#include "referral/same_child/similarity.hpp"

#include "referral/same_child/plain_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

namespace portage::referral {

namespace {

constexpr std::size_t longest = 64;

// Eight bytes at a time: it is asked of every two names.
bool is_ascii(std::string_view text) {
    std::uint64_t bits = 0;
    std::size_t i = 0;
    for (std::uint64_t eight; i + 8 <= text.size(); i += 8) {
        std::memcpy(&eight, text.data() + i, 8);
        bits |= eight;
    }
    for (; i < text.size(); ++i) bits |= static_cast<unsigned char>(text[i]);
    return !(bits & 0x8080808080808080ULL);
}

// A text's characters on the stack; ASCII is compared where it lies.
struct Characters {
    explicit Characters(std::string_view text) {
        while (!text.empty() && size < longest) at[size++] = next_character(text);
    }
    const char32_t* data() const { return at.data(); }
    std::array<char32_t, longest> at;
    std::size_t size = 0;
};

// `taken` bits: characters of b already paired.
template <class Char>
double jaro_winkler(const Char* a, std::size_t a_size, const Char* b, std::size_t b_size) {
    if (!a_size || !b_size) return a_size == b_size ? 1 : 0;
    auto longer = std::max(a_size, b_size);
    auto window = longer / 2 > 0 ? longer / 2 - 1 : 0;
    std::uint64_t a_paired = 0, taken = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < a_size; ++i) {
        auto from = i > window ? i - window : 0, to = std::min(b_size, i + window + 1);
        for (std::size_t j = from; j < to; ++j)
            if (a[i] == b[j] && !(taken >> j & 1)) {
                a_paired |= std::uint64_t{1} << i;
                taken |= std::uint64_t{1} << j;
                ++pairs;
                break;
            }
    }
    if (!pairs) return 0;
    std::size_t out_of_place = 0;
    for (std::size_t i = 0, j = 0; i < a_size; ++i) {
        if (!(a_paired >> i & 1)) continue;
        while (!(taken >> j & 1)) ++j;
        out_of_place += a[i] != b[j++];
    }
    auto m = static_cast<double>(pairs);
    auto jaro = (m / static_cast<double>(a_size) + m / static_cast<double>(b_size) +
                 (m - static_cast<double>(out_of_place / 2)) / m) /
                3;
    std::size_t prefix = 0;
    while (prefix < std::min({a_size, b_size, std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
    return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

// Three rows of the table at a time.
template <class Char>
int slips(const Char* a, std::size_t a_size, const Char* b, std::size_t b_size, int most) {
    auto apart = a_size > b_size ? a_size - b_size : b_size - a_size;
    if (apart > static_cast<std::size_t>(most)) return most + 1;
    // What both begin and end with costs nothing.
    while (a_size && b_size && *a == *b) ++a, ++b, --a_size, --b_size;
    while (a_size && b_size && a[a_size - 1] == b[b_size - 1]) --a_size, --b_size;
    if (a_size + b_size == 0) return 0;
    if (most == 1) {  // nearly every call: of what is left, one slip is one character on either side, or two swapped
        bool swapped = a_size == 2 && b_size == 2 && a[0] == b[1] && a[1] == b[0];
        return swapped || (a_size <= 1 && b_size <= 1) ? 1 : 2;
    }
    // Cells further from the diagonal than `most` cannot count.
    std::array<std::array<int, longest + 2>, 3> rows;
    auto reach = static_cast<std::size_t>(most);
    for (std::size_t j = 0; j <= std::min(b_size, reach) + 1; ++j) rows[0][j] = static_cast<int>(j);
    int least_above = 0;
    for (std::size_t i = 1; i <= a_size; ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        auto from = i > reach ? i - reach : 1, to = std::min(b_size, i + reach);
        int least = row[from - 1] = from == 1 ? static_cast<int>(i) : most + 1;
        for (auto j = from; j <= to; ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        row[to + 1] = most + 1;
        // A swap reaches back two rows, so the row above must be hopeless as well.
        if (least > most && least_above > most) return most + 1;
        least_above = least;
    }
    return std::min(rows[a_size % 3][b_size], most + 1);
}

}  // namespace

double jaro_winkler(std::string_view a, std::string_view b) {
    // Which characters pair depends on whose come first, so one order is kept for both.
    if (a.size() > b.size() || (a.size() == b.size() && b < a)) std::swap(a, b);
    if (is_ascii(a) && is_ascii(b))
        return jaro_winkler(a.data(), std::min(a.size(), longest), b.data(), std::min(b.size(), longest));
    Characters left(a), right(b);
    return jaro_winkler(left.data(), left.size, right.data(), right.size);
}

int slips_between(std::string_view a, std::string_view b, int most) {
    if (a == b) return 0;
    if (is_ascii(a) && is_ascii(b))
        return slips(a.data(), std::min(a.size(), longest), b.data(), std::min(b.size(), longest), most);
    Characters left(a), right(b);
    return slips(left.data(), left.size, right.data(), right.size, most);
}

}  // namespace portage::referral
