#include "cmd/session.hpp"
#include "store/letters.hpp"

namespace portage::cmd {

namespace {

class ReferLetter final : public Command {
public:
    About about() const override {
        return {.verb = "refer",
                .action = "letter",
                .summary = "read a drafted letter, and say that it was issued",
                .effect = Effect::writes,
                .help =
                    "Without a letter, the drafts are listed. --issue says that a person read it and it went out: undo "
                    "can take the entry back, but not that the letter went, and says whom to tell.",
                .example = "portage refer letter\nportage refer letter T3\nportage refer letter T3 --issue"};
    }
    void describe(Options& o) override {
        o.argument(letter_, "LETTER", "its number: T3");
        o.flag(issue_, "issue", "it went out");
        o.past_day(on_, "on", "the day it went (else today)");
    }
    int run(Session& session) override;

private:
    std::optional<std::string> letter_;
    bool issue_ = false;
    std::optional<Date> on_;
};

void list_drafts(Session& session) {
    auto& reader = session.reader();
    Page page{
        .schema = "refer.letter", .title = "Letters to be read and issued", .as_of = session.today(), .personal = true};
    auto& table = page.table("drafts", "",
                             {{"letter", "Letter"},
                              {"case", "Case"},
                              {"kind", "About"},
                              {"to", "To"},
                              {"why", "Why them"},
                              {"language", "Language"},
                              {"drafted", "Drafted"}});
    table.when_empty = "no drafts";
    for (auto letter : store::letter_drafts(reader)) {
        auto case_file = reader.get(letter.case_file);
        if (!letter.addressee)
            if (const auto carer = store::addressee_of(reader, case_file.child)) letter.addressee = carer->carer.id;
        std::optional<std::string> to, why;
        for (const auto& [link, carer] : store::carers_of(reader, case_file.child)) {
            if (carer.id != letter.addressee) continue;
            to = session.shows_names() ? carer.name : link.relationship.value_or("a carer");
            why = link.receives_letters == child::YesNo::yes ? "receives letters" : "has parental responsibility";
        }
        table.row(to_reference('T', letter.id.value), case_file.reference, letter.kind, to, why, letter.language,
                  letter.drafted_on);
    }
    session.show(std::move(page));
}

int ReferLetter::run(Session& session) {
    if (!letter_) {
        if (issue_) fail(Fault::usage, "say which letter was issued: portage refer letter T3 --issue");
        list_drafts(session);
        return 0;
    }
    auto letter = store::require_letter(session.reader(), *letter_);
    if (!issue_) {
        session.show_text(letter.text);
        return 0;
    }
    auto on = on_.value_or(session.today());
    if (on > session.today() || on < letter.drafted_on)
        fail(Fault::usage, "a letter drafted on {} cannot have gone out on {}", to_uk(letter.drafted_on), to_uk(on));
    auto change = session.write([&](store::Writer& writer) { store::issue_letter(writer, letter, on); });
    session.done(to_reference('T', letter.id.value) + " is issued", change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> refer_letter() { return std::make_unique<ReferLetter>(); }

}  // namespace portage::cmd
