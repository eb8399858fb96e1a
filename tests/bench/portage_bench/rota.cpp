#include "rota.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "portage_bench.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <memory>

namespace portage::bench {

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

rota::Effort effort_for(double seconds, std::uint64_t seed, std::int64_t steps) {
    rota::Effort effort{.seed = seed, .steps = steps, .spent = {}};
    const auto start = cpu_seconds();
    if (seconds > 0)
        effort.spent = [start, seconds] { return static_cast<int>(1000 * (cpu_seconds() - start) / seconds); };
    return effort;
}

std::string unpacked(const std::string& path) {
    if (!path.ends_with(".gz")) return text_of(path);
    if (path.find('\'') != std::string::npos) fail(Fault::usage, "a quotation mark in a file name: {}", path);
    const auto close = [](FILE* file) { pclose(file); };
    const std::unique_ptr<FILE, decltype(close)> pipe(popen(("gzip -dc -- '" + path + "'").c_str(), "r"), close);
    if (!pipe) fail(Fault::no_input, "cannot read {}", path);
    std::string text;
    std::array<char, 65536> buffer{};
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) text.append(buffer.data(), size);
    if (text.empty()) fail(Fault::no_input, "cannot read {}", path);
    return text;
}

namespace {

std::string trimmed(std::string text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.erase(text.begin());
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.pop_back();
    return text;
}

// Cells of the line of a table beside the file that begins with the instance's name.
std::vector<std::string> reference_line(const std::string& path, const std::string& table, const std::string& first,
                                        char mark, const std::string& fifth = {}) {
    const auto slash = path.rfind('/');
    std::string text;
    try {
        text = text_of((slash == std::string::npos ? "" : path.substr(0, slash + 1)) + table);
    } catch (const Error&) {
        return {};
    }
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = std::min(text.find('\n', at), text.size());
        std::vector<std::string> cells(1);
        for (auto i = at; i < end; ++i)
            if (text[i] == mark)
                cells.emplace_back();
            else
                cells.back() += text[i];
        for (auto& cell : cells) cell = trimmed(cell);
        at = end + 1;
        if (mark == '|' && !cells.empty()) cells.erase(cells.begin());
        if (cells.front() == first && (fifth.empty() || (cells.size() > 4 && cells[4] == fifth))) return cells;
    }
    return {};
}

}  // namespace

std::optional<double> reference(const std::string& path, const std::string& as, const std::string& name) {
    std::vector<std::string> cells;
    std::size_t column = 0;
    if (as == "solomon") {
        cells = reference_line(path, "reference.csv", name, ',');
        column = 5;
    } else if (as == "pvrptw") {
        cells = reference_line(path, "reference.csv", name, ',');
        column = 4;
    } else if (as == "hhcrsp") {
        cells = reference_line(path, "best-known.md", name + ".json", '|');
        column = 4;
    } else if (const auto under = name.find('_'); under != std::string::npos && !name.empty()) {
        const auto number = name.substr(under + 1, name.find('_', under + 1) - under - 1);
        const int window = name.back() - '1';
        if (window >= 0 && window < 5)
            cells = reference_line(path, "reference.csv", number, ',', std::string(1, "FSMLH"[window]));
        column = 6;
    }
    if (cells.size() <= column || cells[column].empty()) return {};
    return std::stod(cells[column]);
}

std::string name_of(const std::string& path) {
    auto name = path.substr(path.rfind('/') + 1);
    return name.substr(0, name.find('.'));
}

int rota(std::vector<std::string> words) {
    const auto as = take_option(words, "--as");
    const auto seconds = std::stod(take_option(words, "--seconds", "0"));
    const auto seed = std::stoull(take_option(words, "--seed", "1"));
    const auto steps = std::stoll(take_option(words, "--steps", "0"));
    if (words.size() != 1) fail(Fault::usage, "portage_bench rota takes one file");
    const auto& path = words.front();
    const auto text = unpacked(path);
    const auto start = cpu_seconds();
    const auto effort = effort_for(seconds == 0 && steps == 0 ? 10 : seconds, seed, steps);
    Solved solved;
    if (as == "solomon" || as == "pvrptw")
        solved = solve_vrptw(text, as == "pvrptw", effort);
    else if (as == "vrptwsyn")
        solved = solve_joint(text, effort);
    else if (as == "hhcrsp")
        solved = solve_home_care(text, effort);
    else
        fail(Fault::usage, "--as takes pvrptw, vrptwsyn, hhcrsp or solomon");
    const auto known = reference(path, as, name_of(path));
    auto line = fmt::format(R"({{"as":"{}","instance":"{}","seed":{},"cost":{:.4f},"feasible":{})", as, name_of(path),
                            seed, solved.verdict.cost, solved.verdict.mistake ? "false" : "true");
    if (solved.verdict.mistake) line += fmt::format(R"(,"mistake":"{}")", *solved.verdict.mistake);
    line += fmt::format(R"(,"cpu_s":{:.2f},"steps":{})", cpu_seconds() - start, solved.report.steps);
    if (known)
        line +=
            fmt::format(R"(,"reference":{},"gap_percent":{:.3f})", *known, 100 * (solved.verdict.cost / *known - 1));
    fmt::print("{}}}\n", line);
    return solved.verdict.mistake ? 1 : 0;
}

}  // namespace portage::bench
