#include "report/load.hpp"

#include "report/figures.hpp"

namespace portage::report {

Load& Load::operator+=(const Load& other) {
    visits += other.visits;
    groups += other.groups;
    contact += other.contact;
    travel += other.travel;
    worked += other.worked;
    return *this;
}

std::optional<int> Load::percent() const { return report::percent(contact + travel, worked); }

Load load_of(const team::Member& member, Date day, const schedule::Round& round) {
    Load load{.travel = round.travel};
    for (const auto& stop : round.stops) {
        ++(stop.call.what.starts_with('G') ? load.groups : load.visits);
        load.contact += stop.call.minutes;
    }
    for (const auto& hours : team::hours_on(member, day)) load.worked += hours.to.minutes - hours.from.minutes;
    return load;
}

}  // namespace portage::report
