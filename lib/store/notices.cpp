#include "store/notices.hpp"

#include "store/merge.hpp"

#include <algorithm>

namespace portage::store {

using referral::Notice;

Notice require_notice(Reader& reader, std::string_view typed) {
    auto number = parse_reference('N', typed);
    if (!number)
        fail(Fault::usage, "'{}' is not a notice (they look like N3; portage refer notices lists them)",
             for_terminal(typed));
    if (auto found = reader.find(Id<Notice>{*number})) return *found;
    fail(Fault::usage, "there is no notice N{}", *number);
}

std::vector<Notice> notices(Reader& reader, bool all) {
    return reader.all<Notice>(
        "WHERE ?1 OR (referral IS NULL AND closed_on IS NULL) "
        "ORDER BY referral IS NOT NULL OR closed_on IS NOT NULL, contacted_on IS NOT NULL, received_on, id",
        all);
}

std::optional<Notice> notice_of(Reader& reader, Id<referral::Referral> id) {
    return reader.first<Notice>("WHERE referral = ? ORDER BY id", id);
}

std::optional<caseload::Case> case_of(Reader& reader, const Notice& notice) {
    if (!notice.referral) return {};
    return reader.get(reader.get(notice.referral).case_file);
}

std::vector<std::string> here_already(Reader& reader, const Notice& notice) {
    std::vector<std::string> found;
    if (!notice.born) return found;
    auto same = [&](const std::optional<std::string>& number, std::string_view forename, std::string_view surname) {
        if (notice.nhs_number && number == notice.nhs_number) return true;
        return folded(forename) == folded(notice.forename) && folded(surname) == folded(notice.surname);
    };
    for (const auto& child : reader.all<child::Child>("WHERE born = ? ORDER BY id", notice.born))
        if (same(child.nhs_number, child.forename, child.surname))
            for (const auto& case_file : cases_of(reader, child_now(reader, child.id)))
                if (std::find(found.begin(), found.end(), case_file.reference) == found.end())
                    found.push_back(case_file.reference);
    for (const auto& other : reader.all<Notice>("WHERE born = ? AND id <> ? ORDER BY id", notice.born, notice.id.value))
        if (same(other.nhs_number, other.forename, other.surname)) found.push_back(to_reference('N', other.id.value));
    return found;
}

}  // namespace portage::store
