#include "store/intake.hpp"

#include "base/error.hpp"
#include "caseload/reference.hpp"
#include "store/cases.hpp"

namespace portage::store {

namespace {
// In KiB. The indexes of some hundred thousand referrals: a page pushed out is a page to be read again.
constexpr std::string_view room_for_pages = "PRAGMA cache_size = -65536";

Digest digest_from(const Blob& blob) {
    return digest_from_bytes({reinterpret_cast<const char*>(blob.data()), blob.size()});
}
}  // namespace

std::optional<ChangeNumber> import_of(Reader& reader, std::string_view file_digest, std::string_view source) {
    std::optional<ChangeNumber> found;
    reader.each(
        "SELECT change FROM batch WHERE digest = ? AND source = ? ORDER BY id DESC LIMIT 1",
        [&](Row& row) { row >> found.emplace(); }, file_digest, source);
    return found;
}

Intake::Intake(Writer& writer)
    : writer_(writer),
      ids_(writer),
      keys_(writer),
      of_children_(writer, "child", {"child_nhs_number"}),
      of_referrals_(writer, "referral", {"referral_received"}) {}

void Intake::in_bulk() {
    writer_.run(room_for_pages);
    writer_.record_in_bulk<child::Setting>();
    writer_.record_in_bulk<child::Child>();
    writer_.record_in_bulk<PackedArrival>();
    writer_.record_in_bulk<caseload::Case>();
    writer_.record_in_bulk<referral::Referral>();
    writer_.record_in_bulk<referral::Batch>();
    unchecked_.emplace(writer_.database());
    bulk_ = true;
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
    made.child.id = writer_.insert(made.child);
    if (bulk_) of_children_.count();
    auto entered = open_case(made, made.child.id);
    enter_family(made, entered);
    return entered;
}

caseload::Case Intake::enter_again(referral::NewReferral& made, const caseload::Case& known) {
    for (auto& consent : made.consents) {
        consent.child = known.child;
        writer_.insert(consent);
    }
    auto entered = caseload::is_ended(known.stage) ? open_case(made, known.child) : known;
    if (entered.id == known.id) add_referral(made, known);
    if (auto note = note_of(made, entered)) writer_.insert(*note);
    return entered;
}

caseload::Case Intake::open_case(referral::NewReferral& made, Id<child::Child> child) {
    caseload::Case entered;
    entered.reference = next_reference(static_cast<int>(ymd(made.referral.received_on).year()));
    entered.child = child;
    entered.stage_since = entered.opened_on = made.referral.received_on;
    entered.id = writer_.insert(entered);
    add_referral(made, entered);
    return entered;
}

void Intake::add_referral(referral::NewReferral& made, const caseload::Case& known) {
    auto& referral = made.referral;
    referral.case_file = known.id;
    // In bulk by its key: the column's own index would take half the time of the import.
    std::optional<Blob> identity;
    if (bulk_) identity.swap(referral.identity);
    referral.id = writer_.insert(referral);
    if (!bulk_) return;
    of_referrals_.count();
    if (identity) keys_.add(digest_from(*identity), referral.id);
}

std::optional<caseload::Note> Intake::note_of(const referral::NewReferral& made, const caseload::Case& known) const {
    if (!made.note) return {};
    caseload::Note note{.case_file = known.id,
                        .on = made.referral.received_on,
                        .text = *made.note,
                        .author = writer_.signature().actor};
    note.contact = "referral form";
    return note;
}

void Intake::number_family(referral::NewReferral& made) {
    auto number = [&]<class T>(T& record) {
        record.id = ids_.next<T>();
        if constexpr (requires { record.child; }) record.child = made.child.id;
        if constexpr (requires { record.household; }) record.household = made.household.id;
    };
    number(made.household);
    if (made.address) number(*made.address);
    for (auto& [carer, link] : made.carers) {
        number(carer);
        number(link);
        link.carer = carer.id;
    }
    for (auto& consent : made.consents) number(consent);
    if (made.attendance) {
        number(*made.attendance);
        if (made.setting) made.attendance->setting = setting(*made.setting);
    }
    for (auto& diagnosis : made.diagnoses) number(diagnosis);
    for (auto& professional : made.professionals) number(professional);
}

void Intake::enter_family(referral::NewReferral& made, const caseload::Case& known) {
    number_family(made);
    child::HouseholdChild lives{
        .id = ids_.next<child::HouseholdChild>(), .household = made.household.id, .child = made.child.id};
    auto note = note_of(made, known);
    if (note) note->id = ids_.next<caseload::Note>();
    // Those of one table one after another, those pointed at first.
    auto each_record = [&](auto&& visit) {
        visit(made.household);
        visit(lives);
        if (made.address) visit(*made.address);
        for (const auto& [carer, link] : made.carers) visit(carer);
        for (const auto& [carer, link] : made.carers) visit(link);
        for (const auto& consent : made.consents) visit(consent);
        if (made.attendance) visit(*made.attendance);
        for (const auto& diagnosis : made.diagnoses) visit(diagnosis);
        for (const auto& professional : made.professionals) visit(professional);
        if (note) visit(*note);
    };
    if (!bulk_) return each_record([&](const auto& record) { writer_.insert(record); });
    text_.begin(made.cells);
    each_record([&](const auto& record) { text_.add(record); });
    packed_.id.value = made.child.id.value;
    packed_.referral = made.referral.id;
    packed_.raw = referral::raw_row(made.cells);
    packed_.content = text_.finish();
    writer_.insert(packed_);
}

void Intake::finish() {
    for (auto [year, next] : next_)
        writer_.run(
            "INSERT INTO reference_counter (year, next) VALUES (?, ?) "
            "ON CONFLICT (year) DO UPDATE SET next = max(next, excluded.next)",
            year, next);
    ids_.finish();
    keys_.flush();
    unchecked_.reset();
    if (!bulk_) return;
    of_children_.build();
    of_referrals_.build();
}

}  // namespace portage::store
