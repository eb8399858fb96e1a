// What a course is given, and a whole plan made of such choices.
#pragma once

#include "rota/term.hpp"

namespace portage::rota {

// The regular slot a course was given and the visits it yields.
struct Choice {
    std::optional<Pattern> pattern;  // none: nothing of the course can be placed
    std::vector<Visit> visits;       // without the agreed ones
    std::vector<Date> skipped;       // slots that could not be kept, ascending
    std::vector<int> unjoined;       // visits left over because a partner they need cannot come
    int irregular = 0;
    int covered = 0;  // visits another than the pattern's worker leads
    int travel = 0;   // added when it was chosen
};

// Far enough from the other visits of its course and from the slots before and after its own.
bool well_spaced(const Course& course, const std::vector<Visit>& others, Date slot, Date day);

// The days on which a course may be visited: its own, and narrower where it comes after another.
struct DateRange {
    Date from, to;
    Date first_by;  // and the first visit no later than this
    bool holds(Date day) const { return from <= day && day <= to; }
};

struct Construction {
    Diary diary;
    std::vector<Choice> choices;    // one a course
    std::vector<DateRange> ranges;  // the same: what `after` left of each course's dates
    Score score;                    // without seats and unevenness
};

// The workers who may lead the course and have room, by name.
std::vector<std::size_t> eligible(const Term& term, const Diary& diary, std::size_t course);
// The score of choices whose visits are in the diary.
Score score_of(const Term& term, const Diary& diary, const std::vector<Choice>& choices);
// What choices leave of a course's dates: none (from after to) where the course before is not whole.
DateRange range_of(const Problem& problem, const Diary& diary, const std::vector<Choice>& choices, std::size_t course);

}  // namespace portage::rota
