// The session extension is silent where it cannot record. These rules keep it able to.
#include "store/schema.hpp"

#include "tests/support/file.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace portage;

TEST_CASE("every table is either recorded or on the short list of those that are not") {
    auto database = store::Database::in_memory();
    store::Reader reader(database);
    std::set<std::string> known;
    for (const auto* list : {&store::recorded_tables(), &store::unrecorded_tables()})
        known.insert(list->begin(), list->end());
    std::set<std::string> found;
    reader.each("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
                [&](store::Row& row) { found.insert(row.take<std::string>()); });
    CHECK(found == known);
}

TEST_CASE(
    "recorded tables have an AUTOINCREMENT id first and change last, and no trigger, generated column or action") {
    auto database = store::Database::in_memory();
    store::Reader reader(database);
    CHECK(reader.one<int>("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')") == 0);
    for (const auto& table : store::recorded_tables()) {
        CAPTURE(table);
        auto sql = reader.one<std::string>("SELECT sql FROM sqlite_schema WHERE name = ?", table);
        CHECK(sql.find("AUTOINCREMENT") != std::string::npos);
        CHECK(sql.find("STRICT") != std::string::npos);
        std::vector<std::string> columns;
        reader.each(
            "SELECT name, hidden FROM pragma_table_xinfo(?) ORDER BY cid",
            [&](store::Row& row) {
                columns.push_back(row.take<std::string>());
                CHECK(row.take<int>() == 0);
            },
            table);
        CHECK(columns.front() == "id");
        CHECK(columns.back() == "change");
        CHECK(reader.one<int>("SELECT count(*) FROM pragma_foreign_key_list(?) WHERE on_delete <> 'NO ACTION' OR "
                              "on_update <> 'NO ACTION'",
                              table) == 0);
    }
}

TEST_CASE("a table comes after those it points at") {
    auto database = store::Database::in_memory();
    store::Reader reader(database);
    std::set<std::string> earlier;
    for (const auto& table : store::recorded_tables()) {
        CAPTURE(table);
        reader.each(
            "SELECT \"table\" FROM pragma_foreign_key_list(?) ORDER BY 1",
            [&](store::Row& row) {
                auto parent = row.take<std::string>();
                CHECK_MESSAGE((parent == table || earlier.contains(parent)), parent);
            },
            table);
        earlier.insert(table);
    }
}

// Without one, taking back an import looks through the whole table for each row it takes out.
TEST_CASE("each reference to a table that grows with the cases has an index") {
    auto database = store::Database::in_memory();
    store::Reader reader(database);
    std::string without;
    for (const auto& table : store::recorded_tables())
        reader.each(
            "SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" NOT IN ('edition', 'worker', 'venue') "
            "AND \"from\" <> 'id' AND \"from\" NOT IN (SELECT c.name FROM pragma_index_list(?1) i JOIN "
            "pragma_index_info(i.name) c "
            "WHERE c.seqno = 0) ORDER BY 1",
            [&](store::Row& row) { without += table + "." + row.take<std::string>() + " "; }, table);
    CHECK(without == "");
}

TEST_CASE("only values that never change are unique") {
    auto database = store::Database::in_memory();
    store::Reader reader(database);
    std::vector<std::string> unique;
    reader.each(
        "SELECT m.name || '.' || i.name FROM sqlite_schema m JOIN pragma_index_list(m.name) l JOIN "
        "pragma_index_info(l.name) i "
        "WHERE m.type = 'table' AND l.\"unique\" = 1 ORDER BY 1",
        [&](store::Row& row) { unique.push_back(row.take<std::string>()); });
    CHECK(unique == std::vector<std::string>{"case_file.reference", "payload.change", "payload.part",
                                             "referral.identity", "row_key.key", "row_key.referral"});
}
