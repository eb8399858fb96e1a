#include "rota/assignment.hpp"

#include <limits>

namespace portage::rota {

namespace {

constexpr auto unknown = std::numeric_limits<std::int64_t>::max() / 4;
constexpr auto nobody = static_cast<std::size_t>(-1);

class Assignment {
public:
    Assignment(const std::vector<std::int64_t>& cost, std::size_t n)
        : cost_(cost), n_(n), of_row_(n), of_column_(n), row_of_(n, nobody) {}

    std::vector<std::size_t> run() {
        for (std::size_t row = 0; row < n_; ++row) add(row);
        std::vector<std::size_t> columns(n_);
        for (std::size_t column = 0; column < n_; ++column) columns[row_of_[column]] = column;
        return columns;
    }

private:
    // The cheapest way from the row to a column nobody has, over columns whose rows take others instead.
    void add(std::size_t row) {
        std::vector<std::int64_t> least(n_, unknown);
        std::vector<std::size_t> from(n_, nobody);  // the column left for this one
        std::vector<char> reached(n_);
        auto last = nobody;
        auto at = row;
        std::int64_t gone = 0;
        while (true) {
            auto next = nobody;
            for (std::size_t column = 0; column < n_; ++column) {
                if (reached[column] != 0) continue;
                const auto way = gone + cost_[at * n_ + column] - of_row_[at] - of_column_[column];
                if (way < least[column]) {
                    least[column] = way;
                    from[column] = last;
                }
                if (next == nobody || least[column] < least[next]) next = column;
            }
            gone = least[next];
            reached[next] = 1;
            last = next;
            if (row_of_[next] == nobody) break;
            at = row_of_[next];
        }
        of_row_[row] += gone;
        for (std::size_t column = 0; column < n_; ++column) {
            if (reached[column] == 0 || column == last) continue;
            of_row_[row_of_[column]] += gone - least[column];
            of_column_[column] -= gone - least[column];
        }
        while (last != nobody) {
            const auto before = from[last];
            row_of_[last] = before == nobody ? row : row_of_[before];
            last = before;
        }
    }

    const std::vector<std::int64_t>& cost_;
    std::size_t n_;
    std::vector<std::int64_t> of_row_,
        of_column_;  // prices, under which what is assigned costs nothing and nothing less
    std::vector<std::size_t> row_of_;
};

}  // namespace

std::vector<std::size_t> least_assignment(const std::vector<std::int64_t>& cost, std::size_t n) {
    return Assignment(cost, n).run();
}

}  // namespace portage::rota
