// Indexes whose values come in no order, put aside while a table grows by the hundred thousand.
#pragma once

#include "store/writer.hpp"

namespace portage::store {

// To keep such an index up costs some five times as much a row as to build it of all rows at the end. So once
// as many rows came as are a quarter of those that were there, and a few thousand at least, the index is
// dropped, and built again from its own text: all within the Writer's transaction, so that whoever looks in
// between, or after a power cut, finds it as it was. What is sorted then is held in memory; a table that grows
// past so many rows has its index built at once and kept up from there.
class IndexesAside {
public:
    static constexpr std::int64_t most_sorted = 400'000;

    // The rows of `table` are counted by their ids.
    IndexesAside(Writer& writer, std::string_view table, std::vector<std::string_view> indexes,
                 std::int64_t most = most_sorted)
        : writer_(writer), table_(table), indexes_(std::move(indexes)), build_at_(most) {}

    // A row came.
    void count() {
        if (++came_ == pays_at_) put_aside();
        if (came_ == build_at_) build();
    }
    // Whatever was put aside is there again. To be called last.
    void build();

private:
    void put_aside();

    Writer& writer_;
    std::string_view table_;
    std::vector<std::string_view> indexes_;
    std::vector<std::string> texts_;  // of those put aside
    std::int64_t came_ = 0, pays_at_ = 4000, build_at_;
    bool weighed_ = false;
};

}  // namespace portage::store
