// portage_bench link: two files, or one with itself, by the engine as shipped. Weights are learnt from
// the files without labels, as `refer train` learns them from a register, or taken --as-shipped.
// OUT.csv has every pair from probability --from (0.01) up; a link by the default threshold is one
// whose probability is 0.5 or more.
#include "base/csv.hpp"
#include "base/error.hpp"
#include "portage_bench.hpp"
#include "records.hpp"
#include "referral/same_child/train.hpp"
#include "tests/support/linking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>

namespace portage::bench {

namespace {

double cpu() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::string why(const referral::Comparison& comparison, const Record& a, const Record& b) {
    std::string text;
    for (const auto& reason : referral::reasons(comparison, a.written, b.written))
        text += fmt::format("{}{}: {} {:+.1f}", text.empty() ? "" : "; ", reason.field, reason.says, reason.bits);
    return text;
}

}  // namespace

int link(std::vector<std::string> words) {
    auto map = take_option(words, "--map"), out = take_option(words, "--pairs");
    auto from = std::stod(take_option(words, "--from", "0.01"));
    auto weights = take_option(words, "--weights");
    bool learn = !take_flag(words, "--as-shipped") && weights.empty(), explain = take_flag(words, "--explain");
    if (words.empty() || words.size() > 2 || map.empty() || out.empty())
        fail(Fault::usage, "portage_bench link A.csv [B.csv] --map MAP.toml --pairs OUT.csv");

    auto start = cpu();
    auto records = read_records(text_of(words[0]), text_of(map), map);
    auto first = records.size();
    if (words.size() == 2) {
        auto second = read_records(text_of(words[1]), text_of(map), map);
        std::move(second.begin(), second.end(), std::back_inserter(records));
    }
    auto ship = test::shipped_likeness();
    if (!weights.empty()) ship.weights = referral::read_weights(text_of(weights), weights);
    std::vector<const referral::Person*> people;
    for (const auto& record : records) {
        people.push_back(&record.person);
        ship.frequencies.add(record.person);
    }
    auto read = cpu();
    if (learn) {
        std::vector<referral::Person> all;
        for (const auto* person : people) all.push_back(*person);
        auto learnt = referral::train(all, ship.weights, ship.nicknames, {.version = "learnt"});
        ship.weights = learnt.weights;
    }
    auto trained = cpu();
    auto split = words.size() == 2 ? first : 0;
    auto found = test::candidates(people, split);
    auto brought = cpu();
    referral::Matcher matcher(ship.weights, ship.nicknames, ship.frequencies,
                              split ? std::max(first, records.size() - first) : records.size());
    std::ofstream file(out, std::ios::binary);
    if (!file) fail(Fault::cannot_create, "cannot write {}", out);
    file << "row_a,row_b,id_a,id_b,probability,bits,verdict" << (explain ? ",why" : "") << "\r\n";
    std::vector<double> probabilities;
    probabilities.reserve(found.pairs.size());
    for (auto [a, b] : found.pairs) probabilities.push_back(matcher.probability(*people[a], *people[b]));
    auto scored = cpu();
    std::size_t written = 0;
    for (std::size_t i = 0; i < found.pairs.size(); ++i) {
        if (probabilities[i] < from) continue;
        auto [a, b] = found.pairs[i];
        auto comparison = matcher.compare(*people[a], *people[b]);
        std::vector<std::string> cells = {fmt::format("{}", a + 1),
                                          fmt::format("{}", b + 1 - split),
                                          records[a].id,
                                          records[b].id,
                                          fmt::format("{:.9g}", comparison.probability),
                                          fmt::format("{:.3f}", comparison.total),
                                          std::string(to_string(comparison.verdict))};
        if (explain) cells.push_back(why(comparison, records[a], records[b]));
        file << csv_line(cells);
        ++written;
    }
    if (!file.flush()) fail(Fault::io, "cannot write {}", out);
    fmt::print(stderr,
               "records {}, compared {}, written {}; CPU s: read {:.2f}, learn {:.2f}, keys {:.2f}, score {:.2f} "
               "({:.2f} M pairs/s)\n",
               records.size(), found.pairs.size(), written, read - start, trained - read, brought - trained,
               scored - brought, static_cast<double>(found.pairs.size()) / 1e6 / std::max(scored - brought, 1e-6));
    for (auto [kind, keys] : found.passed_over)
        fmt::print(stderr, "passed over: {} of kind {}, shared by more than {} records\n",
                   count(static_cast<long long>(keys), "key"), to_string(kind), referral::most_records(kind));
    return 0;
}

}  // namespace portage::bench
