// Who gets what, each one thing, so that the sum of the costs is least.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace portage::rota {

// `cost` is square, row by row: cost[row * n + column], n at least 1. Returns for each row its column, every column
// once. Exact, in n³ steps, by shortest augmenting paths: Jonker and Volgenant, "A shortest augmenting path algorithm
// for dense and sparse linear assignment problems", Computing 38 (1987).
std::vector<std::size_t> least_assignment(const std::vector<std::int64_t>& cost, std::size_t n);

}  // namespace portage::rota
