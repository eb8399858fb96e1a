#include "review/due_finder.hpp"

#include <algorithm>
#include <tuple>

namespace portage::review {

int harm_of(DueKind kind) { return static_cast<int>(kind) + 1; }

std::string state_in_words(const Due& due) {
    if (due.days_over > 0) return "overdue " + count(due.days_over, "day");
    if (due.days_over == 0) return "due today";
    return "in " + count(-due.days_over, "day");
}

bool Finder::is_at(std::initializer_list<caseload::Stage> stages) const {
    return std::find(stages.begin(), stages.end(), c().stage) != stages.end();
}

const schedule::Block* Finder::block() const {
    if (c().programme)
        if (auto own = policy.programme_blocks.find(*c().programme); own != policy.programme_blocks.end())
            return &own->second;
    return policy.block ? &*policy.block : nullptr;
}

void Finder::add(DueKind kind, Date due_on, std::string what, Why why, std::string_view next, int notice_days) {
    found.push_back({.case_file = c().id,
                     .reference = c().reference,
                     .kind = kind,
                     .due_on = due_on,
                     .days_over = static_cast<int>((today - due_on).count()),
                     .notice_on = due_on - Days{notice_days},
                     .what = std::move(what),
                     .why = std::move(why.rule),
                     .assumption = std::move(why.assumption),
                     .who = c().worker,
                     .next = fmt::format("{} {}", next, c().reference)});
}

void Finder::add_for(const schedule::Visit& visit, DueKind kind, Date due_on, std::string what, Why why,
                     std::string next) {
    add(kind, due_on, std::move(what), std::move(why), {}, 7);
    found.back().who = visit.worker;
    found.back().next = std::move(next);
}

Why why_of(std::string_view setting, const std::string& value, const policy::Mark& figure,
           const policy::Mark& section) {
    auto mark = policy::nearer(figure, section);
    auto rule = value.empty() ? std::string(setting) : fmt::format("{} = {}", setting, value);
    if (mark.published && !mark.assumption) rule += fmt::format(" ('{}')", *mark.published);
    return {std::move(rule), mark.assumption};
}

Date working_days_before(const calendar::Calendar& calendar, Date day, int count) {
    while (count > 0)
        if (calendar.working_days().is_working_day(day -= Days{1})) --count;
    return day;
}

namespace {

// Terms of the authority that begin after `day`, or before it, in order of time.
std::vector<calendar::Term> terms_around(const calendar::Calendar& calendar, Date day, bool after) {
    constexpr Days far{3 * 366};  // a policy counts a few terms, never years of them
    auto terms = after ? calendar.terms_between(day, day + far) : calendar.terms_between(day - far, day);
    std::erase_if(terms, [&](const calendar::Term& term) { return after ? term.from <= day : term.to >= day; });
    return terms;
}

Date by_weeks(Date from, int terms, int sign, Why& why) {
    if (!why.assumption)
        why.assumption = "the terms are not loaded that far (calendar add): a term is counted as 13 weeks";
    return from + sign * Days{7 * 13 * terms};
}

// Units that are a fixed stretch of the calendar; nothing for terms.
std::optional<Date> shifted(const calendar::Calendar& calendar, Date from, policy::Amount amount, int sign) {
    using policy::Unit;
    switch (amount.unit) {
        case Unit::days: return from + sign * Days{amount.count};
        case Unit::weeks: return from + sign * Days{7 * amount.count};
        case Unit::months: return add_months_clamped(from, sign * amount.count);
        case Unit::years: return add_months_clamped(from, sign * 12 * amount.count);
        case Unit::working_days:
            return sign > 0 ? calendar.working_days().add_working_days(from, amount.count)
                            : working_days_before(calendar, from, amount.count);
        case Unit::terms: return {};
        case Unit::minutes:
        case Unit::hours:
        case Unit::sessions:
        case Unit::visits: return from;
    }
    return from;
}

}  // namespace

Date after(const calendar::Calendar& calendar, Date from, policy::Amount amount, Why& why) {
    if (auto day = shifted(calendar, from, amount, 1)) return *day;
    auto terms = terms_around(calendar, from, true);
    auto nth = static_cast<std::size_t>(amount.count);
    return nth <= terms.size() ? terms[nth - 1].to : by_weeks(from, amount.count, 1, why);
}

Date before(const calendar::Calendar& calendar, Date until, policy::Amount amount, Why& why) {
    if (auto day = shifted(calendar, until, amount, -1)) return *day;
    auto terms = terms_around(calendar, until, false);
    auto nth = static_cast<std::size_t>(amount.count);
    return nth <= terms.size() ? terms[terms.size() - nth].from : by_weeks(until, amount.count, -1, why);
}

std::vector<Due> dues_of(const CaseView& view, const DuePolicy& policy, const calendar::Calendar& calendar,
                         Date today) {
    std::vector<Due> found;
    if (caseload::is_ended(view.case_file.stage)) return found;
    // What happened after the day is not known on it. Seldom there, and a case is dear to copy.
    auto later = [&](const Contact& contact) { return contact.on > today; };
    auto held_later = [&](const HeldReview& held) { return held.held_on > today; };
    std::optional<CaseView> seen;
    if (std::any_of(view.contacts.begin(), view.contacts.end(), later) ||
        std::any_of(view.reviews.begin(), view.reviews.end(), held_later)) {
        seen = view;
        std::erase_if(seen->contacts, later);
        std::erase_if(seen->reviews, held_later);
    }
    Finder find{seen ? *seen : view, policy, calendar, today, found};
    find_visit_dues(find);
    find_review_dues(find);
    find_move_dues(find);
    find_age_dues(find);
    find_exit_dues(find);
    find_contact_dues(find);
    find_standard_dues(find);
    sort_by_harm(found);
    return found;
}

std::vector<Due> due_by(std::vector<Due> all, std::optional<Date> until) {
    std::erase_if(all, [&](const Due& due) {
        auto today = due.due_on + Days{due.days_over};
        return until ? due.due_on > *until : due.notice_on > today;
    });
    return all;
}

void sort_by_harm(std::vector<Due>& all) {
    auto key = [](const Due& due) {
        return std::tuple(due.days_over < -7, harm_of(due.kind), due.due_on, std::string_view(due.reference));
    };
    std::stable_sort(all.begin(), all.end(), [&](const Due& a, const Due& b) { return key(a) < key(b); });
}

}  // namespace portage::review
