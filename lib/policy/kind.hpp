// How a value of each type is read from a policy, written in canonical form and shown in words.
// A chapter that adds a type of its own specialises Kind for it (eligibility does, for its rules).
#pragma once

#include "policy/amount.hpp"
#include "policy/canonical.hpp"
#include "policy/mark.hpp"

#include <concepts>

namespace portage::policy {

// What a field allows beyond its type.
struct Limits {
    std::vector<Unit> units;  // for an Amount; empty allows every unit
};

// Kind<T> has: type(), inner(), read(table, key, value, limits) → whether the key was there,
// canonical(value) → what changes exactly when the meaning does, and shown(value).
// Types that are whole tables have read_table(table, value) and add_rows(…) as well.
template <class T>
struct Kind;

template <class T>
concept TableLike = requires(TomlTable table, T value) {
    Kind<T>::read_table(table, value);
};

// A single value or a list of them: what has no place for a mark of its own. Figures and tables have.
template <class T>
inline constexpr bool is_single =
    std::same_as<T, std::string> || std::same_as<T, int> || std::same_as<T, double> || std::same_as<T, bool> ||
    std::same_as<T, Date> || std::same_as<T, Amount> || Worded<T>;
template <class T>
inline constexpr bool is_single<std::optional<T>> = is_single<T>;
template <class T>
inline constexpr bool is_single<std::vector<T>> = is_single<T>;

struct PlainKind {
    static std::vector<Description> inner() { return {}; }
};

template <>
struct Kind<std::string> : PlainKind {
    static std::string type() { return "text"; }
    static bool read(TomlTable& table, std::string_view key, std::string& value, const Limits&);
    static Canonical canonical(const std::string& value) { return value; }
    static std::string shown(const std::string& value) { return value; }
};

// Every whole number of a policy counts something there must be at least one of.
template <>
struct Kind<int> : PlainKind {
    static std::string type() { return "whole number"; }
    static bool read(TomlTable& table, std::string_view key, int& value, const Limits&);
    static Canonical canonical(int value) { return value; }
    static std::string shown(int value) { return std::to_string(value); }
};

// A measure of a child, such as hours a week; never of a policy.
template <>
struct Kind<double> : PlainKind {
    static std::string type() { return "number"; }
    static bool read(TomlTable& table, std::string_view key, double& value, const Limits&);
    static Canonical canonical(double value) { return value; }
    static std::string shown(double value) { return fmt::format("{:g}", value); }
};

template <>
struct Kind<bool> : PlainKind {
    static std::string type() { return "true or false"; }
    static bool read(TomlTable& table, std::string_view key, bool& value, const Limits&);
    static Canonical canonical(bool value) { return value; }
    static std::string shown(bool value) { return value ? "yes" : "no"; }
};

template <>
struct Kind<Date> : PlainKind {
    static std::string type() { return "date"; }
    static bool read(TomlTable& table, std::string_view key, Date& value, const Limits&);
    static Canonical canonical(Date value) { return to_iso(value); }
    static std::string shown(Date value) { return to_uk(value); }
};

template <>
struct Kind<Amount> : PlainKind {
    static std::string type() { return "an amount such as \"6 weeks\" or \"30 months\""; }
    static bool read(TomlTable& table, std::string_view key, Amount& value, const Limits& limits);
    static Canonical canonical(Amount value) { return to_string(value); }
    static std::string shown(Amount value) { return to_string(value); }
};

template <Worded Enum>
struct Kind<Enum> : PlainKind {
    static std::string type() {
        std::vector<std::string> all;
        for (const auto& word : words<Enum>) all.emplace_back(word.text);
        return "one of " + join(all, ", ");
    }
    static bool read(TomlTable& table, std::string_view key, Enum& value, const Limits&) {
        auto text = table.text(key);
        if (!text) return table.has(key);
        if (auto found = parse_word<Enum>(*text))
            value = *found;
        else
            table.mistake(key, unknown_word(*text, key, all_words<Enum>()));
        return true;
    }
    static Canonical canonical(Enum value) { return to_string(value); }
    static std::string shown(Enum value) { return std::string(to_string(value)); }
};

template <class T>
struct Kind<std::optional<T>> {
    static std::string type() { return Kind<T>::type(); }
    static std::vector<Description> inner() { return Kind<T>::inner(); }
    static bool read(TomlTable& table, std::string_view key, std::optional<T>& value, const Limits& limits) {
        if (table.kind(key) == TomlKind::absent) {
            table.allow(key);
            return false;
        }
        return Kind<T>::read(table, key, value.emplace(), limits);
    }
    static Canonical canonical(const std::optional<T>& value) {
        return value ? Kind<T>::canonical(*value) : Canonical();
    }
    static std::string shown(const std::optional<T>& value) { return value ? Kind<T>::shown(*value) : ""; }
};

// A figure stands alone, or in a table that says where it comes from.
template <class T>
struct Kind<Figure<T>> {
    static std::string type() { return Kind<T>::type(); }
    static std::vector<Description> inner() { return Kind<T>::inner(); }
    static bool read(TomlTable& table, std::string_view key, Figure<T>& figure, const Limits& limits) {
        if (table.kind(key) != TomlKind::table) return Kind<T>::read(table, key, figure.value, limits);
        auto inner = *table.table(key);
        if (!Kind<T>::read(inner, "value", figure.value, limits))
            inner.mistake(fmt::format("{} has no value (write it as {{ value = …, assumption = \"…\" }})", key));
        read_mark(inner, figure.mark);
        return true;
    }
    static Canonical canonical(const Figure<T>& figure) {
        if (!figure.mark.assumption) return Kind<T>::canonical(figure.value);
        auto both = Canonical::object();
        both.add("value", Kind<T>::canonical(figure.value));
        both.add("assumption", true);
        return both;
    }
    static std::string shown(const Figure<T>& figure) { return Kind<T>::shown(figure.value); }
};

// A list: of texts or words in one array, of tables as [[key]] or key = [{ … }, { … }].
template <class T>
struct Kind<std::vector<T>> {
    static std::string type() { return (TableLike<T> ? "tables: " : "list of ") + Kind<T>::type(); }
    static std::vector<Description> inner() { return Kind<T>::inner(); }
    static bool read(TomlTable& table, std::string_view key, std::vector<T>& values, const Limits&) {
        if constexpr (TableLike<T>) {
            for (auto& inner : table.tables(key)) Kind<T>::read_table(inner, values.emplace_back());
        } else if constexpr (Worded<T>) {
            for (const auto& text : table.texts(key)) {
                if (auto found = parse_word<T>(text))
                    values.push_back(*found);
                else
                    table.mistake(key, unknown_word(text, key, all_words<T>()));
            }
        } else {
            static_assert(std::same_as<T, std::string>, "lists hold texts, words or tables");
            values = table.texts(key);
        }
        return table.has(key);
    }
    static Canonical canonical(const std::vector<T>& values) {
        if (values.empty()) return {};
        auto all = Canonical::list();
        for (const auto& value : values) all.add(Kind<T>::canonical(value));
        return all;
    }
    static std::string shown(const std::vector<T>& values) {
        std::vector<std::string> all;
        for (const auto& value : values) all.push_back(Kind<T>::shown(value));
        return in_words(all);
    }
};

}  // namespace portage::policy
