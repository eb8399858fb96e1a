#include "place/listing.hpp"

#include <algorithm>

namespace portage::place {

std::optional<Position> Listed::position() const {
    if (latitude == on_no_map) return {};
    return Position{latitude, longitude};
}

std::int32_t Listing::area_of(const PublishedRow& row) {
    if (row.district.empty()) return 0;
    key_.assign(row.district).append(1, ' ').append(row.county).append(1, ' ').append(row.ward);
    if (key_ == last_key_) return last_area_;  // neighbours mostly share one
    auto [found, is_new] = numbers_.try_emplace(key_, static_cast<std::int32_t>(areas_.size()) + 1);
    if (is_new) areas_.push_back({std::string(row.district), std::string(row.county), std::string(row.ward)});
    last_key_ = key_;
    return last_area_ = found->second;
}

void Listing::add(const PublishedRow& row) {
    auto& listed = postcodes_.emplace_back();
    listed.postcode = row.postcode->packed();
    listed.area = area_of(row);
    listed.ended = row.ended;
    if (!row.position) return;
    listed.latitude = row.position->latitude;
    listed.longitude = row.position->longitude;
}

void Listing::complete() {
    auto before = [](const Listed& a, const Listed& b) { return a.postcode < b.postcode; };
    auto same = [](const Listed& a, const Listed& b) { return a.postcode == b.postcode; };
    // Published files are in order, and then there is nothing to do.
    const bool in_order = std::is_sorted(postcodes_.begin(), postcodes_.end(), before);
    if (!in_order) std::stable_sort(postcodes_.begin(), postcodes_.end(), before);
    const auto end = std::unique(postcodes_.begin(), postcodes_.end(), same);
    repeated_ = postcodes_.end() - end;
    postcodes_.erase(end, postcodes_.end());
    if (!in_order || repeated_ > 0) number_areas_anew();
}

void Listing::number_areas_anew() {
    std::vector<std::int32_t> fresh(areas_.size() + 1, 0);
    std::vector<ListedArea> areas;
    for (auto& listed : postcodes_) {
        if (listed.area == 0) continue;
        auto& number = fresh[static_cast<std::size_t>(listed.area)];
        if (number == 0) {
            areas.push_back(areas_[static_cast<std::size_t>(listed.area) - 1]);
            number = static_cast<std::int32_t>(areas.size());
        }
        listed.area = number;
    }
    areas_ = std::move(areas);
}

std::int64_t Listing::ended() const {
    return std::count_if(postcodes_.begin(), postcodes_.end(), [](const Listed& one) { return one.ended != 0; });
}

}  // namespace portage::place
