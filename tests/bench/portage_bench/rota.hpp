// portage_bench rota: a public instance, read into the engine's terms, and its answer held against the
// instance itself by a checker that knows nothing of the engine.
#pragma once

#include "rota/tours.hpp"

#include <ctime>
#include <optional>
#include <string>

namespace portage::bench {

// What a checker says of an answer: its cost in the instance's own units, and what is wrong with it.
struct Verdict {
    double cost = 0;
    std::optional<std::string> mistake;
};

// CPU seconds of this process, and an Effort that lasts that long from now.
double cpu_seconds();
rota::Effort effort_for(double seconds, std::uint64_t seed, std::int64_t steps);

// A file as it is, or what gzip makes of one that ends in .gz; its name without folder and endings; and
// what the tables beside it give as the best known.
std::string unpacked(const std::string& path);
std::string name_of(const std::string& path);
std::optional<double> reference(const std::string& path, const std::string& as, const std::string& name);

struct Solved {
    Verdict verdict;
    rota::Report report;
};
Solved solve_vrptw(const std::string& text, bool periodic, const rota::Effort& effort);  // rota_vrptw.cpp
Solved solve_joint(const std::string& text, const rota::Effort& effort);                 // rota_joint.cpp
Solved solve_home_care(const std::string& text, const rota::Effort& effort);             // rota_home_care.cpp

}  // namespace portage::bench
