// What another edition of the rules would make of the children asked about: counted, nobody named.
#pragma once

#include "authority/trial.hpp"
#include "caseload/case.hpp"

#include <array>

namespace portage::report {

// One child by both editions.
struct Tried {
    std::string reference;
    Date received_on{};
    caseload::Stage stage = caseload::Stage::received;
    bool in_period = true;  // else asked about because the child is on the waiting list
    authority::Trial::Answer answer;
    std::vector<std::string> rules;                     // behind the difference, where there is one
    std::string district;                               // GSS code; empty: not known
    std::optional<double> visits_before, visits_after;  // a week, where eligible and told
};

struct WhatIf {
    struct Turns {  // children whose answer a rule had a part in turning
        int let_in = 0, turned_away = 0, to_people = 0, open = 0;
    };
    struct Places {
        int before = 0, after = 0;  // eligible
    };
    static constexpr std::size_t outcomes = 4;

    int judged = 0, flipped = 0;                              // received in the period
    std::array<std::array<int, outcomes>, outcomes> table{};  // before, after
    std::map<std::string, Turns> by_rule;                     // of all
    std::map<std::string, Places> by_district;                // received in the period
    int waiting = 0, would_stay = 0, would_leave = 0, would_be_asked = 0;
    int would_join = 0;                          // declined in the period, and eligible by the other edition
    double visits_before = 0, visits_after = 0;  // a week, of those received in the period
    int visits_not_told = 0;

    void add(const Tried& one);
};

}  // namespace portage::report
