#include "calendar/school.hpp"
#include "cmd/calendars.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

class CalendarList final : public Command {
public:
    About about() const override {
        return {
            .verb = "calendar",
            .action = "list",
            .summary = "terms, bank holidays and closures plans are made by, and where each comes from",
            .help =
                "One school year and, in a year, the terms that hold: an area's own instead of the authority's, and "
                "the office's instead of shipped ones. What is only assumed says so.",
            .example = "portage calendar list\nportage calendar list --year 2027/28 --area Sheppey"};
    }
    void describe(Options& o) override {
        o.text(year_, "year", "YEAR", "school year, as 2026/27 (else the one today lies in)");
        o.text(area_, "area", "AREA", "an area with terms of its own (else the whole authority)");
    }
    int run(Session& session) override;

private:
    int school_year(Date today) const {
        if (!year_) return calendar::school_year_of(today);
        for (int year = 2000; year < 2100; ++year)
            if (calendar::school_year_text(year) == *year_) return year;
        fail(Fault::usage, "--year: '{}' is not a school year (write it as 2026/27)", for_terminal(*year_));
    }
    std::optional<std::string> year_;
    std::string area_;
};

struct Line {
    Date from, to;
    std::string kind, name, area, source, assumption;
};

int CalendarList::run(Session& session) {
    auto calendar = calendar_of(session);
    auto year = school_year(session.today());
    Date from = date(year, 8, 1), to = date(year + 1, 7, 31);
    std::vector<Line> lines;
    for (const auto& term : calendar.terms_between(from, to, area_))
        lines.push_back(
            {term.from, term.to, "term", term.name, term.area, term.office ? "office" : "shipped", term.assumption});
    for (const auto& closure : calendar.closures_between(from, to, area_))
        lines.push_back({closure.from, closure.to, "closure", closure.name, closure.area,
                         closure.id ? "office" : "shipped", closure.assumption});
    auto shipped = shipped_calendar(session);
    for (Date day = from; day <= to; day += Days{1})
        if (auto holiday = calendar.working_days().bank_holiday(day))
            lines.push_back({day, day, "holiday", *holiday, "",
                             shipped.working_days().bank_holiday(day) ? "shipped" : "office", ""});
    std::stable_sort(lines.begin(), lines.end(), [](auto& a, auto& b) { return a.from < b.from; });

    auto whose = area_.empty() ? calendar.authority() : area_ + ", " + calendar.authority();
    Page page{.schema = "calendar.list",
              .title = fmt::format("Calendar of {}, {}", whose.empty() ? session.service().authority : whose,
                                   calendar::school_year_text(year)),
              .as_of = session.today()};
    auto& table = page.table("entries", "",
                             {{"from", "From"},
                              {"to", "To"},
                              {"kind", "What"},
                              {"name", "Name"},
                              {"area", "Area"},
                              {"source", "From whom"},
                              {"assumption", "Only assumed"}});
    auto text = [](const std::string& value) { return value.empty() ? std::optional<std::string>{} : value; };
    for (const auto& line : lines)
        table.row(line.from, line.to, line.kind, line.name, text(line.area), line.source,
                  line.assumption.empty() ? "" : "assumed");
    for (const auto& sentence : calendar.assumptions_between(from, to, area_)) page.words("ASSUMPTION: " + sentence);
    for (const auto& sentence : calendar.warnings(area_))
        if (sentence.find(" " + calendar::school_year_text(year) + " ") != std::string::npos) page.words(sentence);
    if (!calendar.working_days().knows(to))
        page.words(
            fmt::format("The bank holidays of {} are not known: working days there cannot be counted.", year + 1));
    std::vector<std::string> areas;
    for (const auto& area : calendar.areas()) areas.push_back(area.name);
    if (area_.empty() && !areas.empty())
        page.words(fmt::format("Terms of their own: {} (--area shows them).", in_words(areas)));
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> calendar_list() { return std::make_unique<CalendarList>(); }

}  // namespace portage::cmd
