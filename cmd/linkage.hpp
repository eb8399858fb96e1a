// What the search for the same child goes by: the files of share/linkage, or the service's own weights.
#pragma once

#include "cmd/session.hpp"
#include "referral/new_referral.hpp"
#include "store/matching.hpp"

namespace portage::cmd {

// FILE.policies/linkage.toml, which `refer train` writes, where there is one; else the shipped weights.
store::SearchRules search_rules(Session& session);
std::string own_weights_path(Session& session);

// A probability for people: 99 at most, for nothing weighed is sure.
int in_100(double probability);

// Keeps everybody on record who may be the same child as one just entered; answers the likeliest.
std::optional<store::Likely> keep_likely(store::Writer& writer, store::ChildSearch& search,
                                         const referral::NewReferral& entered);

}  // namespace portage::cmd
