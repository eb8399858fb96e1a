#include "cmd/report/common.hpp"

namespace portage::cmd {

void PeriodOptions::describe(Options& o, bool with_week) {
    o.day(from, "from", "first day of the period");
    o.day(to, "to", "last day of the period (else today)");
    if (with_week) o.week(week, "week", "a whole week instead: 2026-W47, last, this, or a day in it");
}

Period PeriodOptions::period(Date today, bool month) const {
    if (week && (from || to)) fail(Fault::usage, "--week is a period by itself: leave --from and --to away");
    if (to && !from) fail(Fault::usage, "--to needs a --from: where does the period begin?");
    auto of_week = [](Date monday) { return Period{monday, monday + Days{6}, "week of " + to_uk(monday)}; };
    auto of_days = [](Date first, Date last) { return Period{first, last, to_uk(first) + " to " + to_uk(last)}; };
    if (week) return of_week(monday_of(*week));
    if (from) {
        auto last = to.value_or(std::max(*from, today));
        if (last < *from) fail(Fault::usage, "the period ends on {} before it begins on {}", to_uk(last), to_uk(*from));
        return of_days(*from, last);
    }
    if (!month) return of_week(monday_of(today) - Days{7});
    auto first_of_this = today - Days{static_cast<unsigned>(ymd(today).day()) - 1};
    return of_days(add_months_clamped(first_of_this, -1), first_of_this - Days{1});
}

Codes::Codes(const std::vector<team::Worker>& workers) {
    for (const auto& worker : workers) codes_[worker.id] = worker.code;
}

std::string Codes::of(Id<team::Worker> id, std::string_view none) const {
    auto found = codes_.find(id);
    return found == codes_.end() ? std::string(none) : found->second;
}

void Children::add(const std::string& reference, const std::string& forename, const std::string& surname,
                   std::optional<Date> born) {
    auto shown = session_.person(forename, surname);
    ++times_[shown];
    children_[reference] = {shown, born};
}

std::string Children::of(const std::string& reference) const {
    auto found = children_.find(reference);
    if (found == children_.end()) return "";
    const auto& child = found->second;
    if (times_.at(child.shown) == 1 || !child.born) return child.shown;
    return fmt::format("{} {}", child.shown, to_uk(*child.born).substr(3));
}

std::string service_title(const authority::Authority& authority, Date day) {
    return authority.edition_on(day).titles.service;
}

}  // namespace portage::cmd
