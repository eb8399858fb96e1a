#include "cmd/session.hpp"
#include "store/cases.hpp"

namespace portage::cmd {

namespace {

class CaseFind final : public Command {
public:
    About about() const override {
        return {.verb = "case",
                .action = "find",
                .summary = "cases by a child's name, date of birth, NHS number or reference",
                .help =
                    "Every word must be found; parts of words will do, and capitals and accents do not count: zoe "
                    "finds Zoë. Names show on a terminal; anything saved or sent on shows initials, unless --names.",
                .example = "portage case find khan\nportage case find amelia 01/05/2023\nportage case find 999 000"};
    }
    void describe(Options& o) override { o.arguments(words_, "WORDS", "what is known"); }
    int run(Session& session) override {
        auto& reader = session.reader();
        Page page{.schema = "case.find", .title = "Cases found", .as_of = session.today(), .personal = true};
        auto& table = page.table("cases", "",
                                 {{"case", "Case"},
                                  {"child", "Child"},
                                  {"born", "Born"},
                                  {"stage", "Stage"},
                                  {"since", "Since"},
                                  {"visitor", "Visitor"}});
        table.when_empty = "nobody found: try part of a name, or the date of birth as 01/05/2023";
        for (const auto& [case_file, child] : store::find_cases(reader, join(words_, " "))) {
            auto visitor = case_file.worker ? std::optional(reader.get(case_file.worker).code) : std::nullopt;
            table.row(case_file.reference, session.person(child.forename, child.surname), child.born, case_file.stage,
                      case_file.stage_since, visitor);
        }
        session.show(std::move(page));
        return 0;
    }

private:
    std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> case_find() { return std::make_unique<CaseFind>(); }

}  // namespace portage::cmd
