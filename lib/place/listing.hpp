// A whole published directory in memory, 24 bytes a postcode, so that it is sorted, counted and told from
// the last one before anybody's file is locked.
#pragma once

#include "place/published.hpp"

#include <deque>
#include <unordered_map>

namespace portage::place {

struct Listed {
    std::int64_t postcode = 0;  // Postcode::packed
    std::int32_t area = 0;      // of areas(), from 1; 0: it lies in no council
    std::int32_t ended = 0;     // yyyymm; 0: in use
    std::optional<Position> position() const;

    static constexpr std::int32_t on_no_map = INT32_MIN;
    std::int32_t latitude = on_no_map, longitude = on_no_map;
};

struct ListedArea {
    std::string district, county, ward;  // empty where there is none
};

class Listing {
public:
    void add(const PublishedRow& row);
    // To be called once, after the last. Puts postcodes in order, keeps the first where one came twice, and
    // numbers areas by their first use in that order: two files that say the same make the same listing.
    void complete();

    const std::deque<Listed>& postcodes() const { return postcodes_; }
    const std::vector<ListedArea>& areas() const { return areas_; }  // number 1 first
    std::int64_t repeated() const { return repeated_; }
    std::int64_t ended() const;

private:
    std::int32_t area_of(const PublishedRow& row);
    void number_areas_anew();
    std::deque<Listed> postcodes_;
    std::vector<ListedArea> areas_;
    std::unordered_map<std::string, std::int32_t> numbers_;
    std::string key_, last_key_;
    std::int32_t last_area_ = 0;
    std::int64_t repeated_ = 0;
};

}  // namespace portage::place
