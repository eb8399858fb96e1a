#include "store/service.hpp"

#include "base/error.hpp"
#include "caseload/reference.hpp"
#include "store/database.hpp"
#include "store/writer.hpp"

namespace portage::store {

Service service_of(Reader& reader) {
    std::optional<Service> found;
    reader.each("SELECT file_id, authority, prefix, rehearsal, created_at FROM service WHERE id = 1", [&](Row& row) {
        auto& s = found.emplace();
        row >> s.file_id >> s.authority >> s.prefix >> s.rehearsal >> s.created_at;
    });
    if (!found)
        fail(Fault::not_ours, "{}: init was not finished; remove the file and make it again", reader.database().path());
    return *found;
}

void found_service(Database& database, const Service& service) {
    Reader reader(database, Reader::Within{});
    reader.each(
        "INSERT INTO service (id, file_id, authority, prefix, rehearsal, created_at) VALUES (1, ?, ?, ?, ?, ?)",
        [](Row&) {}, service.file_id, service.authority, service.prefix, service.rehearsal, service.created_at);
}

std::string next_case_reference(Writer& writer, int year) {
    int number = writer.one<int>("SELECT coalesce((SELECT next FROM reference_counter WHERE year = ?), 1)", year);
    writer.run(
        "INSERT INTO reference_counter (year, next) VALUES (?, ?) ON CONFLICT (year) DO UPDATE SET next = "
        "excluded.next",
        year, number + 1);
    return caseload::case_reference(writer.one<std::string>("SELECT prefix FROM service WHERE id = 1"), year, number);
}

}  // namespace portage::store
