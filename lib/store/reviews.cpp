#include "store/reviews.hpp"

#include "base/error.hpp"
#include "store/arrival.hpp"
#include "store/cases.hpp"
#include "store/family.hpp"

#include <algorithm>

namespace portage::store {

using review::Decided;
using review::ReviewOutcome;
using schedule::Visit;
using schedule::VisitBlock;
using schedule::VisitStatus;

review::CaseView due_view_of(Reader& reader, const caseload::Case& c) {
    review::CaseView view{.case_file = c, .born = reader.get(c.child).born};
    view.received_on =
        reader.one<std::optional<Date>>("SELECT min(received_on) FROM referral WHERE case_file = ?", c.id);
    reader.each(
        "SELECT min(on_day), max(on_day) FROM decision WHERE case_file = ? AND outcome IN ('accept', 'decline')",
        [&](Row& row) { row >> view.first_decided_on >> view.decided_on; }, c.id);
    view.blocks = reader.all<VisitBlock>("WHERE case_file = ? ORDER BY number, id", c.id);
    view.visits = reader.all<Visit>("WHERE case_file = ? ORDER BY day, start_minute, id", c.id);
    view.reviews = reviews_of(reader, c.id);
    view.moves = setting_moves_of(reader, c.id);
    auto notes = notes_of(reader, c.id);
    for (auto note = notes.rbegin(); note != notes.rend(); ++note)
        view.contacts.push_back({note->on, note->kind, note->contact, note->next_on});
    view.flags = reader.all<caseload::Flag>("WHERE case_file = ? ORDER BY id", c.id);
    view.requests = requests_of(reader, c.id);
    view.attendances = attendances_of(reader, c.child);
    view.stage_moves = reader.all<caseload::StageMove>("WHERE case_file = ? ORDER BY id", c.id);
    view.clock_stops = reader.all<caseload::ClockStop>("WHERE case_file = ? ORDER BY from_day, id", c.id);
    view.late_reasons = reader.all<caseload::Lateness>("WHERE case_file = ? ORDER BY on_day, id", c.id);
    return view;
}

std::vector<review::HeldReview> reviews_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<review::HeldReview>("WHERE case_file = ? ORDER BY held_on, id", id);
}

std::vector<caseload::Request> requests_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<caseload::Request>("WHERE case_file = ? ORDER BY id", id);
}

std::vector<review::GoalReview> goals_said_at(Reader& reader, Id<review::HeldReview> id) {
    return reader.all<review::GoalReview>("WHERE review = ? ORDER BY goal, id", id);
}

std::vector<review::SettingMove> setting_moves_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<review::SettingMove>("WHERE case_file = ? ORDER BY id", id);
}

std::vector<assessment::Goal> goals_of_case(Reader& reader, Id<caseload::Case> id, bool open) {
    return reader.all<assessment::Goal>(
        open ? "WHERE case_file = ? AND outcome IS NULL ORDER BY id" : "WHERE case_file = ? ORDER BY id", id);
}

GoalSteps steps_of_goal(Reader& reader, Id<assessment::Goal> id) {
    GoalSteps steps;
    reader.each(
        "SELECT (SELECT t.result FROM step_try t WHERE t.step = s.id ORDER BY t.on_day DESC, t.id DESC LIMIT 1) "
        "FROM step s WHERE s.goal = ? ORDER BY s.id",
        [&](Row& row) {
            ++steps.set;
            if (row.take<std::optional<assessment::StepResult>>() == assessment::StepResult::achieved) ++steps.achieved;
        },
        id);
    return steps;
}

child::Setting setting_named(Reader& reader, std::string_view name, bool is_new) {
    auto all = reader.all<child::Setting>("ORDER BY id");
    std::vector<std::string_view> names;
    for (const auto& setting : all) {
        if (folded(setting.name) == folded(name)) return setting;
        names.push_back(setting.name);
    }
    auto near = is_new ? std::nullopt : nearest(name, names);
    if (near)
        fail(Fault::usage,
             "there is no setting '{}': did you mean '{}'? (if it is another one, say so with --new-setting)",
             for_terminal(name), for_terminal(*near));
    child::Setting made;
    made.name = std::string(name);
    return made;
}

review::BlockBefore block_before(Reader& reader, Id<caseload::Case> id) {
    review::BlockBefore before;
    for (auto& block : reader.all<VisitBlock>("WHERE case_file = ? ORDER BY number, id", id)) {
        before.blocks = std::max(before.blocks, block.number);
        before.block = std::move(block);
    }
    if (before.block)
        before.used = reader.one<int>(
            "SELECT count(*) FROM visit WHERE block = ? AND status IN ('made', 'cancelled_by_family', 'nobody_in')",
            before.block->id);
    return before;
}

