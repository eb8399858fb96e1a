#include "referral/same_child/plain_words.hpp"

#include "base/text.hpp"

namespace portage::referral {

namespace {

// The plain letter of each Latin letter from U+00C0 to U+024F and from U+1E00 to U+1EFF, from the
// decompositions of Unicode 14 and, for letters with a stroke, by eye; '-' for those with none.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-"
    "ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiii"
    "jjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs-b-------------e-ff-------------oo----"
    "--"
    "-------uu----zz----------------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----"
    "aaaaeeeeiiiioooorrrruuuusstt"
    "--hh------aaeeooooooooyy----------------------------";
constexpr std::string_view latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttttt"
    "uu"
    "uuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy----s-"
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuu"
    "uuuuuuuuuuyyyyyyyy------";
static_assert(latin.size() == 0x250 - 0xC0 && latin_additional.size() == 0x100);

// Written as two letters.
std::string_view pair_of(char32_t letter) {
    switch (letter) {
        case U'ß': return "ss";
        case U'æ':
        case U'Æ': return "ae";
        case U'œ':
        case U'Œ': return "oe";
        case U'þ':
        case U'Þ': return "th";
        default: return {};
    }
}

char plain_of(char32_t letter) {
    if (letter >= 0xC0 && letter < 0x250) return latin[letter - 0xC0];
    if (letter >= 0x1E00 && letter < 0x1F00) return latin_additional[letter - 0x1E00];
    return '-';
}

// What stands inside a word without parting it: apostrophes, full stops, combining accents, soft hyphens.
bool joins(char32_t letter) {
    return letter == '\'' || letter == '.' || letter == '`' || letter == 0xB4 || letter == 0x2018 || letter == 0x2019 ||
           letter == 0x02BC || letter == 0xAD || (letter >= 0x300 && letter < 0x370) || letter == 0x200B;
}

}  // namespace

char32_t next_character(std::string_view& text) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    char32_t first = byte(0);
    std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = length == 1 ? first : first & (0x7FU >> length);
    if (length > text.size()) length = 1, code = first;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) {
            length = 1;
            code = first;
            break;
        }
        code = code << 6 | (byte(i) & 0x3F);
    }
    text.remove_prefix(length);
    return code;
}

std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> found;
    bool within = false;
    auto word = [&]() -> std::string& {
        if (!within) found.emplace_back();
        within = true;
        return found.back();
    };
    if (!text.empty()) found.reserve(4);
    while (!text.empty()) {
        auto first = text.front();  // most are plain
        if (first >= 'A' && first <= 'Z') first = static_cast<char>(first - 'A' + 'a');
        if ((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9')) {
            word() += first;
            text.remove_prefix(1);
            continue;
        }
        auto whole = text;
        auto letter = next_character(text);
        if (joins(letter)) {
            continue;
        } else if (letter < 0x80) {
            within = false;
        } else if (auto pair = pair_of(letter); !pair.empty()) {
            word() += pair;
        } else if (auto plain = plain_of(letter); plain != '-') {
            word() += plain;
        } else if (auto other = folded(whole.substr(0, whole.size() - text.size())); !other.empty()) {
            word() += other;
        } else {
            within = false;
        }
    }
    return found;
}

std::string plain_word(std::string_view text) {
    std::string whole;
    for (const auto& word : plain_words(text)) whole += word;
    return whole;
}

std::uint64_t stable_hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t hash = 14695981039346656037ULL ^ (seed * 0x9E3779B97F4A7C15ULL);
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93ULL;
    hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9ULL;
    hash ^= hash >> 32;
    return hash ? hash : 1;
}

}  // namespace portage::referral
