// A section of a policy described once: each key with its meaning, bound to the member it fills.
//
//     struct Review {
//         std::optional<Amount> every;
//         policy::Mark mark;  // only where the table, or one value in it, may be an assumption
//         static const policy::Fields<Review>& fields();
//     };
//     const policy::Fields<Review>& Review::fields() {
//         static const policy::Fields<Review> all = {
//             field("every", &Review::every, "time between two reviews").in({Unit::weeks, Unit::months})};
//         return all;
//     }
//
// From that list the section is read strictly, put into canonical form for the digest, and shown.
#pragma once

#include "policy/kind.hpp"

#include <functional>

namespace portage::policy {

template <class Section>
struct Field {
    Description about;
    Limits limits;
    bool single = false;  // may be written { value = …, assumption = … } where the section has a mark
    std::function<bool(TomlTable&, std::string_view key, Section&, const Limits&)> read;
    std::function<Canonical(const Section&)> canonical;
    std::function<void(const Section&, const std::string& path, const Mark&, const Description&, std::vector<Row>&)>
        add_rows;

    Field required() && {
        about.required = true;
        return std::move(*this);
    }
    Field in(std::vector<Unit> units) && {
        limits.units = std::move(units);
        return std::move(*this);
    }
};

template <class Section>
using Fields = std::vector<Field<Section>>;

template <class Section>
concept Described = requires {
    Section::fields();
};

// What a value says of itself counts; where it says nothing, what the table around it says.
inline const Mark& nearer(const Mark& own, const Mark& around) {
    return own.published || own.source || own.assumption ? own : around;
}

// Whether the authority stands by a figure: it is given, and marked as an assumption neither itself nor around it.
template <class T>
bool stands_by(const std::optional<Figure<T>>& figure, const Mark& around) {
    return figure && !nearer(figure->mark, around).assumption;
}
// The words before what was gone by.
constexpr std::string_view gone_by(bool stood_by) {
    return stood_by ? "as the policy has it" : "assumed, since no council publishes it";
}

namespace detail {

template <class T>
void add_value(const T& value, const std::string& path, const Mark& around, const Description& about,
               std::vector<Row>& rows) {
    auto shown = Kind<T>::shown(value);
    if (shown.empty() && about.required) shown = "none";
    if (!shown.empty()) rows.push_back({path, about.meaning, std::move(shown), around});
}
template <class T>
void add_value(const Figure<T>& figure, const std::string& path, const Mark& around, const Description& about,
               std::vector<Row>& rows) {
    add_value(figure.value, path, nearer(figure.mark, around), about, rows);
}
template <TableLike T>
void add_value(const T& value, const std::string& path, const Mark& around, const Description&,
               std::vector<Row>& rows) {
    Kind<T>::add_rows(value, path, around, rows);
}
template <class T>
void add_value(const std::optional<T>& value, const std::string& path, const Mark& around, const Description& about,
               std::vector<Row>& rows) {
    if (value) add_value(*value, path, around, about, rows);
}
// Each table of a list is called by the first thing it says: groups (Sensory groups).
template <TableLike T>
void add_value(const std::vector<T>& values, const std::string& path, const Mark& around, const Description&,
               std::vector<Row>& rows) {
    for (const auto& value : values)
        Kind<T>::add_rows(value, fmt::format("{} ({})", path, Kind<T>::shown(value)), around, rows);
}

}  // namespace detail

template <class Section, class T>
Field<Section> field(std::string_view key, T Section::*member, std::string_view meaning) {
    return {.about = {std::string(key), Kind<T>::type(), std::string(meaning), false, Kind<T>::inner()},
            .limits = {},
            .single = is_single<T>,
            .read = [member](TomlTable& table, std::string_view at, Section& section,
                             const Limits& limits) { return Kind<T>::read(table, at, section.*member, limits); },
            .canonical = [member](const Section& section) { return Kind<T>::canonical(section.*member); },
            .add_rows =
                [member](const Section& section, const std::string& path, const Mark& around, const Description& about,
                         std::vector<Row>& rows) { detail::add_value(section.*member, path, around, about, rows); }};
}

// The keys of a section, the marks left out.
template <Described Section>
std::vector<Description> describe() {
    std::vector<Description> all;
    for (const auto& field : Section::fields()) all.push_back(field.about);
    return all;
}

template <class Section>
bool read_field(const Field<Section>& field, TomlTable& table, Section& section) {
    const auto& key = field.about.key;
    if constexpr (requires { section.mark; })
        if (field.single && table.kind(key) == TomlKind::table)
            if (auto inner = *table.table(key); inner.has("value")) {
                field.read(inner, "value", section, field.limits);
                read_mark(inner, section.mark.of_keys.emplace_back(KeyMark{key, {}}).mark);
                return true;
            }
    return field.read(table, key, section, field.limits);
}

// Fills `section` from `table`; what is wrong is noted in the table's document.
template <Described Section>
void read_section(TomlTable& table, Section& section) {
    for (const auto& field : Section::fields())
        if (!read_field(field, table, section) && field.about.required)
            table.mistake(
                fmt::format("{} is missing: {} ({})", field.about.key, field.about.meaning, field.about.type));
    if constexpr (requires { section.mark; }) read_mark(table, section.mark);
    if constexpr (requires { Section::judged_as_one; }) mark_as_whole(section.mark);
}

// Only what was decided: no sources, and of an assumption that it is one.
template <Described Section>
Canonical canonical_section(const Section& section) {
    auto all = Canonical::object();
    for (const auto& field : Section::fields()) {
        auto value = field.canonical(section);
        if (value.empty()) continue;
        const Mark* own = nullptr;
        if constexpr (requires { section.mark; }) own = section.mark.of(field.about.key);
        if (own && own->assumption) {
            auto both = Canonical::object();
            both.add("value", value);
            both.add("assumption", true);
            value = std::move(both);
        }
        all.add(field.about.key, value);
    }
    if constexpr (requires { section.mark; })
        if (section.mark.assumption) all.add("assumption", true);
    return all;
}

template <Described Section>
void add_section_rows(const Section& section, const std::string& path, const Mark& around, std::vector<Row>& rows) {
    Mark mark = around;
    if constexpr (requires { section.mark; }) mark = nearer(section.mark, around);
    for (const auto& field : Section::fields()) {
        const Mark* own = nullptr;
        if constexpr (requires { section.mark; }) own = section.mark.of(field.about.key);
        field.add_rows(section, path.empty() ? field.about.key : path + "." + field.about.key,
                       own ? nearer(*own, mark) : mark, field.about, rows);
    }
}

template <Described Section>
struct Kind<Section> {
    static std::string type() { return "table"; }
    static std::vector<Description> inner() { return describe<Section>(); }
    static void read_table(TomlTable& table, Section& section) { read_section(table, section); }
    static bool read(TomlTable& table, std::string_view key, Section& section, const Limits&) {
        if (auto inner = table.table(key)) read_section(*inner, section);
        return table.has(key);
    }
    static Canonical canonical(const Section& section) { return canonical_section(section); }
    static void add_rows(const Section& section, const std::string& path, const Mark& around, std::vector<Row>& rows) {
        add_section_rows(section, path, around, rows);
    }
    // What a table is called in a list: its first key.
    static std::string shown(const Section& section) {
        std::vector<Row> rows;
        add_section_rows(section, "", {}, rows);
        return rows.empty() ? "" : rows.front().value;
    }
};

}  // namespace portage::policy
