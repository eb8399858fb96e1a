// Blocks, visits and groups as the file knows them.
#pragma once

#include "store/case_tables.hpp"
#include "store/child_tables.hpp"
#include "store/visit_tables.hpp"
#include "store/writer.hpp"

namespace portage::store {

// By the reference people type (V881, B5, G3; a group also by its name). Fail with Fault::usage.
schedule::Visit require_visit(Reader& reader, std::string_view typed);
schedule::VisitBlock require_block(Reader& reader, std::string_view typed);
schedule::PlayGroup require_group(Reader& reader, std::string_view typed);

// Always by day, start, then number.
std::vector<schedule::Visit> visits_between(Reader& reader, Date from, Date to);
std::vector<schedule::Visit> visits_of(Reader& reader, Id<caseload::Case> id);
std::vector<schedule::Visit> visits_of(Reader& reader, Id<schedule::VisitBlock> id);
// Those a worker leads, joins or comes along to.
std::vector<schedule::Visit> visits_of(Reader& reader, Id<team::Worker> id, Date from, Date to);

std::vector<schedule::VisitBlock> blocks_of(Reader& reader, Id<caseload::Case> id);  // by number
std::optional<schedule::VisitBlock> open_block_of(Reader& reader, Id<caseload::Case> id);

std::vector<schedule::PlayGroup> all_groups(Reader& reader);  // by name; ended ones too
std::vector<schedule::GroupPlace> places_of(Reader& reader, Id<schedule::PlayGroup> id);
std::vector<schedule::GroupPlace> places_of(Reader& reader, Id<caseload::Case> id);
std::vector<schedule::GroupSession> sessions_of(Reader& reader, Id<schedule::PlayGroup> id);  // by day
std::vector<schedule::GroupSession> sessions_between(Reader& reader, Date from, Date to);
std::vector<schedule::GroupAttendance> register_of(Reader& reader, Id<schedule::GroupSession> id);

// The open cases whose latest block has not ended, by reference number.
std::vector<caseload::Case> cases_in_a_block(Reader& reader);
// The setting a child attends on a day; the latest entered where several.
std::optional<child::Setting> setting_of(Reader& reader, Id<child::Child> id, Date day);

}  // namespace portage::store
