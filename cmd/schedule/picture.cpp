// `schedule picture`: the week or the term to print, with pictures beside the tables.
#include "cmd/schedule/picture.hpp"

#include "store/team.hpp"

#include <algorithm>
#include <cmath>

namespace portage::cmd {

namespace {

class DrawPicture final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "picture",
            .summary = "the week or the term as a page to print: grid, maps of the rounds, loads",
            .help =
                "With --output week.html it is one page without anything from elsewhere, to look at or print. A week "
                "is a grid of visitors and days, how full everybody's days are, and each round with its map: the "
                "base, the visits by their number, straight ways between. A term is a grid of visitors and weeks. "
                "Every picture has its table beside it. References and initials only, unless --names; confidential "
                "addresses are on no map. Other formats have the tables.",
            .example =
                "portage schedule picture --output week.html\n"
                "portage schedule picture --week next --visitor MB --output mb.html\n"
                "portage schedule picture --term this --output term.html"};
    }
    void describe(Options& o) override {
        o.week(week_, "week", "which week (else this one)");
        o.text(term_, "term", "NAME", "a whole term instead: this, its name (T2), or a day in it");
        o.texts(visitors_, "visitor", "CODE", "of these visitors only");
    }
    int run(Session& session) override;

private:
    calendar::Term term(const calendar::Calendar& calendar, Date today) const;
    std::vector<WorkersDays> gather(Session& session, Travel& travel, Date from, Date to) const;
    std::optional<Week> week_;
    std::optional<std::string> term_;
    std::vector<std::string> visitors_;
};

// Of several terms of one name the nearest in time: in November T1 is the one just over.
calendar::Term DrawPicture::term(const calendar::Calendar& calendar, Date today) const {
    const bool this_one = folded(*term_) == "this";
    const auto in_it = parse_day_first(*term_);
    const auto day = in_it.value_or(today);
    const auto terms = calendar.terms_between(day - Days{365}, day + Days{365});
    const calendar::Term* nearest = nullptr;
    std::vector<std::string_view> names = {"this"};
    const auto apart = [&](const calendar::Term& one) { return std::max({Days{0}, one.from - day, day - one.to}); };
    for (const auto& one : terms) {
        if (std::ranges::find(names, one.name) == names.end()) names.push_back(one.name);
        const bool meant = in_it      ? apart(one) == Days{0}
                           : this_one ? one.to >= day
                                      : folded(one.name) == folded(*term_);
        if (meant && (!nearest || apart(one) < apart(*nearest))) nearest = &one;
    }
    if (nearest) return *nearest;
    if (in_it) fail(Fault::usage, "{} is in no term", to_uk(*in_it));
    throw Error(Fault::usage, unknown_word(for_terminal(*term_), "term", names));
}

std::vector<WorkersDays> DrawPicture::gather(Session& session, Travel& travel, Date from, Date to) const {
    std::vector<Id<team::Worker>> only;
    for (const auto& code : visitors_) only.push_back(store::require_worker(session.reader(), code).id);
    std::vector<WorkersDays> found;
    for (auto& member : store::whole_team(session.reader())) {
        const auto& worker = member.worker;
        if (!only.empty() && std::ranges::find(only, worker.id) == only.end()) continue;
        if (only.empty() && worker.kind == team::WorkerKind::partner) continue;
        if (only.empty() && (worker.ends_on.value_or(from) < from || worker.starts_on.value_or(to) > to)) continue;
        WorkersDays one{.member = member, .days = {}, .load = {}};
        for (Date day = from; day <= to; day += Days{1}) {
            one.days.push_back(working_day(session.reader(), travel, worker, day));
            one.load += report::load_of(member, day, one.days.back().round);
        }
        found.push_back(std::move(one));
    }
    return found;
}

