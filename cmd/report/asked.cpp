#include "cmd/report/asked.hpp"

#include "store/judgements.hpp"
#include "store/reports.hpp"

namespace portage::cmd {

namespace {

// Where the policy has no tests, a date alone decides, and three dates are all that is asked.
eligibility::Facts facts_for(Session& session, const eligibility::WaitingOrder& order, const report::CaseRow& row) {
    auto& reader = session.reader();
    if (!order.tests.empty()) return store::facts_of(reader, reader.get(row.id), session.today());
    eligibility::Facts facts;
    facts.born = row.born;
    facts.received_on = row.received_on;
    facts.listed_on = row.listed_on;
    return facts;
}

}  // namespace

AskedWaiting waiting_asked(Session& session, const std::vector<report::CaseRow>& cases,
                           const std::vector<review::Due>& dues) {
    auto today = session.today();
    const auto& edition = session.authority().edition_on(today);
    AskedWaiting asked;
    std::vector<eligibility::WaitingChild> facts;
    for (const auto& row : cases) {
        if (row.stage != caseload::Stage::waiting) continue;
        asked.children.push_back(row);
        facts.push_back({row.reference, facts_for(session, edition.waiting, row)});
    }
    asked.list = report::waiting_list(asked.children, facts, edition.waiting,
                                      authority::question(session.authority(), edition, today), dues,
                                      store::allocated_lately(session.reader(), today));
    return asked;
}

}  // namespace portage::cmd
