#include "policy/kind.hpp"

#include <algorithm>

namespace portage::policy {

namespace {
constexpr std::int64_t largest_figure = 1000;

template <class T>
bool take(TomlTable& table, std::string_view key, std::optional<T> found, T& value) {
    if (found) value = std::move(*found);
    return table.has(key);  // a wrong type was there too, and has been noted
}
}  // namespace

bool Kind<std::string>::read(TomlTable& table, std::string_view key, std::string& value, const Limits&) {
    bool there = take(table, key, table.text(key), value);
    if (there && table.kind(key) == TomlKind::text && trim(value).empty())
        table.mistake(key, fmt::format("{} is empty: leave the line out, or say something", key));
    return there;
}

bool Kind<bool>::read(TomlTable& table, std::string_view key, bool& value, const Limits&) {
    return take(table, key, table.boolean(key), value);
}

bool Kind<Date>::read(TomlTable& table, std::string_view key, Date& value, const Limits&) {
    return take(table, key, table.day(key), value);
}

bool Kind<double>::read(TomlTable& table, std::string_view key, double& value, const Limits&) {
    auto found = table.number(key);
    if (found && !(*found >= 0 && *found <= largest_figure))
        table.mistake(key, fmt::format("{} must be from 0 to {}", key, largest_figure));
    else if (found)
        value = *found;
    return table.has(key);
}

bool Kind<int>::read(TomlTable& table, std::string_view key, int& value, const Limits&) {
    auto found = table.integer(key);
    if (found && (*found < 1 || *found > largest_figure))
        table.mistake(key, fmt::format("{} is {}, but must be from 1 to {}", key, *found, largest_figure));
    else if (found)
        value = static_cast<int>(*found);
    return table.has(key);
}

bool Kind<Amount>::read(TomlTable& table, std::string_view key, Amount& value, const Limits& limits) {
    auto text = table.text(key);
    if (!text) return table.has(key);
    auto found = parse_amount(*text);
    std::vector<std::string> units;
    for (auto unit : limits.units.empty() ? std::vector{Unit::days, Unit::weeks, Unit::months} : limits.units)
        units.emplace_back(to_string(unit));
    bool allowed = found && (limits.units.empty() || std::ranges::count(limits.units, found->unit) > 0);
    if (allowed)
        value = *found;
    else
        table.mistake(key, fmt::format("{} is '{}', but must be a number of {} (write it as \"6 {}\")", key,
                                       for_terminal(shorten(*text, 40)), in_words(units, "or"), units.front()));
    return true;
}

}  // namespace portage::policy
