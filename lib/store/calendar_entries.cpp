#include "store/calendar_entries.hpp"

namespace portage::store {

std::vector<calendar::Entry> calendar_entries(Reader& reader) { return reader.all<calendar::Entry>("ORDER BY id"); }

}  // namespace portage::store
