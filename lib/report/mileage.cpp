#include "report/mileage.hpp"

#include "place/distance.hpp"

#include <cmath>
#include <map>

namespace portage::report {

Tenths tenths_of_miles(double km) { return std::llround(km / place::km_a_mile * 10); }

void WeekTravel::add(const DayTravel& day) {
    days += day.journeys > 0 ? 1 : 0;
    visits += day.visits;
    journeys += day.journeys;
    unknown += day.unknown;
    minutes += day.minutes;
    miles += day.miles;
    recorded += day.recorded;
}

void WeekTravel::add(const WeekTravel& week) {
    days += week.days;
    visits += week.visits;
    journeys += week.journeys;
    unknown += week.unknown;
    minutes += week.minutes;
    miles += week.miles;
    recorded += week.recorded;
}

Mileage mileage(const std::vector<Id<team::Worker>>& workers, const std::vector<DayTravel>& days) {
    std::map<Id<team::Worker>, std::map<Date, WeekTravel>> weeks;
    for (const auto& day : days)
        if (day.visits > 0 || day.recorded > 0) weeks[day.worker][monday_of(day.day)].add(day);
    Mileage found;
    for (auto worker : workers) {
        WeekTravel sum{.worker = worker};
        for (auto& [monday, week] : weeks[worker]) {
            week.worker = worker;
            week.monday = monday;
            found.weeks.push_back(week);
            sum.add(week);
            found.all.add(week);
        }
        if (sum.visits > 0 || sum.recorded > 0) found.workers.push_back(sum);
    }
    return found;
}

}  // namespace portage::report
