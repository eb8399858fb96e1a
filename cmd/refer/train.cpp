#include "referral/same_child/train.hpp"

#include "cmd/case/common.hpp"
#include "cmd/linkage.hpp"
#include "cmd/surroundings.hpp"
#include "store/particulars.hpp"

namespace portage::cmd {

namespace {

class ReferTrain final : public Command {
public:
    About about() const override {
        return {.verb = "refer",
                .action = "train",
                .summary = "learn from the children on record how their details agree and differ",
                .effect = Effect::writes_for_good,
                .help =
                    "Writes weights of the service's own beside its policies (FILE.policies/linkage.toml); searches "
                    "use them from then on. Nobody need say which records are of one child: how often strangers agree "
                    "is counted over pairs drawn evenly (over every pair where there are no more than 500,000), how "
                    "often one child's records do is worked out from pairs "
                    "that share a birth date or a name. What few records say moves the shipped figures little.\n\n"
                    "Weights used before stay beside it under their version, and every import keeps which it went by. "
                    "Taking the file away takes the service back to the shipped weights.",
                .example = "portage refer train -n\nportage refer train --name 2026-11"};
    }
    void describe(Options& o) override {
        o.text(version_, "name", "NAME", "what the new weights are called (else the day)");
    }
    int run(Session& session) override;

private:
    std::optional<std::string> version_;
};

int ReferTrain::run(Session& session) {
    auto rules = search_rules(session);
    auto version = version_.value_or(session.service().authority + "-" + to_iso(session.today()));
    if (version.find_first_of("/\\\"") != std::string::npos || version.empty())
        fail(Fault::usage, "--name: '{}' cannot name a file (write it as 2026-11)", for_terminal(version));
    if (version == rules.weights.version)
        fail(Fault::usage, "--name: weights {} are those in use; give the new ones another name", version);
    std::vector<referral::Person> people;
    store::each_particulars(session.reader(), store::first_child, store::last_child,
                            [&](Id<child::Child>, const auto& told) { people.push_back(referral::person_of(told)); });
    if (people.size() < 2) fail(Fault::refused, "there is nobody on record to learn from");
    auto learnt = referral::train(people, rules.weights, rules.nicknames, {.version = version});

    Page page{.schema = "refer.train", .title = "Weights " + version, .as_of = session.today()};
    auto& facts = page.facts("learnt", "");
    facts.add("records", "Children on record", learnt.records);
    facts.add("random_pairs", "Pairs of strangers counted", learnt.random_pairs);
    facts.add("blocked_pairs", "Pairs that share a key", learnt.blocked_pairs);
    facts.add("sure_pairs", "Surely one child", learnt.sure_pairs);
    facts.add("rounds", "Rounds", learnt.rounds);
    auto& table = page.table("levels", "",
                             {{"field", "What"},
                              {"level", "Agrees"},
                              {"same_before", "One child", Align::right, "before"},
                              {"stranger_before", "Strangers", Align::right, "before"},
                              {"same", "One child", Align::right, "now"},
                              {"stranger", "Strangers", Align::right, "now"}});
    for (const auto& fact : referral::level_facts()) {
        if (fact.level == referral::Level::missing) continue;
        auto share = [&](const referral::Weights& weights, referral::Relation relation) {
            return fmt::format("{:.4f}", weights.at(fact.level, relation));
        };
        using enum referral::Relation;
        table.row(spaced(to_string(fact.field)), fact.meaning, share(rules.weights, same),
                  share(rules.weights, stranger), share(learnt.weights, same), share(learnt.weights, stranger));
    }
    if (!session.dry_run()) {
        auto path = own_weights_path(session);
        make_folder(folder_of(path));
        if (file_exists(path))
            write_file(folder_of(path) + "/linkage-" + rules.weights.version + ".toml", rules.weights_text);
        write_file(path, referral::to_toml(learnt.weights));
    }
    session.show(std::move(page));
    session.say(session.dry_run() ? "dry run: nothing was kept" : "weights " + version + " are in use from now on");
    return 0;
}

}  // namespace

std::unique_ptr<Command> refer_train() { return std::make_unique<ReferTrain>(); }

}  // namespace portage::cmd
