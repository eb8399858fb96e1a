// Home health care routing and scheduling (Mankowska, Meisel, Bierwirth 2014): skills, double services
// together or one after the other, lateness. Total cost = (distance + all lateness + greatest) / 3.
#include "base/error.hpp"
#include "base/json.hpp"
#include "rota.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace portage::bench {

namespace {

constexpr int scale = 1000;

struct Service {
    std::string name;
    double minutes = 0;
};
struct Patient {
    std::string name;
    double from = 0, to = 0;
    std::vector<Service> services;  // one or two
    bool together = false;
    double least = 0, most = 0;  // from the first's start to the second's
};
struct Instance {
    std::vector<Patient> patients;
    std::vector<std::vector<std::string>> carers;  // what each can do
    std::vector<std::vector<double>> distance;     // the depot first, then the patients
};

Instance read(const std::string& text) {
    const auto json = parse_json(text, "the instance");
    Instance read;
    std::map<std::string, double> usual;
    for (const auto& service : json.at("services"))
        usual[service.at("id").get<std::string>()] = service.value("default_duration", 0.0);
    for (const auto& each : json.at("patients")) {
        Patient patient{each.at("id").get<std::string>(),
                        each.at("time_window").at(0).get<double>(),
                        each.at("time_window").at(1).get<double>(),
                        {}};
        for (const auto& asked : each.at("required_caregivers")) {
            const auto name = asked.at("service").get<std::string>();
            patient.services.push_back(
                {name, asked.contains("duration") ? asked.at("duration").get<double>() : usual[name]});
        }
        if (each.contains("synchronization")) {
            const auto& how = each.at("synchronization");
            patient.together = how.at("type").get<std::string>() == "simultaneous";
            if (!patient.together) {
                patient.least = how.at("distance").at(0).get<double>();
                patient.most = how.at("distance").at(1).get<double>();
            }
        }
        read.patients.push_back(patient);
    }
    for (const auto& carer : json.at("caregivers"))
        read.carers.push_back(carer.at("abilities").get<std::vector<std::string>>());
    for (const auto& row : json.at("distances")) read.distance.push_back(row.get<std::vector<double>>());
    if (read.distance.size() != read.patients.size() + 1) fail(Fault::bad_input, "a distance table of another size");
    return read;
}

struct Made {
    std::size_t patient = 0, service = 0;
    int carer = -1;
    double start = 0;
};

// `tolerance` allows for starts carried in whole thousandths of a minute.
Verdict check(const Instance& instance, const std::vector<std::vector<Made>>& routes, double tolerance) {
    Verdict verdict;
    std::map<std::pair<std::size_t, std::size_t>, Made> seen;
    double distance = 0, lateness = 0, latest = 0;
    for (std::size_t r = 0; r < routes.size(); ++r) {
        std::size_t at = 0;
        double free = 0;
        for (const auto& made : routes[r]) {
            const auto& patient = instance.patients[made.patient];
            const auto& service = patient.services[made.service];
            const double leg = instance.distance[at][made.patient + 1];
            distance += leg;
            const auto& can = instance.carers[r];
            if (std::find(can.begin(), can.end(), service.name) == can.end()) verdict.mistake = "a carer lacks a skill";
            if (made.start < free + leg - tolerance || made.start < patient.from - tolerance)
                verdict.mistake = "a service starts when it cannot";
            const double late = std::max(0.0, made.start - patient.to);
            lateness += late;
            latest = std::max(latest, late);
            free = made.start + service.minutes;
            at = made.patient + 1;
            auto copy = made;
            copy.carer = static_cast<int>(r);
            if (!seen.emplace(std::pair(made.patient, made.service), copy).second) verdict.mistake = "a service twice";
        }
        distance += instance.distance[at][0];
    }
    for (std::size_t p = 0; p < instance.patients.size(); ++p) {
        const auto& patient = instance.patients[p];
        for (std::size_t s = 0; s < patient.services.size(); ++s)
            if (seen.count({p, s}) == 0) verdict.mistake = "a service is left out";
        if (patient.services.size() < 2 || verdict.mistake) continue;
        const auto &first = seen[{p, 0}], &second = seen[{p, 1}];
        const double apart = second.start - first.start;
        if (first.carer == second.carer) verdict.mistake = "two services by one carer";
        if (apart < patient.least - tolerance || apart > patient.most + tolerance)
            verdict.mistake = "two services are not as far apart as they must be";
    }
    verdict.cost = (distance + lateness + latest) / 3;
    return verdict;
}

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
            made.push_back({p, s});
        }
        if (choice.stops.size() == 2)
            choice.link = rota::Link{choice.stops[0], choice.stops[1], scaled(patient.least), scaled(patient.most)};
        problem.tasks.push_back({{choice}, static_cast<int>(choice.stops.size())});
    }
    return problem;
}

}  // namespace

Solved solve_home_care(const std::string& text, const rota::Effort& effort) {
    const auto instance = read(text);
    std::vector<Made> of_stop;
    const auto problem = pose(instance, of_stop);
    Solved solved;
    const auto answer = rota::route(problem, effort, &solved.report);
    std::vector<std::vector<Made>> routes;
    for (const auto& calls : answer.calls) {
        auto& route = routes.emplace_back();
        for (const auto& call : calls) {
            auto made = of_stop[call.stop];
            made.start = static_cast<double>(call.start) / scale;
            route.push_back(made);
        }
    }
    solved.verdict = check(instance, routes, 0.05);
    return solved;
}

}  // namespace portage::bench
