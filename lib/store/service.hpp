// The one row that says what the file is.
#pragma once

#include "store/query.hpp"

namespace portage::store {

class Writer;

struct Service {
    std::string file_id;    // random, hexadecimal
    std::string authority;  // kent
    std::string prefix;     // K
    bool rehearsal = false;
    Instant created_at{};
};

Service service_of(Reader& reader);
void found_service(Database& database, const Service& service);  // at init, once

// The next case reference of `year`. Never given twice, whatever is undone.
std::string next_case_reference(Writer& writer, int year);

}  // namespace portage::store
