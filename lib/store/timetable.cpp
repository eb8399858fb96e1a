#include "store/timetable.hpp"

#include "base/error.hpp"
#include "store/family.hpp"

namespace portage::store {

namespace {

template <class Record>
Record require_number(Reader& reader, char letter, std::string_view typed, std::string_view what) {
    const auto number = parse_reference(letter, tidy(typed));
    if (!number) fail(Fault::usage, "'{}' is no {} (they look like {}12)", for_terminal(typed), what, letter);
    auto found = reader.find(Id<Record>{*number});
    if (!found) fail(Fault::usage, "there is no {} {}{}", what, letter, *number);
    return *found;
}

}  // namespace

schedule::Visit require_visit(Reader& reader, std::string_view typed) {
    return require_number<schedule::Visit>(reader, 'V', typed, "visit");
}

schedule::VisitBlock require_block(Reader& reader, std::string_view typed) {
    return require_number<schedule::VisitBlock>(reader, 'B', typed, "block");
}

schedule::PlayGroup require_group(Reader& reader, std::string_view typed) {
    if (parse_reference('G', tidy(typed))) return require_number<schedule::PlayGroup>(reader, 'G', typed, "group");
    std::vector<std::string_view> names;
    const auto groups = all_groups(reader);
    for (const auto& group : groups) {
        if (folded(group.name) == folded(typed)) return group;
        names.push_back(group.name);
    }
    if (names.empty()) fail(Fault::usage, "there is no group yet (portage schedule open-group)");
    throw Error(Fault::usage, unknown_word(for_terminal(typed), "group", names));
}

std::vector<schedule::Visit> visits_between(Reader& reader, Date from, Date to) {
    return reader.all<schedule::Visit>("WHERE day BETWEEN ? AND ? ORDER BY day, start_minute, id", from, to);
}

std::vector<schedule::Visit> visits_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<schedule::Visit>("WHERE case_file = ? ORDER BY day, start_minute, id", id);
}

std::vector<schedule::Visit> visits_of(Reader& reader, Id<schedule::VisitBlock> id) {
    return reader.all<schedule::Visit>("WHERE block = ? ORDER BY day, start_minute, id", id);
}

std::vector<schedule::Visit> visits_of(Reader& reader, Id<team::Worker> id, Date from, Date to) {
    return reader.all<schedule::Visit>(
        "WHERE day BETWEEN ? AND ? AND (worker = ? OR second_worker = ? OR partner = ?) ORDER BY day, start_minute, id",
        from, to, id, id, id);
}

std::vector<schedule::VisitBlock> blocks_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<schedule::VisitBlock>("WHERE case_file = ? ORDER BY number, id", id);
}

std::optional<schedule::VisitBlock> open_block_of(Reader& reader, Id<caseload::Case> id) {
    return reader.first<schedule::VisitBlock>(
        "WHERE case_file = ? AND ended_on IS NULL ORDER BY number DESC, id DESC LIMIT 1", id);
}

std::vector<schedule::PlayGroup> all_groups(Reader& reader) {
    return reader.all<schedule::PlayGroup>("ORDER BY name, id");
}

std::vector<schedule::GroupPlace> places_of(Reader& reader, Id<schedule::PlayGroup> id) {
    return reader.all<schedule::GroupPlace>("WHERE play_group = ? ORDER BY asked_on, id", id);
}

std::vector<schedule::GroupPlace> places_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<schedule::GroupPlace>("WHERE case_file = ? ORDER BY asked_on, id", id);
}

std::vector<schedule::GroupSession> sessions_of(Reader& reader, Id<schedule::PlayGroup> id) {
    return reader.all<schedule::GroupSession>("WHERE play_group = ? ORDER BY day, id", id);
}

std::vector<schedule::GroupSession> sessions_between(Reader& reader, Date from, Date to) {
    return reader.all<schedule::GroupSession>("WHERE day BETWEEN ? AND ? ORDER BY day, id", from, to);
}

std::vector<schedule::GroupAttendance> register_of(Reader& reader, Id<schedule::GroupSession> id) {
    return reader.all<schedule::GroupAttendance>("WHERE group_session = ? ORDER BY case_file, id", id);
}

std::vector<caseload::Case> cases_in_a_block(Reader& reader) {
    auto cases =
        reader.all<caseload::Case>("WHERE id IN (SELECT case_file FROM block WHERE ended_on IS NULL) ORDER BY id");
    std::erase_if(cases, [](const caseload::Case& c) { return caseload::is_ended(c.stage); });
    return cases;
}

std::optional<child::Setting> setting_of(Reader& reader, Id<child::Child> id, Date day) {
    std::optional<child::Attendance> attended;
    for (const auto& one : attendances_of(reader, id))
        if (one.attends == child::YesNo::yes && one.setting && one.from.value_or(day) <= day &&
            one.to.value_or(day) >= day)
            attended = one;
    if (!attended) return {};
    return reader.find(attended->setting);
}

}  // namespace portage::store
