#include "base/error.hpp"
#include "store/cases.hpp"
#include "store/visit_tables.hpp"

namespace portage::store {

namespace {

using caseload::Case;
using caseload::Stage;

std::string allowed_moves(Stage stage) {
    std::vector<std::string> names;
    for (auto move : caseload::moves_from(stage)) names.emplace_back(to_string(move));
    return names.empty() ? "nothing follows" : "from there it can go to " + in_words(names, "or");
}

// Nothing planned for the case stays planned: visits of the day and after, places, the open block.
void resolve_future(Writer& writer, const Case& case_file, Date on) {
    for (auto visit : writer.all<schedule::Visit>("WHERE case_file = ? AND day >= ? AND status = 'planned' ORDER BY id",
                                                  case_file.id, on)) {
        visit.status = schedule::VisitStatus::withdrawn;
        visit.reason = case_file.closure_reason;
        ++visit.sequence;
        writer.update(visit);
    }
    for (auto place :
         writer.all<schedule::GroupPlace>("WHERE case_file = ? AND status <> 'left' ORDER BY id", case_file.id)) {
        place.status = schedule::PlaceStatus::left;
        place.to = on;
        writer.update(place);
    }
    for (auto block :
         writer.all<schedule::VisitBlock>("WHERE case_file = ? AND ended_on IS NULL ORDER BY id", case_file.id)) {
        block.ended_on = on;
        writer.update(block);
    }
}

}  // namespace

void move_case(Writer& writer, Case& case_file, Stage to, Date on, const std::optional<std::string>& reason) {
    auto from = case_file.stage;
    if (!caseload::may_move(from, to))
        fail(Fault::refused, "{} is {}: it cannot go to {}; {}", case_file.reference, in_words(from), to_string(to),
             allowed_moves(from));
    if (on < case_file.opened_on)
        fail(Fault::usage, "{} was opened on {}: nothing can have happened to it on {}", case_file.reference,
             to_uk(case_file.opened_on), to_uk(on));
    writer.insert(
        caseload::StageMove{.id = {}, .case_file = case_file.id, .from = from, .to = to, .on = on, .reason = reason});
    case_file.stage = to;
    case_file.stage_since = on;
    if (to == Stage::waiting && !caseload::is_on_caseload(from)) case_file.listed_on = on;
    if (to == Stage::waiting) case_file.worker = {};
    if (to == Stage::allocated) case_file.allocated_on = on;
    if (caseload::is_ended(to)) {
        case_file.closed_on = on;
        if (!case_file.closure_reason) case_file.closure_reason = reason.value_or(std::string(in_words(to)));
        resolve_future(writer, case_file, on);
    } else {
        case_file.closed_on.reset();
        case_file.closure_reason.reset();
        case_file.destination.reset();
    }
    writer.update(case_file);
}

void record_death(Writer& writer, child::Child& child, Date on) {
    if (child.died_on) fail(Fault::refused, "that is recorded already, for {}", to_uk(*child.died_on));
    child.died_on = on;
    writer.update(child);
    for (auto& case_file : cases_of(writer, child.id)) {
        if (case_file.stage == Stage::deceased) continue;
        case_file.closure_reason = std::string(in_words(Stage::deceased));
        // Entered late, the day of death may lie before the case was opened: the day of opening counts then.
        move_case(writer, case_file, Stage::deceased, std::max(on, case_file.opened_on), {});
    }
}

}  // namespace portage::store
