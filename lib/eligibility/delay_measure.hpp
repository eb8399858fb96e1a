// How far behind counts, in every way results come: the authority's word, months of developmental age
// (in months or a part of the age), percentile, score, sections of a scale, level of a grid.
#pragma once

#include "eligibility/facts.hpp"
#include "eligibility/limit.hpp"
#include "eligibility/threshold.hpp"

namespace portage::eligibility {

// "in at least how many areas": 2, "more than 2", "all".
struct AreaCount {
    int number = 0;
    bool more_than = false, all = false;
    int least(int areas) const { return all ? areas : more_than ? number + 1 : number; }
    bool operator==(const AreaCount&) const = default;
};
std::string to_string(AreaCount count);

struct Measures {
    std::optional<policy::Figure<AreaCount>> areas;
    std::optional<policy::Figure<std::string>> judged;
    std::optional<policy::Figure<Threshold>> behind;
    std::optional<Limit> percentile, score, sections, level;

    bool none() const { return !judged && !behind && !percentile && !score && !sections && !level; }
    std::string says() const;  // "judged significant or measured at 6 months or more"
    // What one result says; the child is `age` months old where that is known, `least_age` where the
    // age may have to be corrected and it is not known by how much. `published`: assumed figures are
    // not known.
    policy::Truth of(const AreaResult& result, const assessment::Development& development, std::optional<int> age,
                     std::optional<int> least_age, bool published) const;
    std::vector<std::string> mistakes(const assessment::Development& development) const;
    std::optional<std::string> assumption() const;
    // These, and from `base` what they do not say themselves.
    Measures upon(const Measures& base) const;
};

// Measures for children of an age. Each limit says itself whose its birthday is.
struct Band : Measures {
    std::optional<policy::Amount> at_least, over, under, until;
    policy::Mark mark;
    static const policy::Fields<Band>& fields();

    bool holds(Date born, Date on) const;
    std::string says() const;  // "from 18 months and under 4 years"
    // From and to in half-days after the birthday of so many months; `to` is the first that is out.
    struct Span {
        int from = 0, to = 0;
    };
    Span span() const;
};

// Ages two bands claim, or none does, each a sentence.
std::vector<std::string> mistakes_between(const std::vector<Band>& bands, bool others_measured);

// The fields of Measures, for a struct that is one.
template <class Section>
void add_measure_fields(policy::Fields<Section>& all) {
    auto add = [&]<class T>(std::string_view key, T Measures::*member, std::string_view meaning) {
        T Section::*own = member;
        all.push_back(policy::field(key, own, meaning));
    };
    add("areas", &Measures::areas, "in at least how many areas: 2, \"more than 2\", \"all\"");
    add("judged", &Measures::judged, "the authority's word for the delay; this word or a worse one counts");
    add("behind", &Measures::behind, "how far behind counts, where developmental age was measured");
    add("percentile", &Measures::percentile, "which percentiles count");
    add("score", &Measures::score, "which scores count");
    add("sections", &Measures::sections, "how many sections of the scale behind count");
    add("level", &Measures::level, "which levels of the local grid count");
}

}  // namespace portage::eligibility

namespace portage::policy {
template <>
struct Kind<eligibility::AreaCount> : PlainKind {
    static std::string type() { return "whole number, \"more than 2\" or \"all\""; }
    static bool read(TomlTable& table, std::string_view key, eligibility::AreaCount& value, const Limits&);
    static Canonical canonical(const eligibility::AreaCount& value) {
        return value.all || value.more_than ? Canonical(to_string(value)) : Canonical(value.number);
    }
    static std::string shown(const eligibility::AreaCount& value) { return to_string(value); }
};
}  // namespace portage::policy
