// An edition of an authority's policy: what held from one day to another, who answers for it and
// where it was published. A referral is judged by the edition in force on the day it was received.
#pragma once

#include "policy/field.hpp"

#include <span>

namespace portage::policy {

struct Edition {
    Date valid_from{};
    std::optional<Date> valid_to;  // last day; absent: until the next edition begins
    std::string owner;             // the office that answers for it
    std::vector<std::string> sources;
    std::optional<std::string> note;
    Mark mark;  // of its days and its owner; an edition as a whole is no assumption
    static const Fields<Edition>& fields();
};

// Which of `editions`, in any order, is in force on `day`; nothing where none is.
std::optional<std::size_t> in_force(std::span<const Edition> editions, Date day);

// Overlaps, gaps and editions that end before they begin, each a sentence with the days.
struct EditionMistake {
    std::size_t edition;  // index of the one to mend
    std::string message;
};
std::vector<EditionMistake> mistakes_between(std::span<const Edition> editions);

// The text of one edition of a file, able to stand alone: what precedes the first [[edition]], then
// the part of the edition whose header stands on `line` (from 1).
std::string text_of_edition(std::string_view file, int line);

}  // namespace portage::policy
