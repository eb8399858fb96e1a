#include "base/error.hpp"
#include "store/change.hpp"
#include "store/database.hpp"
#include "store/doctor.hpp"
#include "store/sqlite.hpp"
#include "store/statement.hpp"

#include <fcntl.h>
#include <libgen.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

namespace portage::store {

namespace {

// Makes what was written to `path` (a file, or a folder's list of files) survive a power cut.
void settle_on_disk(const std::string& path) {
    int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool settled = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!settled) fail(Fault::io, "{}: could not be written safely", path);
}

std::string folder_of(std::string path) { return ::dirname(path.data()); }

void verify(Database& original, const std::string& copy_path) {
    auto copy = Database::open(copy_path, std::chrono::milliseconds{1000});
    Reader here(original), there(copy);
    auto state = there.one<std::string>("PRAGMA integrity_check(1)");
    auto loose = there.one<std::int64_t>("SELECT count(*) FROM pragma_foreign_key_check");
    if (state != "ok" || loose || logical_digest(here) != logical_digest(there))
        fail(Fault::io, "{}: the copy is not the same as {}; it was removed", copy_path, original.path());
}

}  // namespace

void backup(Database& database, const std::string& target) {
    struct stat found {};
    if (::lstat(target.c_str(), &found) == 0)
        fail(Fault::cannot_create, "{}: is there already; a backup never overwrites", target);
    auto working = target + ".part";
    ::unlink(working.c_str());
    try {
        sqlite3_limit(database.handle(), SQLITE_LIMIT_ATTACHED, 1);  // VACUUM INTO attaches its target
        auto& statement = database.prepared("VACUUM INTO ?");
        statement.bind(1, Value::of(working));
        statement.run();
    } catch (const SQLite::Exception& error) {
        ::unlink(working.c_str());
        if (error.getErrorCode() == SQLITE_CANTOPEN) fail(Fault::cannot_create, "{}: cannot be made", target);
        rethrow(database.path());
    }
    sqlite3_limit(database.handle(), SQLITE_LIMIT_ATTACHED, 0);
    try {
        ::chmod(working.c_str(), 0600);
        verify(database, working);
        settle_on_disk(working);
        if (std::rename(working.c_str(), target.c_str()) != 0) fail(Fault::cannot_create, "{}: cannot be made", target);
        settle_on_disk(folder_of(target));
    } catch (...) {
        ::unlink(working.c_str());
        throw;
    }
}

}  // namespace portage::store
