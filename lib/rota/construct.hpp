// One construction: the courses in a given order, each given the best regular slot left.
#pragma once

#include "rota/diary.hpp"

namespace portage::rota {

// The regular slot a course was given and the visits it yields, before they are in the diary.
struct Choice {
    std::optional<Pattern> pattern;  // none: nothing of the course can be placed
    std::vector<Visit> visits;       // without the agreed ones
    std::vector<Date> skipped;       // slots that could not be kept, ascending
    std::vector<int> unjoined;       // visits left over because a partner they need cannot come
    int irregular = 0;
    int travel = 0;
};

// The workers who may lead the course, by name: right skills, allowed, with room.
std::vector<std::size_t> eligible(const Problem& problem, const Diary& diary, std::size_t course);
// Far enough from the other visits of its course and from the slots before and after its own.
bool well_spaced(const Course& course, const std::vector<Visit>& others, Date slot, Date day);

// The best slot for one course in the diary as it is.
Choice choose(const Problem& problem, const Diary& diary, std::size_t course);

struct Construction {
    Diary diary;
    std::vector<Choice> choices;  // one a course
    Score score;
};
Construction construct(const Problem& problem, const std::vector<std::size_t>& order);

}  // namespace portage::rota
