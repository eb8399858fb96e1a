// Contacts promised or regular, what is waited for, flags to look at again.
#include "review/due_finder.hpp"

#include <algorithm>

namespace portage::review {

using caseload::Stage;

bool reaches_family(const Contact& contact) {
    if (contact.kind == caseload::NoteKind::note) return false;
    if (!contact.with) return true;
    // People of other services, as notes call them. Anybody else is taken for family: better one
    // contact too many than a family rung twice for what it has said already.
    static const std::vector<std::string> others = {
        "visitor",       "hv",         "gp",           "doctor",    "dr",           "nurse",
        "paediatrician", "consultant", "nursery",      "preschool", "school",       "setting",
        "childminder",   "senco",      "inco",         "social",    "physio",       "physiotherapist",
        "therapist",     "slt",        "salt",         "ot",        "psychologist", "ep",
        "referrer",      "panel",      "professional", "hospital",  "clinic",       "council"};
    for (const auto& word : split(tidy(*contact.with), ' '))
        if (std::find(others.begin(), others.end(), folded(word)) != others.end()) return false;
    return true;
}

namespace {

// The contact a note promised and that has not been had since; a later contact with anybody keeps
// or replaces the promise.
std::optional<Date> promised(const CaseView& view) {
    std::optional<Date> next;
    for (const auto& contact : view.contacts) {
        if (contact.kind != caseload::NoteKind::note) next.reset();
        if (contact.next_on) next = contact.next_on;
    }
    return next;
}

std::optional<Date> last_reached(const CaseView& view) {
    std::optional<Date> last;
    for (const auto& contact : view.contacts)
        if (reaches_family(contact)) last = std::max(last.value_or(contact.on), contact.on);
    for (const auto& visit : view.visits)
        if (visit.status == schedule::VisitStatus::made) last = std::max(last.value_or(visit.day), visit.day);
    return last;
}

// While a family waits it is contacted every so often, from the day it was listed.
void find_waiting_contact(Finder& find, std::optional<Date> promise) {
    const auto& rule = find.policy.waiting.contact_every;
    if (find.c().stage != Stage::waiting || !rule) return;
    auto listed = find.c().listed_on.value_or(find.c().stage_since);
    auto last = std::max(listed, last_reached(find.view).value_or(listed));
    auto why = why_of("waiting.contact_every", to_string(rule->value), rule->mark, find.policy.waiting.mark);
    auto due_on = after(find.calendar, last, rule->value, why);
    if (promise && *promise <= due_on) return;
    auto what = last == listed ? fmt::format("waiting since {}, not contacted since", to_uk(listed))
                               : fmt::format("waiting since {}, last contact {}", to_uk(listed), to_uk(last));
    find.add(DueKind::contact, due_on, std::move(what), std::move(why), "case note", 7);
}

// The last day of what a rule that closes the request waits for, and the next day to ask again.
bool find_chases(Finder& find) {
    if (!find.view.awaited) return false;
    const ToChase *closing = nullptr, *chase = nullptr;
    auto queue = to_chase(*find.view.awaited, find.view.requests, find.today);
    for (const auto& one : queue) {
        if (one.rule && one.by && (!closing || *one.by < *closing->by)) closing = &one;
        if (one.chase_on && (!chase || *one.chase_on < *chase->chase_on)) chase = &one;
    }
    if (closing) {
        bool passed = closing->state == ChaseState::lapsed;
        find.add(DueKind::evidence, *closing->by,
                 passed ? fmt::format("the request lapses: not come by {}: {}", to_uk(*closing->by), closing->what)
                        : fmt::format("needed by {}: {}", to_uk(*closing->by), closing->what),
                 {fmt::format("entry rule '{}'", *closing->rule), closing->assumption},
                 passed ? "refer chase --lapse" : "refer chase");
    }
    if (chase && !(closing && closing->state == ChaseState::lapsed))
        find.add(DueKind::evidence, *chase->chase_on,
                 fmt::format("ask again for: {} (asked on {})", chase->what, to_uk(*chase->asked_on)),
                 {"the day noted when it was asked for"}, "refer chase", 7);
    return closing || chase;
}

// What is missing is waited for until the day the rules or a request say, else the day promised, else so
// long after it was last asked for, or the case went on hold.
void find_evidence(Finder& find, std::optional<Date> promise) {
    auto since = find.c().stage_since;
    std::optional<Date> asked;
    for (const auto& request : find.view.requests)
        if (request.asked_on <= find.today && !request.answered_on)
            asked = std::max(asked.value_or(request.asked_on), request.asked_on);
    if (find_chases(find)) return;
    if (find.c().stage != Stage::on_hold) return;
    if (promise)
        find.add(DueKind::evidence, *promise, "on hold since " + to_uk(since) + ": ask for what is missing",
                 {"the next contact promised in a note"}, "refer show");
    else
        find.add(DueKind::evidence, asked.value_or(since) + Days{42},
                 asked ? "asked on " + to_uk(*asked) + ": what is missing has not come"
                       : "on hold since " + to_uk(since) + ": what is missing has not come",
                 {asked ? "six weeks after it was asked for" : "six weeks after the case went on hold",
                  "the policy sets no limit; Hampshire publishes six weeks"},
                 "refer chase");
}

}  // namespace

void find_contact_dues(Finder& find) {
    auto promise = promised(find.view);
    find_waiting_contact(find, promise);
    if (find.is_at({Stage::received, Stage::on_hold, Stage::needs_panel})) find_evidence(find, promise);
    if (find.c().stage != Stage::on_hold && promise)
        find.add(DueKind::contact, *promise, "contact promised for " + to_uk(*promise),
                 {"the next contact promised in a note"}, "case note", 7);
    for (const auto& flag : find.view.flags) {
        if (!flag.review_on || flag.set_on > find.today || (flag.lifted_on && *flag.lifted_on <= find.today)) continue;
        find.add(DueKind::flag_review, *flag.review_on, fmt::format("look again at the {} flag", to_string(flag.kind)),
                 {fmt::format("review day of the flag set on {}", to_uk(flag.set_on))}, "case flag");
    }
}

}  // namespace portage::review
