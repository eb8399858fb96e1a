// A service's file in memory, and changes entered into it, for tests of the store.
#pragma once

#include "store/cases.hpp"
#include "store/database.hpp"
#include "store/service.hpp"
#include "store/undo.hpp"

#include <functional>
#include <string>

namespace portage::support {

class TestFile {
public:
    TestFile() : database(store::Database::in_memory()) {
        store::found_service(
            database, {.file_id = "test", .authority = "kent", .prefix = "K", .rehearsal = true, .created_at = at});
    }
    // One change; returns its number, 0 where nothing changed.
    store::ChangeNumber change(const std::string& verb, const std::function<void(store::Writer&)>& work) {
        at += std::chrono::minutes{1};
        store::Writer writer(database, {"tester", verb, {}, at});
        work(writer);
        return writer.commit().value_or(0);
    }
    store::Undone undo(store::ChangeNumber number) {
        at += std::chrono::minutes{1};
        store::Writer writer(database, {"tester", "case undo", "test", at}, number);
        auto undone = store::undo(writer, store::find_change(writer, number).value());
        writer.commit();
        return undone;
    }
    std::string digest() {
        store::Reader reader(database);
        return to_hex(store::logical_digest(reader));
    }
    // A child with a case at `received`.
    caseload::Case new_case(store::Writer& writer, const std::string& forename, const std::string& surname) {
        auto child = writer.insert(child::Child{.forename = forename, .surname = surname, .born = date(2023, 3, 1)});
        caseload::Case made{.reference = store::next_case_reference(writer, 2026),
                            .child = child,
                            .stage_since = date(2026, 9, 1),
                            .opened_on = date(2026, 9, 1)};
        made.id = writer.insert(made);
        return made;
    }

    store::Database database;
    Instant at = *parse_instant("2026-09-01T09:00:00Z");
};

}  // namespace portage::support
