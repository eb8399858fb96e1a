#include "cmd/report/caseload_page.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

constexpr auto right = Align::right;

std::string title_of(const report::Caseload& c, const CaseloadWords& words) {
    auto title = fmt::format("{} · Caseload · week of {} {}", words.service, to_short(c.head.monday),
                             static_cast<int>(ymd(c.head.monday).year()));
    if (c.head.term_week) title += " (" + *c.head.term_week + ")";
    if (!c.head.stale_since) return title;
    auto since =
        c.head.entered_up_to ? "NOTHING ENTERED SINCE " + to_short(c.head.entered_up_to->day) : "NOTHING ENTERED YET";
    return fmt::format("STALE, {} (last working day {}) · {}", since, to_short(*c.head.stale_since), title);
}

std::string line_under_title(const report::Caseload& c, const CaseloadWords& words) {
    std::string line = "Nothing entered yet";
    if (const auto& at = c.head.entered_up_to)
        line = fmt::format("Entered up to {} {}", to_short(at->day), to_string(at->time));
    if (words.last_change) line += fmt::format(" (C{})", *words.last_change);
    line += fmt::format(" · {} of last week's {} {} NO OUTCOME", c.head.no_outcome,
                        count(c.head.visits_last_week, "visit"), c.head.no_outcome == 1 ? "has" : "have");
    if (c.head.older_without_outcome > 0) line += fmt::format(", {} older ones too", c.head.older_without_outcome);
    return line + " · printed as of " + to_uk(c.today) + " · CONTAINS PERSONAL DATA";
}

void add_head(Page& page, const report::Caseload& c, std::size_t shown) {
    auto& head = page.facts("head", "");
    head.for_machines_only = true;
    head.add("week_of", "", c.head.monday);
    head.add("term_week", "", c.head.term_week);
    head.add("entered_up_to", "", c.head.entered_up_to ? std::optional(c.head.entered_up_to->day) : std::nullopt);
    head.add("stale", "", c.head.stale_since.has_value());
    head.add("visits_last_week", "", c.head.visits_last_week);
    head.add("no_outcome", "", c.head.no_outcome);
    head.add("older_without_outcome", "", c.head.older_without_outcome);
    head.add("to_do", "", c.first.size());
    head.add("to_do_shown", "", shown);
    head.add("leaving_by", "", c.leaving_by);
}

std::size_t add_first(Page& page, const report::Caseload& c, const CaseloadWords& words, const Codes& codes,
                      const Children& children) {
    auto& table = page.table("do_first", "Do first (worst first)",
                             {{"place", "No.", right},
                              {"case", "Case"},
                              {"child", "Child"},
                              {"what", "What"},
                              {"who", "Who"},
                              {"due_on", "Due"},
                              {"state", "State"},
                              {"next", "Type: portage …"}});
    table.when_empty = "nothing is due by Sunday";
    auto shown = std::min(c.first.size(), static_cast<std::size_t>(std::max(words.most, 0)));
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& due = c.first[i];
        table.row(i + 1, due.reference, children.of(due.reference), due.what + (due.assumption ? " †" : ""),
                  codes.of(due.who, "office"), due.due_on, review::state_in_words(due), due.next);
    }
    if (shown < c.first.size())
        page.words(fmt::format("{} more by Sunday: portage review due", c.first.size() - shown));
    return shown;
}

void add_visitor(Table& table, std::string code, const report::VisitorLine& line) {
    table.row(code, line.days, line.cases, line.room, line.is_over() ? "OVER" : "", line.home, line.virtual_visits,
              line.elsewhere, line.groups, line.joint, line.offered, line.made, line.by_family, line.by_service,
              line.nobody_in, line.no_outcome, line.late, line.reviews_due, line.reviews_over, line.leaving,
              line.flags);
}

void add_visitors(Page& page, const report::Caseload& c, const Codes& codes) {
    const std::string week = "This week", last = "Last week", reviews = "Reviews", cases = "Cases";
    auto& table = page.table("visitors", "",
                             {{"visitor", "Visitor"},
                              {"days", "Days"},
                              {"cases", "now", right, cases},
                              {"room", "room", right, cases},
                              {"over", "over", Align::left, cases},
                              {"home", "home", right, week},
                              {"virtual", "virt", right, week},
                              {"elsewhere", "else", right, week},
                              {"groups", "grp", right, week},
                              {"joint", "joint", right, week},
                              {"offered", "offered", right, last},
                              {"made", "made", right, last},
                              {"by_family", "fam", right, last},
                              {"by_service", "svc", right, last},
                              {"nobody_in", "n/in", right, last},
                              {"no_outcome", "?", right, last},
                              {"late", "Late*", right},
                              {"reviews_due", "due", right, reviews},
                              {"reviews_over", "over", right, reviews},
                              {"leaving", "Leaving by " + to_uk(c.leaving_by).substr(0, 5), right},
                              {"flags", "Flags", right}});
    table.when_empty = "no visitors: portage team add";
    for (const auto& line : c.visitors) add_visitor(table, codes.of(line.visitor), line);
    if (c.visitors.empty()) return;
    add_visitor(table, "all", c.all);
    table.total = true;
}

