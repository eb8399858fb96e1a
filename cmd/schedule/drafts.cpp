#include "cmd/schedule/drafts.hpp"

#include "store/team.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

// The block a row belongs to: one of the file, or a new one as its rows describe it.
BlockWanted block_of(Session& session, const schedule::DraftRow& row, const schedule::Draft& draft,
                     const std::string& at) {
    auto& reader = session.reader();
    BlockWanted wanted{.case_file = store::require_case(reader, row.reference)};
    const auto& case_file = wanted.case_file;
    const bool waits = case_file.stage == caseload::Stage::waiting && !row.block;
    if (!waits && !caseload::is_on_caseload(case_file.stage))
        fail(Fault::refused, "{}: {} is {}: nothing is planned for it", at, case_file.reference,
             caseload::in_words(case_file.stage));
    if (!row.venue.empty()) wanted.venue = store::require_venue(reader, row.venue);
    const auto open = store::open_block_of(reader, case_file.id);
    if (row.block) {
        wanted.block = store::require_block(reader, to_reference('B', row.block.value));
        if (!open || open->id != row.block)
            fail(Fault::refused, "{}: block {} is not the one {} is in now; plan again", at,
                 to_reference('B', row.block.value), case_file.reference);
        return wanted;
    }
    if (open)
        fail(Fault::refused, "{}: {} is in block {} already ({}); was the draft applied before?", at,
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
    const auto given = most == visitors.end() ? case_file.worker : store::require_worker(reader, most->first).id;
    if (waits) {
        wanted.turn = 1;
        wanted.visitor = given;
    }
    wanted.block = {.case_file = case_file.id,
                    .number = before.empty() ? 1 : before.back().number + 1,
                    .worker = waits ? Id<team::Worker>{} : given,
                    .frequency = row.frequency,
                    .mode = row.mode,
                    .visits = row.promised,
                    .minutes = row.minutes,
                    .starts_on = first.value_or(session.today())};
    return wanted;
}

std::vector<BlockWanted> blocks_of(Session& session, const schedule::Draft& draft, const std::string& name) {
    std::vector<BlockWanted> blocks;
    for (const auto& row : draft.rows) {
        const bool known = std::any_of(blocks.begin(), blocks.end(), [&](const BlockWanted& b) {
            return b.case_file.reference == row.reference && b.block.id == row.block;
        });
        if (row.placed && !known) blocks.push_back(block_of(session, row, draft, fmt::format("{}:{}", name, row.line)));
    }
    return blocks;
}

// The visit as a row of a repair's sheet has it; what is wrong with the row is noted.
std::optional<schedule::RepairRow> moved(Session& session, const schedule::RepairSheetRow& row,
                                         std::vector<std::string>& mistakes) {
    auto& reader = session.reader();
    const auto mistake = [&](const std::string& what) {
        mistakes.push_back(
            fmt::format("line {}: {} {}: {}", row.line, to_reference('V', row.visit.value), row.reference, what));
        return std::nullopt;
    };
    const auto found = reader.find(row.visit);
    if (!found || reader.get(found->case_file).reference != row.reference) return mistake("no such visit of this case");
    const auto& was = *found;
    if (was.status != schedule::VisitStatus::planned)
        return mistake(fmt::format("is {} by now", to_string(was.status)));
    if (was.day != row.was_day || was.start != row.was_start || reader.get(was.worker).code != row.was_visitor)
        return mistake(fmt::format("stands at {} {} with {} by now; repair again", to_short(was.day),
                                   to_string(was.start), reader.get(was.worker).code));
    schedule::RepairRow moved{
        .reference = row.reference, .was = was, .now = was, .why = {}, .reason = {}, .line = row.line};
    moved.now->day = row.day;
    moved.now->start = row.start;
    moved.now->worker = moved.now->second_worker = moved.now->partner = {};
    for (const auto& [code, place] :
         {std::pair{row.visitor, &moved.now->worker}, std::pair{row.second, &moved.now->second_worker},
          std::pair{row.partner, &moved.now->partner}})
        if (!code.empty()) *place = store::require_worker(reader, code).id;
    return moved;
}

}  // namespace

DraftRead read_draft(Session& session, const std::string& text, const std::string& name) {
    DraftRead read{.draft = schedule::read_sheet(text, name), .blocks = {}, .mistakes = {}};
    for (auto& row : read.draft.rows) row.reference = store::require_case(session.reader(), row.reference).reference;
    read.blocks = blocks_of(session, read.draft, name);
    if (read.blocks.empty()) fail(Fault::bad_input, "{}: no row is placed; there is nothing to enter", name);

    // Checked from today on: what lies behind us cannot be planned.
    std::optional<Date> last;
    for (const auto& row : read.draft.rows)
        if (row.placed) last = std::max(last.value_or(*row.day), *row.day);
    Travel travel(session);
    const auto input = gather(session, travel, read.blocks, session.today(), std::max(*last, session.today()));
    for (const auto& mistake : schedule::draft_mistakes(input, read.draft))
        read.mistakes.push_back(name + ", " + mistake);
    if (!read.mistakes.empty() && input.based_on != read.draft.based_on)
        read.mistakes.push_back(fmt::format("the draft was made after C{}; the file has since moved on to C{}",
                                            read.draft.based_on, input.based_on));
    return read;
}

RepairRead read_repair(Session& session, const std::string& text, const std::string& name) {
    RepairRead read;
    std::int64_t based_on = 0;
    std::vector<std::string> mistakes;
    std::optional<Date> last;
    for (const auto& row : schedule::read_repair_sheet(text, name, based_on)) {
        if (!row.placed) {
            ++read.left;
            continue;
        }
        if (auto visit = moved(session, row, mistakes)) {
            last = std::max(last.value_or(visit->now->day), std::max(visit->now->day, visit->was.day));
            read.rows.push_back(std::move(*visit));
        }
    }
    if (mistakes.empty() && last) {
        Travel travel(session);
        const auto input = gather_timetable(session, travel, session.today(), std::max(*last, session.today()));
        mistakes = schedule::repair_mistakes(input, read.rows);
    }
    for (const auto& mistake : mistakes) read.mistakes.push_back(name + ", " + mistake);
    return read;
}

}  // namespace portage::cmd
