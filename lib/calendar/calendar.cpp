#include "calendar/calendar.hpp"

#include "calendar/school.hpp"

#include <algorithm>

namespace portage::calendar {

namespace {

constexpr int school_days = 195;  // 190 for pupils, 5 for staff
constexpr Days longest_term{20 * 7};

bool overlap(const Term& a, const Term& b) { return a.from <= b.to && b.from <= a.to; }

// A term may start in the last days of August; it still belongs to the year that follows.
int school_year_of(const Term& term) { return calendar::school_year_of(term.from + Days{31}); }

// Of two overlapping terms the one that holds: the area's own before the authority's, then the
// office's before a shipped one.
bool outranks(const Term& a, const Term& b) {
    if (a.area.empty() != b.area.empty()) return b.area.empty();
    return a.office && !b.office;
}

}  // namespace

std::string TermWeek::text() const { return fmt::format("{} week {} of {}", term, number, of); }

void Calendar::add(const Entry& entry) {
    if (entry.to < entry.from)
        fail(Fault::bad_input, "'{}' ends on {}, before it starts on {}", for_terminal(entry.name), to_uk(entry.to),
             to_uk(entry.from));
    if (!entry.area.empty()) terms_of(entry.area);
    if (entry.kind == EntryKind::closure) {
        closures_.push_back(entry);
        return;
    }
    if (entry.kind == EntryKind::holiday) {
        if (!entry.area.empty())
            fail(Fault::bad_input, "a bank holiday is everybody's: leave out the area {}, or add a closure",
                 for_terminal(entry.area));
        for (Date day = entry.from; day <= entry.to; day += Days{1}) working_days_.add_bank_holiday(day, entry.name);
        return;
    }
    if (entry.to - entry.from > longest_term)
        fail(Fault::bad_input, "term '{}' is {} weeks long: check its dates", for_terminal(entry.name),
             (entry.to - entry.from).count() / 7);
    Term term{.name = entry.name,
              .area = entry.area,
              .from = entry.from,
              .to = entry.to,
              .assumption = entry.assumption,
              .office = true};
    for (const auto& other : all_terms_)
        if (other.office && other.area == term.area && overlap(other, term))
            fail(Fault::bad_input, "term '{}' ({} to {}) overlaps '{}' ({} to {}), which the office added before",
                 for_terminal(term.name), to_uk(term.from), to_uk(term.to), for_terminal(other.name), to_uk(other.from),
                 to_uk(other.to));
    all_terms_.push_back(term);
    settle();
}

// Works out, for every area, the terms that hold there.
void Calendar::settle() {
    settled_.clear();
    settled_[""];
    for (const auto& area : areas_) settled_[area.name];
    for (auto& entry : settled_) {
        const auto& area = entry.first;
        auto& terms = entry.second;
        auto ours = [&](const Term& term) { return term.area.empty() || term.area == area; };
        for (const auto& term : all_terms_) {
            auto gives_way_to = [&](const Term& other) {
                return ours(other) && overlap(other, term) && outranks(other, term);
            };
            if (ours(term) && std::none_of(all_terms_.begin(), all_terms_.end(), gives_way_to)) terms.push_back(term);
        }
        std::sort(terms.begin(), terms.end(), [](auto& a, auto& b) { return a.from < b.from; });
    }
}

const std::vector<Term>& Calendar::terms_of(std::string_view area) const {
    static const std::vector<Term> none;
    auto found = settled_.find(area);
    if (found != settled_.end()) return found->second;
    if (area.empty()) return none;
    if (areas_.empty())
        fail(Fault::bad_input, "the calendar of {} knows no areas, so not '{}'", authority_, for_terminal(area));
    std::vector<std::string_view> names;
    for (const auto& known : areas_) names.push_back(known.name);
    fail(Fault::bad_input, "{}", unknown_word(area, "area", names));
}

std::string Calendar::area_of_ward(std::string_view ward) const {
    for (const auto& area : areas_)
        if (std::find(area.wards.begin(), area.wards.end(), ward) != area.wards.end()) return area.name;
    return {};
}

std::vector<Term> Calendar::terms_between(Date from, Date to, std::string_view area) const {
    std::vector<Term> found;
    for (const auto& term : terms_of(area))
        if (term.from <= to && from <= term.to) found.push_back(term);
    return found;
}

const Term* Calendar::term_holding(Date day, std::string_view area) const {
    for (const auto& term : terms_of(area))
        if (term.from <= day && day <= term.to) return &term;
    return nullptr;
}

std::optional<Term> Calendar::term_on(Date day, std::string_view area) const {
    if (const auto* term = term_holding(day, area)) return *term;
    return {};
}

std::optional<TermWeek> Calendar::week_of_term(Date day, std::string_view area) const {
    Date monday = monday_of(day);
    auto terms = terms_between(monday, monday + Days{4}, area);
    if (terms.empty()) return {};
    auto week_from = [&](Date other) {
        return static_cast<int>((monday_of(other) - monday_of(terms[0].from)).count() / 7) + 1;
    };
    return TermWeek{terms[0].name, week_from(day), week_from(terms[0].to)};
}

const Entry* Calendar::closure_on(Date day, std::string_view area) const {
    for (const auto& closure : closures_)
        if ((closure.area.empty() || closure.area == area) && closure.from <= day && day <= closure.to) return &closure;
    return nullptr;
}

std::vector<Entry> Calendar::closures_between(Date from, Date to, std::string_view area) const {
    terms_of(area);  // fails for an area nobody knows
    std::vector<Entry> found;
    for (const auto& closure : closures_)
        if ((closure.area.empty() || closure.area == area) && closure.from <= to && from <= closure.to)
            found.push_back(closure);
    std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.from < b.from; });
    return found;
}

