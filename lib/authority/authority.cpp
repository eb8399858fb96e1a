#include "authority/authority.hpp"


namespace portage::authority {

const Edition& Authority::edition_on(Date day) const {
    std::vector<policy::Edition> dates;
    for (const auto& edition : editions) dates.push_back(edition.about);
    if (auto found = policy::in_force(dates, day)) return editions[*found];
    std::vector<std::string> spans;
    for (const auto& about : dates)
        spans.push_back(fmt::format("from {}{}", to_uk(about.valid_from),
                                    about.valid_to ? " to " + to_uk(*about.valid_to) : std::string()));
    fail(Fault::configuration, "{}: no edition of {} is in force on {} (there are editions {})", file, area.authority,
         to_uk(day), in_words(spans));
}

eligibility::Question question(const Authority& authority, const Edition& edition, Date on) {
    return {authority.area, edition.development, on};
}

policy::Decision judge(const Authority& authority, const Edition& edition, policy::RuleSet set,
                       const eligibility::Facts& facts, Date on) {
    auto decision = eligibility::judge(set, edition.rules(set), facts, question(authority, edition, on));
    decision.authority = authority.area.authority;
    decision.edition = edition.about.valid_from;
    decision.digest = edition.digest;
    return decision;
}

}  // namespace portage::authority
