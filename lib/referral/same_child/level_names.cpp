// Names of two records, from the same down to different.
#include "referral/same_child/level.hpp"
#include "referral/same_child/similarity.hpp"

#include <algorithm>

namespace portage::referral {

namespace {

// Where the levels part: Winkler's own cut for a typing slip, and two looser ones (Splink's defaults
// for names are 0.92, 0.88 and 0.7).
constexpr double close_from = 0.92, similar_from = 0.88, alike_from = 0.7;
// Two names that cross are so seldom alike by chance that a slip in either is forgiven.
constexpr double swapped_from = 0.85;

bool same(const ComparedName& a, const ComparedName& b) { return a.hash == b.hash; }

// One slip of the pen, which in a short name costs more likeness than it should: Ivy and Iyv.
bool one_slip(const std::string& a, const std::string& b) {
    return a.size() >= 3 && b.size() >= 3 && slips_between(a, b, 1) <= 1;
}

bool begins(const std::string& a, const std::string& b) {
    const auto& [shorter, longer] = std::minmax(a, b, [](const auto& x, const auto& y) { return x.size() < y.size(); });
    return (shorter.size() >= 3 || shorter.size() == 1) && longer.starts_with(shorter);
}

// First names agree: do those that follow? One with none says nothing against it.
bool followers_agree(const Person& a, const Person& b) {
    if (a.forenames.size() < 2 || b.forenames.size() < 2) return true;
    const auto &x = a.forenames[1].text, &y = b.forenames[1].text;
    return x == y || begins(x, y) || jaro_winkler(x, y) >= similar_from;
}

bool share_a_forename(const Person& a, const Person& b) {
    for (const auto& x : a.forenames)
        for (const auto& y : b.forenames)
            if (same(x, y) && x.text.size() > 1) return true;
    return false;
}

// The child is known as what the other record calls it, or one name is a form of the other.
bool short_form(const Person& a, const Person& b, const Nicknames& nicknames) {
    auto called = [&](const Person& x, const Person& y) {
        return x.known_as.known() && (same(x.known_as, y.forename) || same(x.known_as, y.forenames.front()) ||
                                      (y.known_as.known() && same(x.known_as, y.known_as)) ||
                                      nicknames.related(x.known_as.hash, y.forenames.front().hash));
    };
    return called(a, b) || called(b, a) || nicknames.related(a.forenames.front().hash, b.forenames.front().hash) ||
           nicknames.related(a.forename.hash, b.forename.hash);
}

Level forename_level(const Person& a, const Person& b, const Nicknames& nicknames) {
    if (!a.forename.known() || !b.forename.known()) return Level::missing;
    if (same(a.forename, b.forename)) return Level::forename_same;
    const auto &first_a = a.forenames.front(), &first_b = b.forenames.front();
    if (same(first_a, first_b)) return followers_agree(a, b) ? Level::forename_same : Level::forename_one_of;
    if (short_form(a, b, nicknames)) return Level::forename_short_form;
    if (share_a_forename(a, b)) return Level::forename_one_of;
    auto likeness = jaro_winkler(a.forename.text, b.forename.text);
    if (a.forenames.size() + b.forenames.size() > 2)
        likeness = std::max(likeness, jaro_winkler(first_a.text, first_b.text));
    if (likeness >= close_from) return Level::forename_close;
    if (begins(first_a.text, first_b.text)) return Level::forename_begins;
    if (likeness >= similar_from || one_slip(a.forename.text, b.forename.text) || one_slip(first_a.text, first_b.text))
        return Level::forename_similar;
    return likeness >= alike_from ? Level::forename_alike : Level::forename_different;
}

bool share_a_surname(const Person& a, const Person& b) {
    auto among = [](const ComparedName& name, const std::vector<ComparedName>& others) {
        return std::any_of(others.begin(), others.end(), [&](const auto& other) { return same(name, other); });
    };
    if (among(a.surname, b.other_surnames) || among(b.surname, a.other_surnames)) return true;
    return std::any_of(a.other_surnames.begin(), a.other_surnames.end(),
                       [&](const auto& name) { return among(name, b.other_surnames); });
}

Level surname_level(const Person& a, const Person& b) {
    if (!a.surname.known() || !b.surname.known()) return Level::missing;
    if (same(a.surname, b.surname)) return Level::surname_same;
    if (share_a_surname(a, b)) return Level::surname_part;
    auto likeness = jaro_winkler(a.surname.text, b.surname.text);
    if (likeness >= close_from) return Level::surname_close;
    if (likeness >= similar_from || one_slip(a.surname.text, b.surname.text)) return Level::surname_similar;
    return likeness >= alike_from ? Level::surname_alike : Level::surname_different;
}

// Whether a name given as forename is, but for a slip or its form, one given as surname.
bool crosses(const Person& forenamed, const Person& surnamed, const Nicknames& nicknames) {
    auto nearly = [&](const ComparedName& a, const ComparedName& b) {
        return same(a, b) || jaro_winkler(a.text, b.text) >= swapped_from || nicknames.related(a.hash, b.hash);
    };
    auto is_surname = [&](const ComparedName& name) {
        return nearly(name, surnamed.surname) ||
               std::any_of(surnamed.other_surnames.begin(), surnamed.other_surnames.end(),
                           [&](const auto& other) { return nearly(name, other); });
    };
    return is_surname(forenamed.forename) ||
           (forenamed.forenames.size() > 1 &&
            std::any_of(forenamed.forenames.begin(), forenamed.forenames.end(), is_surname));
}

}  // namespace

void name_levels(const Person& a, const Person& b, const Nicknames& nicknames, Pattern& pattern) {
    auto& forename = pattern[static_cast<std::size_t>(Likeness::forename)];
    auto& surname = pattern[static_cast<std::size_t>(Likeness::surname)];
    forename = forename_level(a, b, nicknames);
    surname = surname_level(a, b);
    bool neither = (forename == Level::forename_alike || forename == Level::forename_different) &&
                   (surname == Level::surname_alike || surname == Level::surname_different);
    if (neither && crosses(a, b, nicknames) && crosses(b, a, nicknames)) {
        forename = Level::forename_swapped;
        surname = Level::surname_swapped;
    }
}

// By carers' forenames alone: their surnames are mostly the child's, which is compared already, and to
// count one name twice makes a namesake of a family's mother.
Level carer_level(const Person& a, const Person& b) {
    if (a.carers.empty() || b.carers.empty()) return Level::missing;
    bool close = false;
    for (const auto& x : a.carers)
        for (const auto& y : b.carers) {
            if (x.front() == y.front()) return Level::carer_same;
            close = close || jaro_winkler(x.front(), y.front()) >= similar_from;
        }
    return close ? Level::carer_close : Level::carer_different;
}

}  // namespace portage::referral
