#include "authority/authority.hpp"
#include "cmd/policies.hpp"
#include "cmd/session.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

namespace {

class PolicyNew final : public Command {
public:
    About about() const override {
        return {.verb = "policy",
                .action = "new",
                .summary = "a policy file to begin with: a commented template, or another authority's",
                .help =
                    "The template is a whole policy that policy check accepts, with a comment on every section; "
                    "portage-policy(5) has the words. What it does not know about your service is marked as an "
                    "assumption. The council's name, what sentences call its area, the capital letters its case "
                    "references begin with and its GSS code can be given at once.",
                .example =
                    "portage policy new --name Borsetshire --code BO --gss E10000099 --output borsetshire.toml\n"
                    "portage policy new --from kent --output mine.toml"};
    }
    void describe(Options& o) override {
        o.text(from_, "from", "NAME", "begin with another authority's file: kent, or a policy file");
        o.text(authority_, "authority", "NAME", "the council whose rules they are");
        o.text(name_, "name", "NAME", "what sentences call its area");
        o.text(code_, "code", "LETTERS", "the capital letters case references begin with");
        o.text(gss_, "gss", "CODE", "its GSS code");
    }
    int run(Session& session) override {
        auto text = from_ ? policy_file(*from_).text : read_share("templates/policy.toml");
        if (!from_ && gss_) replace_all(text, "\"E06000999\"", "\"" + *gss_ + "\"");
        put(text, "authority", authority_ ? authority_ : name_ ? std::optional(*name_ + " Council") : std::nullopt);
        if (!from_ && name_) replace_all(text, "\"Exampleshire\"", "\"" + *name_ + "\"");
        put(text, "name", name_);
        put(text, "code", code_);
        put(text, "gss", gss_);
        session.show_text(text);
        return 0;
    }

private:
    // Puts a value into the head of the file, on the line that begins with the key.
    static void put(std::string& text, std::string_view key, const std::optional<std::string>& value) {
        if (!value) return;
        if (value->find_first_of("\"\\\n") != std::string::npos)
            fail(Fault::usage, "--{}: '{}' has a sign that cannot stand in it", key, for_terminal(*value));
        auto line = fmt::format("\n{} = ", key);
        auto at = text.find(line);
        if (at == std::string::npos) return;
        auto end = text.find('\n', at + 1);
        text.replace(at, end - at, fmt::format("{}\"{}\"", line, *value));
    }
    static void replace_all(std::string& text, const std::string& what, const std::string& by) {
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
            text.replace(at, what.size(), by);
    }

    std::optional<std::string> from_, authority_, name_, code_, gss_;
};

}  // namespace

std::unique_ptr<Command> policy_new() { return std::make_unique<PolicyNew>(); }

}  // namespace portage::cmd
