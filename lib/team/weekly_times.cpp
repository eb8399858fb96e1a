#include "team/weekly_times.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace portage::team {

namespace {

std::optional<TimeOfDay> hour_or_time(std::string_view text) {
    const auto typed = tidy(text);
    const bool hour_only =
        !typed.empty() && typed.size() <= 2 &&
        std::all_of(typed.begin(), typed.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    return parse_time(hour_only ? typed + ":00" : typed);
}

// "Mon-Thu", "Tue, Fri": the weekdays named, or nothing where a word is none.
std::optional<std::vector<int>> weekdays_in(std::string_view text) {
    std::vector<int> found;
    for (const auto& part : split(text, ',')) {
        const auto ends = split(tidy(part), '-');
        const auto first = parse_weekday(tidy(ends.front())), last = parse_weekday(tidy(ends.back()));
        if (!first || !last || ends.size() > 2 || *last < *first) return {};
        for (int weekday = *first; weekday <= *last; ++weekday) found.push_back(weekday);
    }
    return found;
}

std::string short_name(int weekday) { return std::string(weekday_name(weekday).substr(0, 3)); }

}  // namespace

std::vector<WeeklyTime> parse_weekly_times(std::string_view text) {
    const auto typed = tidy(text);
    const auto wrong = [&](std::string_view why) {
        fail(Fault::usage, "'{}' {} (write weekdays and a time: Mon-Thu 9:00-16:30)", for_terminal(typed), why);
    };
    const auto digit = typed.find_first_of("0123456789");
    if (digit == std::string::npos || digit == 0) wrong("names no weekday and time");
    const auto weekdays = weekdays_in(tidy(typed.substr(0, digit)));
    if (!weekdays) wrong("has a weekday nobody knows");
    const auto times = split(typed.substr(digit), '-');
    const auto from = hour_or_time(times.front()), to = hour_or_time(times.back());
    if (times.size() != 2 || !from || !to) wrong("has no time from and to");
    if (*to <= *from) wrong("ends before it starts");
    std::vector<WeeklyTime> found;
    for (int weekday : *weekdays) found.push_back({weekday, *from, *to});
    return found;
}

std::string in_words(std::vector<WeeklyTime> times) {
    std::sort(times.begin(), times.end());
    // What each weekday's times are, then runs of weekdays on which they are the same.
    std::map<int, std::string> days;
    for (const auto& time : times) {
        auto& text = days[time.weekday];
        text += fmt::format("{}{}-{}", text.empty() ? "" : " and ", to_string(time.from), to_string(time.to));
    }
    std::vector<std::string> parts;
    for (auto day = days.begin(); day != days.end();) {
        auto last = day;
        for (auto next = std::next(day);
             next != days.end() && next->first == last->first + 1 && next->second == day->second; ++next)
            last = next;
        const auto names =
            day == last ? short_name(day->first) : short_name(day->first) + "-" + short_name(last->first);
        parts.push_back(names + " " + day->second);
        day = std::next(last);
    }
    return join(parts, ", ");
}

}  // namespace portage::team
