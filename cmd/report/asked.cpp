#include "cmd/report/asked.hpp"

#include "store/reports.hpp"

namespace portage::cmd {

AskedWaiting waiting_asked(Session& session, const std::vector<report::CaseRow>& cases,
                           const std::vector<review::Due>& dues) {
    auto today = session.today();
    const auto& edition = session.authority().edition_on(today);
    AskedWaiting asked;
    std::vector<eligibility::WaitingChild> facts;
    for (const auto& row : cases) {
        if (row.stage != caseload::Stage::waiting) continue;
        asked.children.push_back(row);
        eligibility::Facts known;
        known.born = row.born;
        known.received_on = row.received_on;
        known.listed_on = row.listed_on;
        facts.push_back({row.reference, std::move(known)});
    }
    asked.list = report::waiting_list(asked.children, facts, edition.waiting,
                                      authority::question(session.authority(), edition, today), dues,
                                      store::allocated_lately(session.reader(), today));
    return asked;
}

}  // namespace portage::cmd
