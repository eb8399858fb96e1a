// portage_bench term: a made-up term planned, held against the naive rule and by the checker.
#include "base/error.hpp"
#include "base/text.hpp"
#include "portage_bench.hpp"
#include "rota.hpp"
#include "rota/checker.hpp"
#include "rota/search.hpp"
#include "tests/support/made_up_term.hpp"

namespace portage::bench {

int term(std::vector<std::string> words) {
    test::TermShape shape{.visitors = std::stoi(take_option(words, "--visitors", "20")),
                          .families = std::stoi(take_option(words, "--families", "250")),
                          .weeks = std::stoi(take_option(words, "--weeks", "13")),
                          .seed = std::stoull(take_option(words, "--seed", "1")),
                          .rural = take_flag(words, "--rural"),
                          .visitors_in_town = take_flag(words, "--visitors-in-town"),
                          .fullness = std::stoi(take_option(words, "--fullness", "90"))};
    const auto seconds = std::stod(take_option(words, "--seconds", "0"));
    const auto steps = std::stoll(take_option(words, "--steps", "0"));
    const auto search_seed = std::stoull(take_option(words, "--search-seed", "1"));
    if (!words.empty()) fail(Fault::usage, "portage_bench term: unknown word {}", words.front());
    const auto problem = test::made_up_term(shape);
    const auto naive = test::count_of(problem, test::naive_plan(problem));

    auto start = cpu_seconds();
    const auto first = test::count_of(problem, rota::plan(problem).visits);
    const auto first_seconds = cpu_seconds() - start;
    start = cpu_seconds();
    rota::Report report;
    const auto plan = rota::plan(problem, effort_for(seconds, search_seed, steps), &report);
    const auto used = cpu_seconds() - start;
    const auto made = test::count_of(problem, plan.visits);
    const bool sound = rota::violations(problem, plan).empty() && rota::differences(problem, plan).empty();
    const auto told = [](const char* name, const test::TermCount& c) {
        return fmt::format(R"("{}":{{"travel":{},"families_left":{},"missed":{},"visits":{}}})", name, c.travel,
                           c.families_left, c.missed, c.visits);
    };
    const auto& score = plan.score;
    fmt::print(
        R"({{"visitors":{},"families":{},"weeks":{},"seed":{},"cost":{},"feasible":{},"cpu_s":{:.2f},"steps":{},)"
        R"("travel_to_naive":{:.3f},"missed_to_naive":{:.3f},{},{},{},"first_cpu_s":{:.2f},"unplaced":{},"skipped":{},)"
        R"("irregular":{},"overload":{},"covered":{},"unevenness":{}}})"
        "\n",
        shape.visitors, shape.families, shape.weeks, shape.seed, made.travel, sound ? "true" : "false", used,
        report.steps, static_cast<double>(made.travel) / std::max(1, naive.travel),
        static_cast<double>(made.missed) / std::max(1, naive.missed), told("plan", made), told("naive", naive),
        told("first", first), first_seconds, score.unplaced, score.skipped, score.irregular, score.overload,
        score.covered, score.unevenness);
    return sound ? 0 : 1;
}

}  // namespace portage::bench
