#include "store/family.hpp"

namespace portage::store {

std::vector<child::Consent> consents_of(Reader& reader, Id<child::Child> child) {
    return reader.all<child::Consent>("WHERE child = ? ORDER BY id", child);
}

std::vector<child::Diagnosis> diagnoses_of(Reader& reader, Id<child::Child> child) {
    return reader.all<child::Diagnosis>("WHERE child = ? ORDER BY id", child);
}

std::vector<child::Circumstance> circumstances_of(Reader& reader, Id<child::Child> child) {
    return reader.all<child::Circumstance>("WHERE child = ? ORDER BY id", child);
}

std::vector<child::Professional> professionals_of(Reader& reader, Id<child::Child> child) {
    return reader.all<child::Professional>("WHERE child = ? ORDER BY id", child);
}

std::vector<child::Availability> availability_of(Reader& reader, Id<child::Household> household) {
    return reader.all<child::Availability>("WHERE household = ? ORDER BY weekday, from_minute, id", household);
}

std::optional<child::Attendance> attendance_on(Reader& reader, Id<child::Child> child, Date day) {
    return reader.first<child::Attendance>(
        "WHERE child = ? AND (from_day IS NULL OR from_day <= ?) AND (to_day IS NULL OR to_day >= ?) ORDER BY id DESC "
        "LIMIT 1",
        child, day, day);
}

std::vector<SiblingOf> siblings_of(Reader& reader, Id<child::Child> child) {
    std::vector<SiblingOf> found;
    for (const auto& link : reader.all<child::Sibling>("WHERE child = ? OR other = ? ORDER BY id", child, child)) {
        auto other = link.child == child ? link.other : link.child;
        found.push_back({link.kind, reader.get(other), cases_of(reader, other)});
    }
    return found;
}

std::vector<caseload::Note> notes_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<caseload::Note>("WHERE case_file = ? ORDER BY on_day DESC, id DESC", id);
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
