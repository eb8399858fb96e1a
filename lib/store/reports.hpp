// Many rows at once for reports: a few questions to the file, whatever the number of cases, put
// together in memory.
#pragma once

#include "report/caseload.hpp"
#include "report/decisions.hpp"
#include "report/dosage.hpp"
#include "report/visits.hpp"
#include "store/query.hpp"

namespace portage::store {

// Cases that have not ended, by reference, with what is known of them on `today`.
std::vector<report::CaseRow> report_cases(Reader& reader, Date today);

// Visits from `from` to `to`, both included, by day and time.
std::vector<report::VisitRow> report_visits(Reader& reader, Date from, Date to);

// Every block, by case reference and number, and every visit of one and beside one, by day.
std::vector<report::BlockRow> report_blocks(Reader& reader);
std::vector<report::BlockVisit> report_block_visits(Reader& reader);

// Referrals and decisions the period is about: see report::count_decisions.
std::vector<report::ReferralRow> report_referrals(Reader& reader, Date from, Date to);
std::vector<report::DecisionRow> report_decisions(Reader& reader, Date from, Date to);

// Everything Monday's page asks of the file, except what is due and the waiting list.
report::CaseloadFacts caseload_facts(Reader& reader, Date today);

// Cases allocated to a visitor in the last weeks_of_pace weeks.
int allocated_lately(Reader& reader, Date today);

}  // namespace portage::store
