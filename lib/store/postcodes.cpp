#include "store/postcodes.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "store/database.hpp"

#include <limits>

namespace portage::store {

namespace {

constexpr double degree = 1e5;           // in steps of a stored latitude
constexpr std::int64_t units = 37 * 37;  // what the last two signs of a packed postcode can be

// A postcode of a sector: four numbers of 32 bits, the lowest byte first.
constexpr std::size_t unit_size = 16;

void put(Blob& blob, std::uint32_t number) {
    for (int shift = 0; shift < 32; shift += 8) blob.push_back(static_cast<unsigned char>(number >> shift));
}
std::uint32_t number_at(const unsigned char* bytes) {
    return bytes[0] | std::uint32_t{bytes[1]} << 8 | std::uint32_t{bytes[2]} << 16 | std::uint32_t{bytes[3]} << 24;
}

// The month a postcode ended, counted from January 1900, takes the upper half of the first number.
std::uint32_t months_of(int yyyymm) { return static_cast<std::uint32_t>((yyyymm / 100 - 1900) * 12 + yyyymm % 100); }
int yyyymm_of(std::uint32_t months) {
    return static_cast<int>((1900 + (months - 1) / 12) * 100 + (months - 1) % 12 + 1);
}

// Calls `sector` with the key and the bytes of each, in order.
void each_sector(const place::Listing& listing, const std::function<void(std::int64_t, const Blob&)>& sector) {
    Blob blob;
    std::int64_t key = -1;
    for (const auto& listed : listing.postcodes()) {
        if (listed.postcode / units != key) {
            if (!blob.empty()) sector(key, blob);
            blob.clear();
            key = listed.postcode / units;
        }
        put(blob,
            static_cast<std::uint32_t>(listed.postcode % units) | (listed.ended ? months_of(listed.ended) << 16 : 0));
        put(blob, static_cast<std::uint32_t>(listed.area));
        put(blob, static_cast<std::uint32_t>(listed.latitude));
        put(blob, static_cast<std::uint32_t>(listed.longitude));
    }
    if (!blob.empty()) sector(key, blob);
}

// Calls `area` with what a row of postcode_area holds.
template <class Each>
void each_area(const place::Listing& listing, const Each& area) {
    std::int64_t number = 0;
    for (const auto& one : listing.areas())
        area(++number, one.district, one.county.empty() ? std::nullopt : std::optional(one.county), one.ward);
}

std::string combined(const Digest& sectors, const Digest& areas) {
    return to_hex(Hasher().bytes(as_bytes(sectors)).bytes(as_bytes(areas)).finish());
}

}  // namespace

std::optional<PostcodeEdition> postcode_edition(Reader& reader) {
    std::optional<PostcodeEdition> found;
    reader.each(
        "SELECT name, product, file_name, digest, attribution, postcodes, ended, change FROM postcode_edition "
        "WHERE id = 1",
        [&](Row& row) {
            auto& edition = found.emplace();
            row >> edition.name >> edition.product >> edition.file_name >> edition.digest >> edition.attribution >>
                edition.postcodes >> edition.ended >> edition.change;
        });
    return found;
}

std::optional<PostcodeFound> find_postcode(Reader& reader, place::Postcode postcode, const PostcodeEdition& edition) {
    Blob sector;
    reader.each(
        "SELECT units FROM postcode_sector WHERE id = ?", [&](Row& row) { row >> sector; }, postcode.packed() / units);
    const auto wanted = static_cast<std::uint32_t>(postcode.packed() % units);
    std::size_t low = 0, high = sector.size() / unit_size;
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        ((number_at(&sector[middle * unit_size]) & 0xFFFF) < wanted ? low : high) =
            (number_at(&sector[middle * unit_size]) & 0xFFFF) < wanted ? middle + 1 : middle;
    }
    const auto* unit = sector.data() + low * unit_size;
    if (low == sector.size() / unit_size || (number_at(unit) & 0xFFFF) != wanted) return {};
    PostcodeFound found;
    if (auto months = number_at(unit) >> 16) found.ended = yyyymm_of(months);
    const auto latitude = static_cast<std::int32_t>(number_at(unit + 8));
    const auto longitude = static_cast<std::int32_t>(number_at(unit + 12));
    reader.each(
        "SELECT district, county, ward FROM postcode_area WHERE id = ?",
        [&](Row& row) {
            auto& residence = found.residence.emplace();
            row >> residence.district >> residence.county >> residence.ward;
            residence.edition = edition.name;
            residence.on_map = latitude != place::Listed::on_no_map;
            if (residence.on_map) residence.location = {latitude / degree, longitude / degree};
        },
        static_cast<std::int64_t>(number_at(unit + 4)));
    return found;
}

