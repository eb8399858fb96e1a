// The waiting list, asked of the file by the authority's policy.
#pragma once

#include "cmd/session.hpp"
#include "report/waiting.hpp"

namespace portage::cmd {

struct AskedWaiting {
    std::vector<report::CaseRow> children;  // as `list` counts them
    report::WaitingList list;
};

// Of `cases`, those on the waiting list; `dues` may be of any cases.
AskedWaiting waiting_asked(Session& session, const std::vector<report::CaseRow>& cases,
                           const std::vector<review::Due>& dues);

}  // namespace portage::cmd
