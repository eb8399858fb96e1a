// Where a person lives, made alike: the house by its numbers, the street by the words that tell it from others.
#include "base/text.hpp"
#include "place/postcode.hpp"
#include "referral/same_child/person.hpp"
#include "referral/same_child/plain_words.hpp"

#include <algorithm>
#include <array>

namespace portage::referral {

namespace {

// Words that streets and homes share, with their abbreviations: they tell nothing apart. In order.
constexpr std::array<std::string_view, 47> common = {
    "apartment", "apt",   "av",       "ave",   "avenue", "blvd",  "boulevard", "building", "cl",      "close",
    "court",     "cres",  "crescent", "ct",    "dr",     "drive", "flat",      "floor",    "gardens", "gdns",
    "gr",        "grove", "hill",     "house", "lane",   "ln",    "no",        "number",   "of",      "parade",
    "park",      "pl",    "place",    "rd",    "rise",   "road",  "room",      "sq",       "square",  "st",
    "street",    "terr",  "terrace",  "the",   "unit",   "walk",  "way"};
static_assert(std::is_sorted(common.begin(), common.end()));

bool is_common(std::string_view word) {
    auto at = std::lower_bound(common.begin(), common.end(), word.front(),
                               [](std::string_view one, char letter) { return one.front() < letter; });
    for (; at != common.end() && at->front() == word.front(); ++at)
        if (*at == word) return true;
    return false;
}
bool starts_with_digit(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

// A British postcode as its own reading has it, any other as its letters and digits; none for the
// pseudo-postcodes of health systems.
std::string postcode_of(std::string_view written) {
    auto reading = place::parse_postcode(written);
    if (reading.kind == place::PostcodeKind::nhs_pseudo || reading.kind == place::PostcodeKind::empty) return {};
    if (!reading.postcode && reading.guess) reading.postcode = reading.guess;
    auto text = plain_word(reading.postcode ? reading.postcode->text() : std::string(written));
    return text.size() < 3 || text == "unknown" || text == "none" ? std::string() : text;
}

}  // namespace

void read_address(const Particulars& written, Person& person) {
    person.postcode = postcode_of(written.postcode);
    auto town = plain_word(written.town);
    person.town = compared_name(town == "unknown" || town == "na" || town == "tbc" ? std::string() : town);

    auto words = plain_words(written.address);
    if (words.size() == 1 && (words[0] == "unknown" || words[0] == "nfa" || words[0] == "tbc")) return;
    auto is_postcode = [&](std::string_view first, std::string_view second) {
        std::string_view whole = person.postcode;
        return !whole.empty() && whole.size() == first.size() + second.size() && whole.starts_with(first) &&
               whole.ends_with(second);
    };
    std::vector<std::string> numbers, others;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_postcode(words[i], "")) continue;
        if (i + 1 < words.size() && is_postcode(words[i], words[i + 1])) {
            ++i;
            continue;
        }
        if (starts_with_digit(words[i]))
            numbers.push_back(std::move(words[i]));
        else if (!is_common(words[i]))
            person.street.push_back(std::move(words[i]));
        else
            others.push_back(std::move(words[i]));
    }
    std::sort(numbers.begin(), numbers.end());  // "Flat 3, 12 …" and "12 …, Flat 3"
    for (const auto& number : numbers) person.house += (person.house.empty() ? "" : " ") + number;
    if (person.street.empty()) person.street = std::move(others);  // "The Close"
    if (person.street.size() > 8) person.street.resize(8);
}

}  // namespace portage::referral
