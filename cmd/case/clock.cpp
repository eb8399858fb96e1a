#include "review/clock.hpp"

#include "cmd/case/common.hpp"
#include "cmd/dues.hpp"
#include "store/reviews.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

using caseload::ClockStop;
using caseload::Lateness;
using caseload::LateReason;
using caseload::Standard;
using caseload::StopReason;
using review::ClockState;

std::vector<std::string> reasons_to_enter() {
    std::vector<std::string> all;
    for (const auto& word : words<StopReason>)
        if (caseload::is_entered(word.value)) all.emplace_back(word.text);
    return all;
}

class CaseClock final : public Command {
public:
    About about() const override {
        return {
            .verb = "case",
            .action = "clock",
            .summary = "the service standards of a case: from when, by when, in time or late, and why",
            .effect = Effect::writes,
            .help =
                "Without --stop, --end or --late it shows how each standard of the case's policy stands. --stop enters "
                "days that are not to be counted, both included: the family is away, consent is awaited. Without --to "
                "they go on until --end. Days on hold and paused are told by the stages of the case and need no entry. "
                "--late says why a standard was not kept. Which reasons stop which clock, and which excuse, is the "
                "policy's choice (portage policy show --section standards).",
            .example =
                "portage case clock K26-0001K\n"
                "portage case clock K26-0001K --stop family_away --from 21/12 --to 3/1\n"
                "portage case clock K26-0001K --stop awaiting_consent --from 14/9\n"
                "portage case clock K26-0001K --end awaiting_consent --to 25/9\n"
                "portage case clock K26-0001K --late 'first visit' --because family_cancelled"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.word(stop_, "stop", "REASON", "why days are not to be counted").choose(reasons_to_enter());
        o.day(from_, "from", "the first of them (else today)");
        o.day(to_, "to", "the last of them; with --end else today");
        o.word(end_, "end", "REASON", "days stopped for this reason are counted again after --to")
            .choose(reasons_to_enter());
        o.text(late_, "late", "STANDARD", "the standard that was not kept, by its name");
        o.word(because_, "because", "REASON", "why it was not");
        o.past_day(on_, "on", "when that was said (else today)");
        o.text(note_, "note", "TEXT", "anything to remember; - reads standard input");
    }
    int run(Session& session) override;

private:
    void require_sense() const;
    int stop(Session& session, const review::CaseView& view, const std::vector<Standard>& standards);
    int late(Session& session, const review::CaseView& view, const std::vector<Standard>& standards,
             const calendar::Calendar& calendar);
    std::optional<std::string> note() const {
        return note_ ? std::optional(text_or_input(*note_, "note")) : std::nullopt;
    }
    std::string case_;
    std::optional<StopReason> stop_, end_;
    std::optional<LateReason> because_;
    std::optional<std::string> late_, note_;
    std::optional<Date> from_, to_, on_;
};

std::string stops_in_words(const review::Clock& clock) {
    std::vector<std::string> all;
    for (const auto& stop : clock.stops)
        all.push_back(caseload::in_words(ClockStop{.id = {},
                                                   .case_file = {},
                                                   .reason = stop.why,
                                                   .from = stop.from,
                                                   .to = stop.goes_on ? std::nullopt : std::optional(stop.to),
                                                   .note = {}}));
    return join(all, "; ");
}

void show_clocks(Session& session, const review::CaseView& view, const std::vector<Standard>& standards,
                 const calendar::Calendar& calendar) {
    Page page{.schema = "case.clock",
              .title = "Clocks of " + view.case_file.reference,
              .as_of = session.today(),
              .personal = true,
              .landscape = true};
    auto& table = page.table("clocks", "",
                             {{"standard", "Standard"},
                              {"within", "Within"},
                              {"from", "From"},
                              {"due_on", "Due"},
                              {"happened_on", "Happened"},
                              {"state", "State"},
                              {"days_over", "Days over", Align::right},
                              {"reason", "Reason"},
                              {"stops", "Not counted"},
                              {"assumption", "Assumed, because"}});
    table.when_empty = "the policy of the case sets no standards";
    for (const auto& standard : standards) {
        auto clock = review::clock_of(view, standard, calendar, session.today());
        auto within = policy::to_string(standard.within) + (standard.term_time_only.value_or(false) ? " of term" : "");
        if (clock)
            table.row(clock->standard, within, clock->began_on, clock->due_on, clock->happened_on, clock->state,
                      clock->days_over, clock->because, stops_in_words(*clock), clock->assumption);
        else
            table.rows.push_back({cell(standard.name),
                                  cell(within),
                                  {},
                                  {},
                                  {},
                                  cell("not_begun"),
                                  {},
                                  {},
                                  cell(""),
                                  cell(standard.mark.assumption)});
    }
    if (!view.clock_stops.empty()) {
        auto& stops = page.table("stops", "Days entered as not counted",
                                 {{"reason", "Reason"}, {"from", "From"}, {"to", "To"}, {"standards", "Standards"}});
        for (const auto& one : view.clock_stops) {
            std::vector<std::string> stopped;
            for (const auto& standard : standards)
                if (std::find(standard.stops.begin(), standard.stops.end(), one.reason) != standard.stops.end())
                    stopped.push_back(standard.name);
            stops.row(one.reason, one.from, one.to, stopped.empty() ? "none" : in_words(stopped));
        }
    }
    session.show(std::move(page));
}

void CaseClock::require_sense() const {
    if ((stop_ ? 1 : 0) + (end_ ? 1 : 0) + (late_ ? 1 : 0) > 1)
        fail(Fault::usage, "--stop, --end and --late are three things: one at a time");
    if (because_ && !late_) fail(Fault::usage, "--because says why a standard was late: --late names it");
    if (late_ && !because_) fail(Fault::usage, "--because is missing: why '{}' was not kept", for_terminal(*late_));
    if (from_ && !stop_) fail(Fault::usage, "--from is the first day not counted: --stop says why");
    if (to_ && !stop_ && !end_) fail(Fault::usage, "--to is the last day not counted: --stop or --end says why");
    if (on_ && !late_) fail(Fault::usage, "--on goes with --late; days not counted have --from and --to");
    if (note_ && !stop_ && !late_) fail(Fault::usage, "--note goes with --stop or --late");
}

int CaseClock::stop(Session& session, const review::CaseView& view, const std::vector<Standard>& standards) {
    const auto& c = view.case_file;
    const auto reason = stop_ ? *stop_ : *end_;
    const auto today = session.today();
    auto found = caseload::open_stop(view.clock_stops, reason);
    if (end_ && !found) {
        std::vector<std::string> open;
        for (const auto& one : view.clock_stops)
            if (!one.to) open.push_back(caseload::in_words(one));
        fail(Fault::usage, "no days of {} are stopped for {} without an end; {}", c.reference, to_string(reason),
             open.empty() ? "none are for anything" : "there are " + in_words(open));
    }
    if (stop_)
        found = ClockStop{
            .id = {}, .case_file = c.id, .reason = reason, .from = from_.value_or(today), .to = to_, .note = note()};
    else
        found->to = to_.value_or(today);
    if (auto mistake = caseload::mistake_in(*found, view.clock_stops, c, today)) fail(Fault::usage, "{}", *mistake);
    auto change = session.write([&](store::Writer& writer) {
        if (stop_)
            writer.insert(*found);
        else
            writer.update(*found);
    });
    if (std::none_of(standards.begin(), standards.end(), [&](const Standard& standard) {
            return std::find(standard.stops.begin(), standard.stops.end(), reason) != standard.stops.end();
        }))
        session.warn(fmt::format("no standard of the policy is stopped by {}: it is kept, and changes no day",
                                 to_string(reason)));
    session.done(fmt::format("not counted for {}: {}", c.reference, caseload::in_words(*found)), change);
    return 0;
}

int CaseClock::late(Session& session, const review::CaseView& view, const std::vector<Standard>& standards,
                    const calendar::Calendar& calendar) {
    const auto& c = view.case_file;
    const auto on = happened_on(session, on_);
    std::vector<std::string_view> names;
    for (const auto& standard : standards) names.push_back(standard.name);
    if (names.empty()) fail(Fault::refused, "the policy of {} sets no standards", c.reference);
    auto named = std::find_if(standards.begin(), standards.end(),
                              [&](const Standard& one) { return folded(one.name) == folded(*late_); });
    if (named == standards.end()) fail(Fault::usage, "{}", unknown_word(*late_, "standard", names));
    auto clock = review::clock_of(view, *named, calendar, session.today());
    if (!clock) fail(Fault::refused, "'{}' of {} has not begun: it cannot be late", named->name, c.reference);
    if (clock->state == ClockState::on_time)
        fail(Fault::refused, "'{}' of {} was kept: due on {}, happened on {}", named->name, c.reference,
             to_uk(clock->due_on), to_uk(*clock->happened_on));
    Lateness said{.id = {}, .case_file = c.id, .standard = named->name, .reason = *because_, .on = on, .note = note()};
    auto change = session.write([&](store::Writer& writer) { writer.insert(said); });
    if (!clock->is_late())
        session.warn(fmt::format("'{}' is not late yet: it is due on {}", named->name, to_uk(clock->due_on)));
    bool excused = std::find(named->excused_by.begin(), named->excused_by.end(), *because_) != named->excused_by.end();
    session.done(fmt::format("'{}' of {}: {}, which the policy {}", named->name, c.reference, to_string(*because_),
                             excused ? "excuses" : "does not excuse"),
                 change);
    return 0;
}

int CaseClock::run(Session& session) {
    require_sense();
    auto& reader = session.reader();
    auto view = store::due_view_of(reader, store::require_case(reader, case_));
    Dues dues(session);
    const auto& standards = dues.edition_of(view.case_file).standards;
    if (stop_ || end_) return stop(session, view, standards);
    if (late_) return late(session, view, standards, dues.calendar());
    show_clocks(session, view, standards, dues.calendar());
    return 0;
}

}  // namespace

std::unique_ptr<Command> case_clock() { return std::make_unique<CaseClock>(); }

}  // namespace portage::cmd
