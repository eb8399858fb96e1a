#include "store/chronology.hpp"

#include "store/family.hpp"
#include "store/merge.hpp"
#include "store/notices.hpp"
#include "store/visit_tables.hpp"

#include <algorithm>

namespace portage::store {

namespace {

using caseload::Case;
using caseload::Event;

std::string spaced(std::string_view word) {
    std::string text(word);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string with(std::string text, const std::optional<std::string>& more) { return more ? text + ": " + *more : text; }

class Chronology {
public:
    Chronology(Reader& reader, const Case& case_file) : reader_(reader), case_(case_file) {}

    std::vector<Event> collect() {
        referrals();
        judgements_and_decisions();
        stages();
        letters();
        notes_and_flags();
        requests();
        clocks();
        assessments();
        goals();
        visits();
        groups();
        reviews();
        records();
        std::stable_sort(events_.begin(), events_.end(), [](auto& a, auto& b) { return a.on < b.on; });
        return std::move(events_);
    }

private:
    void add(Date on, std::string_view kind, std::string text, std::string by = {}, bool names_people = false) {
        events_.push_back({on, std::string(kind), std::move(text), std::move(by), names_people});
    }
    std::string code(Id<team::Worker> worker) { return worker ? reader_.get(worker).code : std::string(); }

    void referrals() {
        for (const auto& r : referrals_of(reader_, case_.id)) {
            auto from = r.referrer_role   ? *r.referrer_role
                        : r.referrer_kind ? std::string(to_string(*r.referrer_kind))
                                          : "";
            auto text = std::string("referred") + (from.empty() ? "" : " by " + from);
            if (r.route) text += fmt::format(" ({})", to_string(*r.route));
            add(r.received_on, "referral", text);
            if (auto notice = notice_of(reader_, r.id)) notice_days(*notice);
        }
    }
    void notice_days(const referral::Notice& notice) {
        auto name = to_reference('N', notice.id.value);
        if (notice.opinion_on)
            add(*notice.opinion_on, "notice", fmt::format("{}: opinion formed by {}", name, notice.body));
        if (notice.parent_told_on) add(*notice.parent_told_on, "notice", name + ": parent told by the health body");
        add(notice.received_on, "notice", fmt::format("{}: section 23 notice received from {}", name, notice.body));
        if (notice.contacted_on) add(*notice.contacted_on, "notice", name + ": first contact with the family");
    }
    void judgements_and_decisions() {
        for (const auto& j : reader_.all<eligibility::Judgement>("WHERE case_file = ? ORDER BY id", case_.id))
            add(j.on, "eligibility", fmt::format("{} rules: {}", j.rules, spaced(j.outcome)));
        auto decisions = decisions_of(reader_, case_.id);
        for (auto at = decisions.rbegin(); at != decisions.rend(); ++at)
            add(at->on, "decision", fmt::format("{}: {}", to_string(at->outcome), at->reason), at->actor);
    }
    void stages() {
        for (const auto& move : reader_.all<caseload::StageMove>("WHERE case_file = ? ORDER BY id", case_.id))
            add(move.on, "stage", with(std::string(caseload::in_words(move.to)), move.reason));
    }
    void letters() {
        for (const auto& letter : reader_.all<caseload::Letter>("WHERE case_file = ? ORDER BY id", case_.id)) {
            add(letter.drafted_on, "letter", fmt::format("letter '{}' drafted", letter.kind));
            if (letter.issued_on) add(*letter.issued_on, "letter", fmt::format("letter '{}' issued", letter.kind));
        }
    }
    void notes_and_flags() {
        auto notes = notes_of(reader_, case_.id);
        for (auto at = notes.rbegin(); at != notes.rend(); ++at) {
            auto text =
                at->contact ? fmt::format("{} with {}: {}", to_string(at->kind), *at->contact, at->text) : at->text;
            if (at->next_on) text += fmt::format(" (next contact by {})", to_uk(*at->next_on));
            add(at->on, "note", text, at->author, true);
        }
        for (const auto& flag : all_flags_of(reader_, case_.id)) {
            auto name = fmt::format("flag F{} {}", flag.id.value, spaced(to_string(flag.kind)));
            add(flag.set_on, "flag", with(name, flag.text), {}, flag.text.has_value());
            if (flag.lifted_on) add(*flag.lifted_on, "flag", name + " lifted");
        }
    }
    void requests() {
        for (const auto& r : reader_.all<caseload::Request>("WHERE case_file = ? ORDER BY id", case_.id)) {
            auto text = fmt::format("asked {} for: {}", r.whom, r.what);
            if (r.chase_on) text += fmt::format(" (again on {})", to_uk(*r.chase_on));
            add(r.asked_on, "request", text);
            if (r.answered_on) add(*r.answered_on, "request", "answered: " + r.what);
        }
    }
    void clocks() {
        for (const auto& stop : reader_.all<caseload::ClockStop>("WHERE case_file = ? ORDER BY id", case_.id))
            add(stop.from, "clock", with("days not counted: " + caseload::in_words(stop), stop.note), {},
                stop.note.has_value());
        for (const auto& late : reader_.all<caseload::Lateness>("WHERE case_file = ? ORDER BY id", case_.id))
            add(late.on, "clock",
                with(fmt::format("standard '{}', if late: {}", late.standard, spaced(to_string(late.reason))),
                     late.note),
                {}, late.note.has_value());
    }
    void assessments() {
        for (const auto& a : reader_.all<assessment::Assessment>("WHERE case_file = ? ORDER BY on_day, id", case_.id)) {
            auto areas = reader_.one<int>("SELECT count(*) FROM area_result WHERE assessment = ?", a.id);
            add(a.on, "assessment", fmt::format("{}, {}", a.instrument, count(areas, "area")),
                a.assessor_role.value_or(""));
        }
    }
    void goals() {
        for (const auto& goal : reader_.all<assessment::Goal>("WHERE case_file = ? ORDER BY id", case_.id)) {
            auto name = to_reference('L', goal.id.value);
            add(goal.set_on, "goal", fmt::format("goal {} set: {}", name, goal.text), {}, true);
            steps(goal.id);
            if (goal.outcome && goal.closed_on)
                add(*goal.closed_on, "goal", fmt::format("goal {} {}", name, to_string(*goal.outcome)));
        }
    }
    void steps(Id<assessment::Goal> goal) {
        for (const auto& step : reader_.all<assessment::Step>("WHERE goal = ? ORDER BY id", goal)) {
            auto name = to_reference('S', step.id.value);
            add(step.set_on, "step", fmt::format("step {} set: {}", name, step.text), {}, true);
            for (const auto& once : reader_.all<assessment::StepTry>("WHERE step = ? ORDER BY on_day, id", step.id))
                add(once.on, "step", with(fmt::format("step {} {}", name, spaced(to_string(once.result))), once.note),
                    {}, once.note.has_value());
        }
    }
    void visits() {
        for (const auto& v : reader_.all<schedule::Visit>(
                 "WHERE case_file = ? AND status <> 'planned' ORDER BY day, start_minute, id", case_.id)) {
            auto text = fmt::format("V{} {} visit ({}) {}", v.id.value, to_string(v.kind), to_string(v.mode),
                                    spaced(to_string(v.status)));
            add(v.day, "visit", with(text, v.reason), code(v.worker), v.reason.has_value());
        }
    }
    void groups() {
        for (const auto& place : reader_.all<schedule::GroupPlace>("WHERE case_file = ? ORDER BY id", case_.id)) {
            auto name = reader_.get(place.play_group).name;
            add(place.asked_on, "group", "asked for a place in " + name);
            if (place.from) add(*place.from, "group", "place in " + name);
            if (place.to) add(*place.to, "group", "left " + name);
        }
        for (const auto& came : reader_.all<schedule::GroupAttendance>("WHERE case_file = ? ORDER BY id", case_.id)) {
            auto session = reader_.get(came.group_session);
            add(session.day, "group",
                fmt::format("{}: {}", reader_.get(session.play_group).name, spaced(to_string(came.outcome))));
        }
    }
    void reviews() {
        for (const auto& r : reader_.all<review::HeldReview>("WHERE case_file = ? ORDER BY held_on, id", case_.id))
            add(r.held_on, "review", with("review held: " + spaced(to_string(r.outcome)), r.summary), {},
                r.summary.has_value());
        for (const auto& m : reader_.all<review::SettingMove>("WHERE case_file = ? ORDER BY id", case_.id)) {
            auto name = reader_.get(m.setting).name;
            if (m.report_on) add(*m.report_on, "transition", "report given to " + name);
            if (m.starts_on) add(*m.starts_on, "transition", "starts at " + name);
            if (m.settled_on) add(*m.settled_on, "transition", "settled at " + name);
        }
    }

    void records() {
        for (const auto& merge : merges_of(reader_, case_.child)) {
            auto pair = names_of(reader_, merge);
            add(merge.on, "record",
                fmt::format("the records of {} and {} joined{}", pair.kept, pair.gone,
                            merge.by_import ? " by an import" : ""));
            if (merge.parted_on)
                add(*merge.parted_on, "record",
                    fmt::format("the records of {} and {} taken apart", pair.kept, pair.gone));
        }
    }

    Reader& reader_;
    const Case& case_;
    std::vector<Event> events_;
};

}  // namespace

std::vector<Event> chronology_of(Reader& reader, const Case& case_file) {
    return Chronology(reader, case_file).collect();
}

}  // namespace portage::store
