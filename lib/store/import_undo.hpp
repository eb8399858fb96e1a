// Taking back rows inserted in bulk, keeping whole referrals that were worked on since.
#pragma once

#include "store/changeset.hpp"
#include "store/writer.hpp"

#include <set>

namespace portage::store {

struct BulkRemoved {
    std::int64_t rows = 0;
    std::vector<Clash> clashes;     // where the change is not an import and rows were written since
    std::vector<std::string> kept;  // case references, in order
};

BulkRemoved remove_bulk(Writer& writer, const Change& change, const std::vector<BulkRange>& ranges);

}  // namespace portage::store
