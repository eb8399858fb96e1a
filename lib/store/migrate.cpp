#include "store/migrate.hpp"

#include "base/error.hpp"
#include "store/database.hpp"
#include "store/doctor.hpp"
#include "store/schema.hpp"

#include <sys/stat.h>

namespace portage::store {

namespace {

int schema_of(Database& database) {
    Reader within(database, Reader::Within{});
    return within.one<int>("PRAGMA user_version");
}

void add_what_is_new(Database& database, int from) {
    const auto& scripts = schema_scripts();
    for (auto next = static_cast<std::size_t>(from); next < scripts.size(); ++next) database.run(scripts[next]);
    database.run(fmt::format("PRAGMA user_version = {}", newest_schema()));
}

ChangeNumber last_change_of(const std::string& path) {
    auto database = Database::open(path, std::chrono::milliseconds{1000});
    Reader reader(database);
    return last_change(reader);
}

// An earlier attempt may have been cut off after its copy: where it still says what the file says, it
// serves. Where it does not, it stays, and the next one takes a number.
std::string verified_copy(Database& database, int from) {
    for (int number = 1;; ++number) {
        auto path = fmt::format("{}.schema-{}", database.path(), from) + (number > 1 ? fmt::format("-{}", number) : "");
        struct stat found {};
        if (::lstat(path.c_str(), &found) != 0) {
            backup(database, path);
            return path;
        }
        auto earlier = Database::open(path, std::chrono::milliseconds{1000});
        Reader there(earlier), here(database);
        if (last_change(there) == last_change(here) && logical_digest(there) == logical_digest(here)) return path;
    }
}

}  // namespace

// A schema below 1 is none of ours: doctor says so.
bool needs_migration(Database& database) {
    int from = schema_of(database);
    return from >= 1 && from < newest_schema();
}

std::optional<Migration> migrate(Database& database, std::string actor, Instant at) {
    if (!needs_migration(database)) return {};
    int from = schema_of(database);
    Migration done{from, newest_schema(), verified_copy(database, from)};
    Writer writer(database, {std::move(actor), "migrate", {}, at});
    if (schema_of(database) != from) return {};  // somebody else did it meanwhile
    if (last_change_of(done.copy) != writer.number() - 1)
        fail(Fault::busy, "{} was written while it was copied; nothing was changed, try again", database.path());
    add_what_is_new(database, from);
    writer.state(fmt::format(R"({{"from":{},"to":{}}})", done.from, done.to));
    writer.commit();
    return done;
}

void migrate_in_memory(Database& copy) {
    if (needs_migration(copy)) add_what_is_new(copy, schema_of(copy));
}

}  // namespace portage::store
