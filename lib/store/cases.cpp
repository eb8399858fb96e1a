#include "store/cases.hpp"

#include "base/error.hpp"
#include "caseload/reference.hpp"
#include "referral/same_child/plain_words.hpp"
#include "store/arrival.hpp"
#include "store/merge.hpp"

#include <algorithm>

namespace portage::store {

namespace {

template <class... Args>
std::vector<CaseAndChild> joined(Reader& reader, std::string_view where, const Args&... args) {
    static const std::string head = "SELECT f.id, " + column_names<caseload::Case>("f.", "") + ", c.id, " +
                                    column_names<child::Child>("c.", "") +
                                    " FROM case_file f JOIN child c ON c.id = f.child ";
    std::vector<CaseAndChild> found;
    reader.each(
        head + std::string(where) + " ORDER BY f.id",
        [&](Row& row) {
            auto& entry = found.emplace_back();
            auto take = [&row](std::string_view, auto& field) { row >> field; };
            row >> entry.case_file.id;
            Table<caseload::Case>::columns(take, entry.case_file);
            row >> entry.child.id;
            Table<child::Child>::columns(take, entry.child);
        },
        args...);
    return found;
}

}  // namespace

caseload::Case require_case(Reader& reader, std::string_view typed) {
    auto reference = caseload::parse_case_reference(typed);
    if (auto found = reader.first<caseload::Case>("WHERE reference = ?", reference)) return *found;
    if (auto alias = reader.first<caseload::CaseAlias>("WHERE reference = ? ORDER BY id DESC LIMIT 1", reference))
        return reader.get(alias->case_file);
    fail(Fault::usage, "there is no case {} in this file", reference);
}

std::vector<CaseAndChild> all_cases(Reader& reader) { return joined(reader, ""); }

std::vector<CaseAndChild> cases_at(Reader& reader, caseload::Stage stage) {
    return joined(reader, "WHERE f.stage = ?", stage);
}

std::vector<CaseAndChild> cases_of(Reader& reader, Id<team::Worker> visitor) {
    return joined(reader, "WHERE f.worker = ?", visitor);
}

std::vector<caseload::Case> cases_of(Reader& reader, Id<child::Child> child) {
    return reader.all<caseload::Case>("WHERE child = ? ORDER BY id", child);
}

std::vector<CaseAndChild> find_cases(Reader& reader, std::string_view words) {
    struct Wanted {
        std::string folded, plain;  // as written, and without accents
    };
    std::vector<Wanted> wanted;
    for (const auto& word : split(tidy(words), ' ')) {
        // A date of birth written with strokes, short or long; digits alone are an NHS number's.
        const auto day = word.find('/') == std::string::npos ? std::nullopt : parse_day_first(word);
        if (!folded(word).empty())
            wanted.push_back({folded(day ? to_iso(*day) : word), day ? "" : referral::plain_word(word)});
    }
    if (wanted.empty())
        fail(Fault::usage, "'{}' has no letter or digit to look for (write part of a name, or a date of birth)",
             for_terminal(words));
    auto text_of = [](const child::Child& c) {
        auto born = c.born ? folded(to_uk(*c.born)) + " " + folded(to_iso(*c.born)) : "";
        auto text = folded(c.nhs_number.value_or("")) + " " + born;
        for (const auto& name : {c.forename, c.surname, c.known_as.value_or("")})
            text += " " + folded(name) + " " + referral::plain_word(name);
        return text;
    };
    // By what a record joined with another was called, the child is found too; by an old reference, the case.
    std::map<std::int64_t, std::string> also, old;
    for (const auto& gone : reader.all<child::Child>("WHERE merged_into IS NOT NULL ORDER BY id"))
        also[child_now(reader, gone.id).value] += " " + text_of(gone);
    for (const auto& alias : reader.all<caseload::CaseAlias>("ORDER BY id"))
        old[alias.case_file.value] += " " + folded(alias.reference);
    auto all = all_cases(reader);
    std::erase_if(all, [&](const CaseAndChild& entry) {
        auto text = text_of(entry.child) + " " + folded(entry.case_file.reference);
        if (auto more = also.find(entry.child.id.value); more != also.end()) text += more->second;
        if (auto more = old.find(entry.case_file.id.value); more != old.end()) text += more->second;
        return !std::all_of(wanted.begin(), wanted.end(), [&](const Wanted& word) {
            return text.find(word.folded) != std::string::npos ||
                   (!word.plain.empty() && text.find(word.plain) != std::string::npos);
        });
    });
    return all;
}

namespace {
// Of a family not taken apart yet: one household, one address.
std::optional<Home> home_of(const Arrival& arrival, Date day) {
    auto holds = [&](const auto& row) { return (!row.from || *row.from <= day) && (!row.to || *row.to >= day); };
    if (arrival.links.empty() || !holds(arrival.links.front())) return {};
    Home home{.household = arrival.households.at(0), .address = {}};
    if (!arrival.addresses.empty() && holds(arrival.addresses.front())) home.address = arrival.addresses.front();
    return home;
}
}  // namespace

std::optional<Home> home_on(Reader& reader, Id<child::Child> child, Date day) {
    auto arrival = arrival_of(reader, child);
    auto lives = reader.first<child::HouseholdChild>(
        "WHERE child = ? AND (from_day IS NULL OR from_day <= ?) AND (to_day IS NULL OR to_day >= ?) ORDER BY id DESC "
        "LIMIT 1",
        child, day, day);
    if (!lives) return arrival ? home_of(*arrival, day) : std::nullopt;
    Home home{.household = reader.get(lives->household), .address = {}};
    home.address = reader.first<child::Address>(
        "WHERE household = ? AND (from_day IS NULL OR from_day <= ?) AND (to_day IS NULL OR to_day >= ?) "
        "ORDER BY id DESC LIMIT 1",
        home.household.id, day, day);
    return home;
}

std::vector<CarerOfChild> carers_of(Reader& reader, Id<child::Child> child) {
    std::vector<CarerOfChild> found;
    if (auto arrival = arrival_of(reader, child))
        for (std::size_t i = 0; i < arrival->carer_links.size(); ++i)
            found.push_back({arrival->carer_links[i], arrival->carers.at(i)});
    for (auto& link : reader.all<child::ChildCarer>("WHERE child = ? ORDER BY id", child))
        found.push_back({link, reader.get(link.carer)});
    return found;
}

std::optional<CarerOfChild> addressee_of(Reader& reader, Id<child::Child> child) {
    auto carers = carers_of(reader, child);
    using enum child::YesNo;
    for (const auto& carer : carers)
        if (carer.link.receives_letters == yes) return carer;
    for (const auto& carer : carers)
        if (carer.link.parental_responsibility == yes && carer.link.receives_letters != no) return carer;
    return {};
}

std::vector<referral::Referral> referrals_of(Reader& reader, Id<caseload::Case> id) {
    return reader.all<referral::Referral>("WHERE case_file = ? ORDER BY received_on DESC, id DESC", id);
}

std::vector<caseload::Flag> flags_of(Reader& reader, Id<caseload::Case> id, Date day) {
    return reader.all<caseload::Flag>(
        "WHERE case_file = ? AND set_on <= ? AND (lifted_on IS NULL OR lifted_on > ?) ORDER BY id", id, day, day);
}

}  // namespace portage::store
