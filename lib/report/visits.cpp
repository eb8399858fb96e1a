#include "report/visits.hpp"

#include <algorithm>
#include <tuple>

namespace portage::report {

using schedule::VisitStatus;

void VisitCounts::add(const VisitRow& visit, Date today) {
    if (visit.status == VisitStatus::withdrawn) {
        ++withdrawn;
        return;
    }
    ++planned;
    switch (visit.status) {
        case VisitStatus::planned: ++(visit.day < today ? no_outcome : to_come); break;
        case VisitStatus::made:
            ++made;
            minutes += visit.minutes;
            if (visit.mode == policy::Mode::virtual_visit) ++made_virtual;
            if (visit.partner) ++made_joint;
            break;
        case VisitStatus::cancelled_by_family: ++by_family; break;
        case VisitStatus::cancelled_by_service: ++by_service; break;
        case VisitStatus::cancelled_by_professional: ++by_professional; break;
        case VisitStatus::nobody_in: ++nobody_in; break;
        case VisitStatus::withdrawn: break;
    }
}

namespace {

bool was_missed(VisitStatus status) {
    return status != VisitStatus::planned && status != VisitStatus::made && status != VisitStatus::withdrawn;
}

std::vector<NotMade> reasons_of(const std::vector<VisitRow>& visits) {
    std::map<std::pair<VisitStatus, std::string>, int> counted;
    for (const auto& visit : visits)
        if (was_missed(visit.status)) ++counted[{visit.status, visit.reason}];
    std::vector<NotMade> reasons;
    for (const auto& [what, count] : counted) reasons.push_back({what.first, what.second, count});
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return reasons;
}

}  // namespace

Visits count_visits(const std::vector<Id<team::Worker>>& visitors, const std::vector<VisitRow>& visits,
                    const std::vector<CaseRow>& cases, const calendar::Calendar& calendar, Date today) {
    std::map<Id<team::Worker>, VisitorVisits> counted;
    Visits all;
    for (const auto& visit : visits) {
        counted[visit.worker].counts.add(visit, today);
        all.all.counts.add(visit, today);
    }
    VisitDays days(calendar, today);
    for (const auto& row : cases) {
        auto seen = punctual(row, days);
        if (!seen) continue;
        for (auto* to : {&counted[row.worker], &all.all}) {
            ++to->agreed;
            if (*seen == Punctual::in_time) ++to->in_time;
            if (*seen == Punctual::late) ++to->late;
        }
    }
    for (auto visitor : visitors) {
        auto found = counted.find(visitor);
        if (found == counted.end()) continue;
        found->second.visitor = visitor;
        all.by_visitor.push_back(found->second);
    }
    all.reasons = reasons_of(visits);
    all.not_known = days.not_known();
    return all;
}

}  // namespace portage::report
