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

// "2 years 6 months", "2.5 years" and "2½ years", as months.
std::optional<Amount> parse_years(std::string_view text) {
    auto number = [](std::string_view digits) {
        int value = 0;
        auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && stop == digits.data() + digits.size() && value <= 99 ? value : -1;
    };
    auto parts = split(text, ' ');
    bool in_years = parts.size() >= 2 && (parts[1] == "year" || parts[1] == "years");
    if (parts.size() == 4 && in_years && (parts[3] == "month" || parts[3] == "months")) {
        int years = number(parts[0]), months = number(parts[2]);
        if (years >= 1 && months >= 1 && months <= 11) return Amount{12 * years + months, Unit::months};
    }
    if (parts.size() != 2 || !in_years) return {};
    for (std::string_view half : {".5", "½"}) {
        std::string_view count = parts[0];
        if (!count.ends_with(half)) continue;
        count.remove_suffix(half.size());
        if (int years = number(count); years >= 0) return Amount{12 * years + 6, Unit::months};
    }
    return {};
}

}  // namespace

std::optional<Amount> parse_amount(std::string_view text) {
    auto tidied = lower(tidy(text));
    if (auto years = parse_years(tidied)) return years;
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
