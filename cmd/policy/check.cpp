#include "authority/show.hpp"
#include "cmd/policies.hpp"
#include "cmd/session.hpp"
#include "cmd/travel.hpp"

namespace portage::cmd {

namespace {

// What is wrong with the files of journeys its editions name.
void check_journeys_of(const authority::Authority& authority, std::vector<authority::Finding>& findings) {
    for (const auto& edition : authority.editions) {
        if (!edition.travel || !edition.travel->matrix) continue;
        try {
            measured_journeys(authority.file, *edition.travel->matrix);
        } catch (const Error& error) {
            findings.push_back({authority.file, edition.line, "travel.matrix", error.what()});
        }
    }
}

class PolicyCheck final : public Command {
public:
    About about() const override {
        return {
            .verb = "policy",
            .action = "check",
            .summary = "read policy files strictly, judge their example children, and look for what is odd",
            .help =
                "Silent, and 0, when all is well. Where an example comes out differently, its file and line, the key "
                "and the rules that made it so are told, and the answer is 1. So are rules no child can meet, rules "
                "that contradict each other, rules that never decide anything, and lines of the visit pattern that "
                "are never reached, and mistakes in the file of journeys it names. A file that cannot be read as a "
                "policy is refused with 78 and every mistake in it.",
            .example = "portage policy check kent\nportage policy check /srv/portage/kent.db.policies/kent.toml"};
    }
    void describe(Options& o) override {
        o.arguments(files_, "FILE",
                    "policy files, or names of shipped ones; without any, the policy of the service's file")
            .required = false;
    }
    int run(Session& session) override {
        std::vector<authority::Finding> findings;
        auto judge = [&](const authority::Authority& authority) {
            for (auto& finding : authority::check(authority)) findings.push_back(std::move(finding));
            check_journeys_of(authority, findings);
        };
        for (const auto& name : files_) {
            auto file = policy_file(name);
            judge(authority::read_authority(file.text, file.path));
        }
        if (files_.empty()) judge(session.authority());
        if (findings.empty()) return 0;
        Page page{.schema = "policy.check", .title = "What should be looked at", .as_of = session.today()};
        auto& table =
            page.table("findings", "", {{"file", "File"}, {"line", "Line"}, {"key", "Key"}, {"finding", "Finding"}});
        for (const auto& finding : findings) table.row(finding.file, finding.line, finding.key, finding.message);
        session.show(std::move(page));
        return 1;
    }

private:
    std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Command> policy_check() { return std::make_unique<PolicyCheck>(); }

}  // namespace portage::cmd
