// The files of share/calendars, read strictly: one file may hold bank holidays, terms, or both.
#include "base/toml.hpp"
#include "calendar/calendar.hpp"
#include "calendar/school.hpp"

#include <algorithm>

namespace portage::calendar {

namespace {

// England and Wales have eight in every year; fewer is a list cut short.
constexpr int least_bank_holidays = 8;

// The year a school year starts in: "2026/27" → 2026.
std::optional<int> parse_school_year(std::string_view text) {
    for (int year = 2000; year < 2100; ++year)
        if (school_year_text(year) == text) return year;
    return {};
}

}  // namespace

// Reads into a copy, so that a file with mistakes changes nothing.
class CalendarFile {
public:
    CalendarFile(const Calendar& calendar, std::string_view text, const std::string& name)
        : calendar_(calendar), file_(text, name) {}

    Calendar read() {
        auto root = file_.root();
        if (auto holidays = root.table("bank_holidays")) read_bank_holidays(*holidays);
        if (root.has("authority")) read_authority(root);
        if (!root.has("bank_holidays") && !root.has("authority"))
            root.mistake("a calendar file holds [bank_holidays], or authority = \"…\" and its terms");
        file_.require_sound();
        calendar_.settle();
        return std::move(calendar_);
    }

private:
    void read_bank_holidays(TomlTable& table) {
        table.require_text("of");
        table.require_text("source");
        table.text("licence");
        auto first = table.require_integer("first_year"), last = table.require_integer("last_year");
        if (first < 1996 || last > 2199 || last < first) {
            table.mistake("first_year", "first_year to last_year must be a range of years from 1996");
            return;
        }
        std::map<std::int64_t, int> found;
        for (auto& day : table.tables("days")) {
            Date on = day.require_day("on");
            auto name = day.require_text("name");
            auto year = static_cast<int>(ymd(on).year());
            if (year < first || year > last)
                day.mistake("on", fmt::format("{} lies outside {} to {}", to_iso(on), first, last));
            if (weekday_number(on) > 5)
                day.mistake("on", fmt::format("{} is a {}: give the substitute day", to_iso(on),
                                              weekday_name(weekday_number(on))));
            if (!seen_.insert(on).second) day.mistake("on", to_iso(on) + " is listed twice");
            ++found[year];
            calendar_.working_days_.add_bank_holiday(on, name);
        }
        for (auto year = first; year <= last; ++year) {
            if (found[year] < least_bank_holidays)
                table.mistake("days", fmt::format("{} has {}, and every year has at least {}", year,
                                                  count(found[year], "bank holiday"), least_bank_holidays));
            calendar_.working_days_.add_year(static_cast<int>(year));
        }
    }

    void read_authority(TomlTable& root) {
        auto authority = root.require_text("authority");
        if (!calendar_.authority_.empty() && calendar_.authority_ != authority)
            root.mistake("authority", fmt::format("this is {}'s calendar, and {}'s is loaded already", authority,
                                                  calendar_.authority_));
        calendar_.authority_ = authority;
        for (auto& area : root.tables("area")) {
            Area read{area.require_text("name"), area.texts("wards")};
            if (read.wards.empty()) area.mistake("wards", "wards must list the GSS codes of the area's wards");
            calendar_.areas_.push_back(std::move(read));
        }
        for (auto& year : root.tables("year")) read_year(year);
        for (auto& closure : root.tables("closure")) {
            Entry read{.kind = EntryKind::closure,
                       .area = area_named(closure),
                       .name = closure.require_text("name"),
                       .from = closure.require_day("from"),
                       .to = closure.require_day("to"),
                       .assumption = closure.text("assumption").value_or("")};
            check_order(closure, read.from, read.to);
            calendar_.closures_.push_back(std::move(read));
        }
    }

    void read_year(TomlTable& table) {
        auto text = table.require_text("school_year");
        auto year = parse_school_year(text);
        if (!year) table.mistake("school_year", fmt::format("'{}' is not a school year (write it as 2026/27)", text));
        auto area = area_named(table);
        auto assumption = table.text("assumption").value_or("");
        if (!table.text("source") && assumption.empty())
            table.mistake(
                "say where these dates come from (source = \"…\"), or why they are assumed (assumption = \"…\")");
        auto terms = table.tables("terms");
        if (terms.empty()) table.mistake("terms", "terms must list the terms of the year");
        for (auto& row : terms) {
            Term term{.name = row.require_text("name"),
                      .area = area,
                      .from = row.require_day("from"),
                      .to = row.require_day("to"),
                      .assumption = assumption};
            check_order(row, term.from, term.to);
            if (year && (term.from < date(*year, 8, 1) || term.to > date(*year + 1, 8, 31)))
                row.mistake("from", fmt::format("{} does not lie in {}", term.name, text));
            for (const auto& other : calendar_.all_terms_)
                if (!other.office && other.area == area && other.from <= term.to && term.from <= other.to)
                    row.mistake("from", fmt::format("{} overlaps {} ({} to {})", term.name, other.name,
                                                    to_iso(other.from), to_iso(other.to)));
            calendar_.all_terms_.push_back(std::move(term));
        }
    }

    void check_order(TomlTable& table, Date from, Date to) {
        if (!table.has("from") || !table.has("to")) return;  // told already
        if (to < from) table.mistake("to", fmt::format("ends on {}, before it starts on {}", to_iso(to), to_iso(from)));
    }

    std::string area_named(TomlTable& table) {
        auto name = table.text("area").value_or("");
        std::vector<std::string_view> known;
        for (const auto& area : calendar_.areas_) known.push_back(area.name);
        if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end())
            table.mistake("area", unknown_word(name, "area", known));
        return name;
    }

    Calendar calendar_;
    TomlDocument file_;
    std::set<Date> seen_;
};

void Calendar::read(std::string_view text, const std::string& name) { *this = CalendarFile(*this, text, name).read(); }

}  // namespace portage::calendar
