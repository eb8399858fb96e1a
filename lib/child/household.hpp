// Where a child lives and with whom. A child may have two homes, a home several children.
#pragma once

#include "child/child.hpp"

namespace portage::child {

struct Household {
    Id<Household> id;
    std::optional<std::string> lone_working;  // what a visitor must know before the door
};

struct HouseholdChild {
    Id<HouseholdChild> id;
    Id<Household> household;
    Id<Child> child;
    std::optional<Date> from, to;
};

struct Address {
    Id<Address> id;
    Id<Household> household;
    std::string lines;  // without the postcode
    std::optional<std::string> postcode;
    std::optional<std::string> district, county, ward;  // GSS codes, as resolved when entered
    std::optional<std::string> directory;               // edition of the directory that said so
    std::optional<Date> from, to;
    bool confidential = false;  // never printed in letters, maps, calendars, CSV
};

struct Carer {
    Id<Carer> id;
    Id<Household> household;
    std::string name;
    std::optional<std::string> phone, other_phone, email, language;
};

struct ChildCarer {
    Id<ChildCarer> id;
    Id<Child> child;
    Id<Carer> carer;
    std::optional<std::string> relationship;  // mother, foster carer
    std::optional<YesNo> parental_responsibility;
    std::optional<YesNo> receives_letters;
    std::optional<std::string> confidential_from;  // whose hands this carer's details must not reach
};

// When the family can be visited. None at all: any working time.
struct Availability {
    Id<Availability> id;
    Id<Household> household;
    int weekday = 1;  // 1 Monday … 7 Sunday
    TimeOfDay from, to;
};

}  // namespace portage::child
