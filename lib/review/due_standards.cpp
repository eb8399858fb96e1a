// Service standards: what is still to be done so that a referral is answered, decided and followed by
// a visit in time. The days are those of the case's clocks.
#include "review/clock.hpp"
#include "review/due_finder.hpp"

#include <algorithm>

namespace portage::review {

using caseload::Moment;
using caseload::Stage;

namespace {

struct Reminder {
    DueKind kind;
    std::string_view what;
    std::string_view next;
};
// What is still to be done at the case's stage for the moment to come; nothing where it is not
// waited for: nobody on the list is "late" for a decision taken long ago. A paused case stands still
// by agreement: its clocks may be late, but there is nothing to do.
std::optional<Reminder> reminder(const Finder& find, Moment moment) {
    using enum Stage;
    bool undecided = find.is_at({received, on_hold, needs_panel});
    bool unvisited = find.is_at({waiting, allocated, active});
    switch (moment) {
        case Moment::referral: return {};
        case Moment::first_contact:
            if (undecided || unvisited) return Reminder{DueKind::first_contact, "first contact", "case note"};
            return {};
        case Moment::decision:
        case Moment::listed:
            if (undecided) return Reminder{DueKind::decision, "decision", "refer decide"};
            return {};
        case Moment::allocation:
            if (undecided) return Reminder{DueKind::allocation, "a visitor", "refer decide"};
            if (find.c().stage == waiting) return Reminder{DueKind::allocation, "a visitor", "schedule allocate"};
            return {};
        case Moment::first_visit:
            if (undecided) return Reminder{DueKind::first_visit, "first visit", "refer decide"};
            if (!unvisited) return {};
            return Reminder{DueKind::first_visit, "first visit",
                            find.c().stage == waiting ? "schedule allocate" : "schedule plan"};
    }
    return {};
}

// "decision: referral of 24/08/2026, stopped for family_away; late but excused: child_ill".
std::string due_words(const Clock& clock, std::string_view what) {
    auto since = clock.from == Moment::referral   ? "referral"
                 : clock.from == Moment::decision ? "decision"
                                                  : to_string(clock.from);
    auto text = fmt::format("{}: {} of {}", what, since, to_uk(clock.began_on));
    std::vector<std::string> stops;
    for (const auto& stop : clock.stops) {
        auto word = std::string(to_string(stop.why));
        if (std::find(stops.begin(), stops.end(), word) == stops.end()) stops.push_back(std::move(word));
    }
    if (!stops.empty()) text += fmt::format(", stopped for {}", portage::in_words(stops));
    if (clock.state == ClockState::excused) text += fmt::format("; late but excused: {}", to_string(*clock.because));
    return text;
}

}  // namespace

void find_standard_dues(Finder& find) {
    for (const auto& standard : find.policy.standards) {
        auto asked = reminder(find, standard.to);
        if (!asked) continue;
        auto clock = clock_of(find.view, standard, find.calendar, find.today);
        if (!clock || !clock->is_open()) continue;
        find.add(asked->kind, clock->due_on, due_words(*clock, asked->what), {clock->why, clock->assumption},
                 asked->next);
    }
}

}  // namespace portage::review
