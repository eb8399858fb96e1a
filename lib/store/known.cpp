#include "store/known.hpp"

#include "store/arrival.hpp"
#include "store/visit_tables.hpp"

#include <algorithm>
#include <unordered_map>

namespace portage::store {

namespace {

// Children to a round: few enough for memory, enough to make the questions' own cost nothing.
constexpr std::int64_t round_of_children = 500;

// Puts rows where they belong, by the id in front of each. Rows are asked for in the order indexes have
// them, child by child; what goes by days is put in order here, for SQLite would sort all at once.
class Gathering {
public:
    Gathering(Reader& reader, Id<child::Child> first, Id<child::Child> last)
        : reader_(reader), first_(first), last_(last) {}

    std::vector<KnownChild> gather() {
        add_children();
        add_cases();
        add_arrivals();
        add_homes();
        add_attendances();
        add_consents();
        add_carers();
        add_named();
        add_referrals();
        add_assessments();
        add_moves_and_visits();
        return std::move(children_);
    }

private:
    // `sql` asks for what belongs to children ?1 to ?2, the child's or the case's id first.
    void each(std::string_view sql, const std::function<void(Row&)>& row) { reader_.each(sql, row, first_, last_); }
    void each_of_child(std::string_view sql, const std::function<void(KnownChild&, Row&)>& take) {
        each(sql, [&](Row& row) {
            if (auto found = by_child_.find(row.take<std::int64_t>()); found != by_child_.end())
                take(children_[found->second], row);
        });
    }
    void each_of_case(std::string_view sql, const std::function<void(KnownCase&, Row&)>& take) {
        each(sql, [&](Row& row) {
            if (auto found = by_case_.find(row.take<std::int64_t>()); found != by_case_.end())
                take(*found->second, row);
        });
    }

