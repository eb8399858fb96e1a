// A row whose submission number came before with other content: an edit of its sender's, or one number given to two
// children.
#pragma once

#include "referral/problem.hpp"
#include "referral/reading.hpp"
#include "store/row_keys.hpp"

namespace portage::cmd {

// other_content, or number_of_another where it names a child of another forename or date of birth.
referral::Problem came_otherwise(store::Reader& reader, const referral::Received& row, const store::SeenRow& seen);

}  // namespace portage::cmd
