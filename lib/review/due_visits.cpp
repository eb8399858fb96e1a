// Dues a single visit raises: a flag it goes against, a run of misses, an outcome nobody told.
#include "review/due_finder.hpp"

#include <algorithm>

namespace portage::review {

using schedule::Visit;
using schedule::VisitStatus;

namespace {

// What in the visit goes against the flag; nothing where all is well. Two staff are needed wherever
// somebody goes to the family; a partner professional who comes along is the second.
std::optional<std::string_view> breach(const Visit& visit, caseload::FlagKind flag) {
    if (flag == caseload::FlagKind::two_staff && visit.mode != policy::Mode::virtual_visit && !visit.second_worker &&
        !visit.partner)
        return "has one worker and the family a two-staff flag";
    if (flag == caseload::FlagKind::centre_only && visit.mode == policy::Mode::home)
        return "is at home and the family has a centre-only flag";
    return {};
}

void find_flag_breaches(Finder& find) {
    for (const auto& visit : find.view.visits) {
        if (visit.status != VisitStatus::planned || visit.day < find.today) continue;
        for (const auto& flag : find.view.flags) {
            if (flag.set_on > visit.day || (flag.lifted_on && *flag.lifted_on <= visit.day)) continue;
            auto wrong = breach(visit, flag.kind);
            if (!wrong) continue;
            auto reference = to_reference('V', visit.id.value);
            // To be mended by the working day before, so that the family can still be told.
            find.add_for(visit, DueKind::flag_breach, working_days_before(find.calendar, visit.day, 1),
                         fmt::format("{} on {} {}", reference, to_uk(visit.day), *wrong),
                         {fmt::format("flag {}, set on {}", to_string(flag.kind), to_uk(flag.set_on))},
                         "schedule move " + reference);
        }
    }
}

// The visits missed since the last one made, first to last.
std::vector<const Visit*> misses_in_a_row(const std::vector<Visit>& visits, const schedule::MissedVisits& rule) {
    std::vector<const Visit*> missed;
    for (const auto& visit : visits) {
        if (visit.status == VisitStatus::made) missed.clear();
        auto reason = visit.reason ? parse_word<schedule::Reason>(*visit.reason) : std::nullopt;
        if (schedule::counts_as_missed(visit.status, reason, rule.never_counts)) missed.push_back(&visit);
    }
    return missed;
}

// The last day somebody reached the family or held a review with them.
std::optional<Date> last_contact(const CaseView& view) {
    std::optional<Date> last;
    for (const auto& contact : view.contacts)
        if (reaches_family(contact)) last = std::max(last.value_or(contact.on), contact.on);
    for (const auto& held : view.reviews) last = std::max(last.value_or(held.held_on), held.held_on);
    return last;
}

void find_missed(Finder& find) {
    if (!find.policy.missed_visits) return;
    const auto& rule = *find.policy.missed_visits;
    auto missed = misses_in_a_row(find.view.visits, rule);
    auto contact = last_contact(find.view);
    // The first step follows the number the policy says, the next each further miss.
    auto most = static_cast<std::size_t>(rule.in_a_row.value);
    for (auto nth = most; nth <= missed.size(); ++nth) {
        const auto& visit = *missed[nth - 1];
        if (contact && *contact >= visit.day) continue;
        auto since = contact ? "no contact since " + to_uk(*contact) : std::string("no contact noted");
        auto why = why_of("missed_visits.in_a_row", std::to_string(rule.in_a_row.value), rule.in_a_row.mark, rule.mark);
        if (!rule.then.empty()) why.rule += "; then " + join(rule.then, ", ");
        auto what = fmt::format("{} missed in a row, {}", count(static_cast<int>(missed.size()), "visit"), since);
        if (!rule.then.empty()) what += ": " + rule.then[std::min(nth - most, rule.then.size() - 1)];
        find.add(DueKind::missed_visits, visit.day, std::move(what), std::move(why), "case note");
        return;
    }
}

}  // namespace

void find_visit_dues(Finder& find) {
    find_flag_breaches(find);
    find_missed(find);
    for (const auto& visit : find.view.visits) {
        if (visit.status != VisitStatus::planned || visit.day >= find.today) continue;
        auto reference = to_reference('V', visit.id.value);
        find.add_for(visit, DueKind::visit_outcome, visit.day,
                     fmt::format("{} of {} has no outcome", reference, to_uk(visit.day)),
                     {"a visit that has passed needs an outcome"}, "schedule record " + reference);
    }
}

}  // namespace portage::review
