#include "store/indexes_aside.hpp"

#include "store/database.hpp"

#include <fmt/format.h>

namespace portage::store {

void IndexesAside::put_aside() {
    if (!weighed_) {
        weighed_ = true;
        auto all = writer_.one<std::int64_t>(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table_));
        pays_at_ = std::max(came_, (all - came_) / 4);
        build_at_ -= all - came_;
        if (came_ < pays_at_) return;
    }
    if (came_ >= build_at_) return;
    for (auto index : indexes_) {
        texts_.push_back(
            writer_.one<std::string>("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?", index));
        writer_.run(fmt::format("DROP INDEX {}", index));
    }
}

void IndexesAside::build() {
    if (texts_.empty()) return;
    // Less room for pages meanwhile, since sorting takes as much again.
    const auto room = writer_.one<std::int64_t>("PRAGMA cache_size");
    writer_.run("PRAGMA cache_size = -8192");
    for (const auto& text : texts_) writer_.run(text);
    texts_.clear();
    writer_.run(fmt::format("PRAGMA cache_size = {}", room));
}

}  // namespace portage::store
