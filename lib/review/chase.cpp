#include "review/chase.hpp"

#include <algorithm>
#include <set>

namespace portage::review {

namespace {

// "a report, a checklist and a film": what in_words made one text of.
std::set<std::string> names_in(std::string text) {
    if (auto at = text.rfind(" and "); at != std::string::npos) text.replace(at, 5, ", ");
    std::set<std::string> all;
    for (std::size_t from = 0; from <= text.size();) {
        auto to = std::min(text.find(", ", from), text.size());
        all.insert(lower(text.substr(from, to - from)));
        from = to + 2;
    }
    return all;
}

// The latest request for it made by `today`. Who was asked for two papers was asked for each.
const caseload::Request* latest_for(const std::string& what, const std::vector<caseload::Request>& requests,
                                    Date today) {
    const caseload::Request* found = nullptr;
    auto names = names_in(what);
    for (const auto& one : requests) {
        auto asked = names_in(one.what);
        if (one.asked_on > today || !std::includes(asked.begin(), asked.end(), names.begin(), names.end())) continue;
        if (!found || one.asked_on >= found->asked_on) found = &one;
    }
    return found;
}

void add(std::vector<ToChase>& all, const policy::Missing& missing, const eligibility::Deadline* deadline,
         const std::vector<caseload::Request>& requests, Date today) {
    auto known = std::ranges::find(all, missing.what, &ToChase::what);
    if (known == all.end()) {
        ToChase one{.what = missing.what, .whom = missing.whom, .by = missing.by};
        if (const auto* request = latest_for(one.what, requests, today)) {
            one.request = request->id;
            one.asked_on = request->asked_on;
            if (request->answered_on && *request->answered_on <= today) one.answered_on = request->answered_on;
            if (!one.answered_on) {
                one.chase_on = request->chase_on;
                one.whom = request->whom;
                one.state = ChaseState::asked;
            }
        }
        all.push_back(std::move(one));
        known = all.end() - 1;
    }
    if (missing.by && (!known->by || *missing.by < *known->by)) known->by = missing.by;
    if (!deadline) return;
    known->rule = deadline->rule;
    known->assumption = deadline->assumption;
    // An assumed figure closes nothing: people decide.
    if (deadline->passed) known->state = deadline->assumption ? ChaseState::overdue : ChaseState::lapsed;
}

}  // namespace

std::vector<ToChase> to_chase(const Awaited& awaited, const std::vector<caseload::Request>& requests, Date today) {
    std::vector<ToChase> all;
    for (const auto& one : awaited.missing) add(all, one, nullptr, requests, today);
    for (const auto& deadline : awaited.deadlines) {
        for (const auto& one : deadline.awaited) add(all, one, &deadline, requests, today);
        // Nothing can be asked for any more: the reason stands for what is missing.
        if (deadline.awaited.empty()) add(all, {deadline.sentence, "nobody", {}}, &deadline, requests, today);
    }
    for (auto& one : all) {
        one.due_on = one.by && one.chase_on ? std::min(*one.by, *one.chase_on) : one.by ? one.by : one.chase_on;
        if (one.state == ChaseState::asked && one.due_on && *one.due_on < today) one.state = ChaseState::overdue;
    }
    return all;
}

std::string told(const ToChase& one, Date today) {
    auto days = one.due_on ? static_cast<int>((today - *one.due_on).count()) : 0;
    if (one.state == ChaseState::lapsed)
        return one.due_on ? fmt::format("lapsed {} ago", count(days, "day")) : std::string("lapsed");
    if (one.state == ChaseState::overdue) return "overdue " + count(days, "day");
    if (one.state == ChaseState::not_asked) return one.answered_on ? "answered, still missing" : "not asked yet";
    if (!one.due_on) return "asked";
    return days == 0 ? "due today" : "in " + count(-days, "day");
}

}  // namespace portage::review
