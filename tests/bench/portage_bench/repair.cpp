// portage_bench repair: a made-up term planned, and one visitor ill for five days in the middle of it.
#include "rota/repair.hpp"

#include "base/error.hpp"
#include "portage_bench.hpp"
#include "rota.hpp"
#include "rota/checker.hpp"
#include "rota/search.hpp"
#include "tests/support/made_up_term.hpp"

#include <algorithm>

namespace portage::bench {

int repair(std::vector<std::string> words) {
    test::TermShape shape{.visitors = std::stoi(take_option(words, "--visitors", "20")),
                          .families = std::stoi(take_option(words, "--families", "250")),
                          .weeks = std::stoi(take_option(words, "--weeks", "13")),
                          .seed = std::stoull(take_option(words, "--seed", "1"))};
    const auto steps = std::stoll(take_option(words, "--steps", "2000"));
    const auto ill = std::stoull(take_option(words, "--ill", "0"));
    const bool for_good = take_flag(words, "--for-good");
    if (!words.empty()) fail(Fault::usage, "portage_bench repair: unknown word {}", words.front());
    auto problem = test::made_up_term(shape);
    const auto plan = rota::plan(problem, {.steps = steps});
    problem.agreed = plan.visits;
    std::vector<Date> days;
    for (const auto& shift : problem.shifts) days.push_back(shift.day);
    const auto [first, last] = std::minmax_element(days.begin(), days.end());
    const Date from = monday_of(*first + (*last - *first) / 2), to = for_good ? *last : from + Days{4};

    rota::Damage damage;
    for (std::size_t i = 0; i < problem.courses.size(); ++i) {
        auto& course = problem.courses[i];
        damage.named.push_back(plan.patterns[i] ? std::optional(plan.patterns[i]->worker) : std::nullopt);
        damage.family.push_back(i);
        course.occurrences = 999;
        course.workers.clear();
        for (std::size_t worker = 0; worker < problem.workers.size(); ++worker)
            if (!problem.workers[worker].partner && (!for_good || worker != ill)) course.workers.push_back(worker);
    }
    for (auto& worker : problem.workers) worker.room.reset();
    for (std::size_t i = 0; i < problem.agreed.size(); ++i) {
        const auto& visit = problem.agreed[i];
        const bool there = std::find(visit.workers.begin(), visit.workers.end(), ill) != visit.workers.end();
        if (there && visit.day >= from && visit.day <= to) damage.affected.push_back(i);
        damage.movable.push_back(visit.day >= from + Days{2});
    }
    damage.for_good = for_good;
    std::erase_if(problem.shifts,
                  [&](const rota::Shift& s) { return s.worker == ill && s.day >= from && s.day <= to; });

    const auto start = cpu_seconds();
    const auto made = rota::repair(problem, damage);
    const auto used = cpu_seconds() - start;
    int others = 0;
    std::vector<rota::Visit> visits;
    for (std::size_t i = 0; i < made.visits.size(); ++i) {
        if (!made.visits[i]) continue;
        visits.push_back(*made.visits[i]);
        const bool hit = std::binary_search(damage.affected.begin(), damage.affected.end(), i);
        others += !hit && rota::size_of_change(problem.agreed[i], *made.visits[i]) > 0 ? 1 : 0;
    }
    problem.agreed.clear();
    for (auto& course : problem.courses) course.workers.clear();  // what came before somebody left was hers
    fmt::print(
        R"({{"visitors":{},"families":{},"seed":{},"visits":{},"affected":{},"unplaced":{},"told":{},"others_moved":{},)"
        R"("stage":"{}","fewest":{},"feasible":{},"cpu_s":{:.2f}}})"
        "\n",
        shape.visitors, shape.families, shape.seed, made.visits.size(), damage.affected.size(), made.score.unplaced,
        made.score.families, others, to_string(made.stage), made.fewest ? "true" : "false",
        rota::violations(problem, visits).empty() ? "true" : "false", used);
    return 0;
}

}  // namespace portage::bench
