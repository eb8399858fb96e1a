// The cases something is missing of, as `refer chase` works through them.
#pragma once

#include "cmd/judging.hpp"

namespace portage::cmd {

struct ChasedCase {
    JudgedCase judged;  // by the entry rules; one that waits, by what must be known before an offer
    child::Child child;
    std::vector<caseload::Request> requests;
    review::Awaited awaited;
    std::vector<review::ToChase> items;
};

// The cases named, or all of them: not decided yet, or waiting for an offer.
std::vector<ChasedCase> chased_cases(Session& session, const std::vector<std::string>& references);

// Each item with its case: lapsed, overdue, not asked yet, asked; within each by its day, what has none last.
struct ChasedItem {
    const ChasedCase* of = nullptr;
    std::size_t number = 0;  // place among the items of its case, from 0
};
std::vector<ChasedItem> in_order(const std::vector<ChasedCase>& all);

// The rule by which the request has lapsed; none where it has not, or only by an assumed figure.
const eligibility::Deadline* lapsed(const ChasedCase& one);

}  // namespace portage::cmd
