// A case to try dues on: Kent's own calendar, the shipped policies, one child, and a few words to
// add visits, notes and reviews.
#pragma once

#include "authority/due_policy.hpp"
#include "review/due.hpp"
#include "tests/calendar/shipped.hpp"

#include <algorithm>
#include <optional>

namespace portage::test {

inline const authority::Authority& shipped_authority(const std::string& name) {
    static std::map<std::string, authority::Authority> all;
    auto found = all.find(name);
    if (found == all.end())
        found = all.emplace(name,
                            authority::read_authority(text_of(SHARE "/authorities/" + name + ".toml"), name + ".toml"))
                    .first;
    return found->second;
}

struct Scene {
    review::CaseView view;
    review::DuePolicy policy;
    calendar::Calendar calendar;

    explicit Scene(const std::string& name = "kent", caseload::Stage stage = caseload::Stage::active)
        : calendar(shipped_calendar(name)) {
        const auto& authority = shipped_authority(name);
        policy = authority::due_policy(authority, authority.edition_on(date(2026, 9, 14)));
        view.case_file = {.id = {1},
                          .reference = "K26-0001A",
                          .child = {1},
                          .stage = stage,
                          .stage_since = date(2026, 9, 7),
                          .opened_on = date(2026, 9, 1),
                          .worker = {7}};
        view.born = date(2024, 3, 1);
    }
    schedule::VisitBlock& block(int visits, Date starts_on) {
        auto number = static_cast<int>(view.blocks.size()) + 1;
        view.blocks.push_back({.id = {number},
                               .case_file = {1},
                               .number = number,
                               .worker = {7},
                               .visits = visits,
                               .starts_on = starts_on});
        return view.blocks.back();
    }
    schedule::Visit& visit(Date day, schedule::VisitStatus status, std::optional<std::string> reason = {}) {
        auto number = static_cast<std::int64_t>(view.visits.size()) + 1;
        schedule::Visit made{.id = {number},
                             .case_file = {1},
                             .worker = {7},
                             .day = day,
                             .start = {600},
                             .status = status,
                             .reason = reason};
        if (!view.blocks.empty()) made.block = view.blocks.back().id;
        view.visits.push_back(made);
        return view.visits.back();
    }
    void rang(Date on, std::optional<std::string> with = "mum", std::optional<Date> next = {}) {
        view.contacts.push_back({on, caseload::NoteKind::phone, with, next});
    }
    void held(Date on, Id<schedule::VisitBlock> block = {}) {
        view.reviews.push_back({.id = {1}, .case_file = {1}, .block = block, .held_on = on});
    }
    // The one due of that kind on the day told.
    std::optional<review::Due> find(review::DueKind kind, Date today) const {
        for (const auto& due : review::dues_of(view, policy, calendar, today))
            if (due.kind == kind) return due;
        return {};
    }
    std::string day_of(review::DueKind kind, Date today) const {
        auto due = find(kind, today);
        return due ? to_iso(due->due_on) : "none";
    }
};

}  // namespace portage::test
