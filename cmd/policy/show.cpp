#include "authority/show.hpp"

#include "cmd/policies.hpp"
#include "cmd/session.hpp"

#include <algorithm>
#include <set>

namespace portage::cmd {

namespace {

// Where a setting comes from, as a reader should hear it.
std::string origin(const policy::Mark& mark) {
    std::vector<std::string> parts;
    if (mark.published) parts.push_back("“" + *mark.published + "”");
    if (mark.source) parts.push_back("source: " + *mark.source);
    if (mark.assumption) parts.push_back("ASSUMPTION: " + *mark.assumption);
    return join(parts, " ");
}

// "registered" for "governance.registered", "under five" for "entry (under five)": the title of the
// table says the rest.
std::string within(const std::string& section, const std::string& setting) {
    if (!setting.starts_with(section)) return setting;
    auto rest = setting.substr(section.size());
    if (rest.starts_with('.')) return rest.substr(1);
    if (rest.starts_with(" (") && rest.ends_with(')')) return rest.substr(2, rest.size() - 3);
    return rest.empty() ? setting : std::string(trim(rest));
}

class PolicyShow final : public Command {
public:
    About about() const override {
        return {
            .verb = "policy",
            .action = "show",
            .summary = "every setting of a policy, what it means and where it comes from",
            .help =
                "Without FILE the policy of the service's file. What the authority does not publish says ASSUMPTION: "
                "no child is declined by it.",
            .example =
                "portage policy show thurrock\nportage policy show kent --section groups\n"
                "portage policy show kent --assumptions --format csv"};
    }
    void describe(Options& o) override {
        o.argument(file_, "FILE", "a policy file, or the name of a shipped one");
        o.day(on_, "on", "the edition in force on that day (else today)");
        o.text(section_, "section", "NAME", "only that section");
        o.flag(assumptions_, "assumptions", "only what rests on an assumption");
    }
    int run(Session& session) override;

private:
    void add_rows(Page& page, const std::vector<authority::ShownSection>& sections, bool one_table) const;

    std::optional<std::string> file_, section_;
    std::optional<Date> on_;
    bool assumptions_ = false;
};

void PolicyShow::add_rows(Page& page, const std::vector<authority::ShownSection>& sections, bool one_table) const {
    std::vector<Column> columns = {
        {"setting", "Setting"}, {"value", "Value"}, {"meaning", "What it means"}, {"origin", "Where from"}};
    Table* table = one_table ? &page.table("settings", "", columns) : nullptr;
    for (const auto& section : sections) {
        std::vector<policy::Row> rows;
        for (const auto& row : section.rows)
            if (!assumptions_ || row.mark.assumption) rows.push_back(row);
        if (rows.empty()) continue;
        if (!one_table) {
            bool named = section.meaning.starts_with(section.name);
            auto title = named ? section.meaning : fmt::format("{}: {}", section.name, section.meaning);
            table = &page.table(section.name, title, columns);
        }
        std::set<std::string> told;
        for (const auto& row : rows) {
            auto from = origin(row.mark);
            bool again = !one_table && !from.empty() && !told.insert(from).second;
            table->row(one_table ? row.setting : within(section.name, row.setting), row.value, row.meaning,
                       again ? "as above" : from);
        }
    }
}

int PolicyShow::run(Session& session) {
    std::optional<authority::Authority> own;
    if (file_) {
        auto file = policy_file(*file_);
        own = authority::read_authority(file.text, file.path);
    }
    const auto& authority = own ? *own : session.authority();
    const auto& edition = authority.edition_on(on_.value_or(session.today()));
    auto sections = authority::show(authority, edition);
    if (section_) {
        std::vector<std::string_view> names;
        for (const auto& section : sections) names.push_back(section.name);
        if (std::find(names.begin(), names.end(), *section_) == names.end())
            throw Error(Fault::usage, unknown_word(*section_, "section", names));
        std::erase_if(sections, [&](const auto& section) { return section.name != *section_; });
    }
    Page page{.schema = "policy.show", .title = authority.area.authority, .as_of = session.today()};
    page.lines = {fmt::format("in force from {}{}", to_uk(edition.about.valid_from),
                              edition.about.valid_to ? " to " + to_uk(*edition.about.valid_to) : std::string()),
                  "digest " + edition.digest.substr(0, 16)};
    auto format = session.globals().format;
    add_rows(page, sections, format && *format != Format::table && *format != Format::html && *format != Format::md);
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> policy_show() { return std::make_unique<PolicyShow>(); }

}  // namespace portage::cmd
