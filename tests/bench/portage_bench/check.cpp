// portage_bench check: published solutions must be accepted at their published cost, and damaged copies
// of them refused for just what was done to them. The folder is not ours to copy: without it, skipped.
#include "base/error.hpp"
#include "home_care.hpp"
#include "portage_bench.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace portage::bench {

namespace {

using namespace home_care;

constexpr double rounding = 0.01;       // starts are published in thousandths, each after the one before
constexpr double toy_cost = 334.0 / 3;  // published as 111.333

struct Copy {
    const char* damage;
    const char* refused_for;
    Routes routes;
};

bool is_pair(const Instance& instance, const Made& made) {
    return instance.patients[made.patient].services.size() == 2;
}

// The damaged copies there can be: one of each kind.
std::vector<Copy> damaged(const Instance& instance, const Routes& routes) {
    std::vector<Copy> copies;
    const auto have = [&](std::string_view what) {
        return std::any_of(copies.begin(), copies.end(), [&](const Copy& copy) { return copy.damage == what; });
    };
    for (std::size_t r = 0; r < routes.size(); ++r) {
        std::size_t at = 0;
        double free = 0;
        for (std::size_t i = 0; i < routes[r].size(); ++i) {
            const auto& made = routes[r][i];
            const auto& patient = instance.patients[made.patient];
            const double earliest = std::max(patient.from, free + instance.distance[at][made.patient + 1]);
            if (!is_pair(instance, made)) {
                if (!have("start")) {
                    copies.push_back({"start", "a service starts when it cannot", routes});
                    copies.back().routes[r][i].start = earliest - 1;
                }
                if (!have("left out")) {
                    copies.push_back({"left out", "a service is left out", routes});
                    auto& route = copies.back().routes[r];
                    route.erase(route.begin() + static_cast<std::ptrdiff_t>(i));
                }
            } else if (!have("pair")) {
                // Everything from there on later, so that only the two are torn apart.
                copies.push_back({"pair", "two services are not as far apart as they must be", routes});
                const double by = patient.most - patient.least + 60;
                auto& route = copies.back().routes[r];
                for (auto later = i; later < route.size(); ++later) route[later].start += by;
            }
            free = made.start + patient.services[made.service].minutes;
            at = made.patient + 1;
        }
    }
    // One carer's whole round given to another: all start from one depot, so that only skills can fail.
    for (std::size_t r = 0; r < routes.size() && !have("skill"); ++r)
        for (std::size_t other = 0; other < r && !have("skill"); ++other) {
            Copy copy{"skill", "a carer lacks a skill", routes};
            std::swap(copy.routes[r], copy.routes[other]);
            if (!check(instance, copy.routes, rounding).mistakes.empty()) copies.push_back(copy);
        }
    return copies;
}

// Whether all is as it should be.
bool judge(const std::string& file, const std::string& solution, std::optional<double> published) {
    const auto instance = read(unpacked(file));
    const auto routes = read_routes(instance, unpacked(solution));
    const auto found = check(instance, routes, rounding);
    bool right = found.mistakes.empty() && published && std::abs(found.cost - *published) < rounding;
    auto line = fmt::format(R"({{"as":"hhcrsp","instance":"{}","accepted":{},"cost":{:.3f},"published":{:.3f})",
                            name_of(file), found.mistakes.empty(), found.cost, published.value_or(0));
    for (const auto& copy : damaged(instance, routes)) {
        const auto why = check(instance, copy.routes, rounding).mistakes;
        const bool refused = why.size() == 1 && *why.begin() == copy.refused_for;
        right = right && refused;
        line += fmt::format(R"(,"{}":"{}")", copy.damage, refused ? copy.refused_for : "NOT REFUSED FOR THIS ALONE");
    }
    fmt::print("{}}}\n", line);
    return right;
}

}  // namespace

int check(std::vector<std::string> words) {
    if (take_option(words, "--as") != "hhcrsp" || words.size() != 1)
        fail(Fault::usage, "portage_bench check takes the folder of the instances, and --as hhcrsp");
    const std::filesystem::path folder = words.front();
    if (!std::filesystem::is_directory(folder)) {
        fmt::print(R"({{"as":"hhcrsp","skipped":"there is no folder {}"}})"
                   "\n",
                   folder.string());
        return 0;
    }
    bool right = judge(folder / "toy.json", folder / "toy.solution.json", toy_cost);
    std::vector<std::string> solutions;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "solutions"))
        solutions.push_back(entry.path().string());
    std::sort(solutions.begin(), solutions.end());
    for (const auto& solution : solutions) {
        auto name = name_of(solution).substr(std::string("sol-").size());
        name = name.substr(0, name.rfind('-'));
        auto file = (folder / (name + ".json")).string();
        if (!std::filesystem::exists(file)) file += ".gz";
        right = judge(file, solution, reference(file, "hhcrsp", name)) && right;
    }
    return right ? 0 : 1;
}

}  // namespace portage::bench
