#include "coverage.hpp"

#include <cstdint>

// The program's first byte: where it is loaded must not matter, so that a run can be repeated.
extern "C" const char __executable_start;

namespace {

constexpr std::size_t places = 1 << 16;
std::uint8_t turns[places];   // how often each pair of branches was taken, up to 255
std::uint8_t known[places];   // how many turns, by powers of two, any input took so far
std::uint16_t taken[places];  // the places of this input, so that few have to be looked at
std::size_t taken_count = 0, known_count = 0;
std::uintptr_t before = 0;

// 1, 2, 3, 4-7, 8-15, 16-31, 32-127, 128 and more: a bit each.
std::uint8_t range_of(std::uint8_t count) {
    if (count < 4) return static_cast<std::uint8_t>(1 << (count - 1));
    if (count < 8) return 8;
    if (count < 16) return 16;
    if (count < 32) return 32;
    return count < 128 ? 64 : 128;
}

}  // namespace

// Called at every branch. It must call nothing that could be compiled so itself.
extern "C" void __sanitizer_cov_trace_pc() {
    auto here = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0)) -
                reinterpret_cast<std::uintptr_t>(&__executable_start);
    auto place = static_cast<std::uint16_t>((here ^ (before >> 1)) * 0x9E3779B97F4A7C15U >> 48);
    before = here;
    if (turns[place] == 0) taken[taken_count++] = place;
    if (turns[place] < 255) ++turns[place];
}

namespace portage::fuzz {

void forget_branches() {
    for (std::size_t i = 0; i < taken_count; ++i) turns[taken[i]] = 0;
    taken_count = 0;
    before = 0;
}

bool reached_new_branches() {
    bool fresh = false;
    for (std::size_t i = 0; i < taken_count; ++i) {
        auto range = range_of(turns[taken[i]]);
        if (known[taken[i]] & range) continue;
        if (known[taken[i]] == 0) ++known_count;
        known[taken[i]] = static_cast<std::uint8_t>(known[taken[i]] | range);
        fresh = true;
    }
    return fresh;
}

std::size_t known_branches() { return known_count; }

}  // namespace portage::fuzz
