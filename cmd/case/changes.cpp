#include "cmd/session.hpp"
#include "store/touched.hpp"
#include "store/undo.hpp"

namespace portage::cmd {

namespace {

class CaseChanges final : public Command {
public:
    About about() const override {
        return {.verb = "case",
                .action = "changes",
                .summary = "what was entered, by whom and when, newest first",
                .example = "portage case changes\nportage case changes --most 100 --format csv"};
    }
    void describe(Options& o) override { o.number(most_, "most", "N", "how many at the most (else 20)"); }
    int run(Session& session) override {
        Page page{.schema = "case.changes", .title = "Changes", .as_of = session.today()};
        auto& table = page.table("changes", "",
                                 {{"change", "Change"},
                                  {"at", "Entered (UTC)"},
                                  {"actor", "By"},
                                  {"verb", "What"},
                                  {"reason", "Why"},
                                  {"undone_by", "Undone by"},
                                  {"cases", "About"}});
        auto name = [](const std::optional<store::ChangeNumber>& number) {
            return number ? std::optional(to_reference('C', *number)) : std::nullopt;
        };
        for (const auto& change : store::latest_changes(session.reader(), most_)) {
            auto what = change.undoes ? fmt::format("{} {}", change.verb, *name(change.undoes)) : change.verb;
            table.row(to_reference('C', change.number), to_iso(change.at), change.actor, what, change.reason,
                      name(change.undone_by), about_cases(store::cases_of_change(session.reader(), change.number)));
        }
        session.show(std::move(page));
        return 0;
    }

private:
    // The cases by name where they are few; a sheet of them by their number.
    static std::optional<std::string> about_cases(const store::Touched& touched) {
        const auto all = static_cast<long long>(touched.references.size()) + touched.imported;
        if (all == 0) return {};
        return all == touched.imported || all > 3 ? count(all, "case") : join(touched.references, ", ");
    }

    int most_ = 20;
};

class CaseUndo final : public Command {
public:
    About about() const override {
        return {.verb = "case",
                .action = "undo",
                .summary = "take one change back, whole or not at all",
                .effect = Effect::writes,
                .needs_reason = true,
                .help =
                    "Refused where a later change built on what is to be taken back; that one is named, and to be "
                    "undone first. Only an import keeps, in whole referrals, those already worked on. What left the "
                    "building, a letter or a calendar, stays a fact: whom to tell is said.",
                .example = "portage case undo C41 --reason 'entered twice'"};
    }
    void describe(Options& o) override { o.argument(change_, "CHANGE", "its number: C41"); }
    int run(Session& session) override {
        auto number = parse_reference('C', change_);
        if (!number)
            fail(Fault::usage, "'{}' is not a change (they look like C41; portage case changes lists them)",
                 for_terminal(change_));
        auto change = store::find_change(session.reader(), *number);
        if (!change) fail(Fault::usage, "there is no change C{}", *number);
        store::Undone undone;
        auto made = session.write([&](store::Writer& writer) { undone = store::undo(writer, *change); }, *number);
        for (const auto& reference : undone.kept)
            session.warn("kept " + reference + ": it was worked on since the import");
        for (const auto& line : undone.tell_family) session.warn(line);
        session.done(fmt::format("C{} ({}) is undone", *number, change->verb), made);
        return 0;
    }

private:
    std::string change_;
};

}  // namespace

std::unique_ptr<Command> case_changes() { return std::make_unique<CaseChanges>(); }
std::unique_ptr<Command> case_undo() { return std::make_unique<CaseUndo>(); }

}  // namespace portage::cmd
