// Solomon's instances and the periodic ones of Cordeau, Laporte and Mercier: exact Euclidean distances,
// carried into the engine rounded up to a ten-thousandth, so that what it keeps is kept exactly.
#include "base/error.hpp"
#include "rota.hpp"

#include <cmath>
#include <sstream>

namespace portage::bench {

namespace {

constexpr int scale = 10000;

struct Customer {
    double x = 0, y = 0, service = 0, load = 0, from = 0, to = 0;
    std::vector<std::vector<int>> patterns;  // days
};

struct Instance {
    int vehicles = 0, days = 1;  // vehicles a day
    double capacity = 0, longest = 0;
    std::vector<Customer> customers;  // the first is the depot
};

Instance read_solomon(const std::string& text) {
    std::istringstream in(text);
    std::string word;
    Instance read;
    while (in >> word && word != "CAPACITY") {
    }
    in >> read.vehicles >> read.capacity;
    while (in >> word && word != "SERVICE") {
    }
    in >> word;  // TIME
    int number = 0;
    Customer c;
    while (in >> number >> c.x >> c.y >> c.load >> c.from >> c.to >> c.service) {
        c.patterns = {{0}};
        read.customers.push_back(c);
    }
    return read;
}

Instance read_periodic(const std::string& text) {
    std::istringstream in(text);
    Instance read;
    int type = 0, customers = 0;
    in >> type >> read.vehicles >> customers >> read.days;
    for (int day = 0; day < read.days; ++day) in >> read.longest >> read.capacity;
    for (int i = 0; i <= customers; ++i) {
        Customer c;
        int number = 0, frequency = 0, patterns = 0;
        in >> number >> c.x >> c.y >> c.service >> c.load >> frequency >> patterns;
        for (int p = 0; p < patterns; ++p) {
            int bits = 0;
            in >> bits;
            auto& days = c.patterns.emplace_back();
            for (int day = 0; day < read.days; ++day)
                if ((bits >> (read.days - 1 - day)) & 1) days.push_back(day);
        }
        in >> c.from >> c.to;
        read.customers.push_back(c);
    }
    return read;
}

double between(const Customer& a, const Customer& b) { return std::hypot(a.x - b.x, a.y - b.y); }
int scaled(double value) { return static_cast<int>(std::lround(value * scale)); }

rota::Tours pose(const Instance& instance) {
    rota::Tours problem;
    const auto& customers = instance.customers;
    problem.travel.places = customers.size();
    for (const auto& a : customers)
        for (const auto& b : customers)
            problem.travel.minutes.push_back(static_cast<int>(std::ceil(between(a, b) * scale - 1e-6)));
    const auto& depot = customers.front();
    for (int i = 0; i < instance.days * instance.vehicles; ++i)
        problem.tours.push_back({0,
                                 0,
                                 {scaled(depot.from), scaled(depot.to)},
                                 scaled(instance.longest),
                                 static_cast<int>(instance.capacity)});
    for (std::size_t i = 1; i < customers.size(); ++i) {
        const auto& c = customers[i];
        rota::Task task;
        const auto first = problem.stops.size();
        for (int day = 0; day < instance.days; ++day) {
            rota::Stop stop{i, scaled(c.service), {scaled(c.from), scaled(c.to)}, static_cast<int>(c.load), {}};
            for (int v = 0; v < instance.vehicles; ++v)
                stop.tours.push_back(static_cast<std::size_t>(day * instance.vehicles + v));
            problem.stops.push_back(stop);
        }
        for (const auto& days : c.patterns) {
            rota::TaskChoice choice;
            for (int day : days) choice.stops.push_back(first + static_cast<std::size_t>(day));
            task.choices.push_back(choice);
        }
        problem.tasks.push_back(task);
    }
    return problem;
}

// The day's customers of each vehicle, walked with exact distances; leaving as late as does no harm.
Verdict check(const Instance& instance, const std::vector<std::vector<std::size_t>>& routes) {
    Verdict verdict;
    std::vector<std::vector<int>> days_of(instance.customers.size());
    const auto& depot = instance.customers.front();
    for (std::size_t r = 0; r < routes.size(); ++r) {
        double load = 0, time = depot.from, slack = depot.to - depot.from, waited = 0;
        const Customer* at = &depot;
        std::vector<const Customer*> all;
        for (auto i : routes[r]) all.push_back(&instance.customers[i]);
        for (auto i : routes[r]) days_of[i].push_back(static_cast<int>(r) / instance.vehicles);
        if (all.empty()) continue;
        all.push_back(&depot);
        for (const auto* next : all) {
            verdict.cost += between(*at, *next);
            time += at->service + between(*at, *next);
            if (next != &depot && time < next->from) {
                waited += next->from - time;
                time = next->from;
            }
            if (time > next->to + 1e-6) verdict.mistake = "somebody is reached too late";
            slack = std::min(slack, waited + next->to - time);  // leaving that much later is no harm
            load += next->load;
            at = next;
        }
        const double least = time - depot.from - std::min(waited, slack);
        // Having waited nowhere, a later start only shifts the tour.
        if (instance.longest > 0 && least > instance.longest + 1e-6) verdict.mistake = "a tour takes too long";
        if (load > instance.capacity + 1e-9) verdict.mistake = "a vehicle holds too much";
    }
    for (std::size_t i = 1; i < instance.customers.size(); ++i) {
        const auto& patterns = instance.customers[i].patterns;
        if (std::find(patterns.begin(), patterns.end(), days_of[i]) == patterns.end())
            verdict.mistake = "a customer is not served on the days of a pattern";
    }
    return verdict;
}

}  // namespace

Solved solve_vrptw(const std::string& text, bool periodic, const rota::Effort& effort) {
    const auto instance = periodic ? read_periodic(text) : read_solomon(text);
    if (instance.customers.size() < 2) fail(Fault::bad_input, "an instance without customers");
    const auto problem = pose(instance);
    Solved solved;
    const auto answer = rota::route(problem, effort, &solved.report);
    std::vector<std::vector<std::size_t>> routes;
    for (const auto& calls : answer.calls) {
        auto& route = routes.emplace_back();
        for (const auto& call : calls) route.push_back(problem.stops[call.stop].place);
    }
    solved.verdict = check(instance, routes);
    return solved;
}

}  // namespace portage::bench
