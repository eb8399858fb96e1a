// `calendar remove`: an entry of the office's own, taken out again.
#include "cmd/calendars.hpp"
#include "cmd/session.hpp"
#include "store/calendar_entries.hpp"

namespace portage::cmd {

namespace {

using calendar::Entry;

class CalendarRemove final : public Command {
public:
    About about() const override {
        return {.verb = "calendar",
                .action = "remove",
                .summary = "take a term, holiday or closure of the office's own out again",
                .effect = Effect::writes,
                .help =
                    "By its name; --starts says which where several are called the same. Where a term replaced a "
                    "shipped one, that one counts again. What is shipped cannot be removed: calendar add puts the "
                    "office's own in its place. Visits already planned stay where they are.",
                .example =
                    "portage calendar remove 'Staff conference'\n"
                    "portage calendar remove 'Autumn 1' --starts 1/9/2026"};
    }
    void describe(Options& o) override {
        o.argument(name_, "NAME", "what it is called");
        o.day(starts_, "starts", "its first day");
    }
    int run(Session& session) override {
        const auto entry = chosen(session.reader());
        const auto change = session.write([&](store::Writer& writer) { writer.remove(entry.id); });
        session.done(in_words(entry) + " is out of the calendar", change);
        return 0;
    }

private:
    static std::string in_words(const Entry& entry) {
        auto days = entry.from == entry.to ? to_uk(entry.from) : to_uk(entry.from) + " to " + to_uk(entry.to);
        return fmt::format("{} '{}', {}{}", to_string(entry.kind), for_terminal(entry.name), days,
                           entry.area.empty() ? "" : " in " + for_terminal(entry.area));
    }
    Entry chosen(store::Reader& reader) const;

    std::string name_;
    std::optional<Date> starts_;
};

Entry CalendarRemove::chosen(store::Reader& reader) const {
    std::vector<Entry> found;
    std::vector<std::string> names;
    for (auto& entry : store::calendar_entries(reader)) {
        names.push_back(entry.name);
        if (folded(entry.name) == folded(name_) && (!starts_ || entry.from == *starts_))
            found.push_back(std::move(entry));
    }
    if (names.empty())
        fail(Fault::usage, "the office has entered nothing in the calendar; what is shipped cannot be removed");
    if (found.empty() && starts_)
        fail(Fault::usage, "the office has entered no '{}' that starts on {} (portage calendar list)",
             for_terminal(name_), to_uk(*starts_));
    if (found.empty())
        fail(Fault::usage, "{}", unknown_word(name_, "entry of the office", {names.begin(), names.end()}));
    if (found.size() > 1) {
        std::vector<std::string> told;
        for (const auto& entry : found) told.push_back(in_words(entry));
        fail(Fault::usage, "say which with --starts: {}", join(told, "; "));
    }
    return found.front();
}

}  // namespace

std::unique_ptr<Command> calendar_remove() { return std::make_unique<CalendarRemove>(); }

}  // namespace portage::cmd
