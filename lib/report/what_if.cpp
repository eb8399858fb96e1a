#include "report/what_if.hpp"

namespace portage::report {

using caseload::Stage;
using policy::Outcome;

void WhatIf::add(const Tried& one) {
    auto before = one.answer.before.outcome, after = one.answer.after.outcome;
    if (one.stage == Stage::waiting) {
        ++waiting;
        ++(after == Outcome::eligible ? would_stay : after == Outcome::not_eligible ? would_leave : would_be_asked);
    }
    if (one.answer.flips())
        for (const auto& rule : one.rules) {
            auto& turns = by_rule[rule];
            ++(after == Outcome::eligible       ? turns.let_in
               : after == Outcome::not_eligible ? turns.turned_away
               : after == Outcome::needs_panel  ? turns.to_people
                                                : turns.open);
        }
    if (!one.in_period) return;
    ++judged;
    flipped += one.answer.flips();
    ++table[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
    would_join += one.stage == Stage::declined && after == Outcome::eligible;
    auto& places = by_district[one.district];
    places.before += before == Outcome::eligible;
    places.after += after == Outcome::eligible;
    visits_before += one.visits_before.value_or(0);
    visits_after += one.visits_after.value_or(0);
    visits_not_told +=
        (before == Outcome::eligible && !one.visits_before) || (after == Outcome::eligible && !one.visits_after);
}

}  // namespace portage::report
