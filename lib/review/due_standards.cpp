// Service standards: within how long a referral is answered, decided and followed by a visit.
#include "review/due_finder.hpp"

#include <algorithm>

namespace portage::review {

using caseload::Moment;
using caseload::Stage;

namespace {

std::optional<Date> first_visit(const CaseView& view) {
    for (const auto& visit : view.visits)
        if (visit.status == schedule::VisitStatus::made) return visit.day;
    return {};
}

std::optional<Date> first_contact(const CaseView& view) {
    auto first = first_visit(view);
    for (const auto& contact : view.contacts)
        if (reaches_family(contact)) first = std::min(first.value_or(contact.on), contact.on);
    return first;
}

// The day a moment of the case came; a case on the list or beyond has been decided about.
std::optional<Date> day_of(const CaseView& view, Moment moment) {
    switch (moment) {
        case Moment::referral: return view.received_on;
        case Moment::first_contact: return first_contact(view);
        case Moment::decision: return view.decided_on ? view.decided_on : view.case_file.listed_on;
        case Moment::listed: return view.case_file.listed_on;
        case Moment::allocation: return view.case_file.allocated_on;
        case Moment::first_visit: return first_visit(view);
    }
    return {};
}

struct Reminder {
    DueKind kind;
    std::string_view what;
    std::string_view next;
};
// What is still to be done at the case's stage for the moment to come; nothing where it is not
// waited for: nobody on the list is "late" for a decision taken long ago.
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
            if (find.c().stage == waiting) return Reminder{DueKind::allocation, "a visitor", "schedule allocate"};
            return {};
        case Moment::first_visit:
            if (!unvisited) return {};
            return Reminder{DueKind::first_visit, "first visit",
                            find.c().stage == waiting ? "schedule allocate" : "schedule plan"};
    }
    return {};
}

// The same, counting only days within terms: weekends in term count where calendar days are counted.
// Months and terms are counted as they are. Where no terms are loaded every day counts, and `why` says so.
Date after_in_term(const calendar::Calendar& calendar, Date from, policy::Amount amount, Why& why) {
    auto days = amount.unit == policy::Unit::working_days ? std::optional(amount.count) : policy::as_days(amount);
    constexpr int longest = 3 * 366;
    if (!days || calendar.terms_between(from, from + Days{longest}).empty()) {
        if (days) why.assumption = why.assumption.value_or("the terms are not loaded, so holidays count too");
        return after(calendar, from, amount, why);
    }
    Date day = from;
    for (int left = *days; left > 0 && day < from + Days{longest};) {
        day += Days{1};
        if (calendar.terms_between(day, day).empty()) continue;
        left -= amount.unit != policy::Unit::working_days || calendar.working_days().is_working_day(day);
    }
    return day;
}

}  // namespace

void find_standard_dues(Finder& find) {
    for (const auto& standard : find.policy.standards) {
        auto from = day_of(find.view, standard.from);
        auto asked = reminder(find, standard.to);
        if (!from || !asked || day_of(find.view, standard.to)) continue;
        auto why = why_of(fmt::format("standard '{}'", standard.name), to_string(standard.within), {}, standard.mark);
        auto due_on = standard.term_time_only.value_or(false)
                          ? after_in_term(find.calendar, *from, standard.within, why)
                          : after(find.calendar, *from, standard.within, why);
        auto since = standard.from == Moment::referral   ? "referral"
                     : standard.from == Moment::decision ? "decision"
                                                         : to_string(standard.from);
        find.add(asked->kind, due_on, fmt::format("{}: {} of {}", asked->what, since, to_uk(*from)), std::move(why),
                 asked->next);
    }
}

}  // namespace portage::review
