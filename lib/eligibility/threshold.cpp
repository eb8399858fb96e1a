#include "eligibility/threshold.hpp"

#include <charconv>

namespace portage::eligibility {

namespace {

constexpr std::string_view more = "more than ";
constexpr std::string_view of_age = " of age";

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || stop != digits.data() + digits.size() || value < 1 || value > 1000) return {};
    return value;
}

}  // namespace

bool Threshold::reached(int age, int developmental) const {
    long long behind = static_cast<long long>(age - developmental) * of;
    long long limit = of_age ? static_cast<long long>(part) * age : part;
    return more_than ? behind > limit : behind >= limit;
}

std::optional<Threshold> parse_threshold(std::string_view text) {
    auto tidied = tidy(text);
    std::string_view rest = tidied;
    Threshold found;
    if (rest.starts_with(more)) {
        found.more_than = true;
        rest.remove_prefix(more.size());
    }
    if (!rest.ends_with(of_age)) {
        auto amount = policy::parse_amount(rest);
        if (!amount || !policy::as_months(*amount)) return {};
        found.part = *policy::as_months(*amount);
        return found;
    }
    rest.remove_suffix(of_age.size());
    found.of_age = true;
    auto slash = rest.find('/');
    auto part = whole(rest.ends_with('%') ? rest.substr(0, rest.size() - 1) : rest.substr(0, slash));
    auto of = rest.ends_with('%')               ? 100
              : slash == std::string_view::npos ? std::nullopt
                                                : whole(rest.substr(slash + 1));
    if (!part || !of || *part > *of) return {};
    found.part = *part;
    found.of = *of;
    return found;
}

std::string to_string(const Threshold& threshold) {
    auto limit = threshold.more_than ? more : std::string_view();
    if (!threshold.of_age)
        return fmt::format("{}{}", limit, to_string(policy::Amount{threshold.part, policy::Unit::months}));
    if (threshold.of == 100) return fmt::format("{}{}%{}", limit, threshold.part, of_age);
    return fmt::format("{}{}/{}{}", limit, threshold.part, threshold.of, of_age);
}

}  // namespace portage::eligibility

namespace portage::policy {

bool Kind<eligibility::Threshold>::read(TomlTable& table, std::string_view key, eligibility::Threshold& value,
                                        const Limits&) {
    auto text = table.text(key);
    if (!text) return table.has(key);
    if (auto found = eligibility::parse_threshold(*text))
        value = *found;
    else
        table.mistake(key, fmt::format("{} is '{}', but must be months or a part of the age (write it as \"6 months\", "
                                       "\"1/3 of age\" or \"more than 30% of age\")",
                                       key, for_terminal(shorten(*text, 40))));
    return true;
}

}  // namespace portage::policy
