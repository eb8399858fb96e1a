#include "cmd/case/common.hpp"
#include "store/timetable.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

using caseload::Stage;

// Moves no other command makes. Deciding, allocating, planning, reviewing and closing move a case
// themselves, with everything those need.
std::vector<Stage> moves_by_hand(Stage from) {
    std::vector<Stage> moves;
    for (auto to : caseload::moves_from(from)) {
        bool resumes = from == Stage::paused && caseload::is_on_caseload(to);
        bool waits_again = to == Stage::waiting && (from == Stage::paused || caseload::is_on_caseload(from));
        bool comes_back = from == Stage::on_hold && (to == Stage::received || to == Stage::needs_panel);
        bool stops = to == Stage::on_hold || to == Stage::paused || to == Stage::withdrawn || to == Stage::lapsed;
        if (resumes || waits_again || comes_back || stops) moves.push_back(to);
    }
    return moves;
}

std::string_view command_for(Stage to) {
    switch (to) {
        case Stage::allocated: return "schedule allocate";
        case Stage::active: return "schedule apply";
        case Stage::needs_panel:
        case Stage::waiting:
        case Stage::declined: return "refer decide";
        case Stage::deceased: return "case died";
        case Stage::received: return "refer add";
        default: return "review record";
    }
}

class CaseMove final : public Command {
public:
    About about() const override {
        return {
            .verb = "case",
            .action = "move",
            .summary = "pause a case, go on with it, put it on hold; withdrawn, lapsed",
            .effect = Effect::writes,
            .help =
                "Only for moves that no other command makes. A refused move says which there are. Pausing leaves "
                "planned visits alone: it says how many lie ahead, to be cancelled or kept. Withdrawn and lapsed end "
                "the case: visits still to come are withdrawn, places given up, the block ended.",
            .example =
                "portage case move K26-0001K paused --reason 'in hospital until November'\n"
                "portage case move K26-0001K active\n"
                "portage case move K26-0002U withdrawn --on 11/9 --reason 'moving away'"};
    }
    void describe(Options& o) override {
        std::vector<std::string> stages;
        for (auto stage : all_words<Stage>()) stages.emplace_back(stage);
        o.argument(case_, "CASE", "its reference");
        o.argument(stage_, "STAGE", "what becomes of it, or the stage to go on with").choose(stages);
        o.past_day(on_, "on", "when it was (else today)");
    }
    int run(Session& session) override;

private:
    std::string case_, stage_;
    std::optional<Date> on_;
};

int CaseMove::run(Session& session) {
    auto& reader = session.reader();
    auto found = store::require_case(reader, case_);
    auto to = *parse_word<Stage>(stage_);
    auto on = happened_on(session, on_);
    auto allowed = moves_by_hand(found.stage);
    if (std::find(allowed.begin(), allowed.end(), to) == allowed.end()) {
        std::vector<std::string> names;
        for (auto move : allowed) names.emplace_back(to_string(move));
        auto instead = caseload::may_move(found.stage, to) ? fmt::format("; portage {} does that", command_for(to))
                                                           : std::string();
        fail(Fault::refused, "{}: case move cannot take it to {}{}; {}", standing(found), to_string(to), instead,
             names.empty() ? "it can move it nowhere" : "it can take it to " + in_words(names, "or"));
    }
    if ((to == Stage::withdrawn || to == Stage::lapsed || to == Stage::on_hold || to == Stage::paused) &&
        !session.globals().reason)
        fail(Fault::usage, "--reason is missing: say why, it is kept with the case");
    long long ahead = 0;
    for (const auto& visit : store::visits_of(reader, found.id))
        ahead += visit.status == schedule::VisitStatus::planned && visit.day >= on;
    auto change = session.write(
        [&](store::Writer& writer) { store::move_case(writer, found, to, on, session.globals().reason); });
    if (ahead && caseload::is_ended(to))
        session.warn(count(ahead, "planned visit") + " withdrawn: tell the visitor and the family");
    if (ahead && to == Stage::paused)
        session.warn(fmt::format("{} still planned: portage schedule show --case {}",
                                 count(ahead, "visit is", "visits are"), found.reference));
    session.done(fmt::format("{} is {}", found.reference, in_words(to)), change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> case_move() { return std::make_unique<CaseMove>(); }

}  // namespace portage::cmd
