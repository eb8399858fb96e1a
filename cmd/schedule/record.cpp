// `schedule record` and `schedule sheet`: what became of visits, one at a time or a week at once.
#include "cmd/session.hpp"
#include "cmd/surroundings.hpp"
#include "schedule/make_up.hpp"
#include "schedule/outcome_sheet.hpp"
#include "store/cases.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

#include <algorithm>
#include <map>

namespace portage::cmd {

namespace {

class Record final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "record",
            .summary = "record what became of a visit, or of a week of visits",
            .effect = Effect::writes,
            .help =
                "A visit is made, cancelled by the family, the service or the professional who was to join it, or "
                "nobody was in. A cancellation needs --because. How a visit was made (--mode) may differ from the "
                "plan: a visit made by video counts as promised and takes no travel. Of a visit that came to nothing "
                "it is said whether the policy ([edition.make_up]) makes it up.\n\n"
                "--from takes the sheet of portage schedule sheet: rows without an outcome stay open, and nothing is "
                "recorded unless every row is right.",
            .example =
                "portage schedule record V881 --outcome made --miles 12\n"
                "portage schedule record V882 --outcome cancelled_by_family --because child_ill\n"
                "portage schedule record --from week38.csv"};
    }
    void describe(Options& o) override {
        o.argument(visit_, "VISIT", "which visit: V881");
        o.word(outcome_, "outcome", "WORD", "what became of it")
            .choose({schedule::outcome_words().begin(), schedule::outcome_words().end()});
        o.word(because_, "because", "WORD", "why it was not made");
        o.word(mode_, "mode", "WORD", "how it was made, if not as planned");
        o.text(note_, "note", "TEXT", "anything to remember");
        o.real(miles_, "miles", "N", "driven for it");
        o.text(from_, "from", "FILE", "a filled-in sheet instead of one visit");
        o.flag(correct_, "correct", "put right an outcome that is already recorded");
    }
    int run(Session& session) override;

private:
    std::vector<schedule::Recorded> asked_for(std::vector<std::string>& left_open) const;
    void tell_what_follows(Session& session, const std::vector<schedule::Visit>& visits) const;

    std::optional<std::string> visit_, note_, from_;
    std::optional<schedule::VisitStatus> outcome_;
    std::optional<schedule::Reason> because_;
    std::optional<policy::Mode> mode_;
    std::optional<double> miles_;
    bool correct_ = false;
};

std::vector<schedule::Recorded> Record::asked_for(std::vector<std::string>& left_open) const {
    if (from_) {
        if (visit_ || outcome_ || because_ || mode_ || note_ || miles_)
            fail(Fault::usage, "--from stands alone: the sheet says everything");
        auto filled = schedule::read_outcomes(read_file(*from_, 8 << 20), file_name_of(*from_));
        left_open = filled.left_open;
        return filled.rows;
    }
    if (!visit_) fail(Fault::usage, "which visit? (V881, or --from a sheet)");
    if (!outcome_) fail(Fault::usage, "--outcome is missing: what became of the visit");
    if (miles_ && *miles_ < 0) fail(Fault::usage, "--miles: {} is less than none", *miles_);
    return {
        {.visit = *visit_, .outcome = *outcome_, .reason = because_, .mode = mode_, .note = note_, .miles = miles_}};
}

// Never silent: what becomes of the visits of a block that came to nothing, by the policy's make-up rule.
void Record::tell_what_follows(Session& session, const std::vector<schedule::Visit>& visits) const {
    const auto& policy = session.authority().edition_on(session.today()).make_up;
    const auto rule = schedule::make_up_rule(policy);
    std::map<schedule::MakeUp, std::vector<std::string>> not_made;
    for (const auto& visit : visits)
        if (const auto becomes = rule.of(visit.status); becomes && visit.block)
            not_made[*becomes].push_back(to_reference('V', visit.id.value));
    for (const auto& [becomes, which] : not_made) {
        const bool one = which.size() == 1;
        switch (becomes) {
            case schedule::MakeUp::extend:
                session.say(fmt::format("{} {} still owed: schedule plan makes {} up, and the block goes on longer",
                                        in_words(which), one ? "is" : "are", one ? "it" : "them"));
                break;
            case schedule::MakeUp::within_block:
                session.say(fmt::format("{} {} still owed: schedule plan makes {} up before the block's last day",
                                        in_words(which), one ? "is" : "are", one ? "it" : "them"));
                break;
            case schedule::MakeUp::lost:
                session.say(fmt::format("{} {} lost: the promise is used up, nothing is made up", in_words(which),
                                        one ? "is" : "are"));
        }
    }
}

