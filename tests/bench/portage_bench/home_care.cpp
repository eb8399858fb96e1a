#include "home_care.hpp"

#include "base/error.hpp"
#include "base/json.hpp"

#include <algorithm>
#include <map>

namespace portage::bench::home_care {

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
    for (const auto& carer : json.at("caregivers")) {
        read.names.push_back(carer.at("id").get<std::string>());
        read.carers.push_back(carer.at("abilities").get<std::vector<std::string>>());
    }
    for (const auto& row : json.at("distances")) read.distance.push_back(row.get<std::vector<double>>());
    if (read.distance.size() != read.patients.size() + 1) fail(Fault::bad_input, "a distance table of another size");
    return read;
}

Routes read_routes(const Instance& instance, const std::string& text) {
    const auto json = parse_json(text, "the solution");
    const auto either = [](const Json& value, const char* name, const char* other) {
        return value.at(value.contains(name) ? name : other).get<std::string>();
    };
    Routes routes(instance.carers.size());
    for (const auto& route : json.at("routes")) {
        const auto name = route.at("caregiver_id").get<std::string>();
        const auto carer = std::find(instance.names.begin(), instance.names.end(), name) - instance.names.begin();
        for (const auto& call : route.at("locations")) {
            const auto who = either(call, "patient", "patient_id"), what = either(call, "service", "service_id");
            for (std::size_t p = 0; p < instance.patients.size(); ++p)
                for (std::size_t s = 0; s < instance.patients[p].services.size(); ++s)
                    if (instance.patients[p].name == who && instance.patients[p].services[s].name == what)
                        routes.at(static_cast<std::size_t>(carer))
                            .push_back({p, s, call.at("arrival_time").get<double>()});
        }
    }
    return routes;
}

// The checker's own reading of the paper's rules.
Judged check(const Instance& instance, const Routes& routes, double tolerance) {
    Judged judged;
    const auto require = [&](bool kept, const char* otherwise) {
        if (!kept) judged.mistakes.insert(otherwise);
    };
    std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, double>> seen;  // carer and start
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
            require(std::find(can.begin(), can.end(), service.name) != can.end(), "a carer lacks a skill");
            require(made.start >= free + leg - tolerance && made.start >= patient.from - tolerance,
                    "a service starts when it cannot");
            const double late = std::max(0.0, made.start - patient.to);
            lateness += late;
            latest = std::max(latest, late);
            free = made.start + service.minutes;
            at = made.patient + 1;
            require(seen.emplace(std::pair(made.patient, made.service), std::pair(r, made.start)).second,
                    "a service twice");
        }
        distance += instance.distance[at][0];
    }
    for (std::size_t p = 0; p < instance.patients.size(); ++p) {
        const auto& patient = instance.patients[p];
        bool all = true;
        for (std::size_t s = 0; s < patient.services.size(); ++s) all = all && seen.count({p, s}) != 0;
        require(all, "a service is left out");
        if (!all || patient.services.size() < 2) continue;
        const auto &first = seen[{p, 0}], &second = seen[{p, 1}];
        const double apart = second.second - first.second;
        require(first.first != second.first, "two services by one carer");
        require(apart >= patient.least - tolerance && apart <= patient.most + tolerance,
                "two services are not as far apart as they must be");
    }
    judged.cost = (distance + lateness + latest) / 3;
    return judged;
}

}  // namespace portage::bench::home_care
