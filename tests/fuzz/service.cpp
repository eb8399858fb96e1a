// Targets that know the service: policies.
#include "authority/authority.hpp"
#include "authority/show.hpp"
#include "base/text.hpp"
#include "target.hpp"

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

}  // namespace

const std::vector<Target>& service_targets() {
    static const std::vector<Target> targets = {
        {"policy", "share/authorities", ".toml", policy},
    };
    return targets;
}

std::vector<Target> all_targets() {
    auto targets = base_targets();
    targets.insert(targets.end(), service_targets().begin(), service_targets().end());
    return targets;
}

}  // namespace portage::fuzz
