#include "calendar/london.hpp"

#include "base/error.hpp"

namespace portage::calendar {

namespace {

namespace chr = std::chrono;

Date last_sunday(chr::year year, chr::month month) { return year / month / chr::Sunday[chr::last]; }

void require_rule(chr::year year) {
    if (static_cast<int>(year) < 1996)
        fail(Fault::bad_input, "the clocks of {} followed another rule: times are known from 1996",
             static_cast<int>(year));
}

}  // namespace

chr::minutes london_offset(Instant at) {
    auto year = ymd(chr::floor<Days>(at)).year();
    require_rule(year);
    bool summer =
        at >= last_sunday(year, chr::March) + chr::hours{1} && at < last_sunday(year, chr::October) + chr::hours{1};
    return chr::minutes{summer ? 60 : 0};
}

LocalTime london_time(Instant at) {
    auto local = at + london_offset(at);
    auto day = chr::floor<Days>(local);
    return {day, TimeOfDay{static_cast<int>(chr::floor<chr::minutes>(local - day).count())}};
}

Date london_day(Instant at) { return london_time(at).day; }

Instant end_of_london_day(Date day) {
    Date next = day + Days{1};
    auto year = ymd(next).year();
    require_rule(year);
    // The clocks change an hour after midnight UTC, so midnight of the Sunday in March is still
    // winter's, and midnight of the Sunday in October still summer's.
    bool summer = next > last_sunday(year, chr::March) && next <= last_sunday(year, chr::October);
    return Instant{next} - chr::hours{summer ? 1 : 0};
}

}  // namespace portage::calendar
