// Measures that change at an age.
#include "calendar/age.hpp"
#include "eligibility/delay_measure.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

constexpr int for_ever = 2 * 12 * 200;

int months_of(const policy::Amount& amount) { return policy::as_months(amount).value_or(0); }

// "18 months to the day", "from 18 months", "the day after 18 months".
std::string place(int half) {
    auto months = to_string(policy::Amount{half / 2, policy::Unit::months});
    return half % 2 ? "the day after the birthday of " + months : "the birthday of " + months;
}

}  // namespace

const policy::Fields<Band>& Band::fields() {
    static const policy::Fields<Band> all = [] {
        using policy::field;
        using policy::Unit;
        policy::Fields<Band> fields = {
            field("at_least", &Band::at_least, "from this birthday on").in({Unit::months, Unit::years}),
            field("over", &Band::over, "from the day after this birthday on").in({Unit::months, Unit::years}),
            field("under", &Band::under, "until the day before this birthday").in({Unit::months, Unit::years}),
            field("until", &Band::until, "until this birthday itself").in({Unit::months, Unit::years}),
        };
        add_measure_fields(fields);
        return fields;
    }();
    return all;
}

Band::Span Band::span() const {
    Span span{0, for_ever};
    if (at_least) span.from = 2 * months_of(*at_least);
    if (over) span.from = std::max(span.from, 2 * months_of(*over) + 1);
    if (under) span.to = 2 * months_of(*under);
    if (until) span.to = std::min(span.to, 2 * months_of(*until) + 1);
    return span;
}

bool Band::holds(Date born, Date on) const {
    auto [from, to] = span();
    auto day = [&](int half) { return calendar::reaches_months(born, half / 2) + Days{half % 2}; };
    return (from == 0 || on >= day(from)) && (to == for_ever || on < day(to));
}

std::string Band::says() const {
    std::vector<std::string> all;
    if (at_least) all.push_back("from " + to_string(*at_least));
    if (over) all.push_back("past the day of " + to_string(*over));
    if (under) all.push_back("under " + to_string(*under));
    if (until) all.push_back("until the day of " + to_string(*until));
    return in_words(all);
}

std::vector<std::string> mistakes_between(const std::vector<Band>& bands, bool others_measured) {
    std::vector<std::string> all;
    std::vector<Band::Span> spans;
    for (const auto& band : bands) {
        spans.push_back(band.span());
        if (spans.back().from >= spans.back().to) all.push_back(fmt::format("by_age: no child is {}", band.says()));
        if (band.none() && !band.areas) all.push_back(fmt::format("by_age: {} says no measure", band.says()));
    }
    std::ranges::sort(spans, {}, &Band::Span::from);
    int reached = 0;
    for (const auto& span : spans) {
        if (span.from < reached) all.push_back(fmt::format("by_age: two lines claim {}", place(span.from)));
        if (span.from > reached && !others_measured)
            all.push_back(fmt::format("by_age: no line says what counts on {}", place(reached)));
        reached = std::max(reached, span.to);
    }
    if (reached < for_ever && !others_measured && !bands.empty())
        all.push_back(fmt::format("by_age: no line says what counts from {} on", place(reached)));
    return all;
}

}  // namespace portage::eligibility
