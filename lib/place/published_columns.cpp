#include "base/date.hpp"
#include "place/published.hpp"

#include <algorithm>
#include <charconv>

namespace portage::place {

namespace {

// Headers ONS gave a column, the best first; # is a figure of the year.
struct Names {
    Told told;
    std::array<std::string_view, 4> patterns;
};
constexpr std::array<Names, told_count> names = {
    Names{Told::postcode, {"pcds", "pcd7", "pcd", "pcd8"}},
    Names{Told::ended, {"doterm", "", "", ""}},
    Names{Told::county, {"oscty", "cty", "cty##cd", "ctycd"}},
    Names{Told::district, {"oslaua", "laua", "lad##cd", "ladcd"}},
    Names{Told::ward, {"osward", "ward", "wd##cd", "wdcd"}},
    Names{Told::latitude, {"lat", "", "", ""}},
    Names{Told::longitude, {"long", "", "", ""}},
    Names{Told::easting, {"oseast1m", "east1m", "", ""}},
    Names{Told::northing, {"osnrth1m", "north1m", "", ""}},
};

bool is_numeral(char c) { return c >= '0' && c <= '9'; }

bool fits(std::string_view header, std::string_view pattern) {
    return !pattern.empty() && header.size() == pattern.size() &&
           std::equal(header.begin(), header.end(), pattern.begin(),
                      [](char c, char p) { return p == '#' ? is_numeral(c) : c == p; });
}

// A mark at the start of the file, which keeps a quoted first cell from being read as one, taken off.
std::string plain_header(std::string_view cell) {
    if (cell.starts_with("\xEF\xBB\xBF")) cell.remove_prefix(3);
    if (cell.size() > 1 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
    return lower(trim(cell));
}

bool is_code_point_row(const std::vector<std::string_view>& row) {
    auto figures = [&](std::size_t at) {
        return !row[at].empty() && std::all_of(row[at].begin(), row[at].end(), is_numeral);
    };
    return row.size() == 10 && parse_postcode(row[0]).postcode && figures(1) && figures(2) && figures(3);
}

PublishedColumns code_point_open() {
    PublishedColumns columns{.product = Product::code_point_open, .has_header = false, .width = 10};
    constexpr std::array<std::pair<Told, std::size_t>, 6> places = {{{Told::postcode, 0},
                                                                     {Told::easting, 2},
                                                                     {Told::northing, 3},
                                                                     {Told::county, 7},
                                                                     {Told::district, 8},
                                                                     {Told::ward, 9}}};
    for (auto [told, at] : places) {
        columns.place[static_cast<std::size_t>(told)] = at;
        columns.header[static_cast<std::size_t>(told)] = fmt::format("column {}", at + 1);
    }
    return columns;
}

// Columns of earlier censuses and the like, which the National Statistics Postcode Lookup leaves out.
bool has_column_of_onspd_only(const std::vector<std::string>& headers) {
    return std::any_of(headers.begin(), headers.end(), [](const std::string& header) {
        return header == "oslaua" || header.starts_with("streg") || header.starts_with("statsward") ||
               header.starts_with("oa01") || header.starts_with("casward");
    });
}

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

// The number of "aug" or "august", from 1; 0 where it is no month.
unsigned month_of(std::string_view word) {
    for (unsigned i = 0; i < months.size(); ++i)
        if (word == months[i] || word == months[i].substr(0, 3) || (i == 8 && word == "sept")) return i + 1;
    return 0;
}

bool is_year(std::string_view word) {
    return word.size() == 4 && word.starts_with("20") && std::all_of(word.begin(), word.end(), is_numeral);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> found(1);
    for (char c : lower(text)) {
        if ((c >= 'a' && c <= 'z') || is_numeral(c))
            found.back() += c;
        else if (!found.back().empty())
            found.emplace_back();
    }
    return found;
}

}  // namespace

PublishedColumns find_columns(const std::vector<std::string_view>& first_row, std::string_view file_name) {
    if (is_code_point_row(first_row)) return code_point_open();
    std::vector<std::string> headers;
    for (auto cell : first_row) headers.push_back(plain_header(cell));
    PublishedColumns columns{.width = first_row.size()};
    for (const auto& [told, patterns] : names)
        for (auto pattern : patterns) {
            auto found = std::find_if(headers.begin(), headers.end(), [&](const auto& h) { return fits(h, pattern); });
            auto& place = columns.place[static_cast<std::size_t>(told)];
            if (place || found == headers.end()) continue;
            place = static_cast<std::size_t>(found - headers.begin());
            columns.header[static_cast<std::size_t>(told)] = *found;
        }
    std::vector<std::string> missing;
    auto need = [&](Told told, const char* what) {
        if (!columns.place[static_cast<std::size_t>(told)]) missing.emplace_back(what);
    };
    need(Told::postcode, "the postcode (pcds, pcd7 or pcd)");
    need(Told::ended, "when it ended (doterm)");
    need(Told::county, "the county (cty25cd, cty or oscty)");
    need(Told::district, "the district (lad25cd, laua or oslaua)");
    need(Told::ward, "the ward (wd25cd, ward or osward)");
    auto place_of = [&](Told told) -> auto& { return columns.place[static_cast<std::size_t>(told)]; };
    if (place_of(Told::latitude) && place_of(Told::longitude)) {
        place_of(Told::easting).reset();  // they say the same, less well
        place_of(Told::northing).reset();
    } else {
        place_of(Told::latitude).reset();
        place_of(Told::longitude).reset();
        need(Told::easting, "the place (lat and long, or east1m or oseast1m)");
        need(Told::northing, "the northing (north1m or osnrth1m)");
    }
    if (!missing.empty())
        fail(Fault::bad_input,
             "line 1: not a postcode directory that is known (ONSPD, NSPL or Code-Point Open): no column tells {}",
             in_words(missing));
    auto name = lower(file_name);
    bool named_nspl = name.find("nspl") != std::string::npos, named_onspd = name.find("onspd") != std::string::npos;
    bool nspl = named_nspl != named_onspd ? named_nspl : !has_column_of_onspd_only(headers);
    columns.product = nspl ? Product::nspl : Product::onspd;
    return columns;
}

std::optional<std::string> edition_in(std::string_view file_name) {
    auto words = words_of(file_name);
    std::string_view product;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i].starts_with("onspd")) product = "ONSPD";
        if (words[i].starts_with("nspl")) product = "NSPL";
        auto month = month_of(words[i]);
        if (!product.empty() && month > 0 && is_year(words[i + 1]))
            return fmt::format("{} {} {}", product, month_name(month), words[i + 1]);
    }
    return {};
}

std::optional<std::string> edition_in_metadata(std::string_view text) {
    constexpr std::string_view key = "VERSION NUMBER:";
    auto at = text.find(key);
    if (at == std::string_view::npos) return {};
    auto line = text.substr(at + key.size());
    auto version = trim(line.substr(0, line.find_first_of("\r\n")));
    if (version.empty() || version.size() > 20 || version.find_first_not_of("0123456789.") != std::string_view::npos)
        return {};
    return fmt::format("Code-Point Open {}", version);
}

std::vector<std::string> attribution_of(Product product, std::string_view edition) {
    std::string year;
    for (const auto& word : words_of(edition))
        if (is_year(word)) year = " " + word;
    std::vector<std::string> lines = {
        fmt::format("Contains OS data © Crown copyright and database right{}.", year),
        fmt::format("Contains Royal Mail data © Royal Mail copyright and database right{}.", year)};
    if (product == Product::code_point_open)
        lines.push_back("Licensed under the Open Government Licence v3.0.");
    else
        lines.push_back("Source: Office for National Statistics, licensed under the Open Government Licence v3.0.");
    return lines;
}

}  // namespace portage::place
