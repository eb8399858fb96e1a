#include "store/history.hpp"

namespace portage::store {

void each_write_back(Reader& reader, std::string_view table,
                     const std::function<void(Instant at, const RowWrite& write)>& take) {
    auto changes = all_changes(reader);
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const auto payload = payload_of(reader, change->number);
        each_write(reader.database(), payload.changeset, [&](const RowWrite& write) {
            if (write.table == table) take(change->at, write);
        });
    }
}

std::map<std::string, int, std::less<>> places_of_columns(Reader& reader, std::string_view table) {
    std::map<std::string, int, std::less<>> places;
    reader.each(
        "SELECT name, cid FROM pragma_table_info(?) ORDER BY cid",
        [&](Row& row) {
            auto name = row.take<std::string>();
            places.emplace(std::move(name), row.take<int>());
        },
        table);
    return places;
}

}  // namespace portage::store
