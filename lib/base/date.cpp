#include "base/date.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <array>
#include <charconv>
#include <cstdlib>

namespace portage {

namespace {

namespace chr = std::chrono;

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

std::optional<int> number(std::string_view digits) {
    int value = 0;
    auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || digits.front() == '-' || error != std::errc{} || stop != digits.data() + digits.size())
        return {};
    return value;
}

std::optional<Date> real_day(int year, int month, int day) {
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return {};
    chr::year_month_day found{chr::year{year}, chr::month{static_cast<unsigned>(month)},
                              chr::day{static_cast<unsigned>(day)}};
    if (!found.ok()) return {};
    return Date{found};
}

std::optional<int> month_named(std::string_view word) {
    if (word.size() < 3) return {};
    auto typed = lower(word);
    for (std::size_t i = 0; i < months.size(); ++i)
        if (lower(months[i]).starts_with(typed) || (typed == "sept" && i == 8)) return static_cast<int>(i) + 1;
    return {};
}

std::optional<int> year_of(std::string_view digits) {
    auto year = number(digits);
    if (!year) return {};
    if (digits.size() == 2) return 2000 + *year;
    if (digits.size() == 4) return year;
    return {};
}

// The parts of a date however they are separated; "3rd" loses its ending.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts(1);
    for (char c : text) {
        bool gap = c == '/' || c == '.' || c == '-' || c == ' ' || c == ',';
        if (!gap)
            parts.back() += c;
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    if (!parts.empty() && parts.size() <= 3 && parts[0].size() > 2) {
        auto ending = lower(std::string_view(parts[0]).substr(parts[0].size() - 2));
        if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") parts[0].resize(parts[0].size() - 2);
    }
    return parts;
}

// A weekday in front ("Mon 23 Nov 2026") is let go.
void drop_weekday(std::vector<std::string>& parts) {
    if (parts.size() == 4 && parse_weekday(parts[0])) parts.erase(parts.begin());
}

}  // namespace

std::optional<Date> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
    if (!year || !month || !day) return {};
    return real_day(*year, *month, *day);
}

std::string to_iso(Date day) {
    auto d = ymd(day);
    std::string text = "0000-00-00";
    auto put = [&](std::size_t last, unsigned number) {  // an import writes a million of these
        for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
    };
    put(3, static_cast<unsigned>(static_cast<int>(d.year())));
    put(6, static_cast<unsigned>(d.month()));
    put(9, static_cast<unsigned>(d.day()));
    return text;
}

std::string to_uk(Date day) {
    auto d = ymd(day);
    return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(d.day()), static_cast<unsigned>(d.month()),
                       static_cast<int>(d.year()));
}

std::string to_short(Date day) {
    auto d = ymd(day);
    return fmt::format("{} {} {}", weekday_name(weekday_number(day)).substr(0, 3), static_cast<unsigned>(d.day()),
                       months[static_cast<unsigned>(d.month()) - 1].substr(0, 3));
}

std::string to_long(Date day) {
    auto d = ymd(day);
    return fmt::format("{} {} {} {}", weekday_name(weekday_number(day)), static_cast<unsigned>(d.day()),
                       months[static_cast<unsigned>(d.month()) - 1], static_cast<int>(d.year()));
}

std::string month_name(unsigned month) { return std::string(months.at(month - 1)); }
std::string_view weekday_name(int number) { return weekdays.at(static_cast<std::size_t>(number - 1)); }

std::string_view weekday_letters(int number) {
    constexpr std::array<std::string_view, 7> letters = {"M", "T", "W", "Th", "F", "Sa", "Su"};
    return letters.at(static_cast<std::size_t>(number - 1));
}

std::optional<int> parse_weekday(std::string_view text) {
    auto typed = lower(trim(text));
    if (typed.size() < 2) return {};
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        if (lower(weekdays[i]).starts_with(typed) || (typed == "weds" && i == 2)) return static_cast<int>(i) + 1;
    return {};
}

std::optional<Date> parse_day_first(std::string_view text) {
    text = trim(text);
    if (auto iso = parse_iso(text)) return iso;
    if (text.size() > 40) return {};
    auto parts = parts_of(text);
    drop_weekday(parts);
    if (parts.size() != 3) return {};
    auto day = number(parts[0]);
    auto month = number(parts[1]);
    if (!month) month = month_named(parts[1]);
    auto year = year_of(parts[2]);
    if (!day || !month || !year || parts[0].size() > 2) return {};
    return real_day(*year, *month, *day);
}

