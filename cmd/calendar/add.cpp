#include "base/sheet.hpp"
#include "calendar/school.hpp"
#include "cmd/calendars.hpp"
#include "cmd/surroundings.hpp"
#include "store/calendar_entries.hpp"

#include <set>

namespace portage::cmd {

namespace {

using calendar::Entry;
using calendar::EntryKind;

const std::vector<std::string_view> date_columns = {"kind", "name", "starts", "ends", "area", "assumption"};

std::set<std::string> warnings_of(const calendar::Calendar& calendar) {
    auto whole = calendar.warnings();
    std::set<std::string> told(whole.begin(), whole.end());
    for (const auto& area : calendar.areas())
        for (auto& warning : calendar.warnings(area.name)) told.insert(std::move(warning));
    return told;
}

class CalendarAdd final : public Command {
public:
    About about() const override {
        return {.verb = "calendar",
                .action = "add",
                .summary = "the office's own terms, holidays and closures",
                .effect = Effect::writes,
                .help =
                    "KIND is term, holiday (a bank holiday the shipped list lacks: proclaimed ones) or closure (the "
                    "service makes no visits; limits set by law run on). A term of the office replaces the shipped "
                    "ones it overlaps, for the whole authority or for one area. --sheet prints the terms that are "
                    "only assumed, from this school year on, to be corrected and handed back with --from.",
                .example =
                    "portage calendar add closure 'Staff conference' --starts 12/11/2026\n"
                    "portage calendar add term T1 --starts 1/9/2026 --ends 16/10/2026 --area Sheppey\n"
                    "portage calendar add --sheet > terms.csv\n"
                    "portage calendar add --from terms.csv"};
    }
    void describe(Options& o) override {
        o.argument(kind_, "KIND", "term, holiday or closure");
        o.argument(name_, "NAME", "what it is called");
        o.day(starts_, "starts", "first day");
        o.day(ends_, "ends", "last day (else the first)");
        o.text(area_, "area", "AREA", "only this area of the authority, such as Sheppey");
        o.text(assumption_, "assumption", "WHY", "nobody has said so: why it is assumed; every plan will tell");
        o.text(from_, "from", "FILE", "a filled-in sheet instead, - for standard input");
        o.flag(sheet_, "sheet", "print a sheet to fill in");
    }
    int run(Session& session) override;

private:
    void print_sheet(Session& session);
    Entry typed_entry() const;
    std::vector<Entry> entries_of_sheet(calendar::Calendar& calendar) const;
    std::optional<std::string> kind_, name_, from_;
    std::string area_, assumption_;
    std::optional<Date> starts_, ends_;
    bool sheet_ = false;
};

void CalendarAdd::print_sheet(Session& session) {
    auto calendar = calendar_of(session);
    auto first = date(calendar::school_year_of(session.today()), 8, 1);
    std::string text = csv_line({date_columns.begin(), date_columns.end()});
    auto add_terms = [&](std::string_view area) {
        for (const auto& term : calendar.terms_between(first, date(2199, 1, 1), area))
            if (!term.assumption.empty() && term.area == area)
                text += csv_line({"term", term.name, to_uk(term.from), to_uk(term.to), term.area, ""});
    };
    add_terms("");
    for (const auto& area : calendar.areas()) add_terms(area.name);
    session.show_text(text);
}

Entry CalendarAdd::typed_entry() const {
    if (!kind_ || !name_) fail(Fault::usage, "say what is added: calendar add KIND NAME --starts DATE, or --from FILE");
    if (!starts_) fail(Fault::usage, "--starts is missing: the first day");
    return {.id = {},
            .kind = require_word<EntryKind>(*kind_, "KIND", Fault::usage),
            .area = area_,
            .name = tidy(*name_),
            .from = *starts_,
            .to = ends_.value_or(*starts_),
            .assumption = assumption_};
}

std::vector<Entry> CalendarAdd::entries_of_sheet(calendar::Calendar& calendar) const {
    Sheet sheet(read_file(*from_, 1 << 20), file_name_of(*from_), date_columns);
    std::vector<Entry> entries;
    for (const auto& row : sheet.rows()) {
        row.require("kind");
        row.require("name");
        row.require("starts");
        auto kind = row.word<EntryKind>("kind");
        auto starts = row.day("starts"), ends = row.day("ends");
        if (!kind || !starts) continue;
        Entry entry{.id = {},
                    .kind = *kind,
                    .area = row.text("area"),
                    .name = row.text("name"),
                    .from = *starts,
                    .to = ends.value_or(*starts),
                    .assumption = row.text("assumption")};
        try {
            calendar.add(entry);
        } catch (const Error& error) {
            row.mistake(error.what());
        }
        entries.push_back(std::move(entry));
    }
    sheet.require_sound();
    return entries;
}

int CalendarAdd::run(Session& session) {
    if (sheet_) {
        print_sheet(session);
        return 0;
    }
    auto calendar = calendar_of(session);
    const auto before = warnings_of(calendar);
    std::vector<Entry> entries;
    if (from_) {
        if (kind_) fail(Fault::usage, "either one entry, or --from a sheet");
        entries = entries_of_sheet(calendar);
    } else {
        entries.push_back(typed_entry());
        calendar.add(entries.front());
    }
    auto change = session.write([&](store::Writer& writer) {
        for (const auto& entry : entries) writer.insert(entry);
    });
    for (const auto& warning : warnings_of(calendar))
        if (!before.contains(warning)) session.warn(warning);
    session.done(count(static_cast<long long>(entries.size()), "entry", "entries") + " added to the calendar", change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> calendar_add() { return std::make_unique<CalendarAdd>(); }

}  // namespace portage::cmd
