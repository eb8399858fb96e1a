// Every postcode of an imported directory. Its rows are no change of the service's: the change that
// brought them keeps the edition, their digest and how many they are, and cannot be undone.
//
// A row is a sector, 100 to 400 postcodes, so that 2.7 million of them are written in a moment; which
// bytes stand for which is told in portage-database(5).
#pragma once

#include "place/directory.hpp"
#include "place/listing.hpp"
#include "store/writer.hpp"

namespace portage::store {

struct PostcodeEdition {
    std::string name;  // "ONSPD August 2025"
    place::Product product = place::Product::onspd;
    std::string file_name;
    std::string digest;       // BLAKE2b of the rows as kept, hexadecimal
    std::string attribution;  // must go with the data, a line each
    std::int64_t postcodes = 0;
    std::int64_t ended = 0;   // of these, no longer in use
    ChangeNumber change = 0;  // that brought it
};
// The edition the file holds; nothing where none was imported.
std::optional<PostcodeEdition> postcode_edition(Reader& reader);

// What the imported edition says of a postcode. `residence` is there where it lies in a council.
struct PostcodeFound {
    std::optional<place::Residence> residence;
    std::optional<int> ended;  // yyyymm, since when it is no longer in use
};
std::optional<PostcodeFound> find_postcode(Reader& reader, place::Postcode postcode, const PostcodeEdition& edition);

// What `edition.digest` is made of.
std::string digest_of_listing(const place::Listing& listing);

// Puts a listing in the place of the last one, within a change; fills in digest, counts and change.
void replace_postcodes(Writer& writer, const place::Listing& listing, PostcodeEdition& edition);

// Why the rows are not those the edition was imported with; nothing where they are, or there is no edition.
std::optional<std::string> wrong_with_postcodes(Reader& reader);

}  // namespace portage::store
