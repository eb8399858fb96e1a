#include "schedule/journey_table.hpp"

#include "base/sheet.hpp"
#include "place/postcode.hpp"

#include <charconv>

namespace portage::schedule {

namespace {

// As we write it: "CT9 1EP", or "CT9"; nothing where it is neither.
std::optional<std::string> place_of(const std::string& typed) {
    if (const auto whole = place::parse_postcode(typed); whole.postcode) return whole.postcode->text();
    const auto first_half = place::parse_postcode(typed + " 1AA");
    if (first_half.postcode && !typed.empty()) return first_half.postcode->outward();
    return {};
}

std::string place_in(const SheetRow& cells, std::string_view column) {
    cells.require(column);
    const auto typed = cells.text(column);
    const auto place = place_of(typed);
    if (!place && !typed.empty())
        cells.mistake(fmt::format("{} '{}' is no postcode and no first half of one (write CT9 1EP, or CT9)", column,
                                  for_terminal(typed)));
    return place.value_or("");
}

std::optional<double> number_in(const SheetRow& cells, std::string_view column) {
    const auto typed = cells.text(column);
    if (typed.empty()) return {};
    double value = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (error == std::errc{} && end == typed.data() + typed.size() && value >= 0 && value < 1000) return value;
    cells.mistake(fmt::format("{} '{}' is not a number of miles (write it as 12.5)", column, for_terminal(typed)));
    return {};
}

MeasuredJourney journey_in(const SheetRow& cells, bool has_miles) {
    constexpr int longest = 600;
    MeasuredJourney journey{.line = cells.line()};
    cells.require("minutes");
    if (const auto minutes = cells.number("minutes")) {
        journey.minutes = *minutes;
        if (*minutes < 1 || *minutes > longest)
            cells.mistake(fmt::format("minutes {} is not 1 to {}", *minutes, longest));
    }
    if (has_miles) journey.miles = number_in(cells, "miles");
    return journey;
}

}  // namespace

JourneyTable read_journeys(std::string_view text, const std::string& name) {
    std::vector<std::string_view> columns = {"from", "to", "minutes"};
    const bool has_miles = lower(text.substr(0, text.find_first_of("\r\n"))).find("miles") != std::string::npos;
    if (has_miles) columns.emplace_back("miles");
    Sheet sheet(text, name, columns);
    JourneyTable table;
    table.name_ = name;
    for (const auto& cells : sheet.rows()) {
        const auto from = place_in(cells, "from"), to = place_in(cells, "to");
        const auto journey = journey_in(cells, has_miles);
        if (from.empty() || to.empty()) continue;
        const auto [there, is_new] = table.journeys_.try_emplace({from, to}, journey);
        if (!is_new)
            cells.mistake(fmt::format("from {} to {} is there twice: on line {} too", from, to, there->second.line));
    }
    sheet.require_sound();
    return table;
}

std::optional<MeasuredJourney> JourneyTable::find(std::string_view from, std::string_view to) const {
    const auto start = place::parse_postcode(from).postcode, end = place::parse_postcode(to).postcode;
    if (!start || !end) return {};
    const std::string a[] = {start->text(), start->outward()}, b[] = {end->text(), end->outward()};
    for (const auto& [i, j] : {std::pair{0, 0}, std::pair{0, 1}, std::pair{1, 0}, std::pair{1, 1}}) {
        for (const auto& ends : {std::pair(a[i], b[j]), std::pair(b[j], a[i])})
            if (const auto found = journeys_.find(ends); found != journeys_.end()) return found->second;
    }
    return {};
}

}  // namespace portage::schedule
