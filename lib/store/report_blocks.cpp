#include "store/reports.hpp"

namespace portage::store {

std::vector<report::BlockRow> report_blocks(Reader& reader) {
    std::vector<report::BlockRow> blocks;
    reader.each(
        "SELECT b.id, b.case_file, f.reference, b.number, b.worker, b.frequency, b.visits, b.starts_on, b.ended_on "
        "FROM block b JOIN case_file f ON f.id = b.case_file ORDER BY f.reference, b.number, b.id",
        [&](Row& row) {
            auto& one = blocks.emplace_back();
            row >> one.id >> one.case_file >> one.reference >> one.number >> one.visitor >> one.frequency >>
                one.promised >> one.starts_on >> one.ended_on;
        });
    return blocks;
}

std::vector<report::BlockVisit> report_block_visits(Reader& reader) {
    std::vector<report::BlockVisit> visits;
    reader.each("SELECT block, case_file, worker, day, status FROM visit ORDER BY day, start_minute, id",
                [&](Row& row) {
                    auto& one = visits.emplace_back();
                    row >> one.block >> one.case_file >> one.visitor >> one.day >> one.status;
                });
    return visits;
}

}  // namespace portage::store
