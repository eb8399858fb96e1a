#include "place/gazetteer.hpp"

#include "base/csv.hpp"

#include <algorithm>
#include <array>

namespace portage::place {

namespace {

// What councils put around their names; taken off from the end, one after another.
constexpr std::array<std::string_view, 8> styles = {"council", "borough", "district", "city",
                                                    "county",  "unitary", "london",   "authority"};

// A name as it is compared: folded word by word, "&" as "and", without "council" and its like.
std::string bare(std::string_view name) {
    std::vector<std::string> kept;
    for (const auto& word : split(tidy(name), ' ')) {
        auto plain = word == "&" ? std::string("and") : folded(word);
        if (!plain.empty()) kept.push_back(plain);
    }
    auto is_style = [](const std::string& word) {
        return std::find(styles.begin(), styles.end(), word) != styles.end();
    };
    while (kept.size() > 1 && is_style(kept.back())) kept.pop_back();
    return join(kept, " ");
}

}  // namespace

Gazetteer::Gazetteer(std::string_view csv, std::string_view file) {
    auto rows = read_csv(csv);
    if (rows.empty() || join(rows[0].cells, ",") != "code,name,kind,parent,dfe_la,former")
        fail(Fault::configuration, "{}:1: the columns must be code,name,kind,parent,dfe_la,former", file);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto& cells = rows[i].cells;
        auto kind = cells.size() == 6 ? parse_word<AreaKind>(cells[2]) : std::nullopt;
        if (!kind)
            fail(Fault::configuration, "{}:{}: a row must have six cells, the third a kind of area", file,
                 rows[i].line);
        GssArea area{cells[0], cells[1], *kind, cells[3], cells[4], cells[5]};
        if (*kind != AreaKind::ward && *kind != AreaKind::country) {
            councils_[bare(area.name)] = area.code;
            if (!area.former.empty()) councils_[bare(area.former)] = area.code;
        }
        areas_[area.code] = std::move(area);
    }
}

const GssArea* Gazetteer::find(std::string_view code) const {
    auto found = areas_.find(code);
    return found == areas_.end() ? nullptr : &found->second;
}

std::string Gazetteer::name(std::string_view code) const {
    const auto* area = find(code);
    return area ? area->name : std::string(code);
}

std::optional<std::string> Gazetteer::council(std::string_view name) const {
    auto found = councils_.find(bare(name));
    if (found == councils_.end()) return {};
    return found->second;
}

}  // namespace portage::place
