#include "report/dosage.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace portage::report {

namespace {

// Every figure of a ledger, so that none is forgotten in a sum.
constexpr std::array<int Ledger::*, 16> figures = {
    &Ledger::blocks,     &Ledger::promised,   &Ledger::offered,         &Ledger::made,
    &Ledger::by_family,  &Ledger::by_service, &Ledger::by_professional, &Ledger::nobody_in,
    &Ledger::no_outcome, &Ledger::to_come,    &Ledger::withdrawn,       &Ledger::made_up,
    &Ledger::owed,       &Ledger::left,       &Ledger::beyond,          &Ledger::lost};

}  // namespace

Ledger& Ledger::operator+=(const Ledger& other) {
    for (auto figure : figures) this->*figure += other.*figure;
    return *this;
}

Ledger ledger_of(const BlockRow& block, const std::vector<BlockVisit>& visits, Date today,
                 const schedule::MakeUpRule& rule) {
    Ledger ledger{.blocks = 1, .promised = block.promised};
    int to_make_up = 0;
    for (const auto& visit : visits) {
        switch (visit.status) {
            case schedule::VisitStatus::planned: ++(visit.day < today ? ledger.no_outcome : ledger.to_come); break;
            case schedule::VisitStatus::made: ++ledger.made; break;
            case schedule::VisitStatus::cancelled_by_family: ++ledger.by_family; break;
            case schedule::VisitStatus::cancelled_by_service: ++ledger.by_service; break;
            case schedule::VisitStatus::cancelled_by_professional: ++ledger.by_professional; break;
            case schedule::VisitStatus::nobody_in: ++ledger.nobody_in; break;
            case schedule::VisitStatus::withdrawn: ++ledger.withdrawn; break;
        }
        if (const auto becomes = rule.of(visit.status))
            ++(*becomes == schedule::MakeUp::lost ? ledger.lost : to_make_up);
    }
    const int used = ledger.made + ledger.lost + ledger.no_outcome + ledger.to_come;
    ledger.offered = used + to_make_up;
    ledger.left = std::max(0, ledger.promised - used);
    ledger.beyond = std::max(0, used - ledger.promised);
    ledger.owed = std::min(ledger.left, to_make_up);
    ledger.made_up = to_make_up - ledger.owed;
    return ledger;
}

DosageLedger dosage_ledger(const std::vector<BlockRow>& blocks, const std::vector<BlockVisit>& visits, Date today,
                           const schedule::MakeUpRule& rule) {
    std::map<Id<schedule::VisitBlock>, std::vector<BlockVisit>> of_block;
    std::set<Id<caseload::Case>> cases;
    for (const auto& block : blocks) cases.insert(block.case_file);
    DosageLedger found;
    for (const auto& visit : visits) {
        if (visit.block)
            of_block[visit.block].push_back(visit);
        else if (cases.contains(visit.case_file) && visit.status != schedule::VisitStatus::withdrawn)
            ++found.outside;
    }
    for (const auto& block : blocks) {
        found.blocks.push_back({block, ledger_of(block, of_block[block.id], today, rule)});
        found.all += found.blocks.back().ledger;
    }
    return found;
}

}  // namespace portage::report