Date parse_typed_date(std::string_view text, Date today, Yearless yearless) {
    auto typed = lower(trim(text));
    if (typed == "today") return today;
    if (typed == "yesterday") return today - Days{1};
    if (typed == "tomorrow") return today + Days{1};
    if (auto day = parse_day_first(typed)) return *day;
    auto parts = parts_of(typed);
    if (parts.size() == 2) {
        auto day = number(parts[0]);
        auto month = number(parts[1]);
        if (!month) month = month_named(parts[1]);
        std::optional<Date> best;
        // Eight years back there has been a 29 February.
        for (int year = yearless == Yearless::past ? -8 : -1; year <= 1; ++year) {
            if (!day || !month) break;
            auto found = real_day(static_cast<int>(ymd(today).year()) + year, *month, *day);
            if (found && yearless == Yearless::past && *found > today + Days{31}) continue;
            if (found && (!best || chr::abs(*found - today) < chr::abs(*best - today))) best = found;
        }
        if (best) return *best;
    }
    fail(Fault::usage, "'{}' is not a date (write it as {}, {} or today)", for_terminal(text), to_uk(today),
         to_iso(today));
}

Week week_of(Date day) {
    Date thursday = monday_of(day) + Days{3};
    int year = static_cast<int>(ymd(thursday).year());
    return {year, static_cast<int>((thursday - date(year, 1, 1)).count() / 7) + 1};
}

Date monday_of(Week week) { return monday_of(date(week.year, 1, 4)) + Days{7 * (week.number - 1)}; }

std::string to_string(Week week) { return fmt::format("{:04}-W{:02}", week.year, week.number); }

Week parse_typed_week(std::string_view text, Date today) {
    auto typed = lower(trim(text));
    if (typed == "this") return week_of(today);
    if (typed == "next") return week_of(today + Days{7});
    if (typed == "last") return week_of(today - Days{7});
    if (typed.size() == 8 && typed[4] == '-' && typed[5] == 'w') {
        auto year = number(std::string_view(typed).substr(0, 4)), week = number(std::string_view(typed).substr(6));
        if (year && week && *year >= 1900 && *year <= 2199) {
            Week found{*year, *week};
            if (*week >= 1 && *week <= 53 && week_of(monday_of(found)) == found) return found;
        }
    } else {
        try {
            return week_of(parse_typed_date(typed, today));
        } catch (const Error&) {  // told below, in terms of weeks
        }
    }
    fail(Fault::usage, "'{}' is not a week (write it as {}, this, next, last, or a date in it)", for_terminal(text),
         to_string(week_of(today)));
}

Date add_months_rolling(Date day, int count) {
    auto moved = ymd(day) + chr::months{count};
    if (moved.ok()) return moved;
    return (moved.year() / moved.month() + chr::months{1}) / 1;
}

Date add_months_clamped(Date day, int count) {
    auto moved = ymd(day) + chr::months{count};
    return moved.ok() ? Date{moved} : Date{moved.year() / moved.month() / chr::last};
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
    text = trim(text);
    auto gap = text.find_first_of(":.");
    std::optional<int> hour, minute;
    if (gap != std::string_view::npos) {
        hour = number(text.substr(0, gap));
        minute = text.substr(gap + 1).size() == 2 ? number(text.substr(gap + 1)) : std::nullopt;
    } else if (text.size() == 4) {
        hour = number(text.substr(0, 2));
        minute = number(text.substr(2));
    }
    if (!hour || !minute || *hour > 23 || *minute > 59) return {};
    return TimeOfDay{*hour * 60 + *minute};
}

std::string to_string(TimeOfDay time) { return fmt::format("{:02}:{:02}", time.minutes / 60, time.minutes % 60); }

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') return {};
    auto day = parse_iso(text.substr(0, 10));
    auto hour = number(text.substr(11, 2)), minute = number(text.substr(14, 2)), second = number(text.substr(17, 2));
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return {};
    return Instant{*day} + chr::hours{*hour} + chr::minutes{*minute} + chr::seconds{*second};
}

std::string to_iso(Instant at) {
    Date day = chr::floor<Days>(at);
    auto seconds = (at - day).count();
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso(day), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace portage
