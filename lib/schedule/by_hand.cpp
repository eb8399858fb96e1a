#include "schedule/by_hand.hpp"

#include <algorithm>

namespace portage::schedule {

namespace {

bool holds(TimeOfDay from, TimeOfDay to, const Visit& visit) {
    return from <= visit.start && visit.start.minutes + visit.minutes <= to.minutes;
}

bool overlap(const Visit& visit, const Engagement& other) {
    return visit.start.minutes < other.start.minutes + other.minutes &&
           other.start.minutes < visit.start.minutes + visit.minutes;
}

// Whether a visitor, a partner or the family has time is asked of whole visits, not of their start.
std::optional<std::string> not_at_work(const team::Member& member, const Visit& visit) {
    const auto& code = member.worker.code;
    if (const auto* away = team::away_on(member, visit.day))
        return fmt::format("{} is away from {} to {}", code, to_uk(away->from), to_uk(away->to));
    const auto hours = team::hours_on(member, visit.day);
    if (hours.empty()) return fmt::format("{} does not work that day", code);
    if (std::any_of(hours.begin(), hours.end(),
                    [&](const team::Hours& each) { return holds(each.from, each.to, visit); }))
        return {};
    std::vector<std::string> times;
    for (const auto& each : hours) times.push_back(to_string(each.from) + " to " + to_string(each.to));
    return fmt::format("{} works {} that day", code, in_words(times));
}

bool family_can(const std::vector<child::Availability>& can, const Visit& visit) {
    return can.empty() || std::any_of(can.begin(), can.end(), [&](const child::Availability& each) {
               return each.weekday == weekday_number(visit.day) && holds(each.from, each.to, visit);
           });
}

}  // namespace

std::vector<Objection> objections(const ByHand& asked) {
    const auto& visit = asked.visit;
    std::vector<Objection> found;
    if (asked.two_staff && visit.mode != policy::Mode::virtual_visit && !visit.second_worker && !visit.partner)
        found.push_back({"two staff are needed: name the second one with --with", true});
    if (asked.centre_only && visit.mode == policy::Mode::home)
        found.push_back({"the case is seen at a centre only, not at home", true});
    if (const auto closed = asked.open.closed.find(visit.day); closed != asked.open.closed.end())
        found.push_back({"no visits that day: " + closed->second});
    for (const auto& member : asked.people)
        if (auto why = not_at_work(member, visit)) found.push_back({std::move(*why)});
    if (!family_can(asked.can, visit)) found.push_back({"outside the times the family can be visited"});
    for (const auto& other : asked.engagements)
        for (const auto& member : asked.people)
            if (member.worker.id == other.worker && overlap(visit, other))
                found.push_back(
                    {fmt::format("{} has {} at {}", member.worker.code, other.what, to_string(other.start))});
    if (asked.other_visit) found.push_back({fmt::format("{} is on that day already", *asked.other_visit)});
    return found;
}

}  // namespace portage::schedule
