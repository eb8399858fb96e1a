#include "report/standards.hpp"

#include "report/figures.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace portage::report {

namespace {

std::size_t line_for(std::vector<StandardLine>& lines, const std::string& standard, policy::Amount within) {
    auto found = std::find_if(lines.begin(), lines.end(), [&](const StandardLine& line) {
        return line.standard == standard && line.within == within;
    });
    if (found == lines.end()) found = lines.insert(lines.end(), {.standard = standard, .within = within});
    return static_cast<std::size_t>(found - lines.begin());
}

Date first_of_month(Date day) { return day - Days{static_cast<unsigned>(ymd(day).day()) - 1}; }

std::vector<LateLine> most_often_first(const std::map<std::optional<caseload::LateReason>, LateLine>& by_reason) {
    std::vector<LateLine> all;
    for (const auto& [reason, line] : by_reason) all.push_back(line);
    std::stable_sort(all.begin(), all.end(), [](const LateLine& a, const LateLine& b) {
        if (a.reason.has_value() != b.reason.has_value()) return a.reason.has_value();
        return a.late + a.excused > b.late + b.excused;
    });
    return all;
}

std::vector<StoppedLine> most_often_first(const std::map<caseload::StopReason, int>& by_reason) {
    std::vector<StoppedLine> all;
    for (auto [reason, clocks] : by_reason) all.push_back({reason, clocks});
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.clocks > b.clocks; });
    return all;
}

}  // namespace

void StandardCounts::add(const review::Clock& clock) {
    switch (clock.state) {
        case review::ClockState::running: ++to_come; break;
        case review::ClockState::on_time: ++on_time; break;
        case review::ClockState::late: ++late; break;
        case review::ClockState::excused: ++excused; break;
        case review::ClockState::called_off: ++called_off; break;
    }
    still_open += clock.is_late() && clock.is_open();
}

Standards count_standards(const std::vector<review::Clock>& clocks, const std::vector<caseload::Standard>& in_force,
                          const calendar::Calendar& calendar, Date from, Date to) {
    Standards counted;
    std::vector<std::vector<int>> taken;                            // by line
    std::map<std::pair<Date, std::size_t>, StandardCounts> months;  // by month and line
    std::map<std::optional<caseload::LateReason>, LateLine> late;
    std::map<caseload::StopReason, int> stopped;
    for (const auto& standard : in_force)
        counted.lines[line_for(counted.lines, standard.name, standard.within)].assumed =
            standard.mark.assumption.has_value();
    for (const auto& clock : clocks) {
        if (clock.due_on < from || clock.due_on > to) continue;
        auto at = line_for(counted.lines, clock.standard, clock.within);
        auto& line = counted.lines[at];
        line.assumed = line.assumed || clock.assumption;
        line.counts.add(clock);
        months[{first_of_month(clock.due_on), at}].add(clock);
        taken.resize(counted.lines.size());
        if (auto days = review::days_taken(clock, calendar)) taken[at].push_back(*days);
        if (clock.is_late()) {
            auto& reason = late[clock.because];
            reason.reason = clock.because;
            ++(clock.state == review::ClockState::late ? reason.late : reason.excused);
        }
        if (clock.state == review::ClockState::running || clock.state == review::ClockState::called_off) continue;
        std::set<caseload::StopReason> reasons;
        for (const auto& stop : clock.stops) reasons.insert(stop.why);
        for (auto reason : reasons) ++stopped[reason];
    }
    taken.resize(counted.lines.size());
    for (std::size_t at = 0; at < taken.size(); ++at) counted.lines[at].median_days = median(taken[at]);
    for (const auto& [key, counts] : months)
        counted.by_month.push_back({key.first, counted.lines[key.second].standard, counts});
    counted.reasons = most_often_first(late);
    counted.stopped = most_often_first(stopped);
    return counted;
}

}  // namespace portage::report
