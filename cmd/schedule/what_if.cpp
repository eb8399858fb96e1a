// `schedule what-if`: the rest of the term planned twice, as things are and as they might be.
#include "cmd/schedule/gather.hpp"
#include "cmd/schedule/new_block.hpp"
#include "cmd/searching.hpp"
#include "schedule/allocation.hpp"
#include "schedule/term_figures.hpp"
#include "store/family.hpp"
#include "store/team.hpp"
#include "team/weekly_times.hpp"

#include <algorithm>
#include <cmath>

namespace portage::cmd {

namespace {

class WhatIf final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "what-if",
            .summary = "what the loss of a visitor, more hours or another group would come to",
            .help =
                "Plans every visit still owed, of the families that are visited and of those on the waiting list, "
                "twice with the same search: as things are, and with what is asked. Visits already planned are planned "
                "anew in both, so that the two can be compared; nothing is entered.\n\n"
                "--lose takes a visitor away and gives the families to the others. --hours gives a visitor more time "
                "('SR Fri 9-12'); --more adds a trained visitor with these hours, from the base of --base. --group "
                "opens a weekly group at these times, led by --led-by, with --seats for the first of the waiting list, "
                "who then wait no longer.",
            .example =
                "portage schedule what-if --lose MB\n"
                "portage schedule what-if --hours 'SR Fri 9:00-12:30'\n"
                "portage schedule what-if --group 'Tue 10:00-11:30' --led-by MB --led-by SR --seats 8"};
    }
    void describe(Options& o) override {
        o.texts(lose_, "lose", "CODE", "a visitor who leaves");
        o.texts(hours_, "hours", "CODE TIMES", "more hours for a visitor: 'SR Fri 9:00-12:30'");
        o.text(more_, "more", "TIMES", "one more visitor, working then: 'Mon-Wed 9-15'");
        o.text(base_, "base", "POSTCODE", "where that visitor starts from (else nobody knows)");
        o.text(group_, "group", "TIME", "a weekly group more: 'Tue 10:00-11:30'");
        o.texts(leaders_, "led-by", "CODE", "who leads the group, and who helps");
        o.text(venue_, "venue", "CODE", "where the group meets (else nobody travels to it)");
        o.number(seats_, "seats", "N", "children the group has room for");
        o.word(wishes_.frequency, "frequency", "WORD",
               "of families on the waiting list: how often (else the policy's)");
        o.number(wishes_.visits, "visits", "N", "of the same: how many visits (else the policy's block)");
        o.day(until_, "until", "not after this day (else as long as the terms entered)");
        search_.describe(o);
    }
    int run(Session& session) override;

private:
    schedule::PlanningInput as_it_is(Session& session, Travel& travel) const;
    void change(Session& session, schedule::PlanningInput& input) const;
    void lose(Session& session, schedule::PlanningInput& input, const std::string& code) const;
    void give_hours(Session& session, schedule::PlanningInput& input, std::string_view text) const;
    void open_group(Session& session, schedule::PlanningInput& input) const;
    std::string asked() const;

    std::vector<std::string> lose_, hours_, leaders_;
    std::optional<std::string> more_, base_, group_, venue_;
    std::optional<int> seats_;
    std::optional<Date> until_;
    BlockWishes wishes_;
    SearchOptions search_;
};

schedule::PlanningInput WhatIf::as_it_is(Session& session, Travel& travel) const {
    std::vector<BlockWanted> wanted;
    for (const auto& case_file : store::cases_in_a_block(session.reader()))
        if (caseload::is_on_caseload(case_file.stage))
            wanted.push_back({.case_file = case_file, .block = *store::open_block_of(session.reader(), case_file.id)});
    int turn = 0;
    for (const auto& case_file : waiting_in_order(session, session.today()))
        wanted.push_back({.case_file = case_file, .block = new_block(session, case_file, wishes_), .turn = ++turn});
    auto input = gather(session, travel, wanted, session.today(), until_);
    for (auto& block : input.blocks)
        std::erase_if(block.visits, [&](const schedule::Visit& visit) {
            return visit.status == schedule::VisitStatus::planned && visit.day >= input.from && !visit.locked;
        });
    return input;
}

void WhatIf::lose(Session& session, schedule::PlanningInput& input, const std::string& code) const {
    const auto worker = store::require_worker(session.reader(), code);
    for (auto& member : input.team)
        if (member.worker.id == worker.id) member.hours.clear();
    for (auto& block : input.blocks)
        if (block.block.worker == worker.id) {
            block.block.worker = {};
            block.untaken = true;
        }
}

void WhatIf::give_hours(Session& session, schedule::PlanningInput& input, std::string_view text) const {
    const auto space = text.find(' ');
    if (space == std::string_view::npos)
        fail(Fault::usage, "--hours: '{}' names no times (write it as 'SR Fri 9:00-12:30')", for_terminal(text));
    const auto worker = store::require_worker(session.reader(), text.substr(0, space));
    for (auto& member : input.team)
        if (member.worker.id == worker.id)
            for (const auto& time : team::parse_weekly_times(text.substr(space + 1)))
                member.hours.push_back(
                    {.worker = worker.id, .weekday = time.weekday, .from = time.from, .to = time.to});
}

