// `review show`: everything a review of one case needs on one page.
#include "calendar/age.hpp"
#include "cmd/dues.hpp"
#include "schedule/outcome.hpp"
#include "store/cases.hpp"
#include "store/reviews.hpp"
#include "store/team.hpp"

namespace portage::cmd {

namespace {

using review::CaseView;

class ReviewShow final : public Command {
public:
    About about() const override {
        return {.verb = "review",
                .action = "show",
                .summary = "what a review of one case needs: visits made, goals, what is due, the way into a setting",
                .example = "portage review show K26-0001K"};
    }
    void describe(Options& o) override { o.argument(case_, "CASE", "its reference"); }
    int run(Session& session) override;

private:
    std::string case_;
};

void add_dues(Page& page, Dues& dues, const CaseView& view) {
    auto& table = page.table("due", "Due",
                             {{"due_on", "Due"},
                              {"state", "State"},
                              {"what", "What"},
                              {"why", "Why"},
                              {"assumption", "Assumed, because"},
                              {"next", "Next"}});
    table.when_empty = "nothing is due";
    for (const auto& due : review::due_by(dues.of(view), {}))
        table.row(due.due_on, review::state_in_words(due), due.what, due.why, due.assumption, due.next);
}

void add_blocks(Page& page, const CaseView& view) {
    auto& table = page.table("blocks", "Blocks",
                             {{"block", "Block"},
                              {"number", "No", Align::right},
                              {"pattern", "Pattern"},
                              {"from", "From"},
                              {"to", "Ended"},
                              {"promised", "Promised", Align::right},
                              {"made", "Made", Align::right},
                              {"family", "Family", Align::right},
                              {"service", "Service", Align::right},
                              {"nobody_in", "Nobody in", Align::right},
                              {"planned", "To come", Align::right}});
    for (const auto& block : view.blocks) {
        std::vector<schedule::Visit> visits;
        for (const auto& visit : view.visits)
            if (visit.block == block.id) visits.push_back(visit);
        auto had = schedule::dosage_of(block, visits, {});  // the rule decides none of these figures
        table.row(to_reference('B', block.id.value), block.number,
                  fmt::format("{}, {}", to_string(block.frequency), to_string(block.mode)), block.starts_on,
                  block.ended_on, had.promised, had.made, had.cancelled_by_family,
                  had.cancelled_by_service + had.cancelled_by_professional, had.nobody_in, had.planned);
    }
}

// Long-term goals, and how many of their steps were achieved.
void add_goals(Page& page, store::Reader& reader, const CaseView& view) {
    auto& table = page.table("goals", "Goals",
                             {{"goal", "Goal"},
                              {"text", "What"},
                              {"area", "Area"},
                              {"set_on", "Set"},
                              {"steps", "Steps", Align::right},
                              {"achieved", "Achieved", Align::right},
                              {"outcome", "Outcome"}});
    for (const auto& goal : store::goals_of_case(reader, view.case_file.id, false)) {
        auto steps = store::steps_of_goal(reader, goal.id);
        table.row(to_reference('L', goal.id.value), goal.text, goal.area, goal.set_on, steps.set, steps.achieved,
                  goal.outcome);
    }
}

void add_reviews(Page& page, store::Reader& reader, const CaseView& view) {
    auto& table = page.table("reviews", "Reviews held",
                             {{"held_on", "Held"},
                              {"due_on", "Was due"},
                              {"outcome", "Outcome"},
                              {"place", "Where"},
                              {"attended", "Who was there"},
                              {"goals", "Goals"},
                              {"summary", "Summary"}});
    for (const auto& held : view.reviews) {
        std::vector<std::string> said;
        for (const auto& goal : store::goals_said_at(reader, held.id))
            said.push_back(fmt::format("{} {}", to_string(goal.says), to_reference('L', goal.goal.value)));
        table.row(held.held_on, held.due_on, held.outcome, held.place, held.attended, join(said, ", "), held.summary);
    }
}

// The way into a setting backwards from the first day, as the policy lists its steps.
void add_setting(Page& page, store::Reader& reader, const CaseView& view, const authority::Edition& edition) {
    if (view.moves.empty()) return;
    const auto& move = view.moves.back();
    auto setting = reader.get(move.setting);
    auto& facts = page.facts("setting", "Into a setting");
    facts.add("name", "Setting", setting.name);
    facts.add("senco", "SENCo", setting.senco);
    facts.add("starts_on", "First day", move.starts_on);
    facts.add("report_on", "Report given", move.report_on);
    facts.add("settled_on", "Settled", move.settled_on);
    if (!edition.transition || move.settled_on) return;
    std::string steps;
    for (std::size_t i = 0; i < edition.transition->steps.size(); ++i)
        steps += fmt::format("{}[ ] {}", i ? "\n" : "", edition.transition->steps[i]);
    if (!steps.empty()) page.words(steps);
}

int ReviewShow::run(Session& session) {
    auto& reader = session.reader();
    auto view = store::due_view_of(reader, store::require_case(reader, case_));
    const auto& c = view.case_file;
    auto child = reader.get(c.child);
    Dues dues(session);
    const auto& edition = dues.edition_of(c);

    Page page{.schema = "review.show",
              .title = "Review of " + c.reference,
              .as_of = session.today(),
              .personal = true,
              .landscape = true};
    auto& facts = page.facts("case", "");
    facts.add("child", "Child", session.person(child.forename, child.surname));
    if (child.born) facts.add("age", "Age", calendar::in_words(calendar::age_on(*child.born, session.today())));
    facts.add("stage", "Stage", fmt::format("{}, since {}", caseload::in_words(c.stage), to_uk(c.stage_since)));
    if (c.worker) facts.add("visitor", edition.titles.visitor, reader.get(c.worker).code);
    facts.add("asks", "The review asks", edition.review.asks);
    facts.add("where", "Where", edition.review.where);
    facts.add("who", "Who takes part", in_words(edition.review.who));
    add_dues(page, dues, view);
    add_blocks(page, view);
    add_goals(page, reader, view);
    add_setting(page, reader, view, edition);
    add_reviews(page, reader, view);
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> review_show() { return std::make_unique<ReviewShow>(); }

}  // namespace portage::cmd
