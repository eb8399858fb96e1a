#include "cmd/session.hpp"
#include "store/doctor.hpp"

namespace portage::cmd {

namespace {

class Backup final : public Command {
public:
    About about() const override {
        return {.verb = "backup",
                .action = "",
                .summary = "a checked copy of the service's file",
                .help =
                    "The copy is made while others read and write, then opened and compared: every page, every "
                    "reference, and the same logical digest. It never overwrites, and leaves nothing behind where "
                    "it fails.",
                .example = "portage backup /mnt/safe/kent-2026-11-23.db"};
    }
    void describe(Options& o) override { o.argument(target_, "FILE", "where the copy goes; it must not exist"); }
    int run(Session& session) override {
        session.service();
        if (session.dry_run()) return 0;
        auto database = store::Database::open(session.db_path(), std::chrono::seconds{30});
        store::backup(database, target_);
        session.say(target_ + " is a checked copy");
        return 0;
    }

private:
    std::string target_;
};

}  // namespace

std::unique_ptr<Command> backup() { return std::make_unique<Backup>(); }

}  // namespace portage::cmd
