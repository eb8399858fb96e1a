#include "schedule/allocation.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace portage::schedule {

namespace {

// Whether a visit of that length fits both the family's and the visitor's times of one weekday.
bool fits_both(const FamilyNeed& need, const team::Member& member, int weekday) {
    for (const auto& hours : member.hours) {
        if (hours.weekday != weekday) continue;
        if (need.can.empty() && hours.to.minutes - hours.from.minutes >= need.minutes) return true;
        for (const auto& can : need.can)
            if (can.weekday == weekday &&
                std::min(hours.to.minutes, can.to.minutes) - std::max(hours.from.minutes, can.from.minutes) >=
                    need.minutes)
                return true;
    }
    return false;
}

// The first day the visitor works at all; nothing within the longest time away.
std::optional<Date> first_day_at_work(const team::Member& member, Date from) {
    for (Date day = from; day < from + Days{longest_away}; day += Days{1})
        if (!team::hours_on(member, day).empty()) return day;
    return {};
}

std::vector<std::string> refusals(const FamilyNeed& need, const team::Member& member, const Ranked& ranked) {
    std::vector<std::string> reasons;
    const auto& worker = member.worker;
    for (const auto& name : need.training)
        if (!team::trained(member, name, need.from))
            reasons.push_back(fmt::format("untrained: no {} on {}", name, to_uk(need.from)));
    if (ranked.room && *ranked.room <= 0)
        reasons.push_back(fmt::format("no room: {} of {}", count(member.cases, "case"), *worker.room));
    if (worker.ends_on && *worker.ends_on < need.from)
        reasons.push_back(fmt::format("left: last working day {}", to_uk(*worker.ends_on)));
    else if (member.hours.empty())
        reasons.push_back("no working hours are entered");
    else if (!first_day_at_work(member, need.from)) {
        const auto* away = team::away_on(member, need.from);
        reasons.push_back(away ? fmt::format("away until {}: {}", to_uk(away->to), away->reason)
                               : fmt::format("not at work in the {} days from {}", longest_away, to_uk(need.from)));
    }
    if (!member.hours.empty() && ranked.common_days.empty()) reasons.push_back("no common day with the family");
    return reasons;
}

std::string reason_for(const Ranked& ranked, const team::Member& member, Date from) {
    std::vector<std::string> parts;
    parts.push_back(ranked.room ? fmt::format("room for {}", *ranked.room) : "room not known");
    std::vector<std::string> days;
    for (int weekday : ranked.common_days) days.emplace_back(weekday_name(weekday));
    parts.push_back("can do " + in_words(days));
    parts.push_back(ranked.travel ? fmt::format("{} there and back", count(*ranked.travel, "minute"))
                                  : "travel not known");
    if (const auto* away = team::away_on(member, from)) parts.push_back(fmt::format("away until {}", to_uk(away->to)));
    return join(parts, ", ");
}

}  // namespace

std::vector<Ranked> rank(const FamilyNeed& need, const std::vector<Candidate>& candidates) {
    std::vector<Ranked> ranking;
    for (const auto& candidate : candidates) {
        const auto& member = candidate.member;
        if (member.worker.kind != team::WorkerKind::visitor) continue;
        Ranked ranked{.worker = member.worker.id,
                      .code = member.worker.code,
                      .room = team::room_left(member),
                      .travel = candidate.travel};
        for (int weekday = 1; weekday <= 7; ++weekday)
            if (fits_both(need, member, weekday)) ranked.common_days.push_back(weekday);
        ranked.refusals = refusals(need, member, ranked);
        ranked.possible = ranked.refusals.empty();
        ranked.reason = ranked.possible ? reason_for(ranked, member, need.from) : join(ranked.refusals, "; ");
        ranking.push_back(std::move(ranked));
    }
    static constexpr int unknown = std::numeric_limits<int>::max();
    const auto key = [](const Ranked& r) {
        if (!r.possible) return std::tuple(true, false, 0, 0, std::string_view(r.code));
        return std::tuple(!r.possible, !r.room, r.travel.value_or(unknown), -r.room.value_or(0),
                          std::string_view(r.code));
    };
    std::sort(ranking.begin(), ranking.end(), [&](const Ranked& a, const Ranked& b) { return key(a) < key(b); });
    return ranking;
}

}  // namespace portage::schedule
