#include "caseload/clock.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace portage::caseload {

std::string in_words(const ClockStop& stop) {
    auto text = fmt::format("{} from {}", to_string(stop.reason), to_uk(stop.from));
    return stop.to ? fmt::format("{} to {}", text, to_uk(*stop.to)) : text + " on";
}

std::optional<ClockStop> open_stop(const std::vector<ClockStop>& entered, StopReason reason) {
    for (const auto& stop : entered)
        if (stop.reason == reason && !stop.to) return stop;
    return {};
}

std::optional<std::string> mistake_in(const ClockStop& stop, const std::vector<ClockStop>& entered,
                                      const Case& case_file, Date today) {
    if (!is_entered(stop.reason))
        return fmt::format("days {} are told by the stages of the case (portage case move) and not entered",
                           to_string(stop.reason));
    if (stop.to && *stop.to < stop.from)
        return fmt::format("the last day, {}, is before the first, {}", to_uk(*stop.to), to_uk(stop.from));
    if (stop.to.value_or(today) < case_file.opened_on)
        return fmt::format("{} was opened on {}, after those days", case_file.reference, to_uk(case_file.opened_on));
    if (stop.from > today + longest_stop) return fmt::format("{} is more than a year ahead", to_uk(stop.from));
    if (stop.to && *stop.to - stop.from >= longest_stop)
        return fmt::format("from {} to {} is more than a year: pause the case, or end it", to_uk(stop.from),
                           to_uk(*stop.to));
    for (const auto& other : entered) {
        bool apart = (other.to && *other.to < stop.from) || (stop.to && *stop.to < other.from);
        if (other.id != stop.id && other.reason == stop.reason && !apart)
            return fmt::format("days are stopped for {} already", in_words(other));
    }
    return {};
}

}  // namespace portage::caseload
