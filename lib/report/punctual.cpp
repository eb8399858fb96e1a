#include "report/punctual.hpp"

#include <algorithm>

namespace portage::report {

VisitDays::VisitDays(const calendar::Calendar& calendar, Date today) : calendar_(calendar), today_(today) {}

const std::vector<Date>* VisitDays::days_of(const std::string& area) {
    auto [found, is_new] = days_.try_emplace(area);
    auto& days = found->second;
    if (is_new) {
        try {
            days.emplace();
            for (Date day = today_ - Days{days_looked_back}; day < today_; day += Days{1})
                if (calendar_.is_term_day(day, area)) days->push_back(day);
        } catch (const Error& error) {
            if (error.fault() != Fault::configuration) throw;
            days.reset();
            not_known_ = error.what();
        }
    }
    return days ? &*days : nullptr;
}

std::optional<int> VisitDays::passed_since(Date from, std::string_view ward) {
    auto area = area_of_ward_.find(ward);
    if (area == area_of_ward_.end()) area = area_of_ward_.emplace(ward, calendar_.area_of_ward(ward)).first;
    const auto* days = days_of(area->second);
    if (!days) return {};
    return static_cast<int>(days->end() - std::upper_bound(days->begin(), days->end(), from));
}

std::optional<Punctual> punctual(const CaseRow& row, VisitDays& days) {
    using enum caseload::Stage;
    if (!row.frequency || (row.stage != active && row.stage != transition && row.stage != outreach)) return {};
    auto since = row.last_seen ? row.last_seen : row.expected_from;
    if (row.last_seen && row.expected_from) since = std::max(*row.last_seen, *row.expected_from);
    if (!since) return Punctual::not_known;
    auto passed = days.passed_since(*since, row.ward);
    if (!passed) return Punctual::not_known;
    return *passed >= 5 * policy::weeks_between(*row.frequency) + tolerance_days ? Punctual::late : Punctual::in_time;
}

}  // namespace portage::report
