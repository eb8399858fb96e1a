#include "store/particulars.hpp"

#include <map>

namespace portage::store {

namespace {

using referral::Particulars;

void add_child(Particulars& told, const child::Child& child) {
    told.forename = child.forename;
    told.known_as = child.known_as.value_or("");
    told.surname = child.surname;
    told.born = child.born;
    told.sex = child.sex;
    told.nhs_number = child.nhs_number.value_or("");
}

// The address entered last is the one compared.
void add_address(Particulars& told, const child::Address& address) {
    told.address = address.lines;
    told.postcode = address.postcode.value_or("");
}

void add_carer(Particulars& told, const child::Carer& carer) {
    told.carers.push_back(carer.name);
    for (const auto& phone : {carer.phone, carer.other_phone})
        if (phone) told.phones.push_back(*phone);
    if (carer.email) told.emails.push_back(*carer.email);
}

constexpr std::int64_t children_at_once = 2000;

// One round of children and what belongs to them, by id.
std::map<std::int64_t, Particulars> gathered(Reader& reader, std::int64_t first, std::int64_t last) {
    std::map<std::int64_t, Particulars> found;
    for (const auto& child :
         reader.all<child::Child>("WHERE id BETWEEN ? AND ? AND merged_into IS NULL ORDER BY id", first, last))
        add_child(found[child.id.value], child);
    auto told = [&](std::int64_t child) {
        auto at = found.find(child);
        return at == found.end() ? nullptr : &at->second;
    };
    each_arrival(reader, {first}, {last}, [&](const Arrival& arrival) {
        if (auto* one = told(arrival.child.value)) {
            for (const auto& address : arrival.addresses) add_address(*one, address);
            for (const auto& carer : arrival.carers) add_carer(*one, carer);
        }
    });
    reader.each(
        "SELECT h.child, a.lines, a.postcode FROM household_child h JOIN address a ON a.household = h.household "
        "WHERE h.child BETWEEN ? AND ? ORDER BY h.child, h.id, a.id",
        [&](Row& row) {
            if (auto* one = told(row.take<std::int64_t>())) {
                child::Address address;
                row >> address.lines >> address.postcode;
                add_address(*one, address);
            }
        },
        first, last);
    reader.each(
        "SELECT l.child, c.name, c.phone, c.other_phone, c.email FROM child_carer l JOIN carer c ON c.id = l.carer "
        "WHERE l.child BETWEEN ? AND ? ORDER BY l.child, l.id",
        [&](Row& row) {
            if (auto* one = told(row.take<std::int64_t>())) {
                child::Carer carer;
                row >> carer.name >> carer.phone >> carer.other_phone >> carer.email;
                add_carer(*one, carer);
            }
        },
        first, last);
    return found;
}

}  // namespace

Particulars particulars_of(const referral::NewReferral& made) {
    Particulars told;
    add_child(told, made.child);
    if (made.address) add_address(told, *made.address);
    for (const auto& [carer, link] : made.carers) add_carer(told, carer);
    return told;
}

void each_particulars(Reader& reader, Id<child::Child> first, Id<child::Child> last,
                      const std::function<void(Id<child::Child>, const Particulars&)>& visit) {
    auto end = std::min(last.value, reader.one<std::int64_t>("SELECT coalesce(max(id), 0) FROM child"));
    for (auto from = first.value; from <= end; from += children_at_once)
        for (const auto& [child, told] : gathered(reader, from, std::min(end, from + children_at_once - 1)))
            visit({child}, told);
}

std::optional<Particulars> particulars_of(Reader& reader, Id<child::Child> child) {
    auto found = gathered(reader, child.value, child.value);
    if (found.empty()) return {};
    return std::move(found.begin()->second);
}

}  // namespace portage::store
