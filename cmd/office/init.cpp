#include "base/digest.hpp"
#include "base/error.hpp"
#include "cmd/policies.hpp"
#include "cmd/session.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

namespace {

class Init final : public Command {
public:
    About about() const override {
        return {.verb = "init",
                .action = "",
                .summary = "make the file a service keeps its caseload in",
                .effect = Effect::writes_for_good,
                .help =
                    "One file serves one authority, for good. The authority's policy is copied into a folder beside "
                    "the file, FILE.policies, so that a newer portage changes nothing by surprise. A rehearsal file "
                    "is for training and demonstrations: everything printed from it says so.",
                .example =
                    "portage init --authority kent --db /srv/portage/kent.db\n"
                    "portage init --authority thurrock --rehearsal --db practice.db"};
    }
    void describe(Options& o) override {
        o.text(authority_, "authority", "NAME", "whose rules: kent, thurrock, or a policy file").require();
        o.flag(rehearsal_, "rehearsal", "for training: accepts a pretended time, says REHEARSAL on what it prints");
    }
    int run(Session& session) override;

private:
    std::string authority_;
    bool rehearsal_ = false;
};

int Init::run(Session& session) {
    auto path = session.db_path();
    auto policy = policy_file(authority_);
    auto prefix = authority::read_authority(policy.text, policy.path).area.code;
    if (session.dry_run()) {
        session.say(path + " would be made");
        return 0;
    }
    make_folder(folder_of(path));
    auto database = store::Database::create(path, std::chrono::seconds{5});
    store::found_service(database, {.file_id = to_hex(random_digest()),
                                    .authority = policy.name,
                                    .prefix = prefix,
                                    .rehearsal = rehearsal_,
                                    .created_at = session.now()});
    make_folder(path + ".policies");
    write_file(path + ".policies/" + policy.name + ".toml", policy.text);
    session.say(path + " is ready");
    return 0;
}

}  // namespace

std::unique_ptr<Command> init() { return std::make_unique<Init>(); }

}  // namespace portage::cmd
