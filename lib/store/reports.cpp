#include "store/reports.hpp"

#include "store/arrival.hpp"

#include <unordered_map>

namespace portage::store {

namespace {

using report::CaseRow;

struct Place {
    std::string district, ward;
};

// Where each child lives on `day`: the home and the address entered last, as store::home_on has it.
std::unordered_map<std::int64_t, Place> homes_on(Reader& reader, Date day) {
    std::unordered_map<std::int64_t, Place> homes;
    each_arrival(reader, first_child, last_child, [&](const Arrival& arrival) {
        for (const auto& address : arrival.addresses)
            homes[arrival.child.value] = {address.district.value_or(""), address.ward.value_or("")};
    });
    reader.each(
        "SELECT h.child, a.district, a.ward FROM household_child h JOIN address a ON a.household = h.household "
        "WHERE (h.from_day IS NULL OR h.from_day <= ?1) AND (h.to_day IS NULL OR h.to_day >= ?1) "
        "AND (a.from_day IS NULL OR a.from_day <= ?1) AND (a.to_day IS NULL OR a.to_day >= ?1) ORDER BY h.id, a.id",
        [&](Row& row) {
            auto child = row.take<std::int64_t>();
            auto district = row.take<std::optional<std::string>>();
            auto ward = row.take<std::optional<std::string>>();
            homes[child] = {district.value_or(""), ward.value_or("")};
        },
        day);
    return homes;
}

// Adds to each case what other tables say of it.
class Filler {
public:
    explicit Filler(std::vector<CaseRow>& cases) {
        for (auto& row : cases) by_id_[row.id.value] = &row;
    }
    CaseRow* find(std::int64_t id) {
        auto found = by_id_.find(id);
        return found == by_id_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::int64_t, CaseRow*> by_id_;
};

void add_blocks(Reader& reader, Filler& fill) {
    reader.each("SELECT case_file, frequency, starts_on FROM block WHERE ended_on IS NULL ORDER BY id", [&](Row& row) {
        auto* found = fill.find(row.take<std::int64_t>());
        if (!found) return;
        row >> found->frequency >> found->expected_from;
    });
}

void add_flags(Reader& reader, Filler& fill, Date today) {
    reader.each(
        "SELECT case_file, kind FROM flag WHERE set_on <= ?1 AND (lifted_on IS NULL OR lifted_on > ?1) ORDER BY id",
        [&](Row& row) {
            auto* found = fill.find(row.take<std::int64_t>());
            if (!found) return;
            auto kind = row.take<caseload::FlagKind>();
            ++found->flags;
            if (kind == caseload::FlagKind::two_staff) found->two_staff = true;
            if (kind == caseload::FlagKind::centre_only) found->centre_only = true;
        },
        today);
}

void add_last_seen(Reader& reader, Filler& fill, Date today) {
    reader.each(
        "SELECT case_file, day FROM visit WHERE day BETWEEN ? AND ? AND status = 'made' ORDER BY day",
        [&](Row& row) {
            if (auto* found = fill.find(row.take<std::int64_t>())) row >> found->last_seen;
        },
        today - Days{report::days_looked_back}, today);
}

void add_received(Reader& reader, Filler& fill) {
    reader.each(
        "SELECT case_file, min(received_on) FROM referral WHERE case_file IN "
        "(SELECT id FROM case_file WHERE stage = 'waiting') GROUP BY case_file ORDER BY case_file",
        [&](Row& row) {
            if (auto* found = fill.find(row.take<std::int64_t>())) row >> found->received_on;
        });
}

}  // namespace

std::vector<CaseRow> report_cases(Reader& reader, Date today) {
    std::vector<CaseRow> cases;
    auto homes = homes_on(reader, today);
    reader.each(
        "SELECT f.id, f.reference, f.child, c.forename, c.surname, c.born, f.stage, f.stage_since, f.worker, "
        "f.frequency, "
        "f.listed_on, coalesce(f.allocated_on, f.stage_since) FROM case_file f JOIN child c ON c.id = f.child "
        "WHERE f.stage NOT IN ('closed', 'declined', 'lapsed', 'withdrawn', 'deceased') ORDER BY f.reference",
        [&](Row& row) {
            auto& one = cases.emplace_back();
            std::int64_t child = 0;
            row >> one.id >> one.reference >> child >> one.forename >> one.surname >> one.born >> one.stage >>
                one.stage_since >> one.worker >> one.frequency >> one.listed_on >> one.expected_from;
            if (auto home = homes.find(child); home != homes.end()) one.ward = home->second.ward;
        });
    Filler fill(cases);
    add_received(reader, fill);
    add_blocks(reader, fill);
    add_flags(reader, fill, today);
    add_last_seen(reader, fill, today);
    return cases;
}

std::vector<report::VisitRow> report_visits(Reader& reader, Date from, Date to) {
    std::vector<report::VisitRow> visits;
    reader.each(
        "SELECT id, case_file, worker, second_worker, partner, mode, day, minutes, status, coalesce(reason, '') FROM "
        "visit "
        "WHERE day BETWEEN ? AND ? ORDER BY day, start_minute, id",
        [&](Row& row) {
            auto& one = visits.emplace_back();
            row >> one.id >> one.case_file >> one.worker >> one.second_worker >> one.partner >> one.mode >> one.day >>
                one.minutes >> one.status >> one.reason;
        },
        from, to);
    return visits;
}

std::vector<report::ReferralRow> report_referrals(Reader& reader, Date from, Date to) {
    std::vector<report::ReferralRow> referrals;
    auto homes = homes_on(reader, to);
    reader.each(
        "SELECT r.id, r.case_file, r.received_on, r.referrer_kind, f.child FROM referral r JOIN case_file f ON f.id = "
        "r.case_file "
        "WHERE r.received_on <= ?2 AND (r.received_on >= ?1 OR r.case_file IN "
        "(SELECT case_file FROM decision WHERE on_day BETWEEN ?1 AND ?2)) ORDER BY r.received_on, r.id",
        [&](Row& row) {
            auto& one = referrals.emplace_back();
            std::int64_t child = 0;
            row >> one.id >> one.case_file >> one.received_on >> one.by >> child;
            if (auto home = homes.find(child); home != homes.end()) one.district = home->second.district;
        },
        from, to);
    return referrals;
}

std::vector<report::DecisionRow> report_decisions(Reader& reader, Date from, Date to) {
    std::vector<report::DecisionRow> decisions;
    reader.each(
        "SELECT d.case_file, d.referral, d.on_day, d.outcome, "
        "CASE WHEN d.on_day >= ?1 AND d.outcome IN ('decline', 'panel') THEN coalesce(j.trace, '') ELSE '' END "
        "FROM decision d LEFT JOIN eligibility j ON j.id = d.eligibility WHERE d.on_day <= ?2 AND (d.on_day >= ?1 "
        "OR d.case_file IN (SELECT case_file FROM decision WHERE on_day BETWEEN ?1 AND ?2 "
        "UNION SELECT case_file FROM referral WHERE received_on BETWEEN ?1 AND ?2)) ORDER BY d.on_day, d.id",
        [&](Row& row) {
            auto& one = decisions.emplace_back();
            row >> one.case_file >> one.referral >> one.on >> one.outcome >> one.trace;
        },
        from, to);
    return decisions;
}

int allocated_lately(Reader& reader, Date today) {
    return reader.one<int>("SELECT count(*) FROM case_file WHERE allocated_on > ? AND allocated_on <= ?",
                           today - Days{7 * report::weeks_of_pace}, today);
}

}  // namespace portage::store
