#include "place/published.hpp"

#include "place/national_grid.hpp"

#include <algorithm>
#include <cmath>

namespace portage::place {

namespace {

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool all_figures(std::string_view text) { return std::all_of(text.begin(), text.end(), is_figure); }

// "-2.242851" in 100,000ths, rounded half away from nothing; nothing where it is no such number.
std::optional<int> hundred_thousandths(std::string_view text) {
    const bool below = text.starts_with('-');
    if (below) text.remove_prefix(1);
    int value = 0, places = -1;  // -1: before the point
    bool rounded = false, any = false;
    for (char c : text) {
        if (c == '.' && places < 0) {
            places = 0;
            continue;
        }
        if (!is_figure(c) || value > 100'000'000) return {};
        any = true;
        if (places >= 5) {
            if (!rounded && c >= '5') ++value;
            rounded = true;
            continue;
        }
        value = value * 10 + (c - '0');
        if (places >= 0) ++places;
    }
    if (!any) return {};
    for (int i = std::max(places, 0); i < 5; ++i) {
        if (value > 100'000'000) return {};
        value *= 10;
    }
    return below ? -value : value;
}

// E99999999, and L, M, N, S and W: no such area there.
bool is_pseudo(std::string_view code) { return code.size() == 9 && code.substr(1) == "99999999"; }

bool is_code(std::string_view code) {
    return code.size() <= 9 &&
           std::all_of(code.begin(), code.end(), [](char c) { return is_figure(c) || (c >= 'A' && c <= 'Z'); });
}

constexpr int most_latitude = 6'200'000;  // north of Shetland; 99.999999 means on no map

}  // namespace

PublishedReader::PublishedReader(CsvReader::Source bytes, std::string_view file_name, PublishedCounts& counts)
    : csv_(std::move(bytes), ','), file_name_(file_name), counts_(counts) {
    if (!csv_.next(cells_)) fail(Fault::bad_input, "{} is empty", file_name);
    columns_ = find_columns(cells_, file_name);
    waiting_ = !columns_.has_header;
}

std::string_view PublishedReader::cell(Told told) const {
    const auto& place = columns_.place[static_cast<std::size_t>(told)];
    return place ? cells_[*place] : std::string_view{};
}

bool PublishedReader::refuse(const std::string& why) {
    if (counts_.not_understood++ == 0)
        counts_.first_not_understood = fmt::format("{}:{}: {}", file_name_, csv_.line(), why);
    return false;
}

bool PublishedReader::next(PublishedRow& row) {
    for (;;) {
        if (!waiting_ && !csv_.next(cells_)) return false;
        waiting_ = false;
        const bool blank = cells_.size() == 1 && trim(cells_[0]).empty();
        if (blank || !understand(row)) continue;
        ++(row.ended ? counts_.ended : counts_.live);
        counts_.without_council += row.district.empty();
        counts_.on_no_map += !row.position;
        return true;
    }
}

bool PublishedReader::take_code(Told told, std::string_view& code) {
    code = cell(told);
    if (is_pseudo(code)) code = {};
    if (is_code(code)) return true;
    code = trim(code);
    if (is_code(code)) return true;
    return refuse(
        fmt::format("{} '{}' is not a code such as E07000114", to_string(told), for_terminal(shorten(code, 40))));
}

bool PublishedReader::take_position(PublishedRow& row) {
    row.position.reset();
    if (columns_.place[static_cast<std::size_t>(Told::latitude)]) {
        const auto north = cell(Told::latitude), east = cell(Told::longitude);
        if (north.empty() && east.empty()) return true;
        const auto latitude = hundred_thousandths(north), longitude = hundred_thousandths(east);
        if (!latitude || !longitude || std::abs(*longitude) > 18'000'000)
            return refuse(fmt::format("'{}', '{}' is not a latitude and longitude", for_terminal(shorten(north, 20)),
                                      for_terminal(shorten(east, 20))));
        if (*latitude < most_latitude) row.position = {*latitude, *longitude};
        return true;
    }
    const auto easting = trim(cell(Told::easting)), northing = trim(cell(Told::northing));
    if (!all_figures(easting) || !all_figures(northing) || easting.size() > 7 || northing.size() > 7)
        return refuse(fmt::format("'{}', '{}' is not a grid reference in metres", for_terminal(shorten(easting, 20)),
                                  for_terminal(shorten(northing, 20))));
    // Nought and nought stand for none; Northern Ireland's are of another grid.
    const auto metres = [](std::string_view text) {
        int value = 0;
        for (char c : text) value = value * 10 + (c - '0');
        return value;
    };
    if (metres(easting) == 0 || metres(northing) == 0 || row.postcode->outward().starts_with("BT")) return true;
    const auto found = from_national_grid(metres(easting), metres(northing));
    row.position = {static_cast<int>(std::lround(found.latitude * 1e5)),
                    static_cast<int>(std::lround(found.longitude * 1e5))};
    return true;
}

bool PublishedReader::understand(PublishedRow& row) {
    if (cells_.size() != columns_.width)
        return refuse(fmt::format("{}, where {} are expected", count(static_cast<long long>(cells_.size()), "cell"),
                                  columns_.width));
    const auto typed = cell(Told::postcode);
    row.postcode = plain_postcode(typed);
    if (!row.postcode) row.postcode = parse_postcode(typed).postcode;
    if (!row.postcode) return refuse(fmt::format("'{}' is not a postcode", for_terminal(shorten(typed, 40))));
    const auto ended = trim(cell(Told::ended));
    row.ended = 0;
    if (!ended.empty()) {
        for (char c : ended) row.ended = row.ended > 99'999 ? 0 : row.ended * 10 + (c - '0');
        const int month = row.ended % 100;
        if (ended.size() != 6 || !all_figures(ended) || row.ended < 190000 || month < 1 || month > 12)
            return refuse(fmt::format("'{}' is not a year and month such as 201903", for_terminal(shorten(ended, 40))));
    }
    if (!take_code(Told::district, row.district) || !take_code(Told::county, row.county) ||
        !take_code(Told::ward, row.ward))
        return false;
    if (!row.county.starts_with("E10")) row.county = {};
    return take_position(row);
}

}  // namespace portage::place