// The leaders are busy every open week at that time, and the first in turn have their seats.
void WhatIf::open_group(Session& session, schedule::PlanningInput& input) const {
    if (leaders_.empty()) fail(Fault::usage, "--led-by is missing: who leads the group");
    if (!seats_ || *seats_ < 1) fail(Fault::usage, "--seats is missing: how many children the group has room for");
    const auto times = team::parse_weekly_times(*group_);
    if (times.size() != 1) fail(Fault::usage, "--group: '{}' is not one time of the week", for_terminal(*group_));
    schedule::Appointment session_of_it{.start = times[0].from, .minutes = times[0].to.minutes - times[0].from.minutes};
    if (venue_)
        session_of_it.postcode = store::require_venue(session.reader(), *venue_).postcode;
    else
        session_of_it.at_base = true;  // nobody knows where: no journeys
    for (const auto& code : leaders_) session_of_it.workers.push_back(store::require_worker(session.reader(), code).id);
    if (!input.open.empty())
        for (Date day : input.open.begin()->second.days)
            if (weekday_number(day) == times[0].weekday) {
                session_of_it.day = day;
                input.appointments.push_back(session_of_it);
            }
    std::erase_if(input.blocks,
                  [&](const schedule::BlockToPlan& block) { return block.turn && *block.turn <= *seats_; });
}

void WhatIf::change(Session& session, schedule::PlanningInput& input) const {
    for (const auto& code : lose_) lose(session, input, code);
    for (const auto& text : hours_) give_hours(session, input, text);
    if (more_) {
        team::Member member;
        member.worker = {.id = {std::numeric_limits<std::int64_t>::max()}, .code = "NEW", .name = "one more visitor"};
        if (base_) {
            const auto reading = place::parse_postcode(*base_);
            if (!reading.postcode) fail(Fault::usage, "--base: '{}' is not a postcode", for_terminal(*base_));
            member.worker.base_postcode = reading.canonical;
        }
        member.training.push_back({.name = std::string(schedule::workshop)});
        for (const auto& time : team::parse_weekly_times(*more_))
            member.hours.push_back({.weekday = time.weekday, .from = time.from, .to = time.to});
        input.team.push_back(std::move(member));
    }
    if (group_) open_group(session, input);
}

std::string WhatIf::asked() const {
    std::vector<std::string> parts;
    for (const auto& code : lose_) parts.push_back("without " + upper(code));
    for (const auto& text : hours_) parts.push_back("more hours, " + text);
    if (more_) parts.push_back("one more visitor, " + *more_);
    if (group_) parts.push_back(fmt::format("a group more, {}, {} seats", *group_, seats_.value_or(0)));
    return for_terminal(join(parts, "; "));
}

void add_figures(Page& page, const schedule::TermFigures& now, const schedule::TermFigures& then, int seated) {
    auto& table = page.table("figures", "",
                             {{"figure", "Figure"},
                              {"now", "As it is", Align::right},
                              {"then", "What if", Align::right},
                              {"difference", "Difference", Align::right}});
    const auto row = [&](std::string_view name, int a, int b) { table.row(name, a, b, b - a); };
    row("visits placed", now.placed, then.placed);
    row("visits without a place", now.wanted - now.placed, then.wanted - then.placed);
    row("families visited", now.families - now.without, then.families - then.without);
    row("families with no visit at all", now.without, then.without);
    row("on the waiting list, seated in the group", 0, seated);
    row("on the waiting list, begun at home", now.started, then.started);
    const auto weeks = [](std::optional<double> mean) {
        return mean ? std::optional(std::round(*mean * 10) / 10) : std::nullopt;
    };
    table.row("weeks until their first visit, mean", weeks(now.first_in), weeks(then.first_in),
              now.first_in && then.first_in ? weeks(*then.first_in - *now.first_in) : std::nullopt);
    row("hours on the road", (now.road_minutes + 30) / 60, (then.road_minutes + 30) / 60);
    row("miles", static_cast<int>(now.miles + 0.5), static_cast<int>(then.miles + 0.5));
}

void add_loads(Page& page, const schedule::TermFigures& now, const schedule::TermFigures& then) {
    auto& table =
        page.table("visitors", "Visits by visitor",
                   {{"visitor", "Visitor"}, {"now", "As it is", Align::right}, {"then", "What if", Align::right}});
    for (const auto& load : then.visitors) {
        const auto before = std::find_if(now.visitors.begin(), now.visitors.end(),
                                         [&](const schedule::VisitorLoad& l) { return l.code == load.code; });
        table.row(load.code, before == now.visitors.end() ? 0 : before->visits, load.visits);
    }
}

int WhatIf::run(Session& session) {
    if (lose_.empty() && hours_.empty() && !more_ && !group_)
        fail(Fault::usage, "say what if: --lose CODE, --hours 'CODE TIMES', --more TIMES or --group TIME");
    Travel travel(session);
    const auto now = as_it_is(session, travel);
    auto then = now;
    change(session, then);
    Searching searching(session, search_);
    const auto draft_now = schedule::draft_plan(now, searching.effort());
    const auto draft_then = schedule::draft_plan(then, searching.effort());
    const auto figures_now = schedule::figures_of(now, draft_now, travel.ways());
    const auto figures_then = schedule::figures_of(then, draft_then, travel.ways());

    Page page{.schema = "schedule.what-if", .title = "What if: " + asked(), .as_of = session.today()};
    page.lines.push_back(
        fmt::format("Visits from {} to {}, planned twice; nothing is entered", to_uk(now.from), to_uk(now.to)));
    const auto seated = static_cast<int>(now.blocks.size() - then.blocks.size());
    add_figures(page, figures_now, figures_then, seated);
    add_loads(page, figures_now, figures_then);
    page.words(searching.told(draft_now.steps));
    for (auto& sentence : assumptions_of(session, travel, now)) page.words(std::move(sentence));
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_what_if() { return std::make_unique<WhatIf>(); }

}  // namespace portage::cmd
