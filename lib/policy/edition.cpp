#include "policy/edition.hpp"

#include <algorithm>
#include <numeric>

namespace portage::policy {

const Fields<Edition>& Edition::fields() {
    static const Fields<Edition> all = {
        field("valid_from", &Edition::valid_from, "first day on which the edition is in force").required(),
        field("valid_to", &Edition::valid_to,
              "last day on which it is in force; without it, until the next one begins"),
        field("owner", &Edition::owner, "the office that answers for these rules").required(),
        field("sources", &Edition::sources, "where they were published").required(),
        field("note", &Edition::note, "what a reader of the edition should know"),
    };
    return all;
}

namespace {
// Indices in order of valid_from.
std::vector<std::size_t> by_day(std::span<const Edition> editions) {
    std::vector<std::size_t> order(editions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return editions[i].valid_from; });
    return order;
}

bool opens_edition(std::string_view line) {
    line = trim(line);
    if (!line.starts_with("[[")) return false;
    auto name = trim(line.substr(2, line.find(']') == std::string_view::npos ? 0 : line.find(']') - 2));
    return name == "edition";
}
}  // namespace

std::optional<std::size_t> in_force(std::span<const Edition> editions, Date day) {
    std::optional<std::size_t> found;
    for (auto i : by_day(editions))
        if (editions[i].valid_from <= day) found = i;
    if (found && editions[*found].valid_to && *editions[*found].valid_to < day) return {};
    return found;
}

std::vector<EditionMistake> mistakes_between(std::span<const Edition> editions) {
    std::vector<EditionMistake> all;
    auto order = by_day(editions);
    for (std::size_t k = 0; k < order.size(); ++k) {
        const auto& edition = editions[order[k]];
        if (edition.valid_to && *edition.valid_to < edition.valid_from)
            all.push_back({order[k], fmt::format("the edition ends on {}, before it begins on {}",
                                                 to_uk(*edition.valid_to), to_uk(edition.valid_from))});
        if (k + 1 == order.size()) break;
        const auto& next = editions[order[k + 1]];
        if (next.valid_from == edition.valid_from)
            all.push_back({order[k + 1], fmt::format("two editions begin on {}", to_uk(next.valid_from))});
        else if (edition.valid_to && *edition.valid_to >= next.valid_from)
            all.push_back(
                {order[k + 1], fmt::format("the edition begins on {}, but the one before is in force until {}",
                                           to_uk(next.valid_from), to_uk(*edition.valid_to))});
        else if (edition.valid_to && *edition.valid_to + Days{1} < next.valid_from)
            all.push_back(
                {order[k + 1], fmt::format("no edition is in force from {} to {}", to_uk(*edition.valid_to + Days{1}),
                                           to_uk(next.valid_from - Days{1}))});
    }
    return all;
}

std::string text_of_edition(std::string_view file, int wanted) {
    std::string text;
    bool preamble = true, inside = false;
    int number = 0;
    for (std::size_t from = 0; from < file.size();) {
        auto end = file.find('\n', from);
        auto line = file.substr(from, end == std::string_view::npos ? end : end - from + 1);
        from += line.size();
        ++number;
        if (opens_edition(line)) {
            preamble = false;
            inside = number == wanted;
        }
        if (preamble || inside) text += line;
    }
    return text;
}

}  // namespace portage::policy
