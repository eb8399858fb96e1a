// Why a visit stands where it does, and why a child has no seat: from the problem and the plan alone.
#pragma once

#include "rota/plan.hpp"

namespace portage::rota {

enum class Why {
    agreed,    // it was agreed beforehand
    visitor,   // who leads it, and how much of the course
    cover,     // another leads it, and why the course's own does not
    regular,   // the run's day and time
    moved,     // not on the run's day or time, and why not
    only_day,  // no other weekday, or no other day near it, would do
    after,     // so long after another course
    partner,   // somebody must be there
    second,    // two must attend
};

struct Reason {
    Why why = Why::regular;
    std::string sentence;  // "Tuesday 10:00 every week is the family's regular time"
};

// `visit` is one of the plan's. Its course need not have a pattern in the plan: then the weekday and start that
// most of its visits have count as regular.
std::vector<Reason> why_here(const Problem& problem, const Plan& plan, const Visit& visit);

// For a seeker without a seat: what stands between the child and each group that is wanted.
std::string why_unseated(const Problem& problem, const Plan& plan, std::size_t seeker);

}  // namespace portage::rota

template <>
inline constexpr auto portage::words<portage::rota::Why> = std::array{
    portage::Word{portage::rota::Why::agreed, "agreed"}, portage::Word{portage::rota::Why::visitor, "visitor"},
    portage::Word{portage::rota::Why::cover, "cover"},   portage::Word{portage::rota::Why::regular, "regular"},
    portage::Word{portage::rota::Why::moved, "moved"},   portage::Word{portage::rota::Why::only_day, "only day"},
    portage::Word{portage::rota::Why::after, "after"},   portage::Word{portage::rota::Why::partner, "partner"},
    portage::Word{portage::rota::Why::second, "second"},
};
