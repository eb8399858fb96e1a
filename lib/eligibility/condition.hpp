// Conditions: the few words rules are made of, which combine. A rule says one or more of them; all
// must hold, and any_of, all_of, none_of and some_of nest them.
//
//     age = { under = "5 years" }
//     any_of = [ { diagnosis = ["Down's syndrome"] }, { delay = { areas = 2, judged = "significant" } } ]
//     some_of = { number = 2, conditions = [ … ] }
//
// To add a word: one file like age.cpp beside this one, and one line in condition_words().
#pragma once

#include "eligibility/probes.hpp"
#include "policy/decision.hpp"

#include <memory>

namespace portage::eligibility {

struct ConditionMistake {
    int line = 0;  // of the word in the file
    std::string message;
};

class Condition {
public:
    virtual ~Condition() = default;
    virtual policy::Step judge(const Facts& facts, const Question& question) const = 0;
    // The truth alone: what judge() says, without its words.
    virtual policy::Truth truth(const Facts& facts, const Question& question) const {
        return judge(facts, question).truth;
    }
    // "is under 5 years old", after "the child …".
    virtual std::string says() const = 0;
    virtual policy::Canonical canonical() const = 0;
    // Where the condition says what the policy itself does not have, or what nobody can meet.
    virtual std::vector<ConditionMistake> mistakes(const policy::Area& area,
                                                   const assessment::Development& development) const = 0;
    // Every assumption made inside.
    virtual std::vector<std::string> assumptions() const = 0;
    // The values of facts around which the answer may turn.
    virtual void probe(Probes& probes) const = 0;
};

using ConditionPtr = std::shared_ptr<const Condition>;

// A word of the language: how its key is read. `read` notes mistakes in the table.
struct ConditionWord {
    std::string_view key;
    std::string_view type;
    std::string_view meaning;
    std::vector<policy::Description> inner;
    ConditionPtr (*read)(TomlTable& table, std::string_view key);
};

const std::vector<ConditionWord>& condition_words();
// The words as descriptions, any_of, all_of, none_of and some_of among them.
std::vector<policy::Description> describe_conditions();

// Conditions in conditions: no published rule seen nests more than three deep.
inline constexpr int deepest_condition = 8;

// The conditions of a table, all of which must hold. Notes a mistake and gives nothing where the
// table has none, and where conditions nest too deep. `required` false: none is an answer too.
ConditionPtr read_conditions(TomlTable& table, bool required = true);

// The words, each in its own file.
ConditionWord age_word();
ConditionWord before_word();
ConditionWord school_start_word();
ConditionWord pre_school_word();
ConditionWord received_word();
ConditionWord lives_in_word();
ConditionWord delay_word();
ConditionWord diagnosis_word();
ConditionWord status_word();
ConditionWord need_word();
ConditionWord service_word();
ConditionWord professionals_word();
ConditionWord setting_word();
ConditionWord consent_word();
ConditionWord referred_by_word();
ConditionWord evidence_word();
ConditionWord had_portage_word();
ConditionWord visited_word();

}  // namespace portage::eligibility
