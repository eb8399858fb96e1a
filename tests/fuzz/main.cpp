// portage_fuzz PROJECT RUNS SEED [TARGET]: gives every target RUNS made-up inputs. Input number n is
// the same in every run with the same SEED, and the one being tried is always in TARGET.input in the
// current folder, so that whatever stops the program leaves its cause behind.
// portage_fuzz --replay TARGET FILE tries one input again.
#include "base/error.hpp"
#include "coverage.hpp"
#include "target.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

using namespace portage::fuzz;

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Pieces worth having in every format: what readers treat specially, and what breaks them.
constexpr std::string_view morsels[] = {"\"",
                                        "\"\"",
                                        ",",
                                        ";",
                                        "\r\n",
                                        "\n",
                                        "\r",
                                        "\t",
                                        "'",
                                        "=",
                                        "-",
                                        "@",
                                        "[[",
                                        "]]",
                                        "{",
                                        "}",
                                        "#",
                                        "\\",
                                        "\x1b[31m",
                                        "\xEF\xBB\xBF",
                                        "\xE2\x80\xAE",
                                        "\xC3",
                                        "\xFF",
                                        "\xF0\x9F\x91\xB6",
                                        "e\xCC\x81",
                                        "\xE2\x80\x8B",
                                        "31/02/2024",
                                        "2024-02-29",
                                        "99999999999999999999",
                                        "-1",
                                        "1e999",
                                        "nan",
                                        "[&",
                                        "\"\"\"",
                                        "GIR 0AA",
                                        "SW1A 1AA",
                                        "999 000 0018",
                                        std::string_view("\0", 1),
                                        "\xFF\xFE",
                                        "\xFE\xFF",
                                        std::string_view("\x3D\xD8\x76\xDC", 4),
                                        "sep=;\n",
                                        "Name,DoB",
                                        ",,,,",
                                        "9.99E+09",
                                        "#N/A",
                                        "&#x200B;",
                                        "2y 3m",
                                        "7h30",
                                        "44960",
                                        "_reason"};

class Maker {
public:
    explicit Maker(std::uint64_t seed) : random_(seed) {}

    std::string make(const std::vector<std::string>& seeds) {
        // Mostly a part; a file that must be whole to be read at all, such as a policy, often whole.
        const auto& seed = seeds[below(seeds.size())];
        auto kind = below(8);
        std::string made = kind == 0 ? std::string() : kind < 4 && seed.size() < 32768 ? seed : slice(seed, 2000);
        for (auto changes = 1 + below(6); changes > 0; --changes) change(made, seeds);
        return made;
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
    std::string slice(const std::string& text, std::size_t most) {
        auto from = below(text.size() + 1);
        return text.substr(from, 1 + below(most));
    }
    void change(std::string& made, const std::vector<std::string>& seeds) {
        auto at = below(made.size() + 1);
        switch (below(7)) {
            case 0: made.insert(at, 1, static_cast<char>(below(256))); break;
            case 1: made.insert(at, morsels[below(std::size(morsels))]); break;
            case 2: made.erase(at, 1 + below(20)); break;
            case 3: made.insert(at, slice(made, 60)); break;
            case 4: made.insert(at, slice(seeds[below(seeds.size())], 200)); break;
            case 5: made.resize(at); break;
            default:
                if (at < made.size()) made[at] = static_cast<char>(made[at] ^ (1 << below(8)));
        }
    }
    std::mt19937_64 random_;
};

// Holds the input being tried in a file; opening it each time would take longer than the trying.
class Keeper {
public:
    explicit Keeper(const std::string& path) : file_(open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600)) {}
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;
    ~Keeper() { close(file_); }
    void operator()(const std::string& input) const {
        if (pwrite(file_, input.data(), input.size(), 0) != static_cast<ssize_t>(input.size()) ||
            ftruncate(file_, static_cast<off_t>(input.size())) != 0)
            throw std::runtime_error("cannot keep the input");
    }

private:
    int file_;
};

// True when the target is content with it.
bool content(const Target& target, std::string_view input) {
    try {
        target.run(input);
        return true;
    } catch (const portage::Error&) {
        return true;  // refused, in words
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s: %s\n", std::string(target.name).c_str(), error.what());
        return false;
    }
}

bool campaign(const Target& target, const std::filesystem::path& project, unsigned long runs, std::uint64_t seed) {
    std::vector<std::string> seeds;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(project / target.seeds))
        if (entry.path().extension() == target.ending) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) seeds.push_back(contents(path));
    if (seeds.empty()) seeds.emplace_back("{\"a\":[1,2.5,null,\"x\"]}");

    const auto files = seeds.size();
    auto input_path = std::string(target.name) + ".input";
    Keeper keep(input_path);
    auto began = std::chrono::steady_clock::now();
    for (unsigned long run = 0; run < runs; ++run) {
        auto input = Maker(seed * 1'000'000'007 + run).make(seeds);
        keep(input);
        forget_branches();
        bool good = content(target, input);
        // What reached something new is worth changing further; a small one is tried more often.
        if (reached_new_branches() && input.size() < 8192) seeds.push_back(input);
        if (good) continue;
        std::fprintf(stderr, "try it again: portage_fuzz --replay %s %s\n", std::string(target.name).c_str(),
                     input_path.c_str());
        return false;
    }
    auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    std::printf("%s: %lu inputs in %.1f s, from %zu files and %zu inputs that reached more, %zu branches\n",
                std::string(target.name).c_str(), runs, took, files, seeds.size() - files, known_branches());
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    bool replay = words.size() == 3 && words[0] == "--replay";
    if (!replay && words.size() != 3 && words.size() != 4) {
        std::fputs("portage_fuzz PROJECT RUNS SEED [TARGET]\nportage_fuzz --replay TARGET FILE\n", stderr);
        return 2;
    }
    auto targets = all_targets();
    int tried = 0, unhappy = 0;
    for (const auto& target : targets) {
        if (replay ? target.name != words[1] : words.size() == 4 && target.name != words[3]) continue;
        ++tried;
        bool good = replay ? content(target, contents(words[2]))
                           : campaign(target, words[0], std::stoul(words[1]), std::stoull(words[2]));
        if (!good) ++unhappy;
    }
    if (tried == 0) std::fputs("no such target\n", stderr);
    return tried > 0 && unhappy == 0 ? 0 : 1;
}
