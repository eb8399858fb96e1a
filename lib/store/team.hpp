// The team as the file knows it.
#pragma once

#include "store/team_tables.hpp"
#include "store/writer.hpp"
#include "team/member.hpp"

namespace portage::store {

// By the code people type, in any case. Fail with Fault::usage, pointing at the nearest.
team::Worker require_worker(Reader& reader, std::string_view code);
team::Venue require_venue(Reader& reader, std::string_view code);

std::vector<team::Worker> all_workers(Reader& reader);  // by code
std::vector<team::Venue> all_venues(Reader& reader);    // by code

// With hours, absences, training and the number of open cases that name them.
team::Member member_of(Reader& reader, const team::Worker& worker);
std::vector<team::Member> whole_team(Reader& reader);  // by code

// Instead of all the hours the worker had.
void replace_hours(Writer& writer, Id<team::Worker> worker, const std::vector<team::WorkingHours>& hours);

}  // namespace portage::store