std::string Calendar::whose_terms(std::string_view area) const {
    return area.empty() ? authority_ : fmt::format("{}, {}", area, authority_);
}

void Calendar::require_terms(Date day, const std::vector<Term>& terms) const {
    int year = calendar::school_year_of(day);
    for (const auto& term : terms)
        if (school_year_of(term) == year) return;
    auto loaded = terms.empty() ? std::string("none are")
                                : fmt::format("only {} to {}", school_year_text(school_year_of(terms.front())),
                                              school_year_text(school_year_of(terms.back())));
    fail(Fault::configuration, "no term dates are loaded for {} of {}, {}: add them with 'portage calendar add'",
         school_year_text(year), authority_.empty() ? "any authority" : authority_, loaded);
}

bool Calendar::is_term_day(Date day, std::string_view area) const {
    const auto& terms = terms_of(area);
    bool working = working_days_.is_working_day(day);
    if (term_holding(day, area)) return working && !closure_on(day, area);
    require_terms(day, terms);
    return false;
}

std::optional<std::string> Calendar::closed_because(Date day, std::string_view area) const {
    if (is_term_day(day, area)) return {};
    if (weekday_number(day) > 5) return std::string(weekday_name(weekday_number(day)));
    if (auto holiday = working_days_.bank_holiday(day)) return holiday;
    if (const auto* closure = closure_on(day, area)) return "closed: " + closure->name;
    // Between two terms, or before the first or after the last we know.
    std::vector<std::string> edges;
    const auto& terms = terms_of(area);
    auto after = std::find_if(terms.begin(), terms.end(), [&](const Term& term) { return term.from > day; });
    if (after != terms.begin()) edges.push_back(fmt::format("{} ends {}", (after - 1)->name, to_uk((after - 1)->to)));
    if (after != terms.end()) edges.push_back(fmt::format("{} starts {}", after->name, to_uk(after->from)));
    return fmt::format("school holiday ({})", join(edges, ", "));
}

std::vector<std::string> Calendar::assumptions_between(Date from, Date to, std::string_view area) const {
    std::vector<std::string> told;
    auto tell = [&](std::string sentence) {
        if (std::find(told.begin(), told.end(), sentence) == told.end()) told.push_back(std::move(sentence));
    };
    for (const auto& term : terms_between(from, to, area))
        if (!term.assumption.empty())
            tell(fmt::format("Term dates of {} for {} are an assumption: {}.", whose_terms(term.area),
                             school_year_text(school_year_of(term)), term.assumption));
    for (const auto& closure : closures_)
        if (!closure.assumption.empty() && (closure.area.empty() || closure.area == area) && closure.from <= to &&
            from <= closure.to)
            tell(fmt::format("The closure '{}' from {} to {} is an assumption: {}.", closure.name, to_uk(closure.from),
                             to_uk(closure.to), closure.assumption));
    return told;
}

std::vector<std::string> Calendar::warnings(std::string_view area) const {
    std::map<int, int> days_of_year;
    for (const auto& term : terms_of(area)) {
        if (!working_days_.knows(term.from) || !working_days_.knows(term.to)) continue;
        days_of_year[school_year_of(term)] += working_days_.working_days_between(term.from - Days{1}, term.to);
    }
    std::vector<std::string> told;
    for (auto [year, days] : days_of_year)
        if (days != school_days)
            told.push_back(
                fmt::format("The terms of {} for {} add up to {} school days, not {} (190 for pupils and 5 for staff): "
                            "check their dates.",
                            whose_terms(area), school_year_text(year), days, school_days));
    return told;
}

}  // namespace portage::calendar
