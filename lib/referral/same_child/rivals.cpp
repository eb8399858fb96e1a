#include "referral/same_child/rivals.hpp"

#include <algorithm>

namespace portage::referral {

namespace {

// Of the two alone, the outdone has one chance in nine or less. Assumed to be enough.
constexpr double times_as_likely = 8;

bool far_likelier(const Candidate& one, const Candidate& other) {
    // p / (1 - p) without the division, since p may be 1.
    return one.probability * (1 - other.probability) >= times_as_likely * other.probability * (1 - one.probability);
}

}  // namespace

std::vector<bool> outdone(const std::vector<Candidate>& candidates, const Matcher& matcher) {
    std::vector<bool> result;
    for (const auto& one : candidates)
        result.push_back(!one.certain && std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& rival) {
            return rival.probability > one.probability && far_likelier(rival, one) &&
                   matcher.probability(*rival.person, *one.person) < 0.5;
        }));
    return result;
}

}  // namespace portage::referral
