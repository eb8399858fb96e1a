#include "referral/notice.hpp"

#include "calendar/school.hpp"
#include "child/name.hpp"

#include <fmt/format.h>

namespace portage::referral {

namespace {
constexpr int until_grown_up = 18;  // years
}

bool is_open(const Notice& notice) { return !notice.referral && !notice.closed_on; }

std::vector<std::string> mistakes_of(const Notice& notice, Date today) {
    std::vector<std::string> mistakes;
    if (notice.forename.empty() && notice.surname.empty()) mistakes.emplace_back("the child's name is blank");
    for (const auto& part : {notice.forename, notice.surname})
        if (!part.empty() && !child::names_somebody(part))
            mistakes.push_back(fmt::format("the child's name '{}' {}", for_terminal(part), child::no_name));
    if (notice.body.empty()) mistakes.emplace_back("no health body is named: who sent it?");
    auto to_come = [&](const std::optional<Date>& day, std::string_view what) {
        if (day && *day > today) mistakes.push_back(fmt::format("{} on {} is still to come", what, to_uk(*day)));
    };
    to_come(notice.received_on, "received");
    to_come(notice.opinion_on, "opinion formed");
    to_come(notice.parent_told_on, "parent told");
    to_come(notice.contacted_on, "family contacted");
    to_come(notice.closed_on, "closed");
    if (notice.born && *notice.born > notice.received_on)
        mistakes.push_back(fmt::format("date of birth {} is after the day the notice came, {}", to_uk(*notice.born),
                                       to_uk(notice.received_on)));
    else if (notice.born && add_months_rolling(*notice.born, 12 * until_grown_up) <= notice.received_on)
        mistakes.push_back(fmt::format("date of birth {} is that of an adult", to_uk(*notice.born)));
    if (notice.closed_on && *notice.closed_on < notice.received_on)
        mistakes.push_back(fmt::format("closed on {}, before it came", to_uk(*notice.closed_on)));
    return mistakes;
}

std::vector<std::string> doubts_of(const Notice& notice) {
    std::vector<std::string> doubts;
    const auto& told = notice.parent_told_on;
    if (!told)
        doubts.emplace_back(
            "it does not say that the parent was told: section 23(2) asks the health body to do so first");
    else if (*told > notice.received_on)
        doubts.push_back(fmt::format(
            "the parent was told on {}, after the authority: section 23 has the parent told first", to_uk(*told)));
    if (notice.opinion_on && *notice.opinion_on > notice.received_on)
        doubts.push_back(fmt::format("the opinion was formed on {}, after the notice came", to_uk(*notice.opinion_on)));
    if (notice.opinion_on && told && *told < *notice.opinion_on)
        doubts.push_back(fmt::format("the parent was told on {}, before the opinion was formed", to_uk(*told)));
    if (!notice.born)
        doubts.emplace_back("no date of birth: whether the child is under compulsory school age cannot be told");
    else if (!calendar::is_under_school_age(*notice.born, notice.received_on))
        doubts.push_back(
            fmt::format("the child was of compulsory school age already, since {}: section 23 is for "
                        "children under it",
                        to_uk(calendar::compulsory_school_age(*notice.born))));
    return doubts;
}

}  // namespace portage::referral
