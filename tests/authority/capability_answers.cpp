#include "tests/authority/capability_answers.hpp"

#include "authority/deadlines.hpp"
#include "authority/due_policy.hpp"
#include "caseload/letter.hpp"
#include "review/block_limits.hpp"
#include "review/due.hpp"
#include "tests/calendar/shipped.hpp"

#include <map>

namespace portage::test {

namespace {

using authority::Authority;
using authority::Edition;
using caseload::Stage;
using review::DueKind;

const calendar::Calendar& terms() {
    static const auto calendar = shipped_calendar("kent");
    return calendar;
}

review::CaseView case_at(Stage stage) {
    return {.case_file = {.id = {1},
                          .reference = "X26-0001A",
                          .child = {1},
                          .stage = stage,
                          .stage_since = date(2026, 9, 7),
                          .opened_on = date(2026, 8, 24),
                          .worker = {7}}};
}

const review::Due* of_kind(const std::vector<review::Due>& all, DueKind kind) {
    for (const auto& due : all)
        if (due.kind == kind) return &due;
    return nullptr;
}

std::string due_day(const Authority& policy, const review::CaseView& view, DueKind kind) {
    auto all =
        review::dues_of(view, authority::due_policy(policy, policy.editions.front()), terms(), date(2026, 9, 14));
    const auto* due = of_kind(all, kind);
    return due ? to_iso(due->due_on) : "never";
}

// The last day a paper may come, and whether the request lapses after it.
std::string evidence_days(const Authority& policy) {
    const auto& edition = policy.editions.front();
    eligibility::Facts facts;
    facts.received_on = date(2026, 9, 14);
    auto on = date(2026, 11, 2);
    auto early = authority::judge_entry(policy, edition, facts, *facts.received_on);
    auto late = authority::judge_entry(policy, edition, facts, on);
    std::string by = "never";
    for (const auto& one : policy::missing(early))
        if (one.by) by = to_iso(*one.by);
    auto deadlines = authority::deadlines(policy, edition, late, facts);
    return fmt::format("by {} {}", by, !deadlines.empty() && deadlines.front().passed ? "lapses after" : "goes on");
}

// The bank holiday of 31 August and the summer holidays lie in between.
std::string clocks(const Authority& policy) {
    auto view = case_at(Stage::received);
    view.received_on = date(2026, 8, 24);
    auto contact = due_day(policy, view, DueKind::first_contact), decision = due_day(policy, view, DueKind::decision);
    view.case_file.stage = Stage::waiting;
    view.case_file.listed_on = date(2026, 8, 24);
    return fmt::format("contact {} decision {} visit {}", contact, decision,
                       due_day(policy, view, DueKind::first_visit));
}

std::string panel_meetings(const Authority& policy) {
    const auto& panel = *policy.editions.front().panel;
    std::vector<std::string> days;
    for (auto day : caseload::panel_days(panel, terms(), date(2026, 9, 14), date(2026, 11, 14)))
        days.push_back(to_iso(day));
    if (days.empty()) return "none";
    auto first = *parse_iso(days.front());
    days.front() += " papers " + to_iso(caseload::papers_due(panel, terms(), first));
    return join(days, ", ");
}

std::string waiting_order(const Authority& policy) {
    const auto& edition = policy.editions.front();
    std::vector<eligibility::WaitingChild> children(3);
    auto is = [&](std::size_t at, const char* name, Date received, Date born, bool had) {
        children[at].reference = name;
        children[at].facts.received_on = received;
        children[at].facts.born = born;
        children[at].facts.had_portage = had;
    };
    is(0, "A", date(2026, 9, 9), date(2023, 1, 1), false);
    is(1, "B", date(2026, 9, 8), date(2022, 1, 1), true);
    is(2, "C", date(2026, 9, 7), date(2024, 1, 1), true);
    std::vector<std::string> order;
    for (const auto& turn :
         eligibility::in_order(edition.waiting, children, authority::question(policy, edition, date(2026, 9, 14))))
        order.push_back(children[turn.child].reference);
    if (!edition.waiting.tests.empty()) order.front() += fmt::format(" ({})", edition.waiting.tests.front().name);
    auto view = case_at(Stage::waiting);
    view.case_file.listed_on = date(2026, 9, 14);
    return fmt::format("{}; contact {}", join(order, ", "), due_day(policy, view, DueKind::contact));
}

// A child of three and a half, referred on the last day of August and on the first of September.
std::string by_edition(const Authority& policy) {
    std::vector<std::string> all;
    for (auto received : {date(2026, 8, 31), date(2026, 9, 1)}) {
        eligibility::Facts facts;
        facts.born = date(2023, 3, 1);
        facts.received_on = received;
        auto decision = authority::judge_entry(policy, policy.edition_on(received), facts, date(2026, 9, 14));
        all.push_back(fmt::format("{} {}", to_iso(received), policy::in_words(decision.rules, decision.outcome)));
    }
    return join(all, ", ");
}

schedule::Visit& add_visit(review::CaseView& view, Date day, schedule::VisitStatus status,
                           const char* reason = nullptr) {
    view.visits.push_back({.id = {static_cast<std::int64_t>(view.visits.size()) + 1},
                           .case_file = {1},
                           .worker = {7},
                           .day = day,
                           .start = {600},
                           .status = status});
    if (reason) view.visits.back().reason = reason;
    if (!view.blocks.empty()) view.visits.back().block = view.blocks.back().id;
    return view.visits.back();
}

std::vector<review::Due> dues_on(const Authority& policy, const review::CaseView& view, Date today) {
    return review::dues_of(view, authority::due_policy(policy, policy.editions.front()), terms(), today);
}

// Eight weekly visits from 7 September in either programme; a break since then; 18 and 19 visits asked for
// after it; and thirty visits made.
std::string blocks(const Authority& policy) {
    const auto& edition = policy.editions.front();
    auto view = case_at(Stage::active);
    view.blocks.push_back(
        {.id = {1}, .case_file = {1}, .number = 1, .worker = {7}, .visits = 12, .starts_on = date(2026, 9, 7)});
    for (int week = 0; week < 8; ++week)
        add_visit(view, date(2026, 9, 7) + Days{7 * week}, schedule::VisitStatus::planned);
    view.case_file.programme = "plus";
    auto plus = due_day(policy, view, DueKind::block_review);
    view.case_file.programme = "core";
    auto core = due_day(policy, view, DueKind::block_review);
    auto resting = case_at(Stage::on_break);
    auto over = due_day(policy, resting, DueKind::break_end);
    resting.case_file.programme = "core";
    auto said = [&](int visits) {
        schedule::VisitBlock next{.case_file = {1}, .visits = visits, .starts_on = date(2026, 12, 1)};
        auto all = review::beyond_policy(resting.case_file, {.outcome = review::ReviewOutcome::next_block}, next, true,
                                         authority::block_for(edition, resting.case_file.programme));
        auto text = join(all, "; ");
        if (text.empty()) return std::string("as promised");
        if (text.find("which is less") != std::string::npos) return std::string("too many");
        return text.find("the lead has to agree") != std::string::npos ? std::string("agreed by the lead") : text;
    };
    auto long_visited = case_at(Stage::active);
    for (int day = 0; day < 30; ++day)
        add_visit(long_visited, date(2026, 8, 10) + Days{day}, schedule::VisitStatus::made);
    auto dues = dues_on(policy, long_visited, date(2026, 9, 14));
    const auto* last = of_kind(dues, DueKind::exit_rule);
    return fmt::format("plus until {}; core until {}; break over {}; 18 {}, 19 {}; 30th visit: {}", plus, core, over,
                       said(18), said(19), last ? last->what.substr(last->what.rfind(' ') + 1) : "goes on");
}

// Visits every Monday from 7 September, and a review on the third.
std::string reviews(const Authority& policy) {
    auto view = case_at(Stage::active);
    for (int week = 0; week < 12; ++week)
        add_visit(view, date(2026, 9, 7) + Days{7 * week}, schedule::VisitStatus::planned);
    view.visits.front().status = schedule::VisitStatus::made;
    view.reviews.push_back({.id = {1}, .case_file = {1}, .held_on = date(2026, 9, 21)});
    auto all = dues_on(policy, view, date(2026, 9, 22));
    const auto* due = of_kind(all, DueKind::periodic_review);
    return due ? to_iso(due->due_on) + ", " + due->why : "never";
}

// Nobody in on two Mondays, away on a third; the family rung after the second, and nobody in on a fourth.
std::string misses(const Authority& policy) {
    auto view = case_at(Stage::active);
    using enum schedule::VisitStatus;
    add_visit(view, date(2026, 9, 7), nobody_in);
    add_visit(view, date(2026, 9, 14), cancelled_by_family, "holiday");
    add_visit(view, date(2026, 9, 21), nobody_in);
    auto told = [&](bool whole) {
        auto all = dues_on(policy, view, date(2026, 9, 30));
        const auto* due = of_kind(all, DueKind::missed_visits);
        if (!due) return std::string("nothing");
        return to_iso(due->due_on) + " " + (whole ? due->what : due->what.substr(due->what.rfind(": ") + 2));
    };
    auto first = told(true);
    view.contacts.push_back({date(2026, 9, 22), caseload::NoteKind::phone, "mum", {}});
    add_visit(view, date(2026, 9, 28), nobody_in);
    return first + "; " + told(false);
}

// Fifteen hours in a nursery since 7 September, settled there a week before; three in December.
std::string endings(const Authority& policy) {
    auto view = case_at(Stage::active);
    view.born = date(2023, 12, 1);
    view.attendances.push_back(
        {.id = {1}, .child = {1}, .attends = child::YesNo::yes, .from = date(2026, 9, 7), .hours = 15});
    view.moves.push_back({.id = {1}, .case_file = {1}, .settled_on = date(2026, 8, 31)});
    std::map<Date, std::string> by_day;
    for (const auto& due : dues_on(policy, view, date(2026, 9, 14)))
        if (due.kind == DueKind::exit_rule) by_day[due.due_on] = to_iso(due.due_on) + " " + due.what;
    std::vector<std::string> all;
    for (const auto& [day, text] : by_day) all.push_back(text);
    return join(all, "; ");
}

std::string local_words(const Authority& policy) {
    const auto& edition = policy.editions.front();
    auto letter = caseload::fill(edition.letters.accepted, {.reference = {},
                                                            .child = {},
                                                            .service = edition.titles.service,
                                                            .visitor = edition.titles.visitor,
                                                            .contact = {},
                                                            .signposting = {},
                                                            .sentences = {}});
    letter = letter.substr(2, letter.find(" will") - 2);
    auto wrong = edition.titles.mistake_in_reason("Moved on");
    const auto* area = edition.development.area("Speech");
    return fmt::format("{}; closed: {}; speech is {}", letter, wrong ? *wrong : "moved on",
                       area ? area->name : "not known");
}

}  // namespace

std::string capability_answer(int number, const Authority& policy) {
    static const std::map<int, std::string (*)(const Authority&)> all = {
        {19, evidence_days}, {26, clocks}, {27, panel_meetings}, {28, waiting_order}, {30, blocks},
        {31, reviews},       {32, misses}, {33, endings},        {34, local_words},   {35, by_edition}};
    return all.at(number)(policy);
}

}  // namespace portage::test
