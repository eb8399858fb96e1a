#include "cmd/help.hpp"

#include "base/text.hpp"
#include "cmd/manual.hpp"
#include "cmd/session.hpp"

namespace portage::cmd {

namespace {

class Help final : public Command {
public:
    About about() const override {
        return {.verb = "help",
                .action = "",
                .summary = "tell about a command, exit codes, the environment, all options or all commands",
                .help = "TOPIC is a verb, a verb and an action, exit-codes, environment, options, or commands.",
                .example = "portage help refer add\nportage help exit-codes"};
    }
    void describe(Options& o) override { o.arguments(topic_, "TOPIC", "what to tell about").required = false; }
    int run(Session& session) override;

private:
    std::vector<std::string> topic_;
};

// Every command with what it does to the file: what tests, completions and scripts go by.
void list_commands(Session& session) {
    Page page{.schema = "help.commands", .title = "Commands", .as_of = session.today()};
    auto& table =
        page.table("commands", "",
                   {{"command", "Command"}, {"effect", "Effect"}, {"summary", "What it does"}, {"options", "Options"}});
    for (auto maker : commands()) {
        auto command = maker();
        auto about = command->about();
        Options options;
        command->describe(options);
        std::vector<std::string> names;
        for (const auto& option : options.all()) names.push_back(option.argument ? option.name : "--" + option.name);
        auto effect = about.effect == Effect::reads    ? "reads"
                      : about.effect == Effect::writes ? "writes, can be undone"
                                                       : "writes, cannot be undone";
        auto name = about.action.empty() ? std::string(about.verb) : fmt::format("{} {}", about.verb, about.action);
        table.row(name, effect, about.summary, join(names, " "));
    }
    session.show(std::move(page));
}

int Help::run(Session& session) {
    if (topic_.empty()) {
        session.show_text(overview());
        return 0;
    }
    const auto& topic = topic_.front();
    if (topic == "exit-codes") return session.show_text(exit_codes()), 0;
    if (topic == "environment") return session.show_text(environment_variables()), 0;
    if (topic == "options") return session.show_text(global_options()), 0;
    if (topic == "manual-part" && topic_.size() > 1) return session.show_text(manual_part(topic_[1])), 0;
    if (topic == "commands") return list_commands(session), 0;
    std::vector<std::string_view> known = {"exit-codes", "environment", "options", "commands"};
    bool verb = false;
    for (auto maker : commands()) {
        auto command = maker();
        auto about = command->about();
        known.push_back(about.verb);
        if (about.verb != topic) continue;
        verb = true;
        if (about.action.empty() || (topic_.size() > 1 && about.action == topic_[1])) {
            Options options;
            command->describe(options);
            return session.show_text(help_of(*command, options)), 0;
        }
    }
    if (!verb) throw Error(Fault::usage, unknown_word(topic, "topic", known));
    session.show_text(help_of_verb(topic));
    return 0;
}

}  // namespace

std::unique_ptr<Command> help() { return std::make_unique<Help>(); }

}  // namespace portage::cmd
