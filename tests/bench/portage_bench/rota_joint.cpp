// Joint visits (Bredström, Rönnqvist 2008), in the mirror's form: whole-number times, pairs that must
// start together on two tours. The first of the three days counts.
#include "base/error.hpp"
#include "rota.hpp"

#include <map>
#include <sstream>

namespace portage::bench {

namespace {

struct Instance {
    int staff = 0, horizon = 0;
    std::vector<std::pair<int, int>> pairs;
    std::vector<int> service, from, to;
    std::vector<std::vector<int>> travel;
};

// Rows of a table up to ';', without their first column.
std::vector<std::vector<int>> table(std::istream& in) {
    std::vector<std::vector<int>> rows;
    std::string line;
    std::getline(in, line);  // the header's rest
    while (std::getline(in, line) && line.find(';') == std::string::npos) {
        std::istringstream cells(line);
        int value = 0;
        cells >> value;
        auto& row = rows.emplace_back();
        while (cells >> value) row.push_back(value);
    }
    return rows;
}

std::vector<int> first_column(std::istream& in) {
    std::vector<int> column;
    for (const auto& row : table(in)) column.push_back(row.at(0));
    return column;
}

Instance read(const std::string& text) {
    std::istringstream in(text);
    Instance read;
    std::string word;
    while (in >> word) {
        if (word == "Shared_Visited:=") {
            std::string rest;
            std::getline(in, rest);
            for (auto& c : rest)
                if (c == '(' || c == ')' || c == ',' || c == ';') c = ' ';
            std::istringstream numbers(rest);
            int a = 0, b = 0;
            while (numbers >> a >> b) read.pairs.emplace_back(a, b);
        } else if (word == "kn:=") {
            in >> read.staff;
        } else if (word == "T:=") {
            in >> read.horizon;
        } else if (word == "s_id:") {
            read.service = first_column(in);
        } else if (word == "t_ij:") {
            read.travel = table(in);
        } else if (word == "e_id:") {
            read.from = first_column(in);
        } else if (word == "l_id:") {
            read.to = first_column(in);
        }
    }
    const auto n = read.travel.size();
    if (n < 2 || read.service.size() != n || read.from.size() != n || read.to.size() != n || read.staff < 1)
        fail(Fault::bad_input, "not an instance of joint visits");
    return read;
}

Verdict check(const Instance& instance, const std::vector<std::vector<std::pair<int, int>>>& routes) {
    Verdict verdict;
    std::map<int, std::pair<int, std::size_t>> seen;  // visit → start, tour
    for (std::size_t r = 0; r < routes.size(); ++r) {
        int at = 0, free = 0;
        for (auto [visit, start] : routes[r]) {
            const auto v = static_cast<std::size_t>(visit);
            const int leg = instance.travel[static_cast<std::size_t>(at)][v];
            verdict.cost += leg;
            if (start < free + leg || start < instance.from[v] || start > instance.to[v])
                verdict.mistake = "a visit starts when it cannot";
            if (!seen.emplace(visit, std::pair(start, r)).second) verdict.mistake = "a visit is made twice";
            free = start + instance.service[v];
            at = visit;
        }
        if (at == 0) continue;
        const int home = instance.travel[static_cast<std::size_t>(at)][0];
        verdict.cost += home;
        if (free + home > instance.horizon) verdict.mistake = "somebody is home too late";
    }
    for (std::size_t v = 1; v < instance.travel.size(); ++v)
        if (seen.count(static_cast<int>(v)) == 0) verdict.mistake = "a visit is left out";
    for (auto [a, b] : instance.pairs)
        if (seen[a].first != seen[b].first || seen[a].second == seen[b].second)
            verdict.mistake = "a joint visit does not start together, or is made by one alone";
    return verdict;
}

}  // namespace

Solved solve_joint(const std::string& text, const rota::Effort& effort) {
    const auto instance = read(text);
    rota::Tours problem;
    problem.travel.places = instance.travel.size();
    for (const auto& row : instance.travel)
        problem.travel.minutes.insert(problem.travel.minutes.end(), row.begin(), row.end());
    std::vector<std::size_t> tours;
    for (int k = 0; k < instance.staff; ++k) {
        tours.push_back(problem.tours.size());
        problem.tours.push_back({0, 0, {0, instance.horizon}, 0, 0});
    }
    std::map<int, int> partner;
    for (auto [a, b] : instance.pairs) {
        partner[a] = b;
        partner[b] = -1;  // goes with the first
    }
    for (std::size_t v = 1; v < instance.travel.size(); ++v)
        problem.stops.push_back({v, instance.service[v], {instance.from[v], instance.to[v]}, 0, tours});
    for (std::size_t v = 1; v < instance.travel.size(); ++v) {
        const auto found = partner.find(static_cast<int>(v));
        if (found == partner.end()) {
            problem.tasks.push_back({{{{v - 1}, {}}}});
        } else if (found->second > 0) {
            const auto other = static_cast<std::size_t>(found->second) - 1;
            problem.tasks.push_back({{{{v - 1, other}, rota::Link{v - 1, other, 0, 0}}}, 2});
        }
    }
    Solved solved;
    const auto answer = rota::route(problem, effort, &solved.report);
    std::vector<std::vector<std::pair<int, int>>> routes;
    for (const auto& calls : answer.calls) {
        auto& route = routes.emplace_back();
        for (const auto& call : calls) route.emplace_back(static_cast<int>(problem.stops[call.stop].place), call.start);
    }
    solved.verdict = check(instance, routes);
    return solved;
}

}  // namespace portage::bench
