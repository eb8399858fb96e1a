// Answers that are figures: days, ages, hours.
#include "base/text.hpp"
#include "referral/answers.hpp"
#include "referral/letters.hpp"

#include <charconv>

namespace portage::referral {

namespace {

constexpr std::array<std::string_view, 6> year_words = {"y", "yr", "yrs", "year", "years", "yo"};
constexpr std::array<std::string_view, 7> month_words = {"m", "mo", "mos", "mth", "mths", "month", "months"};
constexpr std::array<std::string_view, 5> week_words = {"w", "wk", "wks", "week", "weeks"};

// The letters at the start and what follows them.
std::pair<std::string_view, std::string_view> first_letters(std::string_view text) {
    auto end = std::find_if_not(text.begin(), text.end(), letter);
    auto size = static_cast<std::size_t>(end - text.begin());
    return {text.substr(0, size), text.substr(size)};
}

// Cuts a time of day off: "12/09/2026 14:03", "2026-09-12T14:03:00Z".
std::string_view without_time(std::string_view text) {
    auto colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    auto gap = text.find_last_of(" T", colon);
    return gap == std::string_view::npos ? text : trim(text.substr(0, gap));
}

// 12/09/2026, by far the most usual, without a word of work.
std::optional<Date> plain_day(std::string_view text) {
    if (text.size() != 10 || text[2] != '/' || text[5] != '/') return {};
    int parts[3] = {0, 0, 0};
    for (std::size_t i = 0; i < 10; ++i) {
        if (i == 2 || i == 5) continue;
        if (!digit(text[i])) return {};
        int& part = parts[i < 2 ? 0 : i < 5 ? 1 : 2];
        part = part * 10 + (text[i] - '0');
    }
    std::chrono::year_month_day day{std::chrono::year{parts[2]}, std::chrono::month{static_cast<unsigned>(parts[1])},
                                    std::chrono::day{static_cast<unsigned>(parts[0])}};
    if (!day.ok() || parts[2] < 1900 || parts[2] > 2199) return {};
    return Date{day};
}

// The same date with its first two parts changed over.
bool reads_month_first(std::string_view text) {
    auto first = text.find_first_of("/.-");
    if (first == std::string_view::npos) return false;
    auto second = text.find_first_of("/.-", first + 1);
    if (second == std::string_view::npos) return false;
    std::string turned(text.substr(first + 1, second - first - 1));
    turned += '/';
    turned += text.substr(0, first);
    turned += text.substr(second);
    return parse_day_first(turned).has_value();
}

// A figure at the start, taken off with the space behind it; nothing where none is.
std::optional<double> take_figure(std::string_view& rest) {
    double figure = 0;
    auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), figure, std::chars_format::fixed);
    if (error != std::errc{} || !digit(rest.front())) return {};
    rest.remove_prefix(static_cast<std::size_t>(stop - rest.data()));
    rest = trim(rest);
    return figure;
}

// The first of `words` that stands at the start, taken off with the space behind it.
template <std::size_t N>
bool take_word(std::string_view& rest, const std::array<std::string_view, N>& words) {
    for (auto word : words)
        if (rest.starts_with(word)) {
            rest = trim(rest.substr(word.size()));
            return true;
        }
    return false;
}

}  // namespace

std::optional<int> read_weekly_minutes(std::string_view text) {
    auto said = lower(trim(text));
    if (said == "none" || said == "nil" || said == "no") return 0;
    std::string_view rest = said;
    auto figure = take_figure(rest);
    if (!figure) return {};
    double minutes = *figure * 60;
    if (rest.starts_with("½") || rest.starts_with("1/2")) {  // 7½, 7 1/2
        minutes += 30;
        rest = trim(rest.substr(rest.front() == '1' ? 3 : 2));
    } else if (rest.size() > 1 && rest.front() == ':' && digit(rest[1])) {  // 7:30
        rest.remove_prefix(1);
        auto more = take_figure(rest);
        if (!more || *more >= 60) return {};
        minutes += *more;
    }
    if (take_word(rest, std::array<std::string_view, 5>{"hours", "hour", "hrs", "hr", "h"})) {
        take_word(rest, std::array<std::string_view, 2>{"and", "&"});
        if (!rest.empty() && digit(rest.front())) {  // 7h30, 7 hours 30 mins
            auto more = take_figure(rest);
            if (!more || *more >= 60) return {};
            minutes += *more;
            take_word(rest, std::array<std::string_view, 5>{"minutes", "mins", "min", "m", "'"});
        }
    }
    take_word(rest, std::array<std::string_view, 8>{"per week", "a week", "/week", "/wk", "weekly", "each week", "pw",
                                                    "p/w"});
    bool plain = rest.empty() || rest.starts_with('(') || rest.starts_with("funded");
    if (!plain || minutes < 0 || minutes > 80 * 60) return {};
    return static_cast<int>(minutes + 0.5);
}

std::optional<AgeAnswer> read_age(std::string_view text) {
    auto said = lower(tidy(text));
    std::string_view rest = said;
    double months = 0;
    bool years = false, exact = false, any = false;
    while (!rest.empty()) {
        for (std::string_view word : {"and ", "& ", ", ", "; "})
            if (any && rest.starts_with(word)) rest.remove_prefix(word.size());
        if (rest == "old" || rest == "of age") break;
        auto figure = take_figure(rest);
        if (!figure || *figure > 999) return {};
        bool twelfths = rest.starts_with("/12"), therapist = !any && rest.size() > 1 && rest.front() == ';';
        if (twelfths || therapist) rest.remove_prefix(twelfths ? 3 : 1);
        rest = trim(rest);
        auto [unit, after] = twelfths || therapist ? std::pair(std::string_view("m"), rest) : first_letters(rest);
        if (therapist || one_of(unit, year_words) || (unit.empty() && !any && after.empty() && *figure <= 18)) {
            if (years) return {};
            years = true;
            months += 12 * *figure;
        } else if (one_of(unit, month_words) || (unit.empty() && years && after.empty() && *figure < 12)) {
            exact = true;
            months += *figure;
        } else if (one_of(unit, week_words)) {
            exact = true;
            months += *figure * 12 / 52;
        } else {
            return {};
        }
        any = true;
        if (!therapist) rest = trim(after);
    }
    if (!any || months > 12 * 18 + 11) return {};
    return AgeAnswer{static_cast<int>(months), exact || months != 12 * static_cast<int>(months / 12)};
}

DayAnswer read_day(std::string_view text) {
    text = without_text_mark(text);
    if (auto day = plain_day(text)) return {day};
    text = without_time(trim(text));
    if (auto day = plain_day(text)) return {day};
    if (auto day = parse_day_first(text)) return {day};
    if (text.size() == 10 && (text[4] == '/' || text[4] == '.') && text[7] == text[4]) {
        std::string iso(text);
        iso[4] = iso[7] = '-';
        if (auto day = parse_iso(iso)) return {day};
    }
    auto whole = text.substr(0, text.find('.'));
    if (whole.size() == 5 && digits_only(whole) && (whole == text || digits_only(text.substr(6)))) {
        int serial = 0;
        std::from_chars(whole.data(), whole.data() + whole.size(), serial);
        // Day 1 is 1 January 1900, and Excel believes in 29 February 1900. 20000 is 1954, 73050 is 2099.
        if (serial >= 20000 && serial <= 73050) return {date(1899, 12, 30) + Days{serial}, true};
    }
    return {{}, false, reads_month_first(text)};
}

}  // namespace portage::referral
