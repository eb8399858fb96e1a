#include "policy/amount.hpp"

#include <charconv>

namespace portage::policy {

namespace {
constexpr int largest_count = 1000;

// "visit" for "visits": what stands after the number 1.
std::string_view singular(Unit unit) {
    auto word = to_string(unit);
    return word.substr(0, word.size() - 1);
}
}  // namespace

std::optional<Amount> parse_amount(std::string_view text) {
    auto tidied = tidy(text);
    auto gap = tidied.find(' ');
    if (gap == std::string::npos) return {};
    int number = 0;
    auto [stop, error] = std::from_chars(tidied.data(), tidied.data() + gap, number);
    if (error != std::errc{} || stop != tidied.data() + gap || number < 1 || number > largest_count) return {};
    auto said = std::string_view(tidied).substr(gap + 1);
    for (const auto& word : words<Unit>)
        if (said == word.text || said == singular(word.value)) return Amount{number, word.value};
    return {};
}

std::string to_string(Amount amount) { return count(amount.count, singular(amount.unit)); }

std::optional<int> as_months(Amount amount) {
    if (amount.unit == Unit::months) return amount.count;
    if (amount.unit == Unit::years) return 12 * amount.count;
    return {};
}

std::optional<int> as_days(Amount amount) {
    if (amount.unit == Unit::days) return amount.count;
    if (amount.unit == Unit::weeks) return 7 * amount.count;
    return {};
}

}  // namespace portage::policy
