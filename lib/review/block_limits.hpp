// What a policy says of the length of blocks, of extending one and of the break before the next: said to
// whoever records a review, who may decide otherwise.
#pragma once

#include "review/outcome.hpp"

namespace portage::review {

// Sentences about a next block the policy does not provide for as it is; none where it does. `before` is
// the case as it was when the review was held. Lengths in terms are not compared: visits do not tell them.
std::vector<std::string> beyond_policy(const caseload::Case& before, const Decided& decided,
                                       const schedule::VisitBlock& next, bool had_block,
                                       const std::optional<schedule::Block>& rule);

}  // namespace portage::review
