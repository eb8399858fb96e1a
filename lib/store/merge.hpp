// Two records of one child: made one, taken apart again, and what people said of them.
//
// Joining moves what points at one record to the other, fills blanks and loses nothing: every step is kept,
// so that parting takes each back where the row still says what joining made it say. What was entered since
// stays where it was entered, and is named.
#pragma once

#include "store/cases.hpp"
#include "store/merge_tables.hpp"

namespace portage::store {

// The record that stands for the child today: the one itself, or the one it was joined with.
Id<child::Child> child_now(Reader& reader, Id<child::Child> child);

struct Merged {
    struct CaseInto {
        std::string reference, into;  // the first resolves to the second from now on
    };
    child::ChildMerge merge;
    std::vector<std::string> joined;  // "nhs number", "2 consents": filled in or moved
    std::vector<std::string> left;    // the same things where they say what is known already
    std::vector<CaseInto> cases;      // received only, and gone into the other
    std::vector<std::string> open;    // references, where two or more cases of the child are open now
    bool two_homes = false;           // both addresses stay; the one entered later counts
};

// Why the two cannot be joined: they are one already, or the child of one is recorded as having died while
// a case of the other is open. Nothing where they can.
std::optional<std::string> why_not_merge(Reader& reader, Id<child::Child> a, Id<child::Child> b);

// Everything of `gone` goes on under `kept`. Records joined before are resolved first. Fails with
// Fault::refused for the reasons above.
Merged merge_children(Writer& writer, Id<child::Child> kept, Id<child::Child> gone, Date on,
                      const std::optional<std::string>& reason, bool by_import);

struct Parted {
    child::ChildMerge merge;
    std::int64_t taken_back = 0;      // steps
    std::vector<std::string> stayed;  // changed since the joining, and so left as they are
    std::vector<std::string> since;   // entered or changed since: stays with the record kept
};

// Fails with Fault::refused where that was done already or a later joining builds on this one; it is named.
Parted part_children(Writer& writer, Id<child::ChildMerge> merge, Date on);

// How two records hang together: joined with each other and not parted; nothing where they are not.
std::optional<child::ChildMerge> merge_of(Reader& reader, Id<child::Child> a, Id<child::Child> b);
// Joinings and partings that concern the child, first to last.
std::vector<child::ChildMerge> merges_of(Reader& reader, Id<child::Child> child);

// The record a reference was entered under, whatever it was joined with since. Fails as require_case does.
Id<child::Child> record_under(Reader& reader, std::string_view reference);
// The references entered under one record, ascending.
std::vector<std::string> references_of(Reader& reader, Id<child::Child> record);
// How the two records of a joining are called: "K26-0001K", "K26-0007X and K26-0019A".
struct NamesOfMerge {
    std::string kept, gone;
};
NamesOfMerge names_of(Reader& reader, const child::ChildMerge& merge);

// What records joined with the child say otherwise than the child's own: names, a birth date, a number.
struct SaidOtherwise {
    Id<child::Child> record;
    std::string field, value;
};
std::vector<SaidOtherwise> said_otherwise(Reader& reader, Id<child::Child> child);

// Other references that resolve to the case.
std::vector<std::string> aliases_of(Reader& reader, Id<caseload::Case> id);

// What people said, latest counting, in either order. Of records joined with others, what was said of any
// of those counts.
void record_verdict(Writer& writer, Id<child::Child> a, Id<child::Child> b, referral::SameChild verdict, Date on,
                    const std::optional<std::string>& reason);
std::optional<referral::PairVerdict> verdict_on(Reader& reader, Id<child::Child> a, Id<child::Child> b);
bool said_different(Reader& reader, Id<child::Child> a, Id<child::Child> b);

}  // namespace portage::store
