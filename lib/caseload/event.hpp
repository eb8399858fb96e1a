// One line of a case's chronology, the running record of what happened to it.
#pragma once

#include "base/date.hpp"

#include <string>

namespace portage::caseload {

struct Event {
    Date on{};
    std::string kind;  // referral, stage, visit …
    std::string text;
    std::string by;             // who did it, by code or account; empty where that is not known
    bool names_people = false;  // written freely: shown where names may be shown
};

}  // namespace portage::caseload
