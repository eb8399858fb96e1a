#include "report/figures.hpp"

#include <algorithm>

namespace portage::report {

std::optional<int> percent(int part, int whole) {
    if (whole <= 0) return {};
    auto rounded = static_cast<int>((200LL * part + whole) / (2LL * whole));
    if (part > 0 && part < whole) return std::clamp(rounded, 1, 99);
    return rounded;
}

std::optional<double> median(std::vector<int> values) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    auto half = values.size() / 2;
    if (values.size() % 2) return values[half];
    return (values[half - 1] + values[half]) / 2.0;
}

std::optional<int> centile(std::vector<int> values, int per_cent) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    auto rank = (values.size() * static_cast<std::size_t>(per_cent) + 99) / 100;
    return values[std::max<std::size_t>(rank, 1) - 1];
}

}  // namespace portage::report
