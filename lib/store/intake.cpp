#include "store/intake.hpp"

#include "caseload/reference.hpp"
#include "store/cases.hpp"

namespace portage::store {

namespace {
Blob blob_of(const Digest& digest) { return {digest.begin(), digest.end()}; }
}  // namespace

std::optional<SeenRow> find_row(Reader& reader, const Digest& identity, const Digest& content) {
    std::optional<SeenRow> found;
    Blob key = blob_of(identity), wanted = blob_of(content);
    reader.each(
        "SELECT case_file, coalesce(content = ?, 0) FROM referral WHERE identity = ? ORDER BY id",
        [&](Row& row) {
            auto& seen = found.emplace();
            bool same = false;
            row >> seen.case_file >> same;
            seen.edited = !same;
        },
        wanted, key);
    return found;
}

std::optional<std::string> case_of_same_child(Reader& reader, std::string_view nhs_number, Date born) {
    std::optional<std::string> found;
    reader.each(
        "SELECT reference FROM case_file WHERE id = (SELECT min(f.id) FROM child c JOIN case_file f ON f.child = c.id "
        "WHERE c.nhs_number = ? AND c.born = ?)",
        [&](Row& row) { row >> found.emplace(); }, nhs_number, born);
    return found;
}

std::optional<ChangeNumber> import_of(Reader& reader, std::string_view file_digest, std::string_view source) {
    std::optional<ChangeNumber> found;
    reader.each(
        "SELECT change FROM batch WHERE digest = ? AND source = ? ORDER BY id DESC LIMIT 1",
        [&](Row& row) { row >> found.emplace(); }, file_digest, source);
    return found;
}

void Intake::in_bulk() {
    // The indexes of some hundred thousand referrals; a page pushed out is a page to be read again.
    writer_.run("PRAGMA cache_size = -65536");
    writer_.record_in_bulk<child::Setting>();
    writer_.record_in_bulk<child::Child>();
    writer_.record_in_bulk<child::Household>();
    writer_.record_in_bulk<child::HouseholdChild>();
    writer_.record_in_bulk<child::Address>();
    writer_.record_in_bulk<child::Carer>();
    writer_.record_in_bulk<child::ChildCarer>();
    writer_.record_in_bulk<child::Consent>();
    writer_.record_in_bulk<child::Attendance>();
    writer_.record_in_bulk<child::Diagnosis>();
    writer_.record_in_bulk<child::Professional>();
    writer_.record_in_bulk<caseload::Case>();
    writer_.record_in_bulk<caseload::Note>();
    writer_.record_in_bulk<referral::Referral>();
    writer_.record_in_bulk<referral::Batch>();
}

std::string Intake::next_reference(int year) {
    if (prefix_.empty()) prefix_ = writer_.one<std::string>("SELECT prefix FROM service WHERE id = 1");
    auto [next, fresh] = next_.try_emplace(year, 0);
    if (fresh)
        next->second =
            writer_.one<int>("SELECT coalesce((SELECT next FROM reference_counter WHERE year = ?), 1)", year);
    return caseload::case_reference(prefix_, year, next->second++);
}

Id<child::Setting> Intake::setting(const child::Setting& named) {
    if (!settings_known_)
        for (const auto& known : writer_.all<child::Setting>("ORDER BY id DESC"))
            settings_[folded(known.name)] = known.id;
    settings_known_ = true;
    auto [found, fresh] = settings_.try_emplace(folded(named.name));
    if (fresh) found->second = writer_.insert(named);
    return found->second;
}

caseload::Case Intake::enter(referral::NewReferral& made) {
    auto& child = made.child;
    child.id = writer_.insert(child);
    made.household.id = writer_.insert(made.household);
    writer_.insert(child::HouseholdChild{.household = made.household.id, .child = child.id});
    if (made.address) {
        made.address->household = made.household.id;
        made.address->id = writer_.insert(*made.address);
    }
    for (auto& [carer, link] : made.carers) {
        carer.household = made.household.id;
        carer.id = writer_.insert(carer);
        link.child = child.id;
        link.carer = carer.id;
        link.id = writer_.insert(link);
    }
    auto of_child = [&](auto& record) {
        record.child = child.id;
        record.id = writer_.insert(record);
    };
    for (auto& consent : made.consents) of_child(consent);
    if (made.attendance) {
        if (made.setting) made.attendance->setting = setting(*made.setting);
        of_child(*made.attendance);
    }
    for (auto& diagnosis : made.diagnoses) of_child(diagnosis);
    for (auto& professional : made.professionals) of_child(professional);

    return open_case(made, child.id);
}

caseload::Case Intake::enter_again(referral::NewReferral& made, const caseload::Case& known) {
    for (auto& consent : made.consents) {
        consent.child = known.child;
        consent.id = writer_.insert(consent);
    }
    if (caseload::is_ended(known.stage)) return open_case(made, known.child);
    add_to_case(made, known);
    return known;
}

caseload::Case Intake::open_case(referral::NewReferral& made, Id<child::Child> child) {
    caseload::Case entered;
    entered.reference = next_reference(static_cast<int>(ymd(made.referral.received_on).year()));
    entered.child = child;
    entered.stage_since = entered.opened_on = made.referral.received_on;
    entered.id = writer_.insert(entered);
    add_to_case(made, entered);
    return entered;
}

void Intake::add_to_case(referral::NewReferral& made, const caseload::Case& known) {
    auto& referral = made.referral;
    referral.case_file = known.id;
    referral.id = writer_.insert(referral);
    if (!made.note) return;
    caseload::Note note{
        .case_file = known.id, .on = referral.received_on, .text = *made.note, .author = writer_.signature().actor};
    note.contact = "referral form";
    writer_.insert(note);
}

void Intake::finish() {
    for (auto [year, next] : next_)
        writer_.run(
            "INSERT INTO reference_counter (year, next) VALUES (?, ?) "
            "ON CONFLICT (year) DO UPDATE SET next = max(next, excluded.next)",
            year, next);
}

}  // namespace portage::store
