#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/toml.hpp"
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
                .help = "One file serves one authority, for good. The authority's policy is copied into a folder beside "
                        "the file, FILE.policies, so that a newer portage changes nothing by surprise. A rehearsal file "
                        "is for training and demonstrations: everything printed from it says so.",
                .example = "portage init --authority kent --db /srv/portage/kent.db\n"
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
    bool own_file = authority_.find('/') != std::string::npos || authority_.ends_with(".toml");
    auto from = own_file ? authority_ : share_folder() + "/authorities/" + authority_ + ".toml";
    if (!own_file && !file_exists(from)) {
        auto files = files_in(share_folder() + "/authorities", ".toml");
        std::vector<std::string_view> known;
        for (auto& file : files) known.push_back(std::string_view(file).substr(0, file.size() - 5));
        throw Error(Fault::usage, unknown_word(authority_, "authority", known));
    }
    auto text = read_file(from, 1 << 20);
    auto name = file_name_of(from);
    name = name.substr(0, name.rfind('.'));
    TomlDocument policy(text, from);
    auto prefix = policy.root().require_text("code");
    if (prefix.empty() || prefix.size() > 3 || upper(prefix) != prefix)
        fail(Fault::configuration, "{}: code must be one to three capital letters, the start of case references", from);
    if (session.dry_run()) {
        session.say(path + " would be made");
        return 0;
    }
    make_folder(folder_of(path));
    auto database = store::Database::create(path, std::chrono::seconds{5});
    store::found_service(database, {.file_id = to_hex(random_digest()),
                                    .authority = name,
                                    .prefix = prefix,
                                    .rehearsal = rehearsal_,
                                    .created_at = session.now()});
    make_folder(path + ".policies");
    write_file(path + ".policies/" + name + ".toml", text);
    session.say(path + " is ready");
    return 0;
}

}  // namespace

std::unique_ptr<Command> init() { return std::make_unique<Init>(); }

}  // namespace portage::cmd
