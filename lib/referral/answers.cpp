#include "referral/answers.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace portage::referral {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digits_only(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), digit); }

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 17> yes_words = {"yes",    "y",     "true",  "1",         "ticked", "agreed",
                                                        "agrees", "agree", "given", "consented", "signed", "✓",
                                                        "✔",      "☑",     "√",     "✅",         "on"};
constexpr std::array<std::string_view, 13> no_words = {"no",       "n",        "false", "0", "none", "nil", "refused",
                                                       "declined", "withheld", "✗",     "✘", "☐",    "off"};
constexpr std::array<std::string_view, 12> not_known = {"n/a",        "na",        "-",          "?",
                                                        "unknown",    "not known", "not sure",   "unsure",
                                                        "don't know", "not asked", "not stated", "tbc"};
constexpr std::array<std::string_view, 4> unanswered = {"yes/no", "y/n", "yes / no", "yes or no"};

// The first word and what follows it.
std::pair<std::string_view, std::string_view> first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() &&
           (letter(text[end]) || digit(text[end]) || static_cast<unsigned char>(text[end]) >= 0x80))
        ++end;
    return {text.substr(0, end), text.substr(end)};
}

// Particles that begin a surname when they stand inside a name.
constexpr std::array<std::string_view, 19> particles = {"van",  "von", "de",  "der", "den", "del", "della",
                                                        "di",   "da",  "dos", "du",  "la",  "le",  "bin",
                                                        "bint", "ibn", "al",  "el",  "ap"};

constexpr std::array<std::string_view, 18> kin = {
    "parent", "parents", "mother",   "mum",         "mummy",       "father",      "dad", "daddy", "carer",
    "carers", "self",    "guardian", "grandmother", "grandfather", "grandparent", "nan", "aunt",  "uncle"};
constexpr std::array<std::string_view, 11> professions = {"support",      "adviser", "advisor",    "worker",
                                                          "practitioner", "officer", "lead",       "liaison",
                                                          "manager",      "teacher", "coordinator"};

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

}  // namespace

YesNo read_yes_no(std::string_view text) {
    text = trim(text);
    if (text.empty()) return {};
    auto said = lower(text);
    if (one_of(said, not_known)) return {};
    if (std::any_of(unanswered.begin(), unanswered.end(), [&](auto words) { return said.starts_with(words); }))
        return {{}, false};
    auto [word, rest] = first_word(said);
    if (one_of(word, yes_words)) return {true, true};
    bool alone = rest.empty() || (rest.find_first_not_of(' ') != std::string_view::npos && !letter(trim(rest).front()));
    if (one_of(word, no_words) && alone) return {false, true};
    return {{}, false};
}

bool is_ticked(std::string_view text) {
    auto answer = read_yes_no(text);
    return answer.value.value_or(!answer.understood);
}

std::optional<int> read_weekly_minutes(std::string_view text) {
    auto said = lower(trim(text));
    if (said == "none" || said == "nil" || said == "no") return 0;
    std::string_view rest = said;
    double hours = 0;
    auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), hours, std::chars_format::fixed);
    if (error != std::errc{} || !digit(rest.front())) return {};
    rest.remove_prefix(static_cast<std::size_t>(stop - rest.data()));
    rest = trim(rest);
    bool unit = false;
    for (std::string_view word : {"hours", "hour", "hrs", "hr", "h"})
        if (!unit && rest.starts_with(word)) {
            rest.remove_prefix(word.size());
            unit = true;
        }
    double minutes = hours * 60;
    if (unit && rest.size() == 2 && digits_only(rest)) {  // 7h30
        minutes += (rest[0] - '0') * 10 + (rest[1] - '0');
        rest = {};
    }
    rest = trim(rest);
    for (std::string_view word : {"per week", "a week", "/week", "weekly", "pw", "p/w"})
        if (rest.starts_with(word)) rest = trim(rest.substr(word.size()));
    bool plain = rest.empty() || rest.starts_with('(') || rest.starts_with("funded");
    if (!plain || minutes < 0 || minutes > 80 * 60) return {};
    return static_cast<int>(minutes + 0.5);
}

