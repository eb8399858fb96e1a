// The calendar of one authority: bank holidays, its terms, the days it is closed.
//
// It is built from the shipped files of share/calendars (bank holidays for all, one file of terms an
// authority) and from what the office has typed itself. Terms differ within an authority: Sheppey's
// are not the rest of Kent's. So a question about terms names an area; "" is the authority as a
// whole. Within an area its own terms replace those of the whole they overlap, and the office's
// replace shipped ones they overlap.
#pragma once

#include "base/id.hpp"
#include "base/words.hpp"
#include "calendar/working_days.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::calendar {

enum class EntryKind {
    term,
    holiday,  // a bank holiday the shipped list lacks, such as one proclaimed: no working day either
    closure,  // the service is closed: no visits; limits set by law run on
};

// What an office adds. First and last day are both within it.
struct Entry {
    Id<Entry> id;
    EntryKind kind = EntryKind::closure;
    std::string area;  // empty: the whole authority
    std::string name;
    Date from, to;
    std::string assumption;  // why it is only assumed; empty when it is known
};

struct Term {
    std::string name;  // "T2", "Autumn 1"
    std::string area;  // whose own term it is; empty for the authority's
    Date from, to;     // both within it
    std::string assumption;
    bool office = false;  // typed by the office, not shipped
};

struct TermWeek {
    std::string term;
    int number = 0;  // from 1, by Mondays
    int of = 0;
    std::string text() const;  // "T2 week 4 of 7"
};

struct Area {
    std::string name;
    std::vector<std::string> wards;  // GSS codes
};

class Calendar {
public:
    // Takes in one file of share/calendars; `name` is its name in messages. Fails with
    // Fault::configuration, telling every mistake of the file.
    void read(std::string_view text, const std::string& name);
    // Takes in one of the office's entries. Fails with Fault::bad_input on days in the wrong order,
    // an unknown area, a term over 20 weeks, or one overlapping another the office typed for the
    // same area.
    void add(const Entry& entry);

    const WorkingDays& working_days() const { return working_days_; }
    const std::string& authority() const { return authority_; }
    const std::vector<Area>& areas() const { return areas_; }
    // The area a ward (GSS code) lies in; empty where it keeps the authority's terms.
    std::string area_of_ward(std::string_view ward) const;

    // Terms that share a day with the range, in order. None is an answer: see `closed_because`.
    std::vector<Term> terms_between(Date from, Date to, std::string_view area = {}) const;
    std::optional<Term> term_on(Date day, std::string_view area = {}) const;
    // The week of term that holds `day`, weekend and bank holidays included; nothing in the holidays.
    std::optional<TermWeek> week_of_term(Date day, std::string_view area = {}) const;

    // Why no visit is made that day: "Saturday", "Boxing Day", "closed: staff conference", "school
    // holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)"; nothing for a day in term. Both fail with
    // Fault::configuration where the bank holidays or the terms of that year are not loaded.
    std::optional<std::string> closed_because(Date day, std::string_view area = {}) const;
    bool is_term_day(Date day, std::string_view area = {}) const;

    // A sentence for each assumption a plan over these days rests on.
    std::vector<std::string> assumptions_between(Date from, Date to, std::string_view area = {}) const;
    // A sentence for each loaded school year whose terms do not add up to the 195 school days of 190
    // for pupils and 5 for staff: a mistyped date, often, but not always.
    std::vector<std::string> warnings(std::string_view area = {}) const;
    // Closures that share a day with the range and hold in the area, in order of their first day.
    std::vector<Entry> closures_between(Date from, Date to, std::string_view area = {}) const;

private:
    friend class CalendarFile;
    const std::vector<Term>& terms_of(std::string_view area) const;
    const Term* term_holding(Date day, std::string_view area) const;
    const Entry* closure_on(Date day, std::string_view area) const;
    void require_terms(Date day, const std::vector<Term>& terms) const;
    std::string whose_terms(std::string_view area) const;
    void settle();

    WorkingDays working_days_;
    std::string authority_;
    std::vector<Area> areas_;
    std::vector<Term> all_terms_;
    std::vector<Entry> closures_;
    std::map<std::string, std::vector<Term>, std::less<>> settled_;  // by area: those that hold, in order
};

}  // namespace portage::calendar

namespace portage {
template <>
inline constexpr auto words<calendar::EntryKind> =
    std::array{Word{calendar::EntryKind::term, "term"}, Word{calendar::EntryKind::holiday, "holiday"},
               Word{calendar::EntryKind::closure, "closure"}};
}
