#include "store/family.hpp"

#include "store/arrival.hpp"

#include <algorithm>

namespace portage::store {

namespace {

// What an import said, where nobody worked on it yet, before what was entered since.
template <class T>
std::vector<T> entered_of(Reader& reader, Id<child::Child> child, std::vector<T> Arrival::*list) {
    std::vector<T> found;
    if (auto arrival = arrival_of(reader, child)) found = std::move((*arrival).*list);
    for (auto& row : reader.all<T>("WHERE child = ? ORDER BY id", child)) found.push_back(std::move(row));
    return found;
}

}  // namespace

std::vector<child::Consent> consents_of(Reader& reader, Id<child::Child> child) {
    return entered_of(reader, child, &Arrival::consents);
}

std::vector<child::Diagnosis> diagnoses_of(Reader& reader, Id<child::Child> child) {
    return entered_of(reader, child, &Arrival::diagnoses);
}

std::vector<child::Attendance> attendances_of(Reader& reader, Id<child::Child> child) {
    return entered_of(reader, child, &Arrival::attendances);
}

std::vector<child::Circumstance> circumstances_of(Reader& reader, Id<child::Child> child) {
    return reader.all<child::Circumstance>("WHERE child = ? ORDER BY id", child);
}

std::vector<child::Professional> professionals_of(Reader& reader, Id<child::Child> child) {
    return entered_of(reader, child, &Arrival::professionals);
}

std::vector<child::Availability> availability_of(Reader& reader, Id<child::Household> household) {
    return reader.all<child::Availability>("WHERE household = ? ORDER BY weekday, from_minute, id", household);
}

std::optional<child::Attendance> attendance_on(Reader& reader, Id<child::Child> child, Date day) {
    std::optional<child::Attendance> latest;
    for (const auto& one : attendances_of(reader, child))
        if ((!one.from || *one.from <= day) && (!one.to || *one.to >= day)) latest = one;
    return latest;
}

std::vector<SiblingOf> siblings_of(Reader& reader, Id<child::Child> child) {
    std::vector<SiblingOf> found;
    for (const auto& link : reader.all<child::Sibling>("WHERE child = ? OR other = ? ORDER BY id", child, child)) {
        auto other = reader.get(link.child == child ? link.other : link.child);
        // A record joined with another is no brother or sister of its own.
        if (!other.merged_into) found.push_back({link.kind, other, cases_of(reader, other.id)});
    }
    return found;
}

std::vector<caseload::Note> notes_of(Reader& reader, Id<caseload::Case> id) {
    auto notes = reader.all<caseload::Note>("WHERE case_file = ? ORDER BY on_day DESC, id DESC", id);
    auto arrival = arrival_of(reader, reader.get(id).child);
    if (!arrival) return notes;
    std::erase_if(arrival->notes, [&](const caseload::Note& note) { return note.case_file != id; });
    notes.insert(notes.end(), arrival->notes.begin(), arrival->notes.end());
    std::stable_sort(notes.begin(), notes.end(), [](const auto& a, const auto& b) { return a.on > b.on; });
    return notes;
}

std::vector<caseload::Flag> all_flags_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<caseload::Flag>("WHERE case_file = ? ORDER BY set_on, id", id);
}

std::vector<caseload::DecisionRecord> decisions_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<caseload::DecisionRecord>("WHERE case_file = ? ORDER BY on_day DESC, id DESC", id);
}

std::optional<child::Setting> setting_named(Reader& reader, std::string_view name) {
    for (auto& setting : reader.all<child::Setting>("ORDER BY id"))
        if (folded(setting.name) == folded(name)) return std::move(setting);
    return {};
}

child::Setting setting_for(Writer& writer, std::string_view name) {
    if (auto known = setting_named(writer, name)) return *known;
    child::Setting setting{.name = tidy(name)};
    setting.id = writer.insert(setting);
    return setting;
}

Id<child::Household> household_for(Writer& writer, Id<child::Child> child, Date day) {
    if (auto home = home_on(writer, child, day)) return home->household.id;
    auto household = writer.insert(child::Household{});
    writer.insert(child::HouseholdChild{.household = household, .child = child, .from = day});
    return household;
}

}  // namespace portage::store