int Record::run(Session& session) {
    std::vector<std::string> left_open;
    const auto asked = asked_for(left_open);
    auto& reader = session.reader();
    // One that has its outcome from elsewhere is not missing in the sheet.
    std::erase_if(left_open, [&](const std::string& visit) {
        return store::require_visit(reader, visit).status != schedule::VisitStatus::planned;
    });
    std::vector<schedule::Visit> visits;
    std::vector<std::string> mistakes;
    for (const auto& row : asked) {
        auto visit = store::require_visit(reader, row.visit);
        if (const auto why = schedule::cannot_record(visit, row.outcome, row.reason, session.today(), correct_))
            mistakes.push_back((from_ ? fmt::format("{}:{}: ", file_name_of(*from_), row.line) : "") +
                               fmt::format("{}: {}", to_reference('V', visit.id.value), *why));
        const bool was_cancelled =
            visit.status != schedule::VisitStatus::planned && visit.status != schedule::VisitStatus::made;
        const bool is_cancelled =
            row.outcome != schedule::VisitStatus::made && row.outcome != schedule::VisitStatus::nobody_in;
        if (was_cancelled != is_cancelled) ++visit.sequence;  // its calendar entry changes
        visit.status = row.outcome;
        visit.reason = row.reason ? std::optional(std::string(to_string(*row.reason))) : std::nullopt;
        if (row.mode) visit.mode = *row.mode;
        if (row.note) visit.note = row.note;
        if (row.miles) visit.miles = row.miles;
        visits.push_back(std::move(visit));
    }
    if (!mistakes.empty()) fail(from_ ? Fault::bad_input : Fault::refused, "{}", join(mistakes, "\n"));
    const auto change = session.write([&](store::Writer& writer) {
        for (const auto& visit : visits) writer.update(visit);
    });
    tell_what_follows(session, visits);
    session.done(visits.size() == 1 ? to_reference('V', visits.front().id.value) + " is recorded"
                                    : count(static_cast<long long>(visits.size()), "visit") + " recorded",
                 change);
    if (!left_open.empty())
        session.warn(fmt::format("{} in the sheet without an outcome: {}",
                                 count(static_cast<long long>(left_open.size()), "visit"), in_words(left_open)));
    return 0;
}

class PrintSheet final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "sheet",
            .summary = "print a week's visits as a sheet to fill in",
            .help =
                "CSV with a line for each visit that has no outcome yet. Fill in outcome (made, cancelled_by_family, "
                "cancelled_by_service, cancelled_by_professional, nobody_in), because, note and miles, change mode "
                "where a visit was made otherwise, and give it back to portage schedule record --from.",
            .example =
                "portage schedule sheet --week last --output week38.csv\n"
                "portage schedule sheet --from 1/9 --visitor MB --output catch-up.csv"};
    }
    void describe(Options& o) override {
        o.week(week_, "week", "which week (else this one)");
        o.day(from_, "from", "from this day on, instead of a week");
        o.day(to_, "to", "to this day, with --from (else today)");
        o.text(visitor_, "visitor", "CODE", "of one visitor only");
    }
    int run(Session& session) override {
        auto& reader = session.reader();
        if (from_ && week_) fail(Fault::usage, "--week is a period by itself: leave --from away");
        if (to_ && !from_) fail(Fault::usage, "--to goes with --from");
        const auto first = from_ ? *from_ : week_ ? monday_of(*week_) : monday_of(session.today());
        const auto last = from_ ? to_.value_or(std::max(*from_, session.today())) : first + Days{6};
        if (last < first) fail(Fault::usage, "--to {} is before --from {}", to_uk(last), to_uk(first));
        Id<team::Worker> only;
        if (visitor_) only = store::require_worker(reader, *visitor_).id;
        std::vector<schedule::SheetLine> lines;
        for (const auto& visit : store::visits_between(reader, first, last)) {
            if (visit.status != schedule::VisitStatus::planned || (only && visit.worker != only)) continue;
            lines.push_back({.visit = to_reference('V', visit.id.value),
                             .reference = reader.get(visit.case_file).reference,
                             .visitor = reader.get(visit.worker).code,
                             .day = visit.day,
                             .start = visit.start,
                             .minutes = visit.minutes,
                             .mode = visit.mode});
        }
        session.show_text(schedule::to_sheet(lines));
        return 0;
    }

private:
    std::optional<Week> week_;
    std::optional<Date> from_, to_;
    std::optional<std::string> visitor_;
};

}  // namespace

std::unique_ptr<Command> schedule_record() { return std::make_unique<Record>(); }
std::unique_ptr<Command> schedule_sheet() { return std::make_unique<PrintSheet>(); }

}  // namespace portage::cmd
