// Monday's page as a Page: headings, columns and words; the figures are lib/report's.
#pragma once

#include "cmd/report/common.hpp"
#include "report/caseload.hpp"

namespace portage::cmd {

struct CaseloadWords {
    std::string service;                             // "Kent Portage"
    std::map<std::string, std::string> group_names;  // by the policy's key
    std::optional<std::int64_t> last_change;         // C412
    int most = 12;                                   // lines of what to do first
};

Page caseload_page(const report::Caseload& caseload, const CaseloadWords& words, const Codes& codes,
                   const Children& children, const std::map<Id<caseload::Case>, std::string>& references);

}  // namespace portage::cmd
