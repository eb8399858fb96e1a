#include "base/sheet.hpp"
#include "cmd/case/common.hpp"
#include "cmd/surroundings.hpp"
#include "store/assessments.hpp"

namespace portage::cmd {

namespace {

using assessment::StepResult;
using assessment::StepTry;

// `text` is printed for the reader of the sheet and not read back.
const std::vector<std::string_view> step_columns = {"step", "text", "on", "result", "note"};

class AssessStep final : public Command {
public:
    About about() const override {
        return {
            .verb = "assess",
            .action = "step",
            .summary = "a small step towards a goal: set one, or say how a try went",
            .effect = Effect::writes,
            .help =
                "A step is one observable thing: who does what, when, how well. A try is achieved, partly or not_yet. "
                "--sheet with a case prints its open steps, to be filled in on visits and handed back with --from.",
            .example =
                "portage assess step L1 --set 'signs more at snack time, 3 times of 4'\n"
                "portage assess step S1 --result partly --note 'with a prompt'\n"
                "portage assess step K26-0001K --sheet > steps.csv; portage assess step --from steps.csv"};
    }
    void describe(Options& o) override {
        o.argument(of_, "CASE-GOAL-STEP",
                   "a step (S40) with --result; a goal (L12), or a case with one open goal, with --set");
        o.text(set_, "set", "TEXT", "a new step; - reads standard input");
        o.word(result_, "result", "RESULT", "how a try at the step went");
        o.text(note_, "note", "TEXT", "what was seen; - reads standard input");
        o.past_day(on_, "on", "when it was (else today)");
        o.text(from_, "from", "FILE", "many tries at once: a filled-in sheet, - for standard input");
        o.flag(sheet_, "sheet", "print a sheet to fill in");
    }
    int run(Session& session) override;

private:
    void print_sheet(Session& session) const;
    int set(Session& session) const;
    std::vector<StepTry> of_sheet(Session& session) const;
    StepTry typed(Session& session) const;
    std::optional<std::string> of_, set_, note_, from_;
    std::optional<StepResult> result_;
    std::optional<Date> on_;
    bool sheet_ = false;
};

// Tries at a goal that is closed, or before the step was set, are slips of the hand.
void check_try(store::Reader& reader, const assessment::Step& step, Date on) {
    auto name = to_reference('S', step.id.value);
    auto goal = reader.get(step.goal);
    if (on < step.set_on) fail(Fault::usage, "{} was set on {}, after {}", name, to_uk(step.set_on), to_uk(on));
    if (goal.closed_on && on > *goal.closed_on)
        fail(Fault::refused, "{} belongs to {}, which is {} since {}", name, to_reference('L', goal.id.value),
             to_string(*goal.outcome), to_uk(*goal.closed_on));
}

void AssessStep::print_sheet(Session& session) const {
    auto text = csv_line({step_columns.begin(), step_columns.end()});
    if (of_) {
        auto found = store::require_case(session.reader(), *of_);
        for (const auto& [goal, steps] : store::goals_of(session.reader(), found.id))
            for (const auto& step : steps)
                if (!goal.outcome && assessment::state_of(step) != assessment::StepState::achieved)
                    text += csv_line({to_reference('S', step.step.id.value), step.step.text,
                                      to_uk(happened_on(session, on_)), "", ""});
    }
    session.show_text(text);
}

int AssessStep::set(Session& session) const {
    auto& reader = session.reader();
    std::optional<assessment::Goal> goal;
    if (parse_reference('L', *of_)) {
        goal = store::require_goal(reader, *of_);
    } else {
        auto found = store::require_case(reader, *of_);
        std::vector<std::string> open;
        for (const auto& one : store::goals_of(reader, found.id))
            if (!one.goal.outcome) {
                goal = one.goal;
                open.push_back(to_reference('L', one.goal.id.value));
            }
        if (open.empty())
            fail(Fault::refused, "{} has no goal yet: portage assess goal {} --set TEXT", found.reference,
                 found.reference);
        if (open.size() > 1)
            fail(Fault::usage, "{} has several goals: say which, {}", found.reference, in_words(open, "or"));
    }
    auto name = to_reference('L', goal->id.value);
    auto on = happened_on(session, on_);
    if (goal->outcome)
        fail(Fault::refused, "{} is {} since {}", name, to_string(*goal->outcome), to_uk(*goal->closed_on));
    if (on < goal->set_on) fail(Fault::usage, "{} was set on {}, after {}", name, to_uk(goal->set_on), to_uk(on));
    assessment::Step step{.id = {}, .goal = goal->id, .text = text_or_input(*set_, "set"), .set_on = on};
    auto change = session.write([&](store::Writer& writer) { step.id = writer.insert(step); });
    session.done(fmt::format("{} is set towards {}", to_reference('S', step.id.value), name), change);
    return 0;
}

StepTry AssessStep::typed(Session& session) const {
    auto step = store::require_step(session.reader(), *of_);
    StepTry once{.id = {}, .step = step.id, .on = happened_on(session, on_), .result = *result_, .note = {}};
    check_try(session.reader(), step, once.on);
    if (note_) once.note = text_or_input(*note_, "note");
    return once;
}

std::vector<StepTry> AssessStep::of_sheet(Session& session) const {
    Sheet sheet(read_file(*from_, 4 << 20), file_name_of(*from_), step_columns);
    std::vector<StepTry> tries;
    for (const auto& row : sheet.rows()) {
        if (row.text("result").empty()) continue;  // not tried
        row.require("step");
        auto result = row.word<StepResult>("result");
        auto on = row.day("on").value_or(session.today());
        if (on > session.today()) row.mistake(to_uk(on) + " is still to come");
        if (!result || row.text("step").empty()) continue;
        try {
            auto step = store::require_step(session.reader(), row.text("step"));
            check_try(session.reader(), step, on);
            StepTry once{.id = {}, .step = step.id, .on = on, .result = *result, .note = {}};
            if (auto note = row.text("note"); !note.empty()) once.note = note;
            tries.push_back(std::move(once));
        } catch (const Error& error) {
            row.mistake(error.what());
        }
    }
    sheet.require_sound();
    return tries;
}

int AssessStep::run(Session& session) {
    if (sheet_) {
        print_sheet(session);
        return 0;
    }
    if (from_ && (of_ || set_ || result_)) fail(Fault::usage, "either one step, or --from a sheet");
    if (!from_ && !of_) fail(Fault::usage, "say which step (S40), goal (L12) or case");
    if (!from_ && !!set_ + !!result_ != 1) fail(Fault::usage, "--set a new step, or say the --result of a try");
    if (set_) return set(session);
    auto tries = from_ ? of_sheet(session) : std::vector<StepTry>{typed(session)};
    auto change = session.write([&](store::Writer& writer) {
        for (const auto& once : tries) writer.insert(once);
    });
    session.done(count(static_cast<long long>(tries.size()), "try", "tries") + " recorded", change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> assess_step() { return std::make_unique<AssessStep>(); }

}  // namespace portage::cmd
