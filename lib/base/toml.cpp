#include "base/toml.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/toml_shape.hpp"

#define TOML_ASSERT(condition) static_cast<void>(0)  // toml++ 3.3 asserts on "[&": upstream issue 294
#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <set>

namespace portage {

namespace detail {
struct TomlState {
    std::string name;
    toml::table root;
    std::vector<std::pair<int, std::string>> mistakes;
    std::map<const toml::table*, std::set<std::string, std::less<>>> asked;

    std::size_t untold = 0;  // mistakes beyond the most that are told

    void note(int line, const std::string& message) {
        if (mistakes.size() < most_mistakes)
            mistakes.emplace_back(line, message);
        else
            ++untold;
    }
    static constexpr std::size_t most_mistakes = 200;
};
}  // namespace detail

namespace {

constexpr std::size_t largest_file = 1 << 20;

constexpr std::size_t most_entries = 400;  // of one list: what looks at all pairs of them stays quick

const toml::table& as_table(const void* table) { return *static_cast<const toml::table*>(table); }
int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

TomlKind kind_of(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::string: return TomlKind::text;
        case toml::node_type::integer: return TomlKind::integer;
        case toml::node_type::floating_point: return TomlKind::number;
        case toml::node_type::boolean: return TomlKind::boolean;
        case toml::node_type::date: return TomlKind::date;
        case toml::node_type::array: return TomlKind::array;
        case toml::node_type::table: return TomlKind::table;
        default: return TomlKind::other;
    }
}

std::optional<Date> day_of(const toml::node& node) {
    if (auto value = node.value_exact<toml::date>()) return date(value->year, value->month, value->day);
    return {};
}

}  // namespace

bool TomlTable::has(std::string_view key) const { return as_table(table_).contains(key); }

TomlKind TomlTable::kind(std::string_view key) const {
    const auto* node = as_table(table_).get(key);
    return node ? kind_of(*node) : TomlKind::absent;
}

