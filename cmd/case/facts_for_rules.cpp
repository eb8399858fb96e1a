// Facts the rules of some authorities ask: how a setting is attended, diagnoses, and what is said of a
// child by name.
#include "cmd/case/family_edit.hpp"

#include <charconv>

namespace portage::cmd {

namespace {

using child::YesNo;

// "looked after", "looked after=no".
std::pair<std::string, YesNo> name_and_answer(std::string_view what, const std::string& text) {
    auto sign = text.rfind('=');
    auto name = tidy(text.substr(0, sign));
    if (name.empty()) fail(Fault::usage, "{}: say which (write it as 'looked after' or 'looked after=no')", what);
    if (sign == std::string::npos) return {name, YesNo::yes};
    return {name, require_word<YesNo>(lower(tidy(text.substr(sign + 1))), what, Fault::usage)};
}

FactKind named(child::CircumstanceKind kind, std::string help) {
    return {std::string(to_string(kind)),
            FactOf::child,
            "NAME",
            std::move(help),
            [kind](FactsToCome& facts, const std::string&, const std::string& text) {
                auto [name, holds] = name_and_answer(to_string(kind), text);
                facts.edit.circumstances.push_back(
                    {.child = facts.edit.child.id, .kind = kind, .name = name, .holds = holds, .from = facts.edit.on});
            },
            true};
}

// "autism", "autism: under_review", "Down syndrome: confirmed: predictive".
void read_diagnosis(FactsToCome& facts, const std::string&, const std::string& text) {
    auto parts = split(text, ':');
    child::Diagnosis diagnosis{.child = facts.edit.child.id, .name = tidy(parts[0]), .on = facts.edit.on};
    if (parts.size() > 1)
        diagnosis.status = require_word<child::DiagnosisStatus>(tidy(parts[1]), "diagnosis", Fault::usage);
    if (parts.size() > 2) {
        auto said = tidy(parts[2]);
        if (said != "predictive" && said != "not predictive")
            fail(Fault::usage, "diagnosis: '{}' should be predictive or not predictive: is it likely to cause delay?",
                 for_terminal(said));
        diagnosis.predictive = said == "predictive" ? YesNo::yes : YesNo::no;
    }
    facts.edit.diagnoses.push_back(diagnosis);
}

// A number of the attendance, at most `most` a week.
auto a_week(std::optional<double> child::Attendance::*member, double most) {
    return [member, most](FactsToCome& facts, const std::string&, const std::string& text) {
        attendance_of(facts).*member = number_a_week(text, most);
    };
}

void read_school_starts(FactsToCome& facts, const std::string&, const std::string& text) {
    facts.edit.child.school_starts = text.empty() ? std::nullopt : parse_day_first(text);
    if (!text.empty() && !facts.edit.child.school_starts)
        fail(Fault::usage, "school-starts '{}' is not a date (write it as 01/09/2027)", for_terminal(text));
    facts.edit.child_changed = true;
}

}  // namespace

double number_a_week(const std::string& text, double most) {
    double number = 0;
    auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stop != text.data() + text.size() || !(number >= 0 && number <= most))
        fail(Fault::usage, "'{}' is not a number a week (write it as 15 or 7.5)", for_terminal(text));
    return number;
}

std::vector<FactKind> facts_for_rules() {
    using enum FactOf;
    using child::CircumstanceKind;
    return {
        {"consent-by", child, "NAME", "who gave the consent: mother",
         [](FactsToCome& facts, const std::string&, const std::string& text) {
             if (facts.edit.consents.empty()) fail(Fault::usage, "consent-by needs --consent: consent to what?");
             for (auto& consent : facts.edit.consents) consent.given_by = text;
         }},
        {"funded-hours", child, "N", "of those funded", a_week(&child::Attendance::funded_hours, 168)},
        {"setting-kind", child, "WORD", "what kind of setting it is: nursery, childminder, specialist nursery",
         [](FactsToCome& facts, const std::string&, const std::string& text) {
             attendance_of(facts).kind = text.empty() ? std::nullopt : std::optional(text);
         }},
        {"sessions-a-week", child, "N", "half-days there in a week", a_week(&child::Attendance::sessions, 14)},
        {"days-a-week", child, "N", "days there in a week", a_week(&child::Attendance::days, 7)},
        {"school-starts", child, "DATE", "when school starts, where that is agreed otherwise than for everybody",
         read_school_starts},
        {"diagnosis", child, "NAME",
         "with its state after a colon, else confirmed: 'Down syndrome', 'autism: under_review'; after another colon "
         "whether it is predictive of delay",
         read_diagnosis, true},
        named(CircumstanceKind::status, "what holds of the child or family: 'looked after', 'looked after=no'"),
        named(CircumstanceKind::need, "a type of need: 'behaviour'; 'any other=no' when that is all"),
        named(CircumstanceKind::service, "another service involved: 'Inclusion Teacher', '…=no' when it is not"),
        named(CircumstanceKind::evidence, "a paper that came, or a step that was taken: 'report'"),
    };
}

}  // namespace portage::cmd
