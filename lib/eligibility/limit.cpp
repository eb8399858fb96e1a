#include "eligibility/limit.hpp"

#include <limits>

namespace portage::eligibility {

const policy::Fields<Limit>& Limit::fields() {
    using policy::field;
    static const policy::Fields<Limit> all = {
        field("at_least", &Limit::at_least, "this number or more"),
        field("more_than", &Limit::more_than, "more than this number"),
        field("at_most", &Limit::at_most, "this number or less"),
        field("under", &Limit::under, "less than this number"),
    };
    return all;
}

bool Limit::holds(double value) const {
    return !(at_least && value < *at_least) && !(more_than && value <= *more_than) && !(at_most && value > *at_most) &&
           !(under && value >= *under);
}

policy::Truth Limit::judge(double low, std::optional<double> high) const {
    using policy::Truth;
    // Every bound is one-sided, so its answer at both ends is its answer between them.
    Truth truth = Truth::met;
    double top = high.value_or(std::numeric_limits<double>::infinity());
    auto both = [&](bool at_low, bool at_high) {
        Truth one = at_low && at_high ? Truth::met : !at_low && !at_high ? Truth::not_met : Truth::cannot_tell;
        truth = std::min(truth, one);
    };
    if (at_least) both(low >= *at_least, top >= *at_least);
    if (more_than) both(low > *more_than, top > *more_than);
    if (at_most) both(low <= *at_most, top <= *at_most);
    if (under) both(low < *under, top < *under);
    return truth;
}

std::string Limit::says() const {
    std::vector<std::string> all;
    if (at_least) all.push_back(fmt::format("at least {:g}", *at_least));
    if (more_than) all.push_back(fmt::format("more than {:g}", *more_than));
    if (at_most) all.push_back(fmt::format("at most {:g}", *at_most));
    if (under) all.push_back(fmt::format("less than {:g}", *under));
    return in_words(all);
}

std::optional<std::string> Limit::mistake(std::string_view key) const {
    if (!at_least && !more_than && !at_most && !under)
        return fmt::format(
            "{} says neither at_least, more_than, at_most nor under (write it as {} = {{ at_least = 2 }})", key, key);
    bool none = (at_least && ((at_most && *at_least > *at_most) || (under && *at_least >= *under))) ||
                (more_than && ((at_most && *more_than >= *at_most) || (under && *more_than >= *under)));
    if (none) return fmt::format("{}: no number is {}", key, says());
    return {};
}

std::vector<double> Limit::edges() const {
    std::vector<double> all;
    for (const auto& one : {at_least, more_than, at_most, under})
        if (one) all.push_back(*one);
    return all;
}

}  // namespace portage::eligibility
