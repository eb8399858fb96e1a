#include "store/doctor.hpp"

#include "cmd/session.hpp"
#include "cmd/surroundings.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace portage::cmd {

namespace {

store::Finding file_modes(const std::string& path) {
    struct stat file {
    }, folder{};
    ::stat(path.c_str(), &file);
    ::stat(folder_of(path).c_str(), &folder);
    if (file.st_mode & 0007)
        return {"modes", false, "anybody on this machine may read the file: chmod 600 (or 660 with a group) mends it"};
    if ((folder.st_mode & 0002) && !(folder.st_mode & S_ISVTX))
        return {"modes", false, "anybody on this machine may replace the file: its folder is writable by all"};
    return {"modes", true, "only its owner and group may read it"};
}

class Doctor final : public Command {
public:
    About about() const override {
        return {.verb = "doctor",
                .action = "",
                .summary = "is the file whole, and as portage left it?",
                .help =
                    "Checks every page, every reference between rows, the schema, the chain of changes and the file's "
                    "modes; then takes every change back in memory, which finds any row written by another program. "
                    "Exit code 1 where something is not well.",
                .example = "portage doctor\nportage doctor --digest"};
    }
    void describe(Options& o) override {
        o.flag(digest_, "digest", "print the logical digest of all records instead: equal before and after an undo");
    }
    int run(Session& session) override {
        if (digest_) {
            session.show_text(to_hex(store::logical_digest(session.reader())) + "\n");
            return 0;
        }
        auto path = session.db_path();
        session.service();
        auto database = store::Database::open(path, std::chrono::seconds{30});
        auto findings = store::examine(database);
        findings.push_back(file_modes(path));
        Page page{.schema = "doctor", .title = "Doctor", .as_of = session.today()};
        auto& table = page.table("checks", "", {{"check", "Check"}, {"well", "Well"}, {"message", "Found"}});
        bool well = true;
        for (const auto& finding : findings) {
            table.row(finding.check, finding.well, finding.message);
            well = well && finding.well;
        }
        session.show(std::move(page));
        return well ? 0 : 1;
    }

private:
    bool digest_ = false;
};

}  // namespace

std::unique_ptr<Command> doctor() { return std::make_unique<Doctor>(); }

}  // namespace portage::cmd
