// Homes, carers, brothers and sisters of two records that become one.
#include "store/arrival.hpp"
#include "store/merge_parts.hpp"

#include <algorithm>

namespace portage::store {

namespace {

using child::Address;
using child::Carer;
using child::ChildCarer;
using child::Household;
using child::HouseholdChild;

struct HomeOfChild {
    HouseholdChild link;
    std::vector<Address> addresses;
};

std::vector<HomeOfChild> homes_of(Reader& reader, Id<child::Child> child) {
    std::vector<HomeOfChild> found;
    for (auto& link : reader.all<HouseholdChild>("WHERE child = ? ORDER BY id", child))
        found.push_back({link, reader.all<Address>("WHERE household = ? ORDER BY id", link.household)});
    return found;
}

bool same_address(const Address& a, const Address& b) {
    return folded(a.lines) == folded(b.lines) && folded(a.postcode.value_or("")) == folded(b.postcode.value_or("")) &&
           a.to == b.to;
}

// The kept child's home that the other's is as well: the same address, lived at to the same day.
const HomeOfChild* same_home(const std::vector<HomeOfChild>& ours, const HomeOfChild& theirs) {
    for (const auto& home : ours)
        for (const auto& address : home.addresses)
            for (const auto& other : theirs.addresses)
                if (home.link.to == theirs.link.to && same_address(address, other)) return &home;
    return nullptr;
}

bool is_shared(Reader& reader, Id<Household> household, Id<child::Child> besides) {
    return reader.one<std::int64_t>("SELECT count(*) FROM household_child WHERE household = ? AND child <> ?",
                                    household, besides) > 0;
}

class Homes {
public:
    explicit Homes(Joining& joining) : j_(joining) {}

    void join() {
        auto ours = homes_of(j_.writer, j_.kept);
        for (const auto& theirs : homes_of(j_.writer, j_.gone)) {
            auto in_it = std::any_of(ours.begin(), ours.end(),
                                     [&](const auto& o) { return o.link.household == theirs.link.household; });
            if (in_it) continue;
            if (ours.empty()) {
                move(theirs);
            } else if (const auto* home = same_home(ours, theirs)) {
                confide(*home, theirs);
                fold(theirs.link.household, home->link.household);
            } else if (theirs.addresses.empty()) {
                fold(theirs.link.household, ours.back().link.household);
            } else if (ours.back().addresses.empty() && !is_shared(j_.writer, theirs.link.household, j_.gone)) {
                for (const auto& address : theirs.addresses) {
                    j_.steps.set("address", address.id.value, "household", ours.back().link.household);
                    j_.moved("address");
                }
                fold(theirs.link.household, ours.back().link.household);
            } else {
                move(theirs);
                j_.result.two_homes = true;
            }
        }
        carers();
    }

private:
    void move(const HomeOfChild& home) {
        j_.steps.set("household_child", home.link.id.value, "child", j_.kept);
        j_.moved("household_child");
    }
    // One of the two says that nobody may learn the address: then nobody may.
    void confide(const HomeOfChild& ours, const HomeOfChild& theirs) {
        for (const auto& address : ours.addresses)
            for (const auto& other : theirs.addresses)
                if (same_address(address, other) && other.confidential && !address.confidential)
                    j_.steps.set("address", address.id.value, "confidential", true);
    }
    // The gone child's household is the kept one's, known twice. What a visitor must know before the door is
    // told whichever record it stands in.
    void fold(Id<Household> from, Id<Household> into) {
        j_.stays("household_child");
        folded_[from.value] = into;
        auto theirs = j_.writer.get(from).lone_working, ours = j_.writer.get(into).lone_working;
        if (theirs && folded(*theirs) != folded(ours.value_or("")))
            j_.steps.set("household", into.value, "lone_working", ours ? *ours + "; " + *theirs : *theirs);
        if (is_shared(j_.writer, from, j_.gone)) return;
        if (j_.writer.one<std::int64_t>("SELECT count(*) FROM availability WHERE household = ?", into) > 0) return;
        for (const auto& time : j_.writer.all<child::Availability>("WHERE household = ? ORDER BY id", from)) {
            j_.steps.set("availability", time.id.value, "household", into);
            j_.moved("availability");
        }
    }
    void carers() {
        auto ours = carers_of(j_.writer, j_.kept);
        for (const auto& theirs : carers_of(j_.writer, j_.gone)) {
            auto same = std::find_if(ours.begin(), ours.end(), [&](const auto& o) {
                return o.carer.id == theirs.carer.id || folded(o.carer.name) == folded(theirs.carer.name);
            });
            if (same != ours.end()) {
                j_.stays("child_carer");
                if (same->carer.id != theirs.carer.id) j_.fill(same->carer, theirs.carer, {"household", "name"});
                j_.fill(same->link, theirs.link, {"child", "carer"});
                *same = {j_.writer.get(same->link.id), j_.writer.get(same->carer.id)};
                continue;
            }
            j_.steps.set("child_carer", theirs.link.id.value, "child", j_.kept);
            j_.moved("child_carer");
            auto home = folded_.find(theirs.carer.household.value);
            if (home != folded_.end() && !is_shared(j_.writer, theirs.carer.household, j_.gone))
                j_.steps.set("carer", theirs.carer.id.value, "household", home->second);
        }
    }

    Joining& j_;
    std::map<std::int64_t, Id<Household>> folded_;  // by the household that is known twice: its other record
};

}  // namespace

void join_homes_and_carers(Joining& joining) { Homes(joining).join(); }

void join_siblings(Joining& joining) {
    auto links = [&](Id<child::Child> child) {
        return joining.writer.all<child::Sibling>("WHERE child = ? OR other = ? ORDER BY id", child, child);
    };
    auto other_of = [](const child::Sibling& link, Id<child::Child> child) {
        return link.child == child ? link.other : link.child;
    };
    std::set<Id<child::Child>> known{joining.kept};
    for (const auto& link : links(joining.kept)) known.insert(other_of(link, joining.kept));
    for (const auto& link : links(joining.gone)) {
        auto other = other_of(link, joining.gone);
        // Between the two themselves it was the mistake; to a record joined with another it says nothing new.
        if (!known.insert(other).second || joining.writer.get(other).merged_into) {
            joining.stays("sibling");
            continue;
        }
        joining.steps.set("sibling", link.id.value, link.child == joining.gone ? "child" : "other", joining.kept);
        joining.moved("sibling");
    }
}

}  // namespace portage::store
