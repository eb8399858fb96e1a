// Who may refer, and by which route.
#pragma once

#include "policy/field.hpp"
#include "referral/route.hpp"

namespace portage::referral {

struct Referring {
    std::vector<Referrer> referrers;
    std::vector<Route> routes;
    std::optional<std::string> how;  // in the page's words: complete a form, call …
    std::optional<bool> diagnosis_needed;
    policy::Mark mark;
    static const policy::Fields<Referring>& fields();
};

}  // namespace portage::referral