int DrawPicture::run(Session& session) {
    if (week_ && term_) fail(Fault::usage, "--week or --term, not both");
    const auto today = session.today();
    const auto calendar = calendar_of(session);
    Date from = monday_of(week_.value_or(week_of(today))), to = from + Days{6};
    auto title = "week of " + to_uk(from);
    if (term_) {
        const auto found = term(calendar, today);
        from = found.from;
        to = found.to;
        title = fmt::format("{}, {} to {}", found.name, to_uk(from), to_uk(to));
    } else if (const auto week = calendar.week_of_term(from + Days{2})) {
        title += ", " + week->text();
    }
    Travel travel(session);
    const auto workers = gather(session, travel, from, to);
    Page page{.schema = "schedule.picture",
              .title = fmt::format("{} · {}", service_title(session.authority(), today), title),
              .as_of = today,
              .personal = true,
              .landscape = true};
    const Picture picture{session, travel, calendar, workers, from, to};
    if (term_)
        picture_term(picture, page);
    else
        picture_week(picture, page);
    page.words(travel.assumption());
    for (auto& sentence : calendar.assumptions_between(from, to)) page.words(std::move(sentence));
    session.show(std::move(page));
    return 0;
}

}  // namespace

void picture_load(const Picture& picture, Page& page) {
    auto& table = page.table("full", "How full the days are",
                             {{"visitor", "Visitor"},
                              {"visits", "Visits", Align::right},
                              {"groups", "Groups", Align::right},
                              {"with_families", "Hours with families", Align::right},
                              {"on_the_road", "On the road", Align::right},
                              {"worked", "Worked", Align::right},
                              {"load_percent", "% full", Align::right},
                              {"miles", "Miles", Align::right}});
    Bars full{.title = "Hours with families and on the road, of the hours worked",
              .description = "One bar a visitor; the table beside it has the figures.",
              .bars = {},
              .whole = 100},
        road{.title = "Hours on the road", .description = "One bar a visitor, as the table has it.", .bars = {}};
    const auto hours = [](int minutes) { return static_cast<double>((minutes * 10 + 30) / 60) / 10; };
    report::Load all;
    double all_miles = 0;
    // A week's rounds stand below with their miles: what is left would be the way to a confidential home.
    const bool is_week = picture.to - picture.from < Days{7};
    bool any_hidden = false;
    const auto travelled = [](bool hidden, double figure) { return hidden ? Cell{} : cell(figure); };
    for (const auto& one : picture.workers) {
        const auto& load = one.load;
        double km = 0;
        bool hidden = false;
        for (const auto& day : one.days) {
            km += day.round.km;
            hidden = hidden || (is_week && day.has_confidential(picture.session.reader()));
        }
        any_hidden = any_hidden || hidden;
        table.rows.push_back({cell(one.member.worker.code), cell(load.visits), cell(load.groups),
                              cell(hours(load.contact)), travelled(hidden, hours(load.travel)),
                              cell(hours(load.worked)), cell(load.percent()), travelled(hidden, in_miles(km))});
        all += load;
        all_miles += in_miles(km);
        const auto percent = load.percent();
        full.bars.push_back({one.member.worker.code, static_cast<double>(percent.value_or(0)),
                             !percent         ? "no hours known"
                             : *percent > 100 ? fmt::format("{} % OVER", *percent)
                                              : fmt::format("{} %", *percent)});
        if (hidden) continue;
        road.bars.push_back({one.member.worker.code, hours(load.travel), fmt::format("{} h", hours(load.travel))});
    }
    table.rows.push_back({cell("all"), cell(all.visits), cell(all.groups), cell(hours(all.contact)),
                          travelled(any_hidden, hours(all.travel)), cell(hours(all.worked)), cell(all.percent()),
                          travelled(any_hidden, std::round(all_miles * 10) / 10)});
    table.total = true;
    page.blocks.emplace_back(std::move(full));
    if (!road.bars.empty()) page.blocks.emplace_back(std::move(road));
    if (any_hidden)
        page.words("hours on the road and miles are left out where they would tell how far a confidential home is");
}

std::unique_ptr<Command> schedule_picture() { return std::make_unique<DrawPicture>(); }

}  // namespace portage::cmd
