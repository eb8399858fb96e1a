// Which visitor for which family: who can take it, who cannot and why, and the order to ask in.
#pragma once

#include "child/household.hpp"
#include "team/member.hpp"

namespace portage::schedule {

// Every visitor of a registered service does an approved Portage workshop first (National Portage
// Association, training for home visitors).
inline constexpr std::string_view workshop = "Portage workshop";

// What a family needs of a visitor.
struct FamilyNeed {
    std::vector<child::Availability> can;  // none: any working time
    std::vector<std::string> training;     // names that the visitor must have
    int minutes = 60;
    Date from{};  // visits could start
};

// A visitor under consideration; travel from the base to the family and back is told, not measured.
struct Candidate {
    team::Member member;
    std::optional<int> travel;  // minutes; absent: an address is not known
};

// One visitor's answer. A reason never names the family.
struct Ranked {
    Id<team::Worker> worker;
    std::string code;
    bool possible = false;
    std::vector<std::string> refusals;  // why not: untrained, no room, away, no common day
    std::vector<int> common_days;       // weekdays (1 Monday) on which a visit fits both
    std::optional<int> room;            // before this family; absent: not known
    std::optional<int> travel;
    std::string reason;  // "room for 3, can do Monday and Tuesday, 25 minutes there and back"
};

// The longest a new visitor may be away before the first visit, in days, for the family not to wait
// on them. No council publishes such a figure: an assumption.
inline constexpr int longest_away = 28;

// Every visitor, the possible ones first: least travel, then most room, then code. Those whose
// travel or room is not known come after those of whom it is. Partners are left out.
std::vector<Ranked> rank(const FamilyNeed& need, const std::vector<Candidate>& candidates);

}  // namespace portage::schedule
