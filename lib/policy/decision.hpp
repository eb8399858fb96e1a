// What the rules said about one child on one day: every rule that ran, what it looked at, what it
// found, and a sentence fit for a letter. A Decision is kept for ever and explains itself: from its
// trace alone, without the program or the policy, every verdict and the outcome can be worked out
// again (`recomputed`).
//
// Unknown is never a fail. Three-valued logic throughout (Kleene): met, not met, cannot tell yet.
#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "base/json_fwd.hpp"
#include "base/text.hpp"
#include "base/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace portage::policy {

enum class Truth { not_met, cannot_tell, met };
constexpr Truth truth_of(bool holds) { return holds ? Truth::met : Truth::not_met; }

// Entry rules say who may come in, continuing rules who may stay, exit rules when support changes
// into something else. Starting nursery is an exit rule of the plan working, never a failed entry rule.
// Offer rules say what must be done before an accepted child is offered a place.
enum class RuleSet { entry, continuing, exit, offer };

// What follows when a rule is not met.
enum class Consequence {
    not_eligible,  // the child is not eligible today
    close,         // the request is closed, without a word about the child: it lapsed
    panel,         // people decide
    warning,       // said, and nothing more
};

// Whether a rule that cannot be told yet holds the child up, as it does unless the policy says that
// it counts only where it is known: an exception left to people.
enum class IfUnknown { wait, go_on };

// For entry and continuing rules as it reads. For exit rules `eligible` means that support goes on
// as it is and `not_eligible` that an exit rule holds, so support changes.
enum class Outcome { eligible, not_eligible, needs_panel, cannot_tell };

// How a step combines its parts; a `fact` has none.
enum class How { fact, all_of, any_of, none_of, some_of };

struct Input {
    std::string name;   // "date of birth"
    std::string value;  // "01/05/2023", or "not known"
};

struct Missing {
    std::string what;        // "whether the child attends a nursery or pre-school"
    std::string whom;        // "the parent or carer"
    std::optional<Date> by;  // the last day on which it still helps
    bool operator==(const Missing&) const = default;
};

// One condition of a rule as it was judged.
struct Step {
    How how = How::fact;
    int needed = 0;    // of a some_of: how many parts must be met
    std::string asks;  // the condition in words
    Truth truth = Truth::cannot_tell;
    Truth as_published = Truth::cannot_tell;  // with every assumed figure taken as not known
    std::string because;                      // a sentence
    std::vector<Input> inputs;
    std::vector<Missing> missing;           // only where the truth is cannot_tell
    std::optional<std::string> assumption;  // why a figure of this condition is assumed
    std::optional<Date> changes_on;         // first day on which time alone may change the answer
    std::vector<Step> parts;
};

struct Verdict {
    std::string rule;
    Truth truth = Truth::cannot_tell;
    Consequence consequence = Consequence::not_eligible;
    IfUnknown if_unknown = IfUnknown::wait;
    // Why the figure is assumed, when this verdict would be "cannot tell" without the assumed figure.
    std::optional<std::string> rests_on;
    std::string sentence;
    std::optional<std::string> leads_to;  // exit rules: transition, outreach, close …
    Step step;
};

struct Decision {
    RuleSet rules = RuleSet::entry;
    std::optional<std::string> programme;  // key of the policy's list; absent: the service as a whole
    std::string authority;
    Date edition{};      // valid_from of the edition that judged
    std::string digest;  // of its meaning, in hexadecimal
    Date on{};
    Outcome outcome = Outcome::cannot_tell;
    std::vector<Input> said;  // on the command line, and nowhere else: kept to judge by it again
    std::vector<Verdict> verdicts;
};

// As much of a verdict as an outcome follows from.
struct Ruling {
    Truth truth = Truth::cannot_tell;
    Consequence consequence = Consequence::not_eligible;
    IfUnknown if_unknown = IfUnknown::wait;
    bool assumed = false;  // rests on an assumption
};

// Parts combined. A met all_of needs every part, a met any_of one, a met none_of no part, a met
// some_of `needed` of them; the sentence of the result is made of the parts that decided it.
Step combined(How how, std::string asks, std::vector<Step> parts, int needed = 0);

// Marks a whole step as resting on an assumption: as published, none of it is known.
void assume(Step& step, const std::string& why);
// Why the answer of a step is what it is only by an assumption; nothing where published words suffice,
// and nothing where the answer is "cannot tell".
std::optional<std::string> rests_on(const Step& step);

// A step that cannot be judged for want of one thing.
Step not_known(std::string asks, Missing missing);

// The outcome of a list of verdicts; their order does not matter. A rule that rests on an assumption
// never declines. A rule that only warns decides nothing.
Outcome outcome_of(RuleSet rules, const std::vector<Verdict>& verdicts);
Outcome outcome_of(RuleSet rules, const std::vector<Ruling>& rulings);

// What is missing, each thing once, in the order of the rules; not for rules that hold nobody up.
std::vector<Missing> missing(const Decision& decision);
std::vector<Input> inputs(const Step& step);
// First day on which time alone may change a verdict; nothing where only news can.
std::optional<Date> changes_on(const Decision& decision);

// "eligible", "not eligible today", "needs the panel", "cannot tell yet"; for exit rules "support
// goes on" and "support changes".
using portage::in_words;  // of lists, which the next would hide
std::string in_words(RuleSet rules, Outcome outcome);

// The same decision with every truth and the outcome worked out again from the leaves of the trace.
Decision recomputed(Decision trace);

Json to_json(const Decision& decision);
// Fails with Fault::bad_input where `trace` is not a decision as to_json writes it.
Decision decision_from_json(const Json& trace);

}  // namespace portage::policy

namespace portage {

template <>
inline constexpr auto words<policy::Truth> =
    std::array{Word{policy::Truth::not_met, "not met"}, Word{policy::Truth::cannot_tell, "cannot tell yet"},
               Word{policy::Truth::met, "met"}};

template <>
inline constexpr auto words<policy::RuleSet> =
    std::array{Word{policy::RuleSet::entry, "entry"}, Word{policy::RuleSet::continuing, "continuing"},
               Word{policy::RuleSet::exit, "exit"}, Word{policy::RuleSet::offer, "offer"}};

template <>
inline constexpr auto words<policy::Consequence> =
    std::array{Word{policy::Consequence::not_eligible, "not_eligible"}, Word{policy::Consequence::close, "close"},
               Word{policy::Consequence::panel, "panel"}, Word{policy::Consequence::warning, "warning"}};

template <>
inline constexpr auto words<policy::Outcome> =
    std::array{Word{policy::Outcome::eligible, "eligible"}, Word{policy::Outcome::not_eligible, "not_eligible"},
               Word{policy::Outcome::needs_panel, "needs_panel"}, Word{policy::Outcome::cannot_tell, "cannot_tell"},
               // What examples of exit rules may say for the first two.
               Word{policy::Outcome::eligible, "goes_on"}, Word{policy::Outcome::not_eligible, "changes"}};

template <>
inline constexpr auto words<policy::IfUnknown> =
    std::array{Word{policy::IfUnknown::wait, "wait"}, Word{policy::IfUnknown::go_on, "go_on"}};

template <>
inline constexpr auto words<policy::How> = std::array{
    Word{policy::How::fact, "fact"}, Word{policy::How::all_of, "all_of"}, Word{policy::How::any_of, "any_of"},
    Word{policy::How::none_of, "none_of"}, Word{policy::How::some_of, "some_of"}};

}  // namespace portage
