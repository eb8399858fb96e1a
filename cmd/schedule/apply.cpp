// `schedule apply`: a draft, edited or not, becomes visits.
#include "cmd/schedule/drafts.hpp"
#include "cmd/surroundings.hpp"
#include "store/team.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

class Apply final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "apply",
                .summary = "check a drafted timetable or repair and enter it",
                .effect = Effect::writes,
                .help =
                    "Every rule is checked against the file as it is now, whatever was edited and whatever was entered "
                    "since the draft was made; all findings are told at once and nothing is written unless there are "
                    "none. Rows that are not placed are left out and counted. One change: case undo takes the whole "
                    "draft back. A sheet of schedule repair moves the visits it names; calendars follow.",
                .example = "portage schedule apply plan.csv"};
    }
    void describe(Options& o) override {
        o.argument(file_, "FILE", "the sheet made by schedule plan or schedule repair");
    }
    int run(Session& session) override;

private:
    int enter_visits(Session& session, const std::string& text);
    int move_visits(Session& session, const std::string& text);

    std::string file_;
};

schedule::Visit visit_of(store::Reader& reader, const schedule::DraftRow& row, const BlockWanted& wanted) {
    schedule::Visit visit{.case_file = wanted.case_file.id,
                          .block = wanted.block.id,
                          .mode = row.mode,
                          .day = *row.day,
                          .start = *row.start,
                          .minutes = row.minutes};
    visit.worker = store::require_worker(reader, row.visitor).id;
    if (!row.second.empty()) visit.second_worker = store::require_worker(reader, row.second).id;
    if (!row.partner.empty()) visit.partner = store::require_worker(reader, row.partner).id;
    if (row.mode == policy::Mode::centre && !row.venue.empty())
        visit.venue = store::require_venue(reader, row.venue).id;
    if (row.mode == policy::Mode::setting)
        if (const auto setting = store::setting_of(reader, wanted.case_file.child, *row.day))
            visit.setting = setting->id;
    return visit;
}

int Apply::enter_visits(Session& session, const std::string& text) {
    auto read = read_draft(session, text, file_name_of(file_));
    if (!read.mistakes.empty()) fail(Fault::refused, "{}", join(read.mistakes, "\n"));

    int entered = 0;
    const auto change = session.write([&](store::Writer& writer) {
        for (auto& wanted : read.blocks) {
            const bool is_new = !wanted.block.id;
            const auto drafted_as = wanted.block.id;
            if (is_new) {
                auto& case_file = wanted.case_file;
                if (wanted.visitor) {
                    wanted.block.worker = case_file.worker = wanted.visitor;
                    store::move_case(writer, case_file, caseload::Stage::allocated, session.today(), {});
                }
                wanted.block.id = writer.insert(wanted.block);
                case_file.frequency = wanted.block.frequency;
                case_file.mode = wanted.block.mode;
                if (!case_file.worker) case_file.worker = wanted.block.worker;
                if (case_file.stage != caseload::Stage::active &&
                    caseload::may_move(case_file.stage, caseload::Stage::active))
                    store::move_case(writer, case_file, caseload::Stage::active, session.today(), {});
                else
                    writer.update(case_file);
            }
            for (const auto& row : read.draft.rows)
                if (row.placed && row.reference == wanted.case_file.reference && row.block == drafted_as) {
                    writer.insert(visit_of(writer, row, wanted));
                    ++entered;
                }
        }
    });
    session.done(count(entered, "visit") + " entered", change);
    const auto left = static_cast<long long>(read.draft.rows.size()) - entered;
    if (left > 0) session.warn(count(left, "visit") + " left out: without a place in the sheet");
    return 0;
}

int Apply::move_visits(Session& session, const std::string& text) {
    auto read = read_repair(session, text, file_name_of(file_));
    if (!read.mistakes.empty()) fail(Fault::refused, "{}", join(read.mistakes, "\n"));
    if (read.rows.empty())
        fail(Fault::bad_input, "{}: no row is placed; there is nothing to move", file_name_of(file_));
    const auto change = session.write([&](store::Writer& writer) {
        for (auto& row : read.rows) {
            ++row.now->sequence;  // calendars that have it show it anew
            writer.update(*row.now);
        }
    });
    session.done(count(static_cast<long long>(read.rows.size()), "visit") + " moved", change);
    if (read.left > 0)
        session.warn(count(read.left, "visit") + " left as they were, without a place: tell the families");
    return 0;
}

int Apply::run(Session& session) {
    const auto text = read_file(file_, 8 << 20);
    return schedule::is_repair_sheet(text) ? move_visits(session, text) : enter_visits(session, text);
}

}  // namespace

std::unique_ptr<Command> schedule_apply() { return std::make_unique<Apply>(); }

}  // namespace portage::cmd
