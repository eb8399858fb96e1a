#include "eligibility/delay_measure.hpp"

#include "calendar/age.hpp"

#include <algorithm>

namespace portage::eligibility {

using policy::Truth;
using policy::truth_of;

std::string to_string(AreaCount count) {
    if (count.all) return "all";
    return count.more_than ? fmt::format("more than {}", count.number) : std::to_string(count.number);
}

namespace {

// The other figures a result may have, and the limit of each.
struct Figures {
    std::string_view name;
    std::optional<Limit> Measures::*limit;
    std::optional<double> AreaResult::*value;
};
constexpr std::array figures = {Figures{"percentile", &Measures::percentile, &AreaResult::percentile},
                                Figures{"score", &Measures::score, &AreaResult::score},
                                Figures{"sections", &Measures::sections, &AreaResult::sections},
                                Figures{"level", &Measures::level, &AreaResult::level}};

}  // namespace

std::string Measures::says() const {
    std::vector<std::string> all;
    if (judged) all.push_back(fmt::format("judged {}", judged->value));
    if (behind) all.push_back(fmt::format("measured at {} or more", to_string(behind->value)));
    for (const auto& one : figures)
        if (this->*one.limit) all.push_back(fmt::format("with a {} of {}", one.name, (this->*one.limit)->says()));
    return in_words(all, "or");
}

Truth Measures::of(const AreaResult& result, const assessment::Development& development, std::optional<int> age,
                   std::optional<int> least_age, bool published) const {
    auto usable = [&](const auto& figure) { return figure && !(published && figure->mark.assumption); };
    if (result.judged && judged) {
        auto rank = development.rank(*result.judged), asked = development.rank(judged->value);
        const auto* words = published ? development.mark.of("judged") : nullptr;
        if (!usable(judged) || !rank || !asked || (words && words->assumption)) return Truth::cannot_tell;
        return truth_of(*rank >= *asked);
    }
    for (const auto& one : figures)
        if (this->*one.limit && result.*one.value) {
            if (!usable(this->*one.limit)) return Truth::cannot_tell;
            return truth_of((this->*one.limit)->holds(*(result.*one.value)));
        }
    const auto* area = development.area(result.area);
    if (!usable(behind) || !result.months || !age || !area || !area->in_months.value_or(true))
        return Truth::cannot_tell;
    // The least the child can be behind, and the most.
    bool least = behind->value.reached(least_age.value_or(*age), result.up_to_months.value_or(*result.months));
    bool most = behind->value.reached(*age, *result.months);
    return least == most ? truth_of(least) : Truth::cannot_tell;
}

std::vector<std::string> Measures::mistakes(const assessment::Development& development) const {
    std::vector<std::string> all;
    std::vector<std::string_view> known(development.judged.begin(), development.judged.end());
    if (judged && !development.rank(judged->value))
        all.push_back(unknown_word(judged->value, "word for a delay", known));
    for (const auto& one : figures)
        if (this->*one.limit)
            if (auto wrong = (this->*one.limit)->mistake(one.name)) all.push_back(*wrong);
    auto counted = std::ranges::count_if(development.areas, [](const auto& area) { return !area.part_of; });
    if (areas && areas->value.least(static_cast<int>(counted)) > counted)
        all.push_back(
            fmt::format("the rule asks for {} areas, but the policy has {}", to_string(areas->value), counted));
    return all;
}

std::optional<std::string> Measures::assumption() const {
    if (areas && areas->mark.assumption) return areas->mark.assumption;
    if (behind && behind->mark.assumption) return behind->mark.assumption;
    if (judged && judged->mark.assumption) return judged->mark.assumption;
    for (const auto& one : figures)
        if (const auto& limit = this->*one.limit; limit && limit->mark.assumption) return limit->mark.assumption;
    return {};
}

Measures Measures::upon(const Measures& base) const {
    Measures both = base;
    if (areas) both.areas = areas;
    if (judged) both.judged = judged;
    if (behind) both.behind = behind;
    for (const auto& one : figures)
        if (this->*one.limit) both.*one.limit = this->*one.limit;
    return both;
}

}  // namespace portage::eligibility

namespace portage::policy {

bool Kind<eligibility::AreaCount>::read(TomlTable& table, std::string_view key, eligibility::AreaCount& value,
                                        const Limits& limits) {
    if (table.kind(key) == TomlKind::integer) return Kind<int>::read(table, key, value.number, limits);
    constexpr std::string_view more = "more than ";
    auto text = table.kind(key) == TomlKind::text ? table.text(key).value_or("") : std::string();
    auto digits = text.starts_with(more) ? text.substr(more.size()) : std::string();
    value.more_than = !digits.empty() && digits.size() <= 2 &&
                      std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (value.more_than)
        value.number = std::stoi(digits);
    else if (text == "all")
        value.all = true;
    else if (table.has(key)) {
        table.allow(key);
        table.mistake(
            key, fmt::format("{} must be a whole number, \"more than 2\" or \"all\" (write it as {} = 2)", key, key));
    }
    return table.has(key);
}

}  // namespace portage::policy
