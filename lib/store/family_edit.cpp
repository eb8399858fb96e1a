#include "store/family_edit.hpp"

#include "store/merge.hpp"

namespace portage::store {

namespace {

void write_home(Writer& writer, const FamilyEdit& edit) {
    if (!edit.address && !edit.lone_working && !edit.available) return;
    auto household = household_for(writer, edit.child.id, edit.on);
    if (edit.lone_working) {
        auto record = writer.get(household);
        record.lone_working = edit.lone_working->empty() ? std::nullopt : edit.lone_working;
        writer.update(record);
    }
    if (edit.available) {
        for (const auto& old : availability_of(writer, household)) writer.remove(old.id);
        for (const auto& time : *edit.available)
            writer.insert(
                child::Availability{.household = household, .weekday = time.weekday, .from = time.from, .to = time.to});
    }
    if (!edit.address) return;
    auto address = *edit.address;
    address.household = household;
    if (address.id && !edit.moves) return writer.update(address);
    if (address.id) {
        auto old = writer.get(address.id);
        old.to = edit.on - Days{1};
        writer.update(old);
        address.id = {};
        address.to.reset();
    }
    if (edit.moves) address.from = edit.on;
    writer.insert(address);
}

void write_attendance(Writer& writer, const FamilyEdit& edit) {
    if (!edit.attendance) return;
    auto attendance = *edit.attendance;
    if (edit.setting) attendance.setting = setting_for(writer, *edit.setting).id;
    if (!attendance.id) {
        writer.insert(attendance);
        return;
    }
    auto old = writer.get(attendance.id);
    if (old.attends == attendance.attends) return writer.update(attendance);
    // Another answer than before: the old one held until the day before.
    old.to = edit.on - Days{1};
    writer.update(old);
    attendance.id = {};
    attendance.from = edit.on;
    attendance.to.reset();
    writer.insert(attendance);
}

void write_carers(Writer& writer, FamilyEdit& edit) {
    for (auto& [link, carer, changed] : edit.carers) {
        if (!changed) continue;
        if (carer.id) {
            writer.update(carer);
            writer.update(link);
            continue;
        }
        carer.household = household_for(writer, edit.child.id, edit.on);
        link.child = edit.child.id;
        link.carer = writer.insert(carer);
        writer.insert(link);
    }
}

}  // namespace

void write_family(Writer& writer, FamilyEdit edit) {
    if (edit.child_changed) writer.update(edit.child);
    write_home(writer, edit);
    write_attendance(writer, edit);
    write_carers(writer, edit);
    for (const auto& consent : edit.consents) writer.insert(consent);
    for (const auto& consent : edit.withdrawn) writer.update(consent);
    for (const auto& diagnosis : edit.diagnoses) writer.insert(diagnosis);
    for (const auto& circumstance : edit.circumstances) writer.insert(circumstance);
    for (const auto& professional : edit.professionals) writer.insert(professional);
    for (const auto& sibling : edit.siblings) writer.insert(sibling);
}

std::optional<caseload::Case> case_with_nhs_number(Reader& reader, std::string_view number, Id<child::Child> besides) {
    for (const auto& other : reader.all<child::Child>("WHERE nhs_number = ? ORDER BY id", number))
        if (auto now = child_now(reader, other.id); now != besides)
            for (auto& one : cases_of(reader, now)) return one;
    return {};
}

}  // namespace portage::store
