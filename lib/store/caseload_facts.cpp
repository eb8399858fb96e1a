// What Monday's page asks of the file.
#include "store/reports.hpp"
#include "store/team.hpp"
#include "store/visit_tables.hpp"

namespace portage::store {

namespace {

std::vector<report::UndecidedRow> undecided(Reader& reader, Date today) {
    std::vector<report::UndecidedRow> rows;
    reader.each(
        "SELECT f.id, f.stage, coalesce(j.outcome, ''), j.on_day, "
        "(SELECT max(n.on_day) FROM note n WHERE n.case_file = f.id AND n.kind <> 'note' AND n.on_day <= ?1) "
        "FROM case_file f LEFT JOIN eligibility j ON j.id = (SELECT e.id FROM eligibility e WHERE e.case_file = f.id "
        "AND e.rules = 'entry' AND e.on_day <= ?1 ORDER BY e.on_day DESC, e.id DESC LIMIT 1) "
        "WHERE f.stage IN ('received', 'on_hold', 'needs_panel') ORDER BY f.id",
        [&](Row& row) {
            auto& one = rows.emplace_back();
            row >> one.case_file >> one.stage >> one.outcome >> one.judged_on >> one.asked_on;
        },
        today);
    return rows;
}

std::optional<Instant> last_entry(Reader& reader) {
    std::optional<Instant> at;
    reader.each("SELECT at FROM change ORDER BY seq DESC LIMIT 1", [&](Row& row) { row >> at; });
    return at;
}

}  // namespace

report::CaseloadFacts caseload_facts(Reader& reader, Date today) {
    auto monday = monday_of(today), last_monday = monday - Days{7}, sunday = monday + Days{6};
    auto next_sunday = sunday + Days{7};
    report::CaseloadFacts facts;
    facts.cases = report_cases(reader, today);
    facts.visits = report_visits(reader, last_monday, next_sunday);
    facts.older_without_outcome =
        reader.one<int>("SELECT count(*) FROM visit WHERE day BETWEEN ? AND ? AND status = 'planned'",
                        today - Days{report::days_looked_back}, last_monday - Days{1});
    facts.visitors = all_workers(reader);
    facts.hours = reader.all<team::WorkingHours>("ORDER BY worker, weekday, id");
    facts.away =
        reader.all<team::Away>("WHERE from_day <= ? AND to_day >= ? ORDER BY from_day, worker, id", next_sunday, today);
    facts.training = reader.all<team::Training>("WHERE until IS NOT NULL ORDER BY id");
    facts.meetings = reader.all<team::Meeting>("WHERE on_day >= ? ORDER BY on_day, id", today);
    facts.groups = reader.all<schedule::PlayGroup>("WHERE ended_on IS NULL OR ended_on >= ? ORDER BY kind, id", monday);
    facts.places = reader.all<schedule::GroupPlace>(
        "WHERE status <> 'left' AND (from_day IS NULL OR from_day <= ?1) AND (to_day IS NULL OR to_day >= ?1) ORDER BY "
        "id",
        today);
    facts.sessions = reader.all<schedule::GroupSession>("WHERE day BETWEEN ? AND ? ORDER BY day, id", monday, sunday);
    facts.moves = reader.all<review::SettingMove>(
        "WHERE case_file IN (SELECT id FROM case_file WHERE closed_on IS NULL) ORDER BY id");
    facts.undecided = undecided(reader, today);
    facts.received_last_week = reader.one<int>("SELECT count(*) FROM referral WHERE received_on BETWEEN ? AND ?",
                                               last_monday, monday - Days{1});
    facts.decided_last_week = reader.one<int>(
        "SELECT count(*) FROM decision WHERE outcome IN ('accept', 'decline') AND on_day BETWEEN ? AND ?", last_monday,
        monday - Days{1});
    facts.last_entry = last_entry(reader);
    return facts;
}

}  // namespace portage::store
