#include "cmd/session.hpp"
#include "store/cases.hpp"
#include "store/reviews.hpp"

namespace portage::cmd {

namespace {

using caseload::Stage;

class ReviewReopen final : public Command {
public:
    About about() const override {
        return {
            .verb = "review",
            .action = "reopen",
            .summary = "take a case that ended up again",
            .effect = Effect::writes,
            .needs_reason = true,
            .help =
                "It goes to the waiting list unless --to says otherwise. What closing withdrew stays withdrawn: "
                "visits, "
                "places and the block are agreed anew. Where closing was a mistake of today, case undo takes it back "
                "whole. A new referral long after opens a case of its own (refer add).",
            .example =
                "portage review reopen K26-0001K --reason 'the move to Medway fell through'\n"
                "portage review reopen K26-0001K --to active --on 11/1/2027 --reason 'nursery place withdrawn'"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.word(to_, "to", "STAGE", "where it goes on")
            .choose({"received", "waiting", "active", "transition", "outreach"});
        o.past_day(on_, "on", "when it was (else today)");
    }
    int run(Session& session) override {
        auto found = store::require_case(session.reader(), case_);
        auto on = on_.value_or(session.today());
        if (on > session.today()) fail(Fault::usage, "--on: {} is still to come", to_uk(on));
        auto change = session.write(
            [&](store::Writer& writer) { store::reopen_case(writer, found, to_, on, session.globals().reason); });
        session.done(fmt::format("{} is {}", found.reference, caseload::in_words(found.stage)), change);
        return 0;
    }

private:
    std::string case_;
    std::optional<Stage> to_;
    std::optional<Date> on_;
};

}  // namespace

std::unique_ptr<Command> review_reopen() { return std::make_unique<ReviewReopen>(); }

}  // namespace portage::cmd
