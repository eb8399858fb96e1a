// Made-up children as a county refers them, one after the other for ever: any of them by its number, without
// those before. Names are as common as share/linkage/names.csv has them (what it does not list is composed,
// and the rarer the more of it there is), postcodes are those of share/postcodes, some 56,000. 24 of a hundred
// children have a brother or sister among the others, 1.5 are twins, who come within ten of each other.
#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace portage::bench {

// Numbers drawn from the words given alone, the same on every machine.
class Drawn {
public:
    Drawn(std::uint64_t seed, std::uint64_t of, std::uint64_t what);
    std::uint64_t next();
    std::size_t below(std::size_t n);
    bool percent(double chance);
    double share();  // from 0 up to 1
    template <class List>
    const auto& one(const List& list) {
        return list[below(std::size(list))];
    }

private:
    std::uint64_t state_;
};

struct Home {
    std::size_t postcode = 0;
    int house = 1;
};

struct Family {
    std::size_t first = 0;  // the number of its first child
    std::string surname, mother, father;
    Home home;
};

struct CountyChild {
    Family family;
    std::string forename;
    Date born{};
    bool girl = false;
    int number = -1;  // of a million of the test range; -1: not known
};

class County {
public:
    // Given one surname, every family has it.
    explicit County(std::uint64_t seed, std::string one_surname = {});
    CountyChild child(std::size_t number) const;
    std::string forename(Drawn& drawn) const { return name(forenames_, drawn); }
    std::string surname(Drawn& drawn) const { return one_surname_.empty() ? name(surnames_, drawn) : one_surname_; }
    Home home(Drawn& drawn) const;
    // "14 Oakfield Road, Exampletown", and the postcode it lies in.
    std::string address(const Home& home) const;
    const std::string& postcode(const Home& home) const { return postcodes_[home.postcode]; }
    std::uint64_t seed() const { return seed_; }

private:
    struct Names {
        std::vector<std::string> listed;
        std::vector<double> up_to;  // the share of listed names down to this one
        std::vector<std::string> composed;
        double usual = 0;  // composed names fall off as one over (rank + this)
    };
    static std::string name(const Names& names, Drawn& drawn);

    std::uint64_t seed_;
    std::string one_surname_;
    Names forenames_, surnames_;
    std::vector<std::string> postcodes_;
};

// A number of the test range, 999…, that passes the check; empty where these six digits have none.
std::string nhs_number(int six_digits);

}  // namespace portage::bench
