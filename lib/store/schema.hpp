// The numbered scripts of schema/, embedded at build.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portage::store {

// Script n makes schema n+1 out of schema n.
const std::vector<std::string_view>& schema_scripts();

constexpr int application_id = 0x506F7274;  // "Port"
int newest_schema();

// Tables whose rows are covered by changes, in an order in which each table's references come
// before it. A test holds this list against the schema. The first so many are those of schema 1.
const std::vector<std::string>& recorded_tables();
constexpr std::size_t tables_of_schema_1 = 49;
// The others: what the file is, the chain itself, and facts no undo takes back.
const std::vector<std::string>& unrecorded_tables();

}  // namespace portage::store
