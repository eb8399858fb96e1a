// The postcode directories the Office for National Statistics and Ordnance Survey publish, read row by
// row: ONSPD and NSPL with the headers of any year since 2010, and Code-Point Open, which has none.
//
// Columns are found by pattern, never by a fixed name: what was oslaua until 2024 is lad25cd and then
// lad26cd.
#pragma once

#include "base/csv.hpp"
#include "place/postcode.hpp"

#include <array>

namespace portage::place {

enum class Product { onspd, nspl, code_point_open };

// What a column of interest says.
enum class Told { postcode, ended, county, district, ward, latitude, longitude, easting, northing };
constexpr std::size_t told_count = 9;

struct PublishedColumns {
    Product product = Product::onspd;
    bool has_header = true;
    std::size_t width = 0;                                     // cells of every row
    std::array<std::optional<std::size_t>, told_count> place;  // of each Told, where it is there
    std::array<std::string, told_count> header;                // as the file has it; "column 9" without header
};

// By the file's first row. Fails with Fault::bad_input where it is none of the three, saying which column
// is missing. ONSPD and NSPL are told apart by columns only the first has, or by the file's name.
PublishedColumns find_columns(const std::vector<std::string_view>& first_row, std::string_view file_name);

// A position in 100,000ths of a degree, WGS84: a metre or so.
struct Position {
    int latitude = 0, longitude = 0;
    bool operator==(const Position&) const = default;
};

// A row understood. GSS codes; empty where there is none: E99999999 and its like (also L, M, N, S, W)
// are none, and a county is one only where its code starts E10, a council with schools of its own to answer
// for. Views hold until the next row.
struct PublishedRow {
    std::optional<Postcode> postcode;
    std::string_view district, county, ward;
    std::optional<Position> position;  // nothing where it is on no map
    int ended = 0;                     // yyyymm, since when it is no longer in use; 0: it is in use
};

// Rows read = live + ended + not understood.
struct PublishedCounts {
    std::int64_t live = 0, ended = 0, not_understood = 0;
    std::int64_t without_council = 0, on_no_map = 0;  // of live and ended
    std::string first_not_understood;                 // "line 12: 'abc' is not a postcode"
};

class PublishedReader {
public:
    // `counts` is added to, so that the parts of one directory are counted together. `file_name` is for telling
    // products apart and for the first row not understood. Fails as find_columns and CsvReader do.
    PublishedReader(CsvReader::Source bytes, std::string_view file_name, PublishedCounts& counts);

    const PublishedColumns& columns() const { return columns_; }
    // The next row understood; false at the end. Blank rows are passed over.
    bool next(PublishedRow& row);

private:
    bool understand(PublishedRow& row);
    bool refuse(const std::string& why);
    std::string_view cell(Told told) const;
    bool take_code(Told told, std::string_view& code);
    bool take_position(PublishedRow& row);
    CsvReader csv_;
    std::string file_name_;
    PublishedCounts& counts_;
    PublishedColumns columns_;
    std::vector<std::string_view> cells_;
    bool waiting_ = false;  // the first row is one of data
};

// "ONSPD August 2025" from ONSPD_AUG_2025_UK.csv, of a file, folder or member of an archive; nothing where the
// name does not say product, month and year.
std::optional<std::string> edition_in(std::string_view file_name);
// "Code-Point Open 2025.4.0" from the text of its Doc/metadata.txt; nothing where it has no version.
std::optional<std::string> edition_in_metadata(std::string_view text);

// The statements that must go with the data, a line each; `edition` is searched for the year.
std::vector<std::string> attribution_of(Product product, std::string_view edition);

}  // namespace portage::place

namespace portage {
template <>
inline constexpr auto words<place::Product> = std::array{
    Word{place::Product::onspd, "onspd"},
    Word{place::Product::nspl, "nspl"},
    Word{place::Product::code_point_open, "code-point-open"},
};
template <>
inline constexpr auto words<place::Told> = std::array{
    Word{place::Told::postcode, "postcode"},   Word{place::Told::ended, "ended"},
    Word{place::Told::county, "county"},       Word{place::Told::district, "district"},
    Word{place::Told::ward, "ward"},           Word{place::Told::latitude, "latitude"},
    Word{place::Told::longitude, "longitude"}, Word{place::Told::easting, "easting"},
    Word{place::Told::northing, "northing"},
};
}  // namespace portage