namespace {

// Planned visits from `day` on do not stand any more: of one block, or all of the case.
std::vector<Visit> withdraw(Writer& writer, Id<caseload::Case> id, Id<VisitBlock> block, Date day,
                            const std::string& why) {
    std::vector<Visit> withdrawn;
    for (auto visit : writer.all<Visit>(
             "WHERE case_file = ? AND day >= ? AND status = 'planned' ORDER BY day, start_minute, id", id, day)) {
        if (block && visit.block != block) continue;
        visit.status = VisitStatus::withdrawn;
        visit.reason = why;
        ++visit.sequence;
        writer.update(visit);
        withdrawn.push_back(std::move(visit));
    }
    return withdrawn;
}

void end_block(Writer& writer, const std::optional<VisitBlock>& open, Date on) {
    if (!open) return;
    auto ended = *open;
    ended.ended_on = on;
    writer.update(ended);
}

void record_goals(Writer& writer, Id<review::HeldReview> review, const Decided& decided) {
    for (const auto& [id, says] : decided.goals) {
        writer.insert(review::GoalReview{.id = {}, .review = review, .goal = id, .says = says});
        if (says == review::GoalWord::keep) continue;
        auto goal = writer.get(id);
        goal.outcome = says == review::GoalWord::met ? assessment::GoalOutcome::met : assessment::GoalOutcome::dropped;
        goal.closed_on = decided.held_on;
        writer.update(goal);
    }
}

// The move into a setting: a new one, or news of the one recorded. A child who starts attends.
void record_setting(Writer& writer, const caseload::Case& case_file, const Decided& decided) {
    auto moves = setting_moves_of(writer, case_file.id);
    review::SettingMove move{.case_file = case_file.id};
    if (decided.setting) {
        auto setting = *decided.setting;
        if (!setting.id)
            setting.id = setting_named(writer, setting.name, true).id;  // made by an earlier line of the sheet
        if (!setting.id)
            setting.id = writer.insert(setting);
        else
            writer.update(setting);
        for (const auto& one : moves)
            if (one.setting == setting.id) move = one;
        move.setting = setting.id;
    } else if (!moves.empty()) {
        move = moves.back();
    }
    if (!move.setting) return;
    if (decided.starts_on) move.starts_on = decided.starts_on;
    if (decided.settled_on) move.settled_on = decided.settled_on;
    if (decided.report_on) move.report_on = decided.report_on;
    if (move.id)
        writer.update(move);
    else
        writer.insert(move);
    if (!move.starts_on) return;
    arrival_of(writer, case_file.child);  // its attendances are rows from here on
    auto known = writer.first<child::Attendance>(
        "WHERE child = ? AND setting = ? AND to_day IS NULL ORDER BY id DESC LIMIT 1", case_file.child, move.setting);
    if (!known)
        writer.insert(
            child::Attendance{.id = {}, .child = case_file.child, .setting = move.setting, .from = move.starts_on});
    if (known && decided.starts_on && known->from != decided.starts_on) {
        known->from = decided.starts_on;
        writer.update(*known);
    }
}

}  // namespace

RecordedReview record_review(Writer& writer, caseload::Case& case_file, const Decided& decided,
                             std::optional<Date> due_on, const std::optional<VisitBlock>& next) {
    RecordedReview done;
    auto open = writer.first<VisitBlock>(
        "WHERE case_file = ? AND ended_on IS NULL ORDER BY number DESC, id DESC LIMIT 1", case_file.id);
    review::HeldReview held{.case_file = case_file.id,
                            .due_on = due_on,
                            .held_on = decided.held_on,
                            .place = decided.place,
                            .attended = decided.attended,
                            .outcome = decided.outcome,
                            .summary = decided.summary};
    if (open) held.block = open->id;
    done.review = writer.insert(held);
    record_goals(writer, done.review, decided);
    if (decided.outcome == ReviewOutcome::transition || decided.outcome == ReviewOutcome::outreach || decided.report_on)
        record_setting(writer, case_file, decided);

    auto after = decided.held_on + Days{1};
    if (next) {
        if (open) done.withdrawn = withdraw(writer, case_file.id, open->id, next->starts_on, "the next block begins");
        end_block(writer, open, decided.held_on);
        done.block = writer.insert(*next);
        case_file.frequency = next->frequency;
        case_file.mode = next->mode;
        if (!case_file.worker) case_file.worker = next->worker;
    } else if (decided.outcome == ReviewOutcome::close) {
        done.withdrawn =
            writer.all<Visit>("WHERE case_file = ? AND day >= ? AND status = 'planned' ORDER BY day, start_minute, id",
                              case_file.id, decided.held_on);  // move_case withdraws them
        case_file.closure_reason = decided.reason;
        if (decided.destination) case_file.destination = std::string(to_string(*decided.destination));
    } else if (decided.outcome != ReviewOutcome::transition) {
        done.withdrawn = withdraw(writer, case_file.id, {}, after, "review of " + to_uk(decided.held_on));
        end_block(writer, open, decided.held_on);
        if (decided.outcome == ReviewOutcome::group_only) case_file.frequency.reset();
    }
    auto to = review::stage_after(decided.outcome);
    if (case_file.stage != to)
        move_case(writer, case_file, to, decided.held_on, decided.reason);
    else
        writer.update(case_file);
    return done;
}

void record_report(Writer& writer, const caseload::Case& case_file, Date on) {
    auto moves = setting_moves_of(writer, case_file.id);
    if (moves.empty())
        fail(Fault::refused, "{} has no move into a setting recorded (review record --transition)",
             case_file.reference);
    moves.back().report_on = on;
    writer.update(moves.back());
}

void reopen_case(Writer& writer, caseload::Case& case_file, std::optional<caseload::Stage> to, Date on,
                 const std::optional<std::string>& reason) {
    using caseload::Stage;
    if (!caseload::is_ended(case_file.stage))
        fail(Fault::refused, "{} is {}: it is open", case_file.reference, caseload::in_words(case_file.stage));
    if (!to)
        to = caseload::may_move(case_file.stage, Stage::waiting) && case_file.listed_on ? Stage::waiting
                                                                                        : Stage::received;
    if (case_file.closed_on && on < *case_file.closed_on)
        fail(Fault::usage, "{} ended on {}: it cannot be reopened on {}", case_file.reference,
             to_uk(*case_file.closed_on), to_uk(on));
    if (caseload::is_on_caseload(*to)) {
        auto worker = case_file.worker ? writer.find(case_file.worker) : std::nullopt;
        if (!worker || (worker->ends_on && *worker->ends_on < on))
            fail(Fault::refused, "{} has no visitor any more: reopen it to waiting, then allocate it",
                 case_file.reference);
    }
    move_case(writer, case_file, *to, on, reason);
}

}  // namespace portage::store
