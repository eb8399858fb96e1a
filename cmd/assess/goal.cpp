#include "cmd/case/common.hpp"
#include "store/assessments.hpp"

namespace portage::cmd {

namespace {

using assessment::Goal;
using assessment::GoalOutcome;
using assessment::StepState;

class AssessGoal final : public Command {
public:
    About about() const override {
        return {.verb = "assess",
                .action = "goal",
                .summary = "a case's goals with their small steps; set one, or say it is met or dropped",
                .effect = Effect::writes,
                .help =
                    "A goal belongs to the case and outlives blocks of visits. Without an option the goals are listed, "
                    "each "
                    "with its steps, the tries at them and those that are stuck.",
                .example =
                    "portage assess goal K26-0001K --set 'asks for more by word or sign' --area communication\n"
                    "portage assess goal K26-0001K\n"
                    "portage assess goal K26-0001K --met L12"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.text(set_, "set", "TEXT", "a new goal; - reads standard input");
        o.text(area_, "area", "AREA", "its area of development");
        o.text(met_, "met", "GOAL", "this goal is met: L12");
        o.text(dropped_, "dropped", "GOAL", "this goal is dropped");
        o.past_day(on_, "on", "when it was (else today)");
    }
    int run(Session& session) override;

private:
    void list(Session& session, const caseload::Case& found) const;
    int set(Session& session, const caseload::Case& found, Date on) const;
    int close(Session& session, const caseload::Case& found, Date on) const;
    std::string case_;
    std::optional<std::string> set_, area_, met_, dropped_;
    std::optional<Date> on_;
};

void AssessGoal::list(Session& session, const caseload::Case& found) const {
    auto& reader = session.reader();
    auto child = reader.get(found.child);
    Page page{.schema = "assess.goal",
              .title = fmt::format("Goals · {} · {}", found.reference, session.person(child.forename, child.surname)),
              .as_of = session.today(),
              .personal = true};
    auto& goals = page.table("goals", "",
                             {{"goal", "Goal"},
                              {"set_on", "Set"},
                              {"area", "Area"},
                              {"text", "What for"},
                              {"outcome", "Outcome"},
                              {"closed_on", "On"}});
    goals.when_empty = "no goals yet";
    auto& steps = page.table("steps", "Small steps",
                             {{"step", "Step"},
                              {"goal", "Goal"},
                              {"text", "Who does what, how well"},
                              {"state", "State"},
                              {"tries", "Tries", Align::right},
                              {"last_on", "Last try"},
                              {"last", "Result"}});
    steps.when_empty = "";
    auto shown = [&](const std::string& text) {
        return session.shows_names() ? text : std::string("(--names shows it)");
    };
    int stuck = 0;
    for (const auto& [goal, own] : store::goals_of(reader, found.id)) {
        auto name = to_reference('L', goal.id.value);
        goals.row(name, goal.set_on, goal.area, shown(goal.text), goal.outcome, goal.closed_on);
        for (const auto& step : own) {
            auto state = assessment::state_of(step);
            stuck += state == StepState::stuck && !goal.outcome;
            std::optional<Date> last_on;
            std::optional<std::string> last;
            if (!step.tries.empty()) {
                last_on = step.tries.back().on;
                last = spaced(to_string(step.tries.back().result));
            }
            steps.row(to_reference('S', step.step.id.value), name, shown(step.step.text), spaced(to_string(state)),
                      step.tries.size(), last_on, last);
        }
    }
    if (stuck)
        page.words(fmt::format(
            "{} stuck: tried {} times or more and not achieved yet. Would a smaller step help? (The number is "
            "portage's own; no service publishes one.)",
            count(stuck, "step is", "steps are"), assessment::stuck_after));
    session.show(std::move(page));
}

int AssessGoal::set(Session& session, const caseload::Case& found, Date on) const {
    if (caseload::is_ended(found.stage)) fail(Fault::refused, "{}: no goals are set", standing(found));
    Goal goal{.id = {},
              .case_file = found.id,
              .area = {},
              .text = text_or_input(*set_, "set"),
              .set_on = on,
              .outcome = {},
              .closed_on = {}};
    if (area_) {
        const auto& development = session.authority().edition_on(on).development;
        const auto* area = development.area(*area_);
        std::vector<std::string_view> keys;
        for (const auto& one : development.areas) keys.push_back(one.key);
        if (!area) throw Error(Fault::usage, unknown_word(*area_, "area", keys));
        goal.area = area->key;
    }
    auto change = session.write([&](store::Writer& writer) { goal.id = writer.insert(goal); });
    session.done(fmt::format("{} is set for {}", to_reference('L', goal.id.value), found.reference), change);
    return 0;
}

int AssessGoal::close(Session& session, const caseload::Case& found, Date on) const {
    auto goal = store::require_goal(session.reader(), met_ ? *met_ : *dropped_);
    auto name = to_reference('L', goal.id.value);
    if (goal.case_file != found.id) fail(Fault::usage, "{} is not a goal of {}", name, found.reference);
    if (goal.outcome) fail(Fault::refused, "{} is {} since {}", name, to_string(*goal.outcome), to_uk(*goal.closed_on));
    if (on < goal.set_on) fail(Fault::usage, "{} was set on {}, after {}", name, to_uk(goal.set_on), to_uk(on));
    goal.outcome = met_ ? GoalOutcome::met : GoalOutcome::dropped;
    goal.closed_on = on;
    auto change = session.write([&](store::Writer& writer) { writer.update(goal); });
    session.done(fmt::format("{} is {}", name, to_string(*goal.outcome)), change);
    return 0;
}

int AssessGoal::run(Session& session) {
    if (!!set_ + !!met_ + !!dropped_ > 1) fail(Fault::usage, "one of --set, --met and --dropped at a time");
    if (area_ && !set_) fail(Fault::usage, "--area belongs to --set");
    auto found = store::require_case(session.reader(), case_);
    auto on = happened_on(session, on_);
    if (set_) return set(session, found, on);
    if (met_ || dropped_) return close(session, found, on);
    list(session, found);
    return 0;
}

}  // namespace

std::unique_ptr<Command> assess_goal() { return std::make_unique<AssessGoal>(); }

}  // namespace portage::cmd