    void add_children() {
        each(
            "SELECT id, forename, surname, born, school_starts, gestation_days FROM child WHERE id BETWEEN ?1 AND ?2 "
            "AND merged_into IS NULL ORDER BY id",
            [&](Row& row) {
                auto& child = children_.emplace_back();
                row >> child.id >> child.forename >> child.surname >> child.born >> child.school_starts >>
                    child.gestation_days;
                by_child_[child.id.value] = children_.size() - 1;
            });
    }
    void add_cases() {
        each_of_child("SELECT child, id, " + column_names<caseload::Case>("", "") +
                          " FROM case_file WHERE child BETWEEN ?1 AND ?2 ORDER BY child, id",
                      [&](KnownChild& child, Row& row) {
                          auto& case_file = child.cases.emplace_back().case_file;
                          row >> case_file.id;
                          auto take = [&row](std::string_view, auto& field) { row >> field; };
                          Table<caseload::Case>::columns(take, case_file);
                      });
        for (auto& child : children_)
            for (auto& one : child.cases) by_case_[one.case_file.id.value] = &one;
    }
    // What an import said and nobody has worked on yet comes before what was entered since.
    void add_arrivals() {
        each_arrival(reader_, first_, last_, [&](const Arrival& arrival) {
            auto found = by_child_.find(arrival.child.value);
            if (found == by_child_.end()) return;
            auto& child = children_[found->second];
            for (const auto& link : arrival.links) {
                auto& home = child.homes.emplace_back();
                home.link = link.id.value;
                home.lives_from = link.from;
                home.lives_to = link.to;
                if (arrival.addresses.empty()) continue;
                const auto& address = arrival.addresses.front();
                home.has_address = true;
                home.from = address.from;
                home.to = address.to;
                home.district = address.district;
                home.county = address.county;
            }
            child.attendances = arrival.attendances;
            for (const auto& one : arrival.consents)
                if (one.kind == child::ConsentKind::take_part) child.consents.push_back(one);
            for (std::size_t i = 0; i < arrival.carers.size(); ++i) {
                const auto& link = arrival.carer_links.at(i);
                child.carers.push_back({arrival.carers[i].name, link.relationship, link.parental_responsibility});
            }
            child.diagnoses = arrival.diagnoses;
            for (const auto& one : arrival.professionals) child.professionals.push_back(one.role);
        });
    }
    void add_homes() {
        each_of_child(
            "SELECT h.child, h.id, h.from_day, h.to_day, a.id IS NOT NULL, a.from_day, a.to_day, a.district, a.county "
            "FROM household_child h LEFT JOIN address a ON a.household = h.household WHERE h.child BETWEEN ?1 AND ?2 "
            "ORDER BY h.child, h.id, a.id",
            [](KnownChild& child, Row& row) {
                auto& home = child.homes.emplace_back();
                row >> home.link >> home.lives_from >> home.lives_to >> home.has_address >> home.from >> home.to >>
                    home.district >> home.county;
            });
    }
    void add_attendances() {
        each_of_child(
            "SELECT child, attends, from_day, to_day, hours, funded_hours, kind, sessions, days FROM attendance "
            "WHERE child BETWEEN ?1 AND ?2 ORDER BY child, id",
            [](KnownChild& child, Row& row) {
                auto& one = child.attendances.emplace_back();
                row >> one.attends >> one.from >> one.to >> one.hours >> one.funded_hours >> one.kind >> one.sessions >>
                    one.days;
            });
    }
    void add_consents() {
        each_of_child(
            "SELECT child, how, given_by, given_on, refused, withdrawn_on FROM consent "
            "WHERE kind = 'take_part' AND child BETWEEN ?1 AND ?2 ORDER BY child, id",
            [](KnownChild& child, Row& row) {
                auto& one = child.consents.emplace_back();
                row >> one.how >> one.given_by >> one.given_on >> one.refused >> one.withdrawn_on;
            });
    }
    void add_carers() {
        each_of_child(
            "SELECT l.child, c.name, l.relationship, l.parental_responsibility FROM child_carer l "
            "JOIN carer c ON c.id = l.carer WHERE l.child BETWEEN ?1 AND ?2 ORDER BY l.child, l.id",
            [](KnownChild& child, Row& row) {
                auto& carer = child.carers.emplace_back();
                row >> carer.name >> carer.relationship >> carer.responsible;
            });
    }
    void add_named() {
        each_of_child(
            "SELECT child, kind, name, holds, from_day, to_day FROM circumstance WHERE child BETWEEN ?1 AND ?2 ORDER "
            "BY id",
            [](KnownChild& child, Row& row) {
                auto& one = child.circumstances.emplace_back();
                row >> one.kind >> one.name >> one.holds >> one.from >> one.to;
            });
        each_of_child(
            "SELECT child, name, status, predictive FROM diagnosis WHERE child BETWEEN ?1 AND ?2 ORDER BY child, id",
            [](KnownChild& child, Row& row) {
                auto& one = child.diagnoses.emplace_back();
                row >> one.name >> one.status >> one.predictive;
            });
        each_of_child("SELECT child, role FROM professional WHERE child BETWEEN ?1 AND ?2 ORDER BY child, id",
                      [](KnownChild& child, Row& row) { row >> child.professionals.emplace_back(); });
    }
    void add_referrals() {
        each_of_case(
            "SELECT r.case_file, r.received_on, r.route, r.referrer_kind, r.referrer_role FROM case_file f "
            "JOIN referral r ON r.case_file = f.id WHERE f.child BETWEEN ?1 AND ?2 ORDER BY f.child, f.id, r.id",
            [](KnownCase& known, Row& row) {
                auto& one = known.referrals.emplace_back();
                row >> one.received_on >> one.route >> one.by >> one.role;
            });
        for (auto& [id, known] : by_case_)
            std::stable_sort(known->referrals.begin(), known->referrals.end(),
                             [](const auto& a, const auto& b) { return a.received_on < b.received_on; });
    }
    void add_assessments() {
        std::unordered_map<std::int64_t, std::pair<KnownCase*, std::size_t>> by_assessment;
        each_of_case(
            "SELECT a.case_file, a.id, a.on_day, a.instrument, a.assessor_role FROM case_file f "
            "JOIN assessment a ON a.case_file = f.id WHERE f.child BETWEEN ?1 AND ?2 ORDER BY f.child, f.id, a.id",
            [&](KnownCase& known, Row& row) {
                auto& one = known.assessments.emplace_back().assessment;
                row >> one.id >> one.on >> one.instrument >> one.assessor_role;
            });
        for (auto& [id, known] : by_case_) {
            std::stable_sort(known->assessments.begin(), known->assessments.end(),
                             [](const auto& a, const auto& b) { return a.assessment.on < b.assessment.on; });
            for (std::size_t i = 0; i < known->assessments.size(); ++i)
                by_assessment[known->assessments[i].assessment.id.value] = {known, i};
        }
        if (by_assessment.empty()) return;
        each(
            "SELECT r.assessment, r.area, r.months_low, r.months_high, r.judged, r.measure, r.value, r.expected "
            "FROM case_file f JOIN assessment a ON a.case_file = f.id JOIN area_result r ON r.assessment = a.id "
            "WHERE f.child BETWEEN ?1 AND ?2 ORDER BY f.child, f.id, a.id, r.id",
            [&](Row& row) {
                auto [known, at] = by_assessment.at(row.take<std::int64_t>());
                auto& result = known->assessments[at].results.emplace_back();
                row >> result.area >> result.months_low >> result.months_high >> result.judged >> result.measure >>
                    result.value >> result.expected;
            });
    }
    void add_moves_and_visits() {
        each_of_case(
            "SELECT m.case_file, m.starts_on, m.settled_on FROM case_file f JOIN transition m ON m.case_file = f.id "
            "WHERE f.child BETWEEN ?1 AND ?2 ORDER BY f.child, f.id, m.id",
            [](KnownCase& known, Row& row) {
                known.move.emplace();
                row >> known.move->starts_on >> known.move->settled_on;
            });
        each_of_case(
            "SELECT v.case_file, v.day FROM case_file f JOIN visit v ON v.case_file = f.id "
            "WHERE f.child BETWEEN ?1 AND ?2 AND v.status = 'made' ORDER BY f.child, f.id, v.id",
            [](KnownCase& known, Row& row) { row >> known.visits_made.emplace_back(); });
    }

    Reader& reader_;
    Id<child::Child> first_, last_;
    std::vector<KnownChild> children_;
    std::unordered_map<std::int64_t, std::size_t> by_child_;
    std::unordered_map<std::int64_t, KnownCase*> by_case_;
};

}  // namespace

std::vector<KnownChild> known_children(Reader& reader, Id<child::Child> first, Id<child::Child> last) {
    return Gathering(reader, first, last).gather();
}

void each_known_child(Reader& reader, const std::function<void(const KnownChild&)>& visit) {
    auto last = reader.one<std::optional<std::int64_t>>("SELECT max(id) FROM child").value_or(0);
    for (std::int64_t from = 1; from <= last; from += round_of_children)
        for (const auto& child : known_children(reader, {from}, {from + round_of_children - 1})) visit(child);
}

}  // namespace portage::store
