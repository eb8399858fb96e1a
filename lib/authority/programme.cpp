#include "authority/programme.hpp"

#include <algorithm>
#include <set>

namespace portage::authority {

const policy::Fields<Programme>& Programme::fields() {
    using policy::field;
    static const policy::Fields<Programme> all = {
        field("name", &Programme::name, "what the programme is called").required(),
        field("key", &Programme::key, "short word cases are stored under; never changed").required(),
        field("about", &Programme::about, "what it is"),
        field("entry", &Programme::entry, "its entry rules, beside those of the service"),
        field("otherwise", &Programme::otherwise,
              "key of the programme a child is tried for who is not eligible for this one"),
        field("block", &Programme::block, "its block, in place of the service's"),
    };
    return all;
}

const Programme* programme(const std::vector<Programme>& programmes, std::string_view key) {
    auto found = std::ranges::find(programmes, key, &Programme::key);
    return found == programmes.end() ? nullptr : &*found;
}

std::vector<const Programme*> starts(const std::vector<Programme>& programmes) {
    std::set<std::string> reached;
    for (const auto& one : programmes)
        if (one.otherwise) reached.insert(*one.otherwise);
    std::vector<const Programme*> all;
    for (const auto& one : programmes)
        if (!reached.contains(one.key)) all.push_back(&one);
    return all;
}

void check_programmes(TomlTable& table, const std::vector<Programme>& programmes, const policy::Area& area,
                      const assessment::Development& development) {
    auto tables = table.tables("programmes");
    std::set<std::string> seen;
    std::vector<std::string_view> keys;
    for (const auto& one : programmes) keys.push_back(one.key);
    for (std::size_t i = 0; i < programmes.size() && i < tables.size(); ++i) {
        const auto& one = programmes[i];
        if (!seen.insert(one.key).second)
            tables[i].mistake("key", fmt::format("two programmes have the key '{}'", for_terminal(one.key)));
        if (one.otherwise && !programme(programmes, *one.otherwise))
            tables[i].mistake("otherwise", unknown_word(*one.otherwise, "programme", keys));
        eligibility::check_rules(tables[i], policy::RuleSet::entry, one.entry, area, development);
        // Follow the route; each circle is told once, at the first of its programmes in the file.
        std::vector<std::string> route = {one.key};
        for (const auto* at = &one; at && at->otherwise && route.size() <= programmes.size();
             at = programme(programmes, *at->otherwise)) {
            route.push_back(*at->otherwise);
            if (*at->otherwise != one.key) continue;
            bool first = std::ranges::all_of(route, [&](const auto& key) {
                return std::ranges::find(programmes, key, &Programme::key) - programmes.begin() >=
                       static_cast<std::ptrdiff_t>(i);
            });
            if (first)
                tables[i].mistake("otherwise", fmt::format("the route runs in a circle: {}", join(route, " → ")));
            break;
        }
    }
}

}  // namespace portage::authority
