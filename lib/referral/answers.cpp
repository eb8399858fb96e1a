#include "referral/answers.hpp"

#include "base/text.hpp"
#include "referral/letters.hpp"

#include <algorithm>
#include <array>

namespace portage::referral {

namespace {

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

bool says_not_known(std::string_view text) {
    // Nearly every cell is an answer: none of the words is long or has a figure in it.
    if (text.empty() || text.size() > 12 || text.find_first_of("0123456789@") != std::string_view::npos) return false;
    return one_of(lower(trim(text)), not_known);
}

bool is_ticked(std::string_view text) {
    auto answer = read_yes_no(text);
    return answer.value.value_or(!answer.understood);
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
    std::vector<std::string> answers;
    constexpr auto parts = [](char c) { return c == ';' || c == '|' || c == '\n' || c == '\r'; };
    bool parted = false, commas = false;
    for (char c : text) {
        parted = parted || parts(c);
        commas = commas || c == ',';
    }
    if (!parted && !commas) {  // nearly every cell: one answer
        if (auto answer = tidy(text); !answer.empty()) answers.push_back(std::move(answer));
        return answers;
    }
    std::size_t from = 0;
    auto add = [&](std::size_t to) {
        if (auto answer = tidy(text.substr(from, to - from)); !answer.empty()) answers.push_back(std::move(answer));
        from = to + 1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool ends = parted ? parts(text[i]) : text[i] == ',';
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

std::string_view without_text_mark(std::string_view text) {
    if (text.size() > 1 && text.front() == '\'' && digit(text[1])) text.remove_prefix(1);
    return text;
}

std::string_view without_point_zero(std::string_view text) {
    if (text.ends_with(".0") && digits_only(text.substr(0, text.size() - 2))) text.remove_suffix(2);
    return text;
}

}  // namespace portage::referral
