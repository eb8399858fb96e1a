// `schedule apply`: a draft, edited or not, becomes visits.
#include "cmd/schedule/gather.hpp"
#include "cmd/surroundings.hpp"
#include "schedule/draft.hpp"
#include "store/team.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

class Apply final : public Command {
public:
    About about() const override {
        return {.verb = "schedule",
                .action = "apply",
                .summary = "check a draft timetable and enter its visits",
                .effect = Effect::writes,
                .help =
                    "Every rule is checked against the file as it is now, whatever was edited and whatever was entered "
                    "since the draft was made; all findings are told at once and nothing is written unless there are "
                    "none. Rows that are not placed are left out and counted. One change: case undo takes the whole "
                    "draft back.",
                .example = "portage schedule apply plan.csv"};
    }
    void describe(Options& o) override { o.argument(file_, "FILE", "the sheet made by schedule plan"); }
    int run(Session& session) override;

private:
    std::vector<BlockWanted> blocks_of(Session& session, const schedule::Draft& draft) const;
    BlockWanted block_of(Session& session, const schedule::DraftRow& row, const schedule::Draft& draft) const;
    std::string at(const schedule::DraftRow& row) const { return fmt::format("{}:{}", file_name_of(file_), row.line); }

    std::string file_;
};

// The block a row belongs to: one of the file, or a new one as its rows describe it.
BlockWanted Apply::block_of(Session& session, const schedule::DraftRow& row, const schedule::Draft& draft) const {
    auto& reader = session.reader();
    BlockWanted wanted{.case_file = store::require_case(reader, row.reference)};
    const auto& case_file = wanted.case_file;
    if (!caseload::is_on_caseload(case_file.stage))
        fail(Fault::refused, "{}: {} is {}: nothing is planned for it", at(row), case_file.reference,
             caseload::in_words(case_file.stage));
    if (!row.venue.empty()) wanted.venue = store::require_venue(reader, row.venue);
    const auto open = store::open_block_of(reader, case_file.id);
    if (row.block) {
        wanted.block = store::require_block(reader, to_reference('B', row.block.value));
        if (!open || open->id != row.block)
            fail(Fault::refused, "{}: block {} is not the one {} is in now; plan again", at(row),
                 to_reference('B', row.block.value), case_file.reference);
        return wanted;
    }
    if (open)
        fail(Fault::refused, "{}: {} is in block {} already ({}); was the draft applied before?", at(row),
             case_file.reference, open->number, to_reference('B', open->id.value));
    const auto before = store::blocks_of(reader, case_file.id);
    // Who visits, and from when, is what most of its rows say and the first of them.
    std::map<std::string, int> visitors;
    std::optional<Date> first;
    for (const auto& other : draft.rows)
        if (other.reference == row.reference && !other.block && other.placed) {
            ++visitors[other.visitor];
            first = std::min(first.value_or(*other.day), *other.day);
        }
    const auto most = std::max_element(visitors.begin(), visitors.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    wanted.block = {.case_file = case_file.id,
                    .number = before.empty() ? 1 : before.back().number + 1,
                    .worker = most == visitors.end() ? case_file.worker : store::require_worker(reader, most->first).id,
                    .frequency = row.frequency,
                    .mode = row.mode,
                    .visits = row.promised,
                    .minutes = row.minutes,
                    .starts_on = first.value_or(session.today())};
    return wanted;
}

std::vector<BlockWanted> Apply::blocks_of(Session& session, const schedule::Draft& draft) const {
    std::vector<BlockWanted> blocks;
    for (const auto& row : draft.rows) {
        const bool known = std::any_of(blocks.begin(), blocks.end(), [&](const BlockWanted& b) {
            return b.case_file.reference == row.reference && b.block.id == row.block;
        });
        if (row.placed && !known) blocks.push_back(block_of(session, row, draft));
    }
    return blocks;
}

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

int Apply::run(Session& session) {
    auto draft = schedule::read_sheet(read_file(file_, 8 << 20), file_name_of(file_));
    for (auto& row : draft.rows) row.reference = store::require_case(session.reader(), row.reference).reference;
    auto blocks = blocks_of(session, draft);
    if (blocks.empty()) fail(Fault::bad_input, "{}: no row is placed; there is nothing to enter", file_name_of(file_));

    // Checked from today on: what lies behind us cannot be planned.
    std::optional<Date> last;
    for (const auto& row : draft.rows)
        if (row.placed) last = std::max(last.value_or(*row.day), *row.day);
    Journeys journeys(session);
    const auto input = gather(session, journeys, blocks, session.today(), std::max(*last, session.today()));
    if (auto mistakes = schedule::draft_mistakes(input, draft); !mistakes.empty()) {
        for (auto& mistake : mistakes) mistake = file_name_of(file_) + ", " + mistake;
        if (input.based_on != draft.based_on)
            mistakes.push_back(fmt::format("the draft was made after C{}; the file has since moved on to C{}",
                                           draft.based_on, input.based_on));
        fail(Fault::refused, "{}", join(mistakes, "\n"));
    }

    int entered = 0;
    const auto change = session.write([&](store::Writer& writer) {
        for (auto& wanted : blocks) {
            const bool is_new = !wanted.block.id;
            const auto drafted_as = wanted.block.id;
            if (is_new) {
                wanted.block.id = writer.insert(wanted.block);
                auto& case_file = wanted.case_file;
                case_file.frequency = wanted.block.frequency;
                case_file.mode = wanted.block.mode;
                if (!case_file.worker) case_file.worker = wanted.block.worker;
                if (case_file.stage != caseload::Stage::active &&
                    caseload::may_move(case_file.stage, caseload::Stage::active))
                    store::move_case(writer, case_file, caseload::Stage::active, session.today(), {});
                else
                    writer.update(case_file);
            }
            for (const auto& row : draft.rows)
                if (row.placed && row.reference == wanted.case_file.reference && row.block == drafted_as) {
                    writer.insert(visit_of(writer, row, wanted));
                    ++entered;
                }
        }
    });
    session.done(count(entered, "visit") + " entered", change);
    const auto left = static_cast<long long>(draft.rows.size()) - entered;
    if (left > 0) session.warn(count(left, "visit") + " left out: without a place in the sheet");
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_apply() { return std::make_unique<Apply>(); }

}  // namespace portage::cmd
