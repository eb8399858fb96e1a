// Chance of our own: the library's distributions give other numbers on other machines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace portage::rota {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    // SplitMix64 (Steele, Lea, Flood 2014).
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    // 0 to below - 1; below at least 1.
    std::size_t below(std::size_t below) {
        return static_cast<std::size_t>(((next() >> 32) * static_cast<std::uint64_t>(below)) >> 32);
    }
    int from_to(int from, int to) { return from + static_cast<int>(below(static_cast<std::size_t>(to - from + 1))); }
    bool one_in(std::size_t many) { return below(many) == 0; }

    template <class Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

    // −ln of a number drawn evenly between 0 and 1, in 1024ths: how patient annealing is this time. By
    // squaring and halving, since logarithms differ from machine to machine in the last digit.
    std::int64_t patience() {
        std::uint64_t drawn = (next() >> 32) | 1u;  // of 2³²
        int whole = 0;
        while (drawn < (std::uint64_t{1} << 31)) {
            drawn <<= 1;
            ++whole;
        }
        std::uint64_t fraction = 0;  // of log2(drawn / 2³¹), ten bits
        for (int bit = 0; bit < 10; ++bit) {
            drawn = (drawn * drawn) >> 31;
            fraction <<= 1;
            if (drawn >= (std::uint64_t{1} << 32)) {
                drawn >>= 1;
                fraction |= 1;
            }
        }
        const std::int64_t halvings =
            (static_cast<std::int64_t>(whole) + 1) * 1024 - static_cast<std::int64_t>(fraction);
        return halvings * 710 / 1024;  // ln 2 = 710 / 1024
    }

private:
    std::uint64_t state_;
};

}  // namespace portage::rota
