// The family page: everything a person needs who is about to ring, decide about or visit a family.
#include "cmd/case/family_page.hpp"

namespace portage::cmd {

namespace {

class CaseShow final : public Command {
public:
    About about() const override {
        return {.verb = "case",
                .action = "show",
                .summary = "the family page: child, carers, home, flags, consents, visits, goals, what to do next",
                .help =
                    "What a visitor must know before the door comes first. A confidential address never prints. Names, "
                    "telephone numbers and what people wrote show on a terminal; anything saved or sent on shows "
                    "initials, unless --names.",
                .example = "portage case show K26-0001K\nportage case show K26-0001K --names --output page.html"};
    }
    void describe(Options& o) override { o.argument(case_, "CASE", "its reference"); }
    int run(Session& session) override {
        auto found = store::require_case(session.reader(), case_);
        session.show(FamilyPage(session, found).make());
        return 0;
    }

private:
    std::string case_;
};

}  // namespace

std::unique_ptr<Command> case_show() { return std::make_unique<CaseShow>(); }

}  // namespace portage::cmd