DayAnswer read_day(std::string_view text) {
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

ChildName split_name(std::string_view full) {
    auto name = tidy(full);
    if (auto comma = name.find(','); comma != std::string::npos)
        return {tidy(std::string_view(name).substr(comma + 1)), tidy(std::string_view(name).substr(0, comma))};
    auto words = split(name, ' ');
    if (words.size() < 2) return {name, ""};
    std::size_t from = words.size() - 1;
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if (one_of(words[i], particles)) {
            from = i;
            break;
        }
    ChildName split;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto& part = i < from ? split.forename : split.surname;
        if (!part.empty()) part += ' ';
        part += words[i];
    }
    return split;
}

bool names_several(std::string_view name) {
    auto said = " " + lower(name) + " ";
    return said.find(" and ") != std::string::npos || said.find('&') != std::string::npos ||
           said.find('\n') != std::string::npos || said.find(" + ") != std::string::npos;
}

std::vector<std::string> read_several(std::string_view text) {
    bool parted = text.find_first_of(";|\n\r") != std::string_view::npos;
    std::vector<std::string> answers;
    std::size_t from = 0;
    auto add = [&](std::size_t to) {
        if (auto answer = tidy(text.substr(from, to - from)); !answer.empty()) answers.push_back(std::move(answer));
        from = to + 1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool ends = parted ? text[i] == ';' || text[i] == '|' || text[i] == '\n' || text[i] == '\r' : text[i] == ',';
        if (ends && !parted) {
            auto next = trim(text.substr(i + 1));
            ends = next.empty() || (next.front() >= 'A' && next.front() <= 'Z');
        }
        if (ends) add(i);
    }
    add(text.size());
    return answers;
}

std::optional<child::Sex> read_sex(std::string_view text) {
    auto said = lower(trim(text));
    if (one_of(said, std::array<std::string_view, 4>{"f", "female", "girl", "woman"})) return child::Sex::female;
    if (one_of(said, std::array<std::string_view, 4>{"m", "male", "boy", "man"})) return child::Sex::male;
    return {};
}

std::optional<Route> read_route(std::string_view text) {
    auto said = folded(text);
    auto has = [&](std::string_view part) { return said.find(part) != std::string::npos; };
    if (has("email")) return Route::email;
    if (has("phone") || has("call")) return Route::phone;
    if (has("letter") || said == "post" || said == "bypost") return Route::letter;
    if (has("form") || has("online") || has("web") || has("portal")) return Route::form;
    return {};
}

std::optional<Referrer> read_referrer(std::string_view role) {
    auto said = lower(role);
    std::string_view rest = said;
    bool parent = false, any = false;
    while (!rest.empty()) {
        auto [word, after] = first_word(rest);
        any = any || !word.empty();
        // "Parent support adviser" and "care worker" are professions.
        if (one_of(word, professions)) return Referrer::professional;
        parent = parent || one_of(word, kin);
        rest = word.empty() ? rest.substr(1) : after;
    }
    if (!any) return {};
    return parent ? Referrer::parent : Referrer::professional;
}

bool says_no_setting(std::string_view setting) {
    return one_of(folded(setting),
                  std::array<std::string_view, 14>{"none", "no", "nil", "nosetting", "nonursery", "notattending",
                                                   "doesnotattend", "doesntattend", "notinnursery", "notinasetting",
                                                   "notinsetting", "athome", "home", "notyetinasetting"});
}

bool lacks_leading_zero(std::string_view phone) {
    return phone.size() == 10 && digits_only(phone) && (phone[0] == '7' || phone[0] == '1' || phone[0] == '2');
}

bool is_spreadsheet_error(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.front() != '#') return false;
    if (text.size() >= 3 && text.find_first_not_of('#') == std::string_view::npos) return true;
    return one_of(text, std::array<std::string_view, 8>{"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!",
                                                        "#NUM!", "#SPILL!"});
}

bool lost_digits(std::string_view text) {
    text = trim(text);
    auto e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 2 >= text.size() || text[e + 1] != '+') return false;
    auto front = text.substr(0, e);
    return digits_only(text.substr(e + 2)) && digit(front.front()) &&
           std::all_of(front.begin(), front.end(), [](char c) { return digit(c) || c == '.'; });
}

std::string_view without_point_zero(std::string_view text) {
    if (text.ends_with(".0") && digits_only(text.substr(0, text.size() - 2))) text.remove_suffix(2);
    return text;
}

}  // namespace portage::referral
