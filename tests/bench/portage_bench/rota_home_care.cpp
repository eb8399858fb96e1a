// The benchmark of home_care.hpp posed to the engine.
#include "home_care.hpp"

#include <algorithm>
#include <cmath>

namespace portage::bench {

namespace {

using home_care::Instance;
using home_care::Made;

constexpr int scale = 1000;

int scaled(double value) { return static_cast<int>(std::lround(value * scale)); }

rota::Tours pose(const Instance& instance, std::vector<Made>& made) {
    rota::Tours problem;
    problem.late = true;
    problem.travel.places = instance.distance.size();
    for (const auto& row : instance.distance)
        for (double value : row) problem.travel.minutes.push_back(scaled(value));
    for (std::size_t i = 0; i < instance.carers.size(); ++i) problem.tours.push_back({0, 0, {0, scaled(100000)}, 0, 0});
    for (std::size_t p = 0; p < instance.patients.size(); ++p) {
        const auto& patient = instance.patients[p];
        rota::TaskChoice choice;
        for (std::size_t s = 0; s < patient.services.size(); ++s) {
            const auto& service = patient.services[s];
            rota::Stop stop{p + 1, scaled(service.minutes), {scaled(patient.from), scaled(patient.to)}, 0, {}};
            for (std::size_t c = 0; c < instance.carers.size(); ++c) {
                const auto& can = instance.carers[c];
                if (std::find(can.begin(), can.end(), service.name) != can.end()) stop.tours.push_back(c);
            }
            choice.stops.push_back(problem.stops.size());
            problem.stops.push_back(stop);
            made.push_back({p, s, 0});
        }
        if (choice.stops.size() == 2)
            choice.link = rota::Link{choice.stops[0], choice.stops[1], scaled(patient.least), scaled(patient.most)};
        problem.tasks.push_back({{choice}, static_cast<int>(choice.stops.size())});
    }
    return problem;
}

}  // namespace

Solved solve_home_care(const std::string& text, const rota::Effort& effort) {
    const auto instance = home_care::read(text);
    std::vector<Made> of_stop;
    const auto problem = pose(instance, of_stop);
    Solved solved;
    const auto answer = rota::route(problem, effort, &solved.report);
    home_care::Routes routes;
    for (const auto& calls : answer.calls) {
        auto& route = routes.emplace_back();
        for (const auto& call : calls) {
            auto made = of_stop[call.stop];
            made.start = static_cast<double>(call.start) / scale;
            route.push_back(made);
        }
    }
    const auto judged = home_care::check(instance, routes, 0.05);
    solved.verdict.cost = judged.cost;
    if (!judged.mistakes.empty()) solved.verdict.mistake = *judged.mistakes.begin();
    return solved;
}

}  // namespace portage::bench
