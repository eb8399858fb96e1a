// Why two records are taken to be of one child, in words for whoever must decide.
#include "base/text.hpp"
#include "referral/same_child/compare.hpp"

namespace portage::referral {

namespace {

std::string_view field_words(Likeness field) {
    constexpr std::array<std::string_view, likenesses> said = {"forename",   "surname",  "date of birth", "sex",
                                                               "NHS number", "postcode", "address",       "town",
                                                               "telephone",  "e-mail",   "carers"};
    return said[static_cast<std::size_t>(field)];
}

// What stands in a record, and in the other; empty where there is nothing to show.
std::string written(const Particulars& record, Likeness field) {
    switch (field) {
        case Likeness::forename:
            return tidy(record.known_as.empty() || record.known_as == record.forename
                            ? record.forename
                            : record.forename + " (" + record.known_as + ")");
        case Likeness::surname: return tidy(record.surname);
        case Likeness::born: return record.born ? to_uk(*record.born) : std::string();
        case Likeness::sex: return record.sex ? std::string(to_string(*record.sex)) : std::string();
        case Likeness::nhs_number: return tidy(record.nhs_number);
        case Likeness::postcode: return tidy(record.postcode);
        case Likeness::address: return tidy(record.address);
        case Likeness::town: return tidy(record.town);
        case Likeness::phone: return join(record.phones, ", ");
        case Likeness::email: return join(record.emails, ", ");
        case Likeness::carer: return join(record.carers, ", ");
    }
    return {};
}

std::string_view otherwise_words(Relation relation) {
    switch (relation) {
        case Relation::twin: return "twins";
        case Relation::sibling: return "brothers or sisters";
        default: return "two families' children";
    }
}

std::vector<Reason> told(const Comparison& comparison, const Particulars* a, const Particulars* b) {
    std::vector<Reason> reasons;
    reasons.push_back({"before comparing",
                       fmt::format("one child rather than {}", otherwise_words(comparison.otherwise)),
                       comparison.prior});
    for (const auto& word : words<Likeness>) {
        auto at = static_cast<std::size_t>(word.value);
        auto level = comparison.pattern[at];
        if (level == Level::missing) continue;
        std::string says(fact_of(level).meaning);
        if (a && b) {
            auto x = written(*a, word.value), y = written(*b, word.value);
            if (!x.empty() && !y.empty()) says = (x == y ? x : x + " for " + y) + ", " + says;
        }
        reasons.push_back({field_words(word.value), says, comparison.bits[at]});
    }
    // Only where it is worth a line: a tenth of a bit changes nothing.
    if (comparison.remainder <= -0.1)
        reasons.push_back({"otherwise", "they could be other things still", comparison.remainder});
    return reasons;
}

}  // namespace

std::vector<Reason> reasons(const Comparison& comparison) { return told(comparison, nullptr, nullptr); }

std::vector<Reason> reasons(const Comparison& comparison, const Particulars& a, const Particulars& b) {
    return told(comparison, &a, &b);
}

}  // namespace portage::referral
