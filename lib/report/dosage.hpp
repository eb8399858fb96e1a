// The dosage ledger: of every block what was promised, what was offered, what became of it, and what is
// still owed.
#pragma once

#include "schedule/make_up.hpp"

#include <vector>

namespace portage::report {

struct BlockRow {
    Id<schedule::VisitBlock> id;
    Id<caseload::Case> case_file;
    std::string reference;  // of the case
    int number = 1;         // of the block within it
    Id<team::Worker> visitor;
    policy::Frequency frequency = policy::Frequency::weekly;
    int promised = 0;  // visits
    Date starts_on{};
    std::optional<Date> ended_on;
};
struct BlockVisit {
    Id<schedule::VisitBlock> block;  // none: outside any block
    Id<caseload::Case> case_file;
    Id<team::Worker> visitor;
    Date day{};
    schedule::VisitStatus status = schedule::VisitStatus::planned;
};

// Two sums hold in every ledger, and so in any sum of ledgers:
//   promised + beyond = made + lost + no_outcome + to_come + left
//   offered           = made + by_family + nobody_in + no_outcome + to_come + by_service + by_professional
// Of what was called off or met nobody in, the make-up rule says what is lost, which uses up the promise, and what
// is owed again: of it so much is made up as the block no longer lacks. No council publishes a rule on this: where
// the policy is silent it is an assumption, to be said wherever the figures are. Visits withdrawn with their case were
// nobody's to make and stand apart.
struct Ledger {
    int blocks = 0;
    int promised = 0, offered = 0, made = 0;
    int by_family = 0, by_service = 0, by_professional = 0;  // called off by
    int nobody_in = 0;
    int no_outcome = 0;  // the day is over and nobody has said what happened
    int to_come = 0;     // planned, today or later
    int withdrawn = 0;
    int lost = 0;               // of what came to nothing: used up
    int made_up = 0, owed = 0;  // of it: given again, or to be
    int left = 0;               // promised and without a date, owed ones among them; of an ended block: never given
    int beyond = 0;             // used up beyond the promise
    Ledger& operator+=(const Ledger& other);
    bool operator==(const Ledger&) const = default;
};

// `visits`: those of the block.
Ledger ledger_of(const BlockRow& block, const std::vector<BlockVisit>& visits, Date today,
                 const schedule::MakeUpRule& rule);

struct LedgerLine {
    BlockRow block;
    Ledger ledger;
};
struct DosageLedger {
    std::vector<LedgerLine> blocks;  // in the order given
    Ledger all;
    int outside = 0;  // visits of the same cases that belong to no block, withdrawn ones left out
};
// `visits`: of those blocks and, without a block, of their cases; any others are passed over.
DosageLedger dosage_ledger(const std::vector<BlockRow>& blocks, const std::vector<BlockVisit>& visits, Date today,
                           const schedule::MakeUpRule& rule);

}  // namespace portage::report
