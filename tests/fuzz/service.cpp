// Targets that know the service: policies, and the postcodes of the country.
#include "authority/authority.hpp"
#include "authority/show.hpp"
#include "base/text.hpp"
#include "place/listing.hpp"
#include "target.hpp"

#include <algorithm>

namespace portage::fuzz {

namespace {

// A policy that is read at all can be checked and shown, and means the same when read again.
void policy(std::string_view bytes) {
    auto authority = authority::read_authority(bytes, "fuzzed.toml");
    authority::check(authority);
    promise(authority::read_authority(bytes, "fuzzed.toml").editions.size() == authority.editions.size(),
            "a policy read twice is the same policy");
    for (const auto& edition : authority.editions)
        promise(edition.digest.size() == 64 && is_utf8(edition.text), "an edition has a digest and a text");
}

// Whatever a published directory holds, each row is kept or counted, and what is kept is in order and whole.
void postcodes(std::string_view bytes) {
    place::PublishedCounts counts;
    place::Listing listing;
    auto source = [&](char* buffer, std::size_t room) {
        const auto taken = std::min({room, bytes.size(), std::size_t{777}});
        std::copy_n(bytes.data(), taken, buffer);
        bytes.remove_prefix(taken);
        return taken;
    };
    place::PublishedReader reader(source, "fuzzed.csv", counts);
    place::PublishedRow row;
    std::int64_t rows = 0;
    for (; reader.next(row); ++rows) {
        promise(place::Postcode::from_packed(row.postcode->packed()) == row.postcode, "a postcode is one");
        promise(row.county.empty() || row.county.starts_with("E10"), "a county is one of its own");
        promise(row.ended == 0 || (row.ended % 100 >= 1 && row.ended % 100 <= 12), "a month is one");
        listing.add(row);
    }
    promise(rows == counts.live + counts.ended, "each row understood is counted");
    promise(for_terminal(counts.first_not_understood) == counts.first_not_understood, "what was not is safe to print");
    listing.complete();
    promise(rows == static_cast<std::int64_t>(listing.postcodes().size()) + listing.repeated(),
            "and each is kept, or repeats");
    std::int64_t last = -1;
    for (const auto& one : listing.postcodes()) {
        promise(one.postcode > last && one.area >= 0, "postcodes are in order");
        promise(static_cast<std::size_t>(one.area) <= listing.areas().size(), "and lie in an area there is");
        last = one.postcode;
    }
}

}  // namespace

const std::vector<Target>& service_targets() {
    static const std::vector<Target> targets = {
        {"policy", "share/authorities", ".toml", policy},
        {"postcodes", "tests/data/postcodes", ".csv", postcodes},
    };
    return targets;
}

std::vector<Target> all_targets() {
    auto targets = base_targets();
    targets.insert(targets.end(), service_targets().begin(), service_targets().end());
    return targets;
}

}  // namespace portage::fuzz
