#include "base/error.hpp"
#include "portage_bench.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

namespace portage::bench {

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) fail(Fault::no_input, "cannot read {}", path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string take_option(std::vector<std::string>& words, const std::string& name, const std::string& otherwise) {
    auto found = std::find(words.begin(), words.end(), name);
    if (found == words.end()) return otherwise;
    if (found + 1 == words.end()) fail(Fault::usage, "{} needs a value", name);
    auto value = *(found + 1);
    words.erase(found, found + 2);
    return value;
}

bool take_flag(std::vector<std::string>& words, const std::string& name) {
    auto found = std::find(words.begin(), words.end(), name);
    if (found == words.end()) return false;
    words.erase(found);
    return true;
}

}  // namespace portage::bench

int main(int argc, char** argv) try {
    std::vector<std::string> words(argv + 1, argv + argc);
    auto verb = words.empty() ? std::string() : words.front();
    if (!words.empty()) words.erase(words.begin());
    if (verb == "check") return portage::bench::check(words);
    if (verb == "link") return portage::bench::link(words);
    if (verb == "made-up") return portage::bench::made_up(words);
    if (verb == "rota") return portage::bench::rota(words);
    if (verb == "term") return portage::bench::term(words);
    if (verb == "repair") return portage::bench::repair(words);
    if (verb == "sheet") return portage::bench::sheet(words);
    portage::fail(
        portage::Fault::usage,
        "portage_bench check FOLDER --as hhcrsp\n"
        "portage_bench link A.csv [B.csv] --map MAP.toml --pairs OUT.csv [--from PROBABILITY] [--weights FILE] "
        "[--as-shipped] [--explain]\n"
        "portage_bench made-up [--children N] [--referrals N] [--seed N] [--noise mild|harsh] [--as-shipped] [--into "
        "FOLDER]\n"
        "portage_bench rota FILE --as pvrptw|vrptwsyn|hhcrsp|solomon [--seconds S] [--steps N] [--seed N]\n"
        "portage_bench term [--visitors V] [--families F] [--weeks W] [--seed N] [--seconds S] [--steps N] "
        "[--search-seed N] [--rural] [--visitors-in-town] [--fullness PER-CENT]\n"
        "portage_bench repair [--visitors V] [--families F] [--weeks W] [--seed N] [--steps N] [--ill N] [--for-good]\n"
        "portage_bench sheet [--rows N] [--from N] [--again PERCENT] [--seed N] [--one-surname NAME] > FILE.csv");
} catch (const portage::Error& error) {
    std::cerr << "portage_bench: " << error.what() << '\n';
    return static_cast<int>(error.fault());
}
