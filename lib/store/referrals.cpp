#include "store/referrals.hpp"

namespace portage::store {

std::vector<ReferralLine> referral_lines(Reader& reader, const ReferralFilter& filter) {
    static const std::string head =
        "SELECT r.id, r.received_on, r.route, r.referrer_kind, r.referrer_name, r.referrer_role, r.referrer_agency, "
        "r.batch, "
        "r.line, f.id, " +
        column_names<caseload::Case>("f.", "") + ", c.id, " + column_names<child::Child>("c.", "") +
        " FROM referral r JOIN case_file f ON f.id = r.case_file JOIN child c ON c.id = f.child "
        "WHERE r.received_on >= ? AND r.received_on <= ? AND (?3 IS NULL OR f.stage = ?3) AND (?4 IS NULL OR r.batch = "
        "?4) "
        "ORDER BY r.received_on DESC, f.id DESC, r.id DESC";
    std::vector<ReferralLine> found;
    reader.each(
        head,
        [&](Row& row) {
            auto& line = found.emplace_back();
            auto& r = line.referral;
            row >> r.id >> r.received_on >> r.route >> r.referrer_kind >> r.referrer_name >> r.referrer_role >>
                r.referrer_agency >> r.batch >> r.line;
            auto take = [&row](std::string_view, auto& field) { row >> field; };
            row >> line.case_file.id;
            Table<caseload::Case>::columns(take, line.case_file);
            row >> line.child.id;
            Table<child::Child>::columns(take, line.child);
            r.case_file = line.case_file.id;
        },
        filter.since.value_or(date(1900, 1, 1)), filter.until.value_or(date(2199, 12, 31)), filter.stage, filter.batch);
    return found;
}

std::optional<Id<referral::Batch>> batch_of_change(Reader& reader, ChangeNumber change) {
    auto found = reader.first<referral::Batch>("WHERE change = ? ORDER BY id", change);
    if (!found) return {};
    return found->id;
}

}  // namespace portage::store
