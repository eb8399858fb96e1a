#include "cmd/schedule/seats.hpp"

#include "schedule/seating.hpp"
#include "store/cases.hpp"
#include "store/family.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

namespace {

// The groups somebody waits for, and who waits.
std::vector<schedule::GroupToSeat> groups_to_seat(Session& session) {
    auto& reader = session.reader();
    const auto today = session.today();
    std::vector<schedule::GroupToSeat> groups;
    for (const auto& group : store::all_groups(reader)) {
        if (group.ended_on && *group.ended_on < today) continue;
        const auto places = store::places_of(reader, group.id);
        schedule::GroupToSeat to_seat{.group = group,
                                      .taken = static_cast<int>(schedule::attending(places, today).size()),
                                      .of = schedule::places(group, reader.get(group.venue))};
        for (const auto& place : schedule::waiting(places)) {
            const auto case_file = reader.get(place.case_file);
            const auto home = store::home_on(reader, case_file.child, today);
            to_seat.asked.push_back({.reference = case_file.reference, .asked_on = place.asked_on});
            if (home) to_seat.asked.back().can = store::availability_of(reader, home->household.id);
        }
        if (!to_seat.asked.empty()) groups.push_back(std::move(to_seat));
    }
    return groups;
}

}  // namespace

void add_seats(Session& session, Page& page) {
    const auto groups = groups_to_seat(session);
    if (groups.empty()) return;
    auto& table = page.table("seats", "Waiting for a group",
                             {{"group", "Group"},
                              {"name", "Name"},
                              {"case", "Case"},
                              {"asked", "Asked"},
                              {"seat", "Seat"},
                              {"reason", "Why"}});
    for (const auto& answer : schedule::seat_waiting(groups)) {
        const auto& group = groups[answer.group].group;
        table.row(to_reference('G', group.id.value), group.name, answer.reference, answer.asked_on, answer.seated,
                  answer.reason);
    }
    page.words("A seat is given with portage schedule join CASE --group GROUP, by the order above");
}

std::vector<std::string> seats_told(Session& session) {
    const auto groups = groups_to_seat(session);
    std::vector<std::string> sentences;
    for (const auto& answer : schedule::seat_waiting(groups))
        if (answer.seated)
            sentences.push_back(fmt::format("{0} can have a place in {1}: portage schedule join {0} --group {1}",
                                            answer.reference, to_reference('G', groups[answer.group].group.id.value)));
    return sentences;
}

}  // namespace portage::cmd
