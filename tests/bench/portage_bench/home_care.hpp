// Home health care routing and scheduling (Mankowska, Meisel, Bierwirth 2014): skills, double services
// together or one after the other, lateness. Total cost = (distance + all lateness + greatest) / 3.
#pragma once

#include "rota.hpp"

#include <set>
#include <string>
#include <vector>

namespace portage::bench::home_care {

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
    std::vector<std::string> names;                // of the carers
    std::vector<std::vector<std::string>> carers;  // what each can do
    std::vector<std::vector<double>> distance;     // the depot first, then the patients
};
Instance read(const std::string& text);

// One service as somebody makes it; a route is one carer's, in order.
struct Made {
    std::size_t patient = 0, service = 0;
    double start = 0;
};
using Routes = std::vector<std::vector<Made>>;
Routes read_routes(const Instance& instance, const std::string& text);

struct Judged {
    double cost = 0;
    std::set<std::string> mistakes;
};
// `tolerance` allows for starts carried in whole thousandths of a minute.
Judged check(const Instance& instance, const Routes& routes, double tolerance);

}  // namespace portage::bench::home_care