std::string digest_of_listing(const place::Listing& listing) {
    RowHasher sectors, areas;
    each_sector(listing, [&](std::int64_t key, const Blob& blob) {
        sectors.value(Value::of(key));
        sectors.value(Value::of(blob));
    });
    each_area(listing, [&](std::int64_t number, const auto& district, const auto& county, const auto& ward) {
        areas.value(Value::of(number));
        areas.value(Value::of(district));
        areas.value(Value::of(county));
        areas.value(Value::of(ward));
    });
    return combined(sectors.finish(), areas.finish());
}

void replace_postcodes(Writer& writer, const place::Listing& listing, PostcodeEdition& edition) {
    const auto last = postcode_edition(writer);
    edition.digest = digest_of_listing(listing);
    edition.postcodes = static_cast<std::int64_t>(listing.postcodes().size());
    edition.ended = listing.ended();
    edition.change = writer.number();
    // Nothing here is anybody's secret, and nothing else goes in this change: overwriting what is freed
    // would write it all twice. Closing the file forgets the setting; so does the end of this.
    writer.database().run("PRAGMA secure_delete = OFF");
    for (const char* table : {"postcode_sector", "postcode_area", "postcode_edition"})
        writer.run(std::string("DELETE FROM ") + table);
    each_sector(listing, [&](std::int64_t key, const Blob& blob) {
        writer.run("INSERT INTO postcode_sector (id, units) VALUES (?, ?)", key, blob);
    });
    each_area(listing, [&](std::int64_t number, const auto& district, const auto& county, const auto& ward) {
        writer.run("INSERT INTO postcode_area (id, district, county, ward) VALUES (?, ?, ?, ?)", number, district,
                   county, ward);
    });
    writer.run(
        "INSERT INTO postcode_edition (id, name, product, file_name, digest, attribution, postcodes, ended, change) "
        "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
        edition.name, edition.product, edition.file_name, edition.digest, edition.attribution, edition.postcodes,
        edition.ended, edition.change);
    writer.database().run("PRAGMA secure_delete = ON");
    Json facts;
    facts["edition"] = edition.name;
    facts["product"] = to_string(edition.product);
    facts["file"] = edition.file_name;
    facts["digest"] = edition.digest;
    facts["postcodes"] = edition.postcodes;
    facts["ended"] = edition.ended;
    if (last) facts["instead_of"] = last->name;
    writer.state(to_line(facts));
}

std::optional<std::string> wrong_with_postcodes(Reader& reader) {
    const auto edition = postcode_edition(reader);
    if (!edition) return {};
    const auto rows = reader.one<std::int64_t>("SELECT coalesce(sum(length(units)), 0) / 16 FROM postcode_sector");
    if (rows != edition->postcodes)
        return fmt::format("{} are there of the {} of {}: import it again", count(rows, "postcode"), edition->postcodes,
                           edition->name);
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (combined(digest_of_rows(reader, "postcode_sector", 0, most),
                 digest_of_rows(reader, "postcode_area", 0, most)) != edition->digest)
        return fmt::format("the postcodes are not as {} has them: something else altered them; import it again",
                           edition->name);
    return {};
}

}  // namespace portage::store
