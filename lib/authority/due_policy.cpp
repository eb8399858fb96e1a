#include "authority/due_policy.hpp"

namespace portage::authority {

review::DuePolicy due_policy(const Authority& authority, const Edition& edition) {
    return {.area = authority.area,
            .development = edition.development,
            .entry = edition.entry,
            .continuing = edition.continuing,
            .waiting = edition.waiting,
            .block = edition.block,
            .missed_visits = edition.missed_visits,
            .review = edition.review,
            .transition = edition.transition,
            .outreach = edition.outreach,
            .standards = edition.standards};
}

}  // namespace portage::authority
