#include "authority/show.hpp"
#include "cmd/policies.hpp"
#include "cmd/session.hpp"

namespace portage::cmd {

namespace {

class PolicyList final : public Command {
public:
    About about() const override {
        return {.verb = "policy",
                .action = "list",
                .summary = "the editions of policies and their dates",
                .help =
                    "Without FILE every policy the program ships. A referral is judged by the edition in force on the "
                    "day it was received.",
                .example = "portage policy list\nportage policy list northumberland --format csv"};
    }
    void describe(Options& o) override {
        o.arguments(files_, "FILE", "policy files, or names of shipped ones").required = false;
    }
    int run(Session& session) override {
        Page page{.schema = "policy.list", .title = "Policies", .as_of = session.today()};
        auto& table = page.table("editions", "",
                                 {{"policy", "Policy"},
                                  {"authority", "Authority"},
                                  {"from", "From"},
                                  {"to", "To"},
                                  {"rules", "Rules"},
                                  {"assumptions", "Assumptions"},
                                  {"examples", "Examples"}});
        for (const auto& name : files_.empty() ? shipped_policies() : files_) {
            auto file = policy_file(name);
            auto authority = authority::read_authority(file.text, file.path);
            for (std::size_t i = 0; i < authority.editions.size(); ++i) {
                const auto& edition = authority.editions[i];
                // Without a last day of its own an edition ends before the next begins.
                auto to = edition.about.valid_to;
                for (const auto& other : authority.editions)
                    if (other.about.valid_from > edition.about.valid_from && (!to || other.about.valid_from <= *to))
                        to = other.about.valid_from - Days{1};
                auto rules =
                    edition.entry.size() + edition.continuing.size() + edition.exit.size() + edition.offer.size();
                for (const auto& programme : edition.programmes) rules += programme.entry.size();
                table.row(file.name, authority.area.authority, edition.about.valid_from, to, static_cast<int>(rules),
                          static_cast<int>(authority::assumptions(authority, edition).size()),
                          static_cast<int>(edition.examples.size()));
            }
        }
        session.show(std::move(page));
        return 0;
    }

private:
    std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Command> policy_list() { return std::make_unique<PolicyList>(); }

}  // namespace portage::cmd