void add_away(Page& page, const report::Caseload& c, const Codes& codes,
              const std::map<Id<caseload::Case>, std::string>& references) {
    if (c.away.empty()) return;
    auto& away = page.table("away", "Away this week or next",
                            {{"visitor", "Visitor"},
                             {"from", "From"},
                             {"to", "To"},
                             {"visits", "Visits", right},
                             {"covered", "Covered", right},
                             {"told", "Called off", right},
                             {"to_ring", "Still to ring", right},
                             {"cases", "Families to ring"}});
    for (const auto& line : c.away) {
        std::vector<std::string> cases;
        for (auto id : line.to_ring)
            if (auto found = references.find(id); found != references.end()) cases.push_back(found->second);
        away.row(codes.of(line.visitor), line.from, line.to, line.visits, line.covered, line.told, line.to_ring.size(),
                 join(cases, " "));
    }
}

void add_groups(Page& page, const report::Caseload& c, const CaseloadWords& words) {
    if (c.groups.empty()) return;
    auto& groups = page.table("groups", "Groups",
                              {{"group", "Group"},
                               {"running", "Running", right},
                               {"attending", "Attending", right},
                               {"places", "Places", right},
                               {"waiting", "Waiting", right}});
    for (const auto& line : c.groups) {
        auto name = words.group_names.find(line.kind);
        groups.row(name == words.group_names.end() ? line.kind : name->second, line.groups, line.attending, line.places,
                   line.waiting);
    }
}

void add_lines(Page& page, const report::Caseload& c) {
    auto& waiting = page.facts("waiting", "Waiting");
    waiting.one_line = true;
    waiting.add("waiting", "", c.waiting.waiting);
    waiting.add("longest_days", "longest", c.waiting.longest_days, "days");
    waiting.add("past_standard", "past standard", c.waiting.past_standard);
    waiting.add("contact_due", "contact due this week", c.waiting.contact_due);
    waiting.add("age_out_first", "will age out first", c.waiting.age_out_first);
    auto& intake = page.facts("intake", "Intake");
    intake.one_line = true;
    intake.add("received", "last week", c.intake.received, "in");
    intake.add("decided", "", c.intake.decided, "decided");
    intake.add("to_decide", "to decide now", c.intake.to_decide);
    intake.add("panel", "for the panel", c.intake.panel);
    intake.add("cannot_tell", "cannot tell yet", c.intake.cannot_tell);
    intake.add("chased", "of them chased", c.intake.chased);
    intake.add("not_chased", "not yet", c.intake.cannot_tell - c.intake.chased);
}

}  // namespace

Page caseload_page(const report::Caseload& c, const CaseloadWords& words, const Codes& codes, const Children& children,
                   const std::map<Id<caseload::Case>, std::string>& references) {
    Page page{.schema = "report.caseload",
              .title = title_of(c, words),
              .as_of = c.today,
              .personal = true,
              .landscape = true};
    page.main_table = "do_first";
    page.lines.push_back(line_under_title(c, words));
    page.warnings = c.warnings;
    auto shown = add_first(page, c, words, codes, children);
    add_visitors(page, c, codes);
    add_away(page, c, codes, references);
    add_lines(page, c);
    add_groups(page, c, words);
    auto& coming = page.table("coming", "Coming", {{"on", "When"}, {"what", "What"}, {"who", "Who"}});
    coming.when_empty = "";
    for (const auto& line : c.coming) coming.row(line.on, line.what, line.who ? codes.of(line.who) : "");
    page.words(fmt::format(
        "* not seen within the agreed gap and {} more days of term, which is our assumption · † rests on a "
        "figure the authority has not published · svc: called off by the service or a partner · n/in: nobody "
        "in · ?: no outcome · joint visits are among the others · 0 is shown, a blank figure is not known",
        report::tolerance_days));
    add_head(page, c, shown);
    return page;
}

}  // namespace portage::cmd
