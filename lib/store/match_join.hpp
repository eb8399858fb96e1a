// What an import does with children it is certain are on record already: joins them, where nothing speaks against it.
#pragma once

#include "store/matching.hpp"

namespace portage::store {

// Where the two of a pair stand: for the person told of it, and so before anything is joined.
struct PairPlace {
    std::string other;      // the reference of the other's latest case
    std::int64_t line = 0;  // of the child's row in the file it came in
};
PairPlace place_of(Reader& reader, const Likely& pair);

// Joins children that are each certain with each other; of A and B, and B and C, but not A and C, a person
// decides. Whoever was on record before `first` stays; of those who came together the one referred first,
// whatever the order of rows was. Answers for each pair why it was not joined; nothing where it was.
std::vector<std::optional<std::string>> join_certain(Writer& writer, ChildIndex& index,
                                                     const std::vector<Likely>& certain, Id<child::Child> first,
                                                     Date on);

// Keeps the pairs that are not kept yet, whoever comes first in them; answers how many.
std::size_t keep_new_pairs(Writer& writer, const std::vector<Likely>& pairs);

}  // namespace portage::store
