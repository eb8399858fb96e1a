// The tables no change records, service, issued and reference_counter, bound to the chain all the
// same: whoever edits them with another program is found.
#pragma once

#include "base/digest.hpp"
#include "store/change.hpp"

#include <optional>
#include <string>

namespace portage::store {

// What the chain begins with: the first change's `previous`. A digest of the row that says what the
// file is, so that authority, prefix and rehearsal stay what init made them.
Digest origin_of(Reader& reader);

// A digest in hexadecimal of what left the building with a change; empty where nothing did.
std::string issued_digest(Reader& reader, ChangeNumber number);

// A year whose next case reference is in use already: it would be given twice.
std::optional<int> year_that_would_repeat(Reader& reader);

}  // namespace portage::store