std::vector<std::string> TomlTable::keys() const {
    std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, std::string>> found;
    for (const auto& [key, node] : as_table(table_)) {
        const auto& where = key.source().begin;
        found.push_back({{where.line, where.column}, std::string(key.str())});
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> keys;
    for (auto& entry : found) keys.push_back(std::move(entry.second));
    return keys;
}

int TomlTable::line() const { return std::max(1, line_of(as_table(table_))); }

int TomlTable::line(std::string_view key) const {
    const auto* node = as_table(table_).get(key);
    return node ? line_of(*node) : line();
}

void TomlTable::mistake(std::string_view key, const std::string& message) { state_->note(line(key), message); }
void TomlTable::mistake(const std::string& message) { state_->note(line(), message); }
void TomlTable::mistake_at(int line, const std::string& message) { state_->note(line, message); }
void TomlTable::allow(std::string_view key) { state_->asked[&as_table(table_)].emplace(key); }

namespace {

// The node under `key`, counted as asked for; null where absent.
const toml::node* ask(detail::TomlState& state, const void* table, std::string_view key) {
    state.asked[&as_table(table)].emplace(key);
    return as_table(table).get(key);
}

bool too_long(detail::TomlState& state, std::string_view key, const toml::array& list) {
    if (list.size() <= most_entries) return false;
    state.note(line_of(list),
               fmt::format("{} has {} entries, more than the {} a list may have", key, list.size(), most_entries));
    return true;
}

// For somebody who wrote { value = …, assumption = … } where that cannot stand.
std::string_view no_mark(const toml::node& node) {
    const auto* table = node.as_table();
    return table && table->contains("value") ? ", without { value = … } around it" : "";
}

template <class T, class Get>
std::optional<T> typed(detail::TomlState& state, const void* table, std::string_view key, std::string_view wanted,
                       Get get) {
    const auto* node = ask(state, table, key);
    if (!node) return {};
    if (std::optional<T> value = get(*node)) return value;
    state.note(line_of(*node), fmt::format("{} must be {}{}", key, wanted, no_mark(*node)));
    return {};
}

template <class T, class Get>
std::vector<T> typed_list(detail::TomlState& state, const void* table, std::string_view key, std::string_view wanted,
                          Get get) {
    const auto* node = ask(state, table, key);
    std::vector<T> values;
    if (!node) return values;
    if (std::optional<T> one = get(*node)) return {*one};
    const auto* array = node->as_array();
    if (!array) {
        state.note(line_of(*node), fmt::format("{} must be a list of {}s{}", key, wanted, no_mark(*node)));
        return values;
    }
    if (too_long(state, key, *array)) return values;
    for (const auto& element : *array) {
        if (std::optional<T> value = get(element))
            values.push_back(*value);
        else
            state.note(line_of(element), fmt::format("every entry of {} must be a {}", key, wanted));
    }
    return values;
}

auto get_text = [](const toml::node& node) { return node.value_exact<std::string>(); };
auto get_integer = [](const toml::node& node) { return node.value_exact<std::int64_t>(); };
auto get_boolean = [](const toml::node& node) { return node.value_exact<bool>(); };
auto get_number = [](const toml::node& node) -> std::optional<double> {
    if (auto whole = node.value_exact<std::int64_t>()) return static_cast<double>(*whole);
    return node.value_exact<double>();
};

}  // namespace

std::optional<std::string> TomlTable::text(std::string_view key) {
    return typed<std::string>(*state_, table_, key, "a text in quotes", get_text);
}
std::optional<std::int64_t> TomlTable::integer(std::string_view key) {
    return typed<std::int64_t>(*state_, table_, key, "a whole number", get_integer);
}
std::optional<double> TomlTable::number(std::string_view key) {
    return typed<double>(*state_, table_, key, "a number", get_number);
}
std::optional<bool> TomlTable::boolean(std::string_view key) {
    return typed<bool>(*state_, table_, key, "true or false", get_boolean);
}
std::optional<Date> TomlTable::day(std::string_view key) {
    return typed<Date>(*state_, table_, key, "a date such as 2026-09-01, without quotes", day_of);
}
std::vector<std::string> TomlTable::texts(std::string_view key) {
    return typed_list<std::string>(*state_, table_, key, "text", get_text);
}
std::vector<std::int64_t> TomlTable::integers(std::string_view key) {
    return typed_list<std::int64_t>(*state_, table_, key, "whole number", get_integer);
}

std::optional<TomlTable> TomlTable::table(std::string_view key) {
    const auto* node = ask(*state_, table_, key);
    if (!node) return {};
    if (const auto* found = node->as_table()) {
        state_->asked[found];
        return TomlTable(state_, found);
    }
    state_->note(line_of(*node), fmt::format("{} must be a table: [{}] on a line of its own, or {{ … }}", key, key));
    return {};
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
    const auto* node = ask(*state_, table_, key);
    std::vector<TomlTable> found;
    if (!node) return found;
    const auto* array = node->as_array();
    if (array && too_long(*state_, key, *array)) return found;
    bool all = array != nullptr;
    if (array)
        for (const auto& element : *array) {
            const auto* inner = element.as_table();
            all = all && inner;
            if (!inner) continue;
            state_->asked[inner];
            found.push_back(TomlTable(state_, inner));
        }
    if (!all) state_->note(line_of(*node), fmt::format("{} must be a list of tables: [[{}]]", key, key));
    return found;
}

std::string TomlTable::require_text(std::string_view key) {
    if (!has(key)) mistake(fmt::format("{} is missing", key));
    return text(key).value_or("");
}
std::int64_t TomlTable::require_integer(std::string_view key) {
    if (!has(key)) mistake(fmt::format("{} is missing", key));
    return integer(key).value_or(0);
}
Date TomlTable::require_day(std::string_view key) {
    if (!has(key)) mistake(fmt::format("{} is missing", key));
    return day(key).value_or(date(2000, 1, 1));
}
TomlTable TomlTable::require_table(std::string_view key) {
    static const toml::table empty;
    if (!has(key)) mistake(fmt::format("{} is missing", key));
    if (auto found = table(key)) return *found;
    return TomlTable(state_, &empty);
}

TomlDocument::TomlDocument(std::string_view text, std::string name) : state_(std::make_unique<detail::TomlState>()) {
    state_->name = std::move(name);
    if (text.size() > largest_file)
        fail(Fault::configuration, "{}: {} bytes is more than the 1 MiB a settings file may have", state_->name,
             text.size());
    if (auto why = too_deep(text))
        fail(Fault::configuration, "{}:{}{}", state_->name, why->front() >= '0' && why->front() <= '9' ? "" : " ",
             *why);
    try {
        state_->root = toml::parse(text, std::string_view(state_->name));
    } catch (const toml::parse_error& error) {
        fail(Fault::configuration, "{}:{}: not TOML: {}", state_->name, error.source().begin.line, error.description());
    }
    state_->asked[&state_->root];
}

TomlDocument::~TomlDocument() = default;
TomlDocument::TomlDocument(TomlDocument&&) noexcept = default;
TomlDocument& TomlDocument::operator=(TomlDocument&&) noexcept = default;

TomlTable TomlDocument::root() { return TomlTable(state_.get(), &state_->root); }
const std::string& TomlDocument::name() const { return state_->name; }

std::vector<std::string> TomlDocument::mistakes() const {
    auto all = state_->mistakes;
    auto untold = state_->untold;
    for (const auto& [table, asked] : state_->asked) {
        std::vector<std::string_view> known(asked.begin(), asked.end());
        for (const auto& [key, node] : *table)
            if (asked.contains(key.str()))
                continue;
            else if (all.size() >= detail::TomlState::most_mistakes)
                ++untold;
            else
                all.emplace_back(static_cast<int>(key.source().begin.line), unknown_word(key.str(), "setting", known));
    }
    std::stable_sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.first < b.first; });
    std::vector<std::string> told;
    for (const auto& [line, message] : all) told.push_back(fmt::format("{}:{}: {}", state_->name, line, message));
    if (untold > 0) told.push_back(fmt::format("{}: and {} more", state_->name, untold));
    return told;
}

void TomlDocument::require_sound() const {
    auto told = mistakes();
    if (!told.empty()) throw Error(Fault::configuration, join(told, "\n"));
}

}  // namespace portage
