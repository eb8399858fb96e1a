#include "base/sheet.hpp"
#include "cmd/case/common.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

namespace {

using caseload::Note;
using caseload::NoteKind;

const std::vector<std::string_view> note_columns = {"case", "on", "kind", "with", "text", "next"};

class CaseNote final : public Command {
public:
    About about() const override {
        return {.verb = "case",
                .action = "note",
                .summary = "write down a call, a letter or anything else about a case",
                .effect = Effect::writes,
                .help =
                    "It stands in the chronology, and --next says when the family hears from the service again, which "
                    "portage review due then watches. TEXT - reads standard input: better for what names people.",
                .example =
                    "portage case note K26-0001K --rang mum --reply 'ring on Thursday' --next 17/9\n"
                    "portage case note K26-0001K --text - < note.txt\n"
                    "portage case note --sheet > calls.csv; portage case note --from calls.csv"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.text(rang_, "rang", "WHOM", "a telephone call: mum, health visitor");
        o.text(wrote_, "wrote", "WHOM", "an e-mail to or from them");
        o.text(met_, "met", "WHOM", "a meeting with them");
        o.text(text_, "text", "TEXT", "what is to be remembered; - reads standard input");
        o.text(text_, "reply", "TEXT", "the same: what they said");
        o.day(next_, "next", "the next contact promised");
        o.past_day(on_, "on", "when it was (else today)");
        o.text(from_, "from", "FILE", "many at once: a filled-in sheet, - for standard input");
        o.flag(sheet_, "sheet", "print a sheet to fill in");
    }
    int run(Session& session) override;

private:
    struct Entry {
        caseload::Case case_file;
        Note note;
    };
    Entry typed(Session& session) const;
    std::vector<Entry> of_sheet(Session& session) const;
    std::optional<std::string> case_, rang_, wrote_, met_, text_, from_;
    std::optional<Date> next_, on_;
    bool sheet_ = false;
};

CaseNote::Entry CaseNote::typed(Session& session) const {
    if (!case_) fail(Fault::usage, "CASE is missing: its reference");
    if (!text_) fail(Fault::usage, "--text or --reply is missing: what is to be remembered");
    if (!!rang_ + !!wrote_ + !!met_ > 1)
        fail(Fault::usage, "one of --rang, --wrote and --met; a second contact is a second note");
    auto found = store::require_case(session.reader(), *case_);
    auto kind = rang_ ? NoteKind::phone : wrote_ ? NoteKind::email : met_ ? NoteKind::meeting : NoteKind::note;
    auto contact = rang_ ? rang_ : wrote_ ? wrote_ : met_;
    Note note{.case_file = found.id,
              .on = happened_on(session, on_),
              .kind = kind,
              .contact = contact,
              .text = text_or_input(*text_, "text"),
              .next_on = next_,
              .author = session.actor()};
    if (next_ && *next_ < note.on) fail(Fault::usage, "--next: {} is before {}", to_uk(*next_), to_uk(note.on));
    return {found, note};
}

std::vector<CaseNote::Entry> CaseNote::of_sheet(Session& session) const {
    auto& reader = session.reader();
    Sheet sheet(read_file(*from_, 4 << 20), file_name_of(*from_), note_columns);
    std::vector<Entry> entries;
    for (const auto& row : sheet.rows()) {
        row.require("case");
        row.require("text");
        Note note{.on = row.day("on").value_or(session.today()),
                  .kind = row.word<NoteKind>("kind").value_or(NoteKind::note),
                  .text = row.text("text"),
                  .next_on = row.day("next"),
                  .author = session.actor()};
        if (auto with = row.text("with"); !with.empty()) note.contact = with;
        if (note.on > session.today()) row.mistake(to_uk(note.on) + " is still to come");
        if (note.next_on && *note.next_on < note.on) row.mistake("next contact before the note's own day");
        if (row.text("case").empty()) continue;
        try {
            auto found = store::require_case(reader, row.text("case"));
            note.case_file = found.id;
            entries.push_back({found, note});
        } catch (const Error& error) {
            row.mistake(error.what());
        }
    }
    sheet.require_sound();
    return entries;
}

int CaseNote::run(Session& session) {
    if (sheet_) {
        session.show_text(csv_line({note_columns.begin(), note_columns.end()}));
        return 0;
    }
    if (from_ && (case_ || text_)) fail(Fault::usage, "either one note, or --from a sheet");
    auto entries = from_ ? of_sheet(session) : std::vector<Entry>{typed(session)};
    auto change = session.write([&](store::Writer& writer) {
        for (const auto& entry : entries) writer.insert(entry.note);
    });
    session.done(entries.size() == 1 ? "noted for " + entries.front().case_file.reference
                                     : count(static_cast<long long>(entries.size()), "note") + " written",
                 change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> case_note() { return std::make_unique<CaseNote>(); }

}  // namespace portage::cmd
