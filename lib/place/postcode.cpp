#include "place/postcode.hpp"

#include <algorithm>
#include <array>

namespace portage::place {

namespace {

constexpr std::size_t inward_length = 3;
constexpr std::size_t fixed_length = 7;

constexpr bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// 9AA; the letters C I K M O V are never used there, being too like others in handwriting.
bool is_inward(std::string_view inward) {
    return inward.size() == inward_length && is_digit(inward[0]) && is_letter(inward[1]) && is_letter(inward[2]) &&
           !one_of(inward[1], "CIKMOV") && !one_of(inward[2], "CIKMOV");
}

// What follows the letters of an area: 9, 99, or 9 and a letter of `last`.
bool is_district(std::string_view district, std::string_view last) {
    if (district.empty() || district.size() > 2 || !is_digit(district[0])) return false;
    return district.size() == 1 || is_digit(district[1]) || one_of(district[1], last);
}

// A9 A99 AA9 AA99 A9A AA9A. XX, Royal Mail's own, breaks the rule of the first letter.
bool is_outward(std::string_view outward) {
    if (outward.empty() || !is_letter(outward[0])) return false;
    if (outward.starts_with("XX")) return is_district(outward.substr(2), {});
    if (one_of(outward[0], "QVX")) return false;
    if (outward.size() > 1 && is_letter(outward[1]))
        return !one_of(outward[1], "IJZ") && is_district(outward.substr(2), "ABEHMNPRVWXY");
    return is_district(outward.substr(1), "ABCDEFGHJKPSTUW");
}

constexpr std::array<std::string_view, 9> territories = {"ASCN1ZZ", "BBND1ZZ", "BIQQ1ZZ", "FIQQ1ZZ", "PCRN1ZZ",
                                                         "SIQQ1ZZ", "STHL1ZZ", "TDCU1ZZ", "TKCA1ZZ"};

// The kind of upper-case letters and digits without spaces, when they are a postcode.
PostcodeKind kind_of(std::string_view compact) {
    if (compact == "GIR0AA") return PostcodeKind::special;
    if (compact == "GX111AA") return PostcodeKind::gibraltar;
    if (compact.ends_with("1ZZ") && std::find(territories.begin(), territories.end(), compact) != territories.end())
        return PostcodeKind::territory;
    if (compact.size() < 5 || compact.size() > fixed_length) return PostcodeKind::invalid;
    auto outward = compact.substr(0, compact.size() - inward_length);
    auto inward = compact.substr(outward.size());
    if (outward == "ZZ99" && is_digit(inward[0]) && is_letter(inward[1]) && is_letter(inward[2]))
        return PostcodeKind::nhs_pseudo;
    if (!is_outward(outward) || !is_inward(inward)) return PostcodeKind::invalid;
    auto area = outward.substr(0, 2);
    if (area == "JE" || area == "GY" || area == "IM") return PostcodeKind::crown_dependency;
    if (area == "BX" || area == "BF" || area == "XX") return PostcodeKind::non_geographic;
    return PostcodeKind::ok;
}

std::string spaced(std::string_view compact) {
    auto outward = compact.size() - inward_length;
    return std::string(compact.substr(0, outward)) + ' ' + std::string(compact.substr(outward));
}

// One of 37 signs a place: space, ten digits, 26 letters, in the order of ASCII.
constexpr std::int64_t signs = 37;
constexpr std::int64_t sign_of(char c) { return c == ' ' ? 0 : is_digit(c) ? c - '0' + 1 : c - 'A' + 11; }
constexpr char sign_at(std::int64_t value) {
    return value == 0 ? ' ' : static_cast<char>(value <= 10 ? '0' + (value - 1) : 'A' + (value - 11));
}

// A BFPO number ("BFPO 801", "BFPO c/o 52"), from text without spaces; empty where it is not one.
std::string bfpo_number(std::string_view compact) {
    if (!compact.starts_with("BFPO")) return {};
    compact.remove_prefix(4);
    if (compact.starts_with("C/O")) compact.remove_prefix(3);
    if (compact.empty() || compact.size() > 4 || !std::all_of(compact.begin(), compact.end(), is_digit)) return {};
    return "BFPO " + std::string(compact);
}

// Upper-case, without white space. Other signs stay, so that they are noticed.
std::string compacted(std::string_view text) {
    std::string compact;
    for (char c : upper(tidy(text)))
        if (c != ' ') compact += c;
    return compact;
}

}  // namespace

// The one maker of postcodes.
struct PostcodeGrammar {
    static std::optional<Postcode> postcode(std::string_view compact) {
        auto kind = kind_of(compact);
        if (kind == PostcodeKind::invalid || kind == PostcodeKind::nhs_pseudo) return {};
        std::int64_t packed = 0;
        auto outward = compact.size() - inward_length;
        for (std::size_t i = 0; i < fixed_length - inward_length; ++i)
            packed = packed * signs + sign_of(i < outward ? compact[i] : ' ');
        for (char c : compact.substr(outward)) packed = packed * signs + sign_of(c);
        return Postcode(packed);
    }

