#include "policy/area.hpp"

#include <algorithm>
#include <set>

namespace portage::policy {

const Fields<District>& District::fields() {
    static const Fields<District> all = {
        field("name", &District::name, "name of the district").required(),
        field("code", &District::code, "its GSS code, E07…").required(),
        field("also", &District::also, "other names pages and families use for it"),
    };
    return all;
}

const Fields<Area>& Area::fields() {
    static const Fields<Area> all = {
        field("authority", &Area::authority, "the council whose rules these are").required(),
        field("name", &Area::name, "what sentences call its area").required(),
        field("code", &Area::code, "capital letter or two that every case reference begins with; never changed")
            .required(),
        field("gss", &Area::gss, "GSS code of the county (E10…) or unitary authority (E06…)").required(),
        field("districts", &Area::districts, "the districts of a county"),
    };
    return all;
}

bool Area::holds(std::string_view wanted) const {
    return wanted == gss || std::ranges::any_of(districts, [&](const District& d) { return d.code == wanted; });
}

const District* Area::district(std::string_view wanted) const {
    for (const auto& district : districts)
        if (district.code == wanted) return &district;
    auto said = folded(wanted);
    for (const auto& district : districts) {
        if (folded(district.name) == said) return &district;
        for (const auto& other : district.also)
            if (folded(other) == said) return &district;
    }
    return nullptr;
}

bool is_gss_code(std::string_view text) {
    return text.size() == 9 && std::string_view("EWSN").find(text[0]) != std::string_view::npos &&
           std::ranges::all_of(text.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

void check_area(TomlTable& table, const Area& area) {
    bool capitals = !area.code.empty() && area.code.size() <= 2 &&
                    std::ranges::all_of(area.code, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (table.has("code") && !capitals) table.mistake("code", "code must be one or two capital letters, such as \"K\"");
    if (table.has("gss") && !is_gss_code(area.gss))
        table.mistake("gss", fmt::format("'{}' is not a GSS code (write it as \"E10000016\")", for_terminal(area.gss)));
    std::set<std::string> seen;
    for (const auto& district : area.districts) {
        if (!is_gss_code(district.code))
            table.mistake("districts", fmt::format("'{}' of {} is not a GSS code (write it as \"E07000112\")",
                                                   for_terminal(district.code), for_terminal(district.name)));
        std::vector<std::string> names = {district.code, folded(district.name)};
        for (const auto& other : district.also) names.push_back(folded(other));
        for (const auto& name : names)
            if (!seen.insert(name).second)
                table.mistake("districts", fmt::format("{} stands for two districts", for_terminal(name)));
    }
}

}  // namespace portage::policy
