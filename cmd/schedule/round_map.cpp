#include "cmd/schedule/round_map.hpp"

#include "place/sketch.hpp"

#include <algorithm>
#include <cmath>

namespace portage::cmd {

namespace {

constexpr int paper_width = 280, paper_height = 200, margin = 30;
constexpr double near_enough = 18;  // units: dots closer than this share one

// Where the round goes, the base first and last; nothing stands for a place that is not drawn.
std::vector<std::optional<place::Stop>> spots_of(store::Reader& reader, Travel& travel, const WorkingDay& day) {
    const auto on_map = [&](const std::optional<std::string>& postcode) {
        return postcode ? travel.stop(*postcode) : std::nullopt;
    };
    const auto base = on_map(day.worker.base_postcode);
    std::vector<std::optional<place::Stop>> spots = {base};
    for (const auto& stop : day.round.stops)
        spots.push_back(stop.call.at_base                        ? base
                        : day.is_confidential(reader, stop.call) ? std::nullopt
                                                                 : on_map(stop.call.postcode));
    spots.push_back(base);
    return spots;
}

// A dot and the numbers of the calls made there.
struct Dot {
    place::Point at;
    bool base = false;
    std::vector<std::string> numbers;
};

std::vector<Dot> dots_of(const std::vector<std::optional<place::Stop>>& spots, const place::Sketch& sketch) {
    std::vector<Dot> dots;
    for (std::size_t i = 0; i + 1 < spots.size(); ++i) {
        if (!spots[i]) continue;
        const auto at = sketch.at(spots[i]->at);
        auto dot = std::ranges::find_if(
            dots, [&](const Dot& other) { return std::hypot(other.at.x - at.x, other.at.y - at.y) < near_enough; });
        if (dot == dots.end()) dot = dots.insert(dots.end(), {at, i == 0, {}});
        if (i > 0) dot->numbers.push_back(std::to_string(i));
    }
    return dots;
}

void add_scale(Drawing& drawing, const place::Sketch& sketch) {
    constexpr double longest = 90;
    double miles = 0.5;
    for (double longer : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0})
        if (longer * place::km_a_mile * sketch.unit() <= longest) miles = longer;
    const double length = miles * place::km_a_mile * sketch.unit(), y = paper_height - 8;
    drawing.marks.push_back({Drawing::Mark::Kind::line, 8, y, 8 + length, y, {}});
    drawing.marks.push_back({Drawing::Mark::Kind::word, 8 + length / 2, y - 5, 0, 0,
                             miles == 1 ? "1 mile" : fmt::format("{} miles", miles)});
}

}  // namespace

std::optional<Drawing> map_of(store::Reader& reader, Travel& travel, const WorkingDay& day) {
    const auto spots = spots_of(reader, travel, day);
    std::vector<std::vector<place::Location>> ways;
    std::vector<place::Location> all;
    for (std::size_t i = 1; i < spots.size(); ++i) {
        if (!spots[i - 1] || !spots[i] || spots[i - 1]->at == spots[i]->at) continue;
        ways.push_back(travel.drawn(*spots[i - 1], *spots[i]));
        all.insert(all.end(), ways.back().begin(), ways.back().end());
    }
    if (ways.empty()) return {};
    for (const auto& spot : spots)
        if (spot) all.push_back(spot->at);
    const place::Sketch sketch(all, paper_width, paper_height, margin);
    Drawing drawing{.title = fmt::format("{} on {}, north up", day.worker.code, to_short(day.day)),
                    .description =
                        "From the base to each call by its number and back, as the table beside it has them. "
                        "Confidential and unknown addresses are not drawn.",
                    .width = paper_width,
                    .height = paper_height,
                    .marks = {}};
    using enum Drawing::Mark::Kind;
    for (const auto& way : ways)
        for (std::size_t i = 1; i < way.size(); ++i) {
            const auto from = sketch.at(way[i - 1]), to = sketch.at(way[i]);
            drawing.marks.push_back({line, from.x, from.y, to.x, to.y, {}});
        }
    for (const auto& dot : dots_of(spots, sketch)) {
        drawing.marks.push_back({dot.base ? square : Drawing::Mark::Kind::dot, dot.at.x, dot.at.y, 0, 0, {}});
        const auto numbers = join(dot.numbers, ", ");
        // One number stands in its dot; several, and the base's, above it.
        const bool inside = dot.numbers.size() == 1 && !dot.base;
        const auto text = dot.base ? (numbers.empty() ? "base" : "base, " + numbers) : numbers;
        drawing.marks.push_back({word, dot.at.x, inside ? dot.at.y + 5 : dot.at.y - 13, 0, 0, text});
    }
    add_scale(drawing, sketch);
    return drawing;
}

}  // namespace portage::cmd
