#include "authority/due_policy.hpp"

namespace portage::authority {

review::DuePolicy due_policy(const Authority& authority, const Edition& edition) {
    std::map<std::string, schedule::Block, std::less<>> blocks;
    for (const auto& programme : edition.programmes)
        if (programme.block) blocks[programme.key] = *programme.block;
    return {.area = authority.area,
            .development = edition.development,
            .entry = edition.entry,
            .continuing = edition.continuing,
            .exit = edition.exit,
            .waiting = edition.waiting,
            .block = edition.block,
            .programme_blocks = std::move(blocks),
            .missed_visits = edition.missed_visits,
            .review = edition.review,
            .transition = edition.transition,
            .outreach = edition.outreach,
            .standards = edition.standards};
}

}  // namespace portage::authority
