#include "rota/slots.hpp"

#include <algorithm>

namespace portage::rota {

int phases(const Course& course) { return course.anchor ? 1 : course.cadence; }

std::vector<Date> slots(const Course& course, int weekday, int phase) {
    const Days period{7 * course.cadence};
    Date first = monday_of(course.earliest) + Days{7 * phase};
    if (course.anchor) {
        // The first of the anchor's weeks that is not wholly before the earliest day.
        first = monday_of(*course.anchor);
        const auto ahead = (monday_of(course.earliest) - first).count(), step = period.count();
        first += period * (ahead / step + (ahead > 0 && ahead % step != 0 ? 1 : 0));
    }
    std::vector<Date> found;
    for (Date day = first + Days{weekday - 1}; day <= course.latest; day += period)
        if (day >= course.earliest) found.push_back(day);
    return found;
}

bool is_open(const Course& course, Date day) { return std::binary_search(course.days.begin(), course.days.end(), day); }

bool is_away(const Course& course, Date day) { return std::binary_search(course.away.begin(), course.away.end(), day); }

std::vector<Date> days_near(const Course& course, Date slot) {
    const auto& days = course.days;
    std::vector<Date> near;
    // `later` is the first open day from the slot on; both walk outwards from there.
    auto later = std::lower_bound(days.begin(), days.end(), slot);
    auto earlier = later;
    if (later != days.end() && *later == slot) near.push_back(*later++);
    for (int distance = 1; distance <= course.tolerance; ++distance) {
        if (earlier != days.begin()) near.push_back(*--earlier);
        if (later != days.end()) near.push_back(*later++);
    }
    near.erase(std::remove_if(near.begin(), near.end(),
                              [&](Date day) { return day < course.earliest || day > course.latest; }),
               near.end());
    return near;
}

std::vector<int> starts(const Course& course, int weekday, int grid) {
    std::vector<int> found;
    for (const auto& window : course.windows[static_cast<std::size_t>(weekday - 1)]) {
        if (window.from + course.minutes <= window.to) found.push_back(window.from);
        for (int start = (window.from / grid + 1) * grid; start + course.minutes <= window.to; start += grid)
            found.push_back(start);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace portage::rota
