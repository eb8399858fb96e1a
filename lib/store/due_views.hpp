// What review/due.hpp asks of the file, of all cases at once: one question a table, whatever the
// number of cases.
#pragma once

#include "review/due.hpp"
#include "store/query.hpp"

namespace portage::store {

// Of every case that has not ended, by reference.
std::vector<review::CaseView> all_due_views(Reader& reader);

// Of every case that had not ended before the day, ended or not, as far as its clocks look
// (review/clock.hpp): of the visits the first made one only. By reference.
std::vector<review::CaseView> clock_views(Reader& reader, Date not_ended_before);

}  // namespace portage::store
