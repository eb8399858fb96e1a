#include "schedule/seating.hpp"

#include "rota/seats.hpp"
#include "schedule/posing.hpp"

#include <algorithm>
#include <limits>

namespace portage::schedule {

namespace {

// The engine's question: every group meets when it meets, and has the seats that are free.
struct Asked {
    rota::Problem problem;
    std::vector<std::optional<rota::Pattern>> patterns;
    std::map<std::string, std::size_t> seeker_of;  // by reference
};

void add_seeker(Asked& asked, const SeatAsked& child, std::size_t group) {
    const auto [known, is_new] = asked.seeker_of.try_emplace(child.reference, asked.problem.seekers.size());
    // Longest asked first: the day decides, and its number is smaller the longer ago it is.
    const int claim = std::numeric_limits<int>::max() - static_cast<int>(child.asked_on.time_since_epoch().count());
    if (is_new) asked.problem.seekers.push_back({.name = child.reference, .windows = windows_of(child.can)});
    auto& seeker = asked.problem.seekers[known->second];
    seeker.priority = std::max(seeker.priority, claim);
    seeker.groups.push_back(group);
}

Asked ask(const std::vector<GroupToSeat>& groups) {
    Asked asked;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& group = groups[i].group;
        asked.problem.courses.push_back({.name = to_reference('G', group.id.value), .minutes = group.minutes});
        asked.problem.groups.push_back({.course = i, .seats = std::max(0, groups[i].of - groups[i].taken)});
        asked.patterns.emplace_back(rota::Pattern{0, group.weekday, {}, group.start.minutes});
        for (const auto& child : groups[i].asked) add_seeker(asked, child, i);
    }
    return asked;
}

std::string reason_of(const Asked& asked, const GroupToSeat& of, std::size_t group, std::size_t seeker,
                      std::optional<std::size_t> seat) {
    if (seat == group) return "a place is free";
    if (!rota::fits(asked.problem, asked.problem.seekers[seeker], group, *asked.patterns[group]))
        return fmt::format("the family cannot come on {} at {}", weekday_name(of.group.weekday),
                           to_string(of.group.start));
    if (seat) return fmt::format("has a place in {}", asked.problem.courses[*seat].name);
    if (of.taken >= of.of) return fmt::format("{} of {} places are taken", of.taken, of.of);
    return "others have waited longer";
}

}  // namespace

std::vector<SeatAnswer> seat_waiting(const std::vector<GroupToSeat>& groups) {
    const auto asked = ask(groups);
    const auto seats = rota::seats(asked.problem, asked.patterns);
    std::vector<SeatAnswer> answers;
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (const auto& child : groups[i].asked) {
            const auto seeker = asked.seeker_of.at(child.reference);
            answers.push_back({i, child.reference, child.asked_on, seats[seeker] == std::optional(i),
                               reason_of(asked, groups[i], i, seeker, seats[seeker])});
        }
    std::stable_sort(answers.begin(), answers.end(), [](const SeatAnswer& a, const SeatAnswer& b) {
        return std::tie(a.group, a.asked_on, a.reference) < std::tie(b.group, b.asked_on, b.reference);
    });
    return answers;
}

}  // namespace portage::schedule
