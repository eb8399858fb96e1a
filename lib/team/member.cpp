#include "team/member.hpp"

#include <algorithm>

namespace portage::team {

const Away* away_on(const Member& member, Date day) {
    for (const auto& away : member.away)
        if (away.from <= day && day <= away.to) return &away;
    return nullptr;
}

std::vector<Hours> hours_on(const Member& member, Date day) {
    const auto& worker = member.worker;
    if (day < worker.starts_on.value_or(day) || day > worker.ends_on.value_or(day) || away_on(member, day)) return {};
    std::vector<Hours> found;
    for (const auto& hours : member.hours)
        if (hours.weekday == weekday_number(day)) found.push_back({hours.from, hours.to});
    std::sort(found.begin(), found.end(), [](const Hours& a, const Hours& b) { return a.from < b.from; });
    std::vector<Hours> joined;
    for (const auto& hours : found) {
        if (joined.empty() || joined.back().to < hours.from)
            joined.push_back(hours);
        else
            joined.back().to = std::max(joined.back().to, hours.to);
    }
    return joined;
}

bool trained(const Member& member, std::string_view name, Date day) {
    return std::any_of(member.training.begin(), member.training.end(), [&](const Training& training) {
        return folded(training.name) == folded(name) && training.achieved_on.value_or(day) <= day &&
               training.until.value_or(day) >= day;
    });
}

std::optional<int> room_left(const Member& member) {
    if (!member.worker.room) return {};
    return *member.worker.room - member.cases;
}

}  // namespace portage::team
