#include "store/team.hpp"

#include "caseload/stage.hpp"

namespace portage::store {

namespace {

// The row whose code is `code`; folded, since MB and mb are one person.
template <class Record>
Record require_code(const std::vector<Record>& all, std::string_view code, std::string_view what) {
    std::vector<std::string_view> codes;
    for (const auto& record : all) {
        if (folded(record.code) == folded(code)) return record;
        codes.push_back(record.code);
    }
    if (codes.empty()) fail(Fault::usage, "there is no {} {}: none is entered yet", what, for_terminal(code));
    throw Error(Fault::usage, unknown_word(for_terminal(code), what, codes));
}

}  // namespace

std::vector<team::Worker> all_workers(Reader& reader) { return reader.all<team::Worker>("ORDER BY code, id"); }

std::vector<team::Venue> all_venues(Reader& reader) { return reader.all<team::Venue>("ORDER BY code, id"); }

team::Worker require_worker(Reader& reader, std::string_view code) {
    return require_code(all_workers(reader), code, "worker");
}

team::Venue require_venue(Reader& reader, std::string_view code) {
    return require_code(all_venues(reader), code, "venue");
}

team::Member member_of(Reader& reader, const team::Worker& worker) {
    team::Member member{.worker = worker};
    member.hours = reader.all<team::WorkingHours>("WHERE worker = ? ORDER BY weekday, from_minute, id", worker.id);
    member.away = reader.all<team::Away>("WHERE worker = ? ORDER BY from_day, id", worker.id);
    member.training = reader.all<team::Training>("WHERE worker = ? ORDER BY name, id", worker.id);
    reader.each(
        "SELECT stage FROM case_file WHERE worker = ? ORDER BY id",
        [&](Row& row) { member.cases += caseload::is_on_caseload(row.take<caseload::Stage>()) ? 1 : 0; }, worker.id);
    return member;
}

std::vector<team::Member> whole_team(Reader& reader) {
    std::vector<team::Member> team;
    for (const auto& worker : all_workers(reader)) team.push_back(member_of(reader, worker));
    return team;
}

void replace_hours(Writer& writer, Id<team::Worker> worker, const std::vector<team::WorkingHours>& hours) {
    for (const auto& old : writer.all<team::WorkingHours>("WHERE worker = ? ORDER BY id", worker))
        writer.remove(old.id);
    for (auto entry : hours) {
        entry.worker = worker;
        writer.insert(entry);
    }
}

}  // namespace portage::store
