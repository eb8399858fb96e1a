#include "assessment/policy.hpp"

#include <algorithm>
#include <set>

namespace portage::assessment {

const policy::Fields<AreaOfDevelopment>& AreaOfDevelopment::fields() {
    using policy::field;
    static const policy::Fields<AreaOfDevelopment> all = {
        field("name", &AreaOfDevelopment::name, "what the authority calls the area").required(),
        field("key", &AreaOfDevelopment::key, "short word results are stored under; never changed").required(),
        field("aliases", &AreaOfDevelopment::aliases, "what forms and reports call it"),
        field("in_months", &AreaOfDevelopment::in_months,
              "false where no developmental age can be given, as for hearing or vision"),
        field("part_of", &AreaOfDevelopment::part_of,
              "key of the area this one is a part of: it is delayed where one of its parts is, and the part is not "
              "counted beside it"),
    };
    return all;
}

const policy::Fields<Development>& Development::fields() {
    using policy::field;
    static const policy::Fields<Development> all = {
        field("areas", &Development::areas, "the areas of development looked at").required(),
        field("judged", &Development::judged, "the authority's words for how far behind a child is, mildest first")
            .required(),
        field("approach", &Development::approach, "how strengths and needs are assessed"),
        field("instruments", &Development::instruments, "checklists and tests the service uses"),
        field("corrected_age", &Development::corrected_age,
              "until when a child born early is compared with the age counted from the due date; without it, never"),
    };
    return all;
}

const policy::Fields<CorrectedAge>& CorrectedAge::fields() {
    using policy::field;
    using policy::Unit;
    static const policy::Fields<CorrectedAge> all = {
        field("until", &CorrectedAge::until, "the age at which it ends; on that birthday no more")
            .required()
            .in({Unit::months, Unit::years}),
        field("counted", &CorrectedAge::counted, "which age that is: chronological (without it) or corrected"),
    };
    return all;
}

const AreaOfDevelopment* Development::area(std::string_view said) const {
    // Results are stored under keys; no two areas share a name, so the key needs no folding.
    for (const auto& area : areas)
        if (area.key == said) return &area;
    auto wanted = folded(said);
    for (const auto& area : areas) {
        if (folded(area.key) == wanted || folded(area.name) == wanted) return &area;
        for (const auto& alias : area.aliases)
            if (folded(alias) == wanted) return &area;
    }
    return nullptr;
}

std::optional<std::size_t> Development::rank(std::string_view word) const {
    auto found = std::ranges::find(judged, word);
    if (found == judged.end()) return {};
    return static_cast<std::size_t>(found - judged.begin());
}

void check_development(TomlTable& table, const Development& development) {
    constexpr std::size_t most_areas = 60;  // the longest list of a test seen has ten
    if (development.areas.size() > most_areas)
        return table.mistake("areas", fmt::format("{} areas of development are more than the {} a policy may have",
                                                  development.areas.size(), most_areas));
    std::set<std::string> seen;
    for (const auto& area : development.areas) {
        std::set<std::string> names = {folded(area.key), folded(area.name)};
        for (const auto& alias : area.aliases) names.insert(folded(alias));
        for (const auto& name : names)
            if (!seen.insert(name).second)
                table.mistake("areas", fmt::format("'{}' stands for two areas of development", for_terminal(name)));
    }
    for (const auto& area : development.areas) {
        if (!area.part_of) continue;
        auto whole = std::ranges::find_if(development.areas, [&](const auto& one) { return one.key == *area.part_of; });
        std::vector<std::string_view> keys;
        for (const auto& one : development.areas)
            if (!one.part_of) keys.push_back(one.key);
        if (whole == development.areas.end())
            table.mistake("areas", unknown_word(*area.part_of, "key of an area", keys));
        else if (whole->part_of)
            table.mistake("areas", fmt::format("'{}' is a part of '{}', which is itself a part: parts go one deep",
                                               for_terminal(area.key), for_terminal(whole->key)));
    }
    std::set<std::string> words(development.judged.begin(), development.judged.end());
    if (table.has("judged") && (words.size() != development.judged.size() || words.size() < 2))
        table.mistake("judged", "judged must be two words or more, each once, mildest first");
}

}  // namespace portage::assessment
