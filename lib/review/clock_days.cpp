// Counting the days of a standard: plain ones, those stopped, those outside term.
#include "review/clock.hpp"
#include "review/due_finder.hpp"

#include <algorithm>

namespace portage::review {

namespace {

using policy::Unit;

struct DayRange {
    Date from, to;  // both within it
};

// In order, none touching another.
std::vector<DayRange> merged(std::vector<DayRange> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<DayRange> all;
    for (const auto& range : ranges) {
        if (range.to < range.from) continue;
        if (!all.empty() && range.from <= all.back().to + Days{1})
            all.back().to = std::max(all.back().to, range.to);
        else
            all.push_back(range);
    }
    return all;
}

// Days between terms after `from`. Beyond the last term loaded every day counts.
struct OutsideTerm {
    std::vector<DayRange> gaps;
    std::optional<Date> known_until;  // none: no terms are loaded
};
OutsideTerm outside_term(const calendar::Calendar& calendar, Date from) {
    constexpr Days longest{3 * 366};
    OutsideTerm found;
    auto next = from;
    for (const auto& term : calendar.terms_between(from, from + longest)) {
        found.gaps.push_back({next, term.from - Days{1}});
        next = std::max(next, term.to + Days{1});
        found.known_until = term.to;
    }
    return found;
}

}  // namespace

Date due_day(const calendar::Calendar& calendar, Date from, const caseload::Standard& standard,
             const std::vector<StoppedDays>& stops, std::optional<std::string>& assumption) {
    Why why{{}, assumption};
    auto plain = after(calendar, from, standard.within, why);
    const bool working = standard.within.unit == Unit::working_days;
    const auto counted = working ? std::optional(standard.within.count) : policy::as_days(standard.within);
    std::vector<DayRange> left_out;
    for (const auto& stop : stops) left_out.push_back({stop.from, stop.to});
    std::optional<Date> terms_until;
    if (counted && standard.term_time_only.value_or(false)) {
        auto outside = outside_term(calendar, from);
        terms_until = outside.known_until;
        left_out.insert(left_out.end(), outside.gaps.begin(), outside.gaps.end());
        if (!terms_until) why.assumption = why.assumption.value_or("the terms are not loaded, so holidays count too");
    }
    left_out = merged(std::move(left_out));

    const auto& working_days = calendar.working_days();
    auto on_count = [&](int days) { return working ? working_days.add_working_days(from, days) : from + Days{days}; };
    auto skipped_by = [&](Date due) {
        int days = 0;
        for (const auto& range : left_out) {
            auto first = std::max(range.from, from + Days{1}), last = std::min(range.to, due);
            if (last < first) continue;
            days += working ? working_days.working_days_between(first - Days{1}, last)
                            : static_cast<int>((last - first).count()) + 1;
        }
        return days;
    };
    // A due day put off may have further days left out before it: until nothing changes. It only ever
    // grows, and by no more days than are left out.
    const int wanted = counted.value_or(static_cast<int>((plain - from).count()));
    auto due = plain;
    for (auto next = on_count(wanted + skipped_by(due)); next != due; next = on_count(wanted + skipped_by(due)))
        due = next;
    if (terms_until && due > *terms_until)
        why.assumption = why.assumption.value_or(
            fmt::format("terms are loaded up to {} only; after that holidays count too", to_uk(*terms_until)));
    assumption = why.assumption;
    return due;
}

std::optional<int> days_taken(const Clock& clock, const calendar::Calendar& calendar) {
    if (!clock.happened_on) return {};
    if (*clock.happened_on <= clock.began_on) return 0;
    if (clock.within.unit == Unit::working_days)
        return calendar.working_days().working_days_between(clock.began_on, *clock.happened_on);
    return static_cast<int>((*clock.happened_on - clock.began_on).count());
}

}  // namespace portage::review