    // Every choice of swaps is tried, fewest first; two that fit equally well are no guess at all.
    static std::optional<Postcode> guess(std::string compact) {
        std::erase_if(compact, [](char c) { return c == '-' || c == '.'; });
        if (compact.size() < 5 || compact.size() > fixed_length) return {};
        std::vector<std::size_t> doubtful;
        for (std::size_t i = 0; i < compact.size(); ++i)
            if (one_of(compact[i], "O0I1")) doubtful.push_back(i);
        std::optional<Postcode> best;
        int fewest = 99;
        for (unsigned choice = 0; choice < (1U << doubtful.size()); ++choice) {
            std::string tried = compact;
            int swaps = 0;
            for (std::size_t i = 0; i < doubtful.size(); ++i) {
                if (!(choice >> i & 1U)) continue;
                char& c = tried[doubtful[i]];
                c = c == 'O' ? '0' : c == '0' ? 'O' : c == 'I' ? '1' : 'I';
                ++swaps;
            }
            if (swaps > fewest || kind_of(tried) != PostcodeKind::ok) continue;
            best = swaps < fewest ? postcode(tried) : std::nullopt;
            fewest = swaps;
        }
        return best;
    }
};

std::optional<Postcode> plain_postcode(std::string_view text) {
    std::array<char, fixed_length> compact{};
    std::size_t size = 0;
    for (char c : text) {
        if (c == ' ') continue;
        if (size == fixed_length || !(is_letter(c) || is_digit(c))) return {};
        compact[size++] = c;
    }
    return PostcodeGrammar::postcode({compact.data(), size});
}

std::string Postcode::fixed() const {
    std::string text(fixed_length, ' ');
    auto rest = packed_;
    for (auto i = fixed_length; i-- > 0; rest /= signs) text[i] = sign_at(rest % signs);
    return text;
}

std::string Postcode::outward() const {
    auto text = fixed().substr(0, fixed_length - inward_length);
    return text.substr(0, text.find(' '));
}

std::string Postcode::text() const { return outward() + ' ' + fixed().substr(fixed_length - inward_length); }

std::optional<Postcode> Postcode::from_packed(std::int64_t packed) {
    if (packed < 0) return {};
    auto fixed = Postcode(packed).fixed();
    auto found = PostcodeGrammar::postcode(compacted(fixed));
    // A number too large, or one with a space in the middle, reads back as another.
    if (!found || found->packed() != packed) return {};
    return found;
}

PostcodeReading parse_postcode(std::string_view text) {
    PostcodeReading reading;
    auto typed = upper(tidy(text));
    auto compact = compacted(typed);
    if (compact.empty()) return reading;
    if (auto number = bfpo_number(compact); !number.empty()) {
        reading.kind = PostcodeKind::bfpo;
        reading.canonical = number;
        return reading;
    }
    reading.kind = kind_of(compact);
    if (reading.kind == PostcodeKind::invalid) {
        reading.guess = PostcodeGrammar::guess(compact);
        return reading;
    }
    reading.canonical = spaced(compact);
    reading.postcode = PostcodeGrammar::postcode(compact);
    reading.respaced = typed != compact && typed != reading.canonical;
    return reading;
}

std::string what_is_wrong(const PostcodeReading& reading) {
    if (reading.kind == PostcodeKind::empty) return "is missing";
    if (reading.guess) return fmt::format("is not a postcode (did you mean {}?)", reading.guess->text());
    return "is not a postcode (write it as RM17 6SL)";
}

}  // namespace portage::place
