// A made-up service for the tests: an autumn term with half-term, two visitors, a physiotherapist.
#pragma once

#include "schedule/planning.hpp"

namespace portage::schedule::test {

inline OpenDays autumn_term() {
    OpenDays open;
    for (Date day = date(2026, 9, 1); day <= date(2026, 12, 18); day += Days{1}) {
        if (weekday_number(day) > 5) continue;
        if (monday_of(day) == date(2026, 10, 26))
            open.closed.emplace(day, "school holiday");
        else
            open.days.push_back(day);
    }
    return open;
}

inline team::Member member(std::int64_t id, const std::string& code, const std::vector<int>& weekdays,
                           team::WorkerKind kind = team::WorkerKind::visitor) {
    team::Member made{.worker = {.id = {id}, .code = code, .name = code, .kind = kind, .base_postcode = "CT1 2EH"}};
    for (int weekday : weekdays) made.hours.push_back({{}, {id}, weekday, {540}, {990}});
    return made;
}

inline BlockToPlan block(const std::string& reference, policy::Frequency frequency, int visits) {
    BlockToPlan made{.reference = reference,
                     .block = {.worker = {1}, .frequency = frequency, .visits = visits, .starts_on = date(2026, 9, 7)},
                     .postcode = "CT2 7NF"};
    return made;
}

// MB works Monday to Thursday, LN Tuesday and Friday, the physiotherapist PH on Thursday.
inline PlanningInput service() {
    PlanningInput input{.from = date(2026, 9, 7), .to = date(2026, 12, 18)};
    input.team = {member(1, "MB", {1, 2, 3, 4}), member(2, "LN", {2, 5}),
                  member(3, "PH", {4}, team::WorkerKind::partner)};
    input.open[""] = autumn_term();
    input.journey = [](const std::string& from, const std::string& to) { return from == to ? 0 : 20; };
    input.based_on = 41;
    return input;
}

inline std::string dates_of(const Draft& draft, const std::string& reference) {
    std::string text;
    for (const auto& row : draft.rows)
        if (row.reference == reference && row.placed) text += (text.empty() ? "" : " ") + to_iso(*row.day).substr(5);
    return text;
}

}  // namespace portage::schedule::test
