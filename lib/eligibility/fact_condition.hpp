// What the words of the rule language share: a described struct of terms, and a step judged by
// them. Included by the files of the words only.
//
// Terms is a struct with fields(), a mark, says(), judge(facts, question) and probe(probes).
// It may have mistakes(area, development), sentences about what the policy does not have, and
// truth(facts, question), where that is much quicker than judging with words.
#pragma once

#include "eligibility/condition.hpp"

namespace portage::eligibility {

using policy::Step;
using policy::Truth;
using policy::truth_of;

// A judged step: met or not met by published words.
inline Step judged(bool holds, std::string because) {
    Step step{.truth = truth_of(holds), .as_published = truth_of(holds), .because = std::move(because)};
    return step;
}

template <class Terms>
class FactCondition final : public Condition {
public:
    FactCondition(std::string_view key, Terms terms, int line) : key_(key), terms_(std::move(terms)), line_(line) {
        policy::mark_as_whole(terms_.mark);
    }

    Step judge(const Facts& facts, const Question& question) const override {
        Step step = terms_.judge(facts, question);
        step.asks = terms_.says();
        if (terms_.mark.assumption) policy::assume(step, *terms_.mark.assumption);
        return step;
    }
    Truth truth(const Facts& facts, const Question& question) const override {
        if constexpr (requires { terms_.truth(facts, question); })
            return terms_.truth(facts, question);
        else
            return terms_.judge(facts, question).truth;
    }
    std::string says() const override { return terms_.says(); }
    policy::Canonical canonical() const override {
        return policy::Canonical::named(key_, policy::canonical_section(terms_));
    }
    std::vector<ConditionMistake> mistakes(const policy::Area& area,
                                           const assessment::Development& development) const override {
        std::vector<ConditionMistake> all;
        if constexpr (requires { terms_.mistakes(area, development); })
            for (auto& message : terms_.mistakes(area, development)) all.push_back({line_, std::move(message)});
        return all;
    }
    std::vector<std::string> assumptions() const override {
        std::vector<policy::Row> rows;
        policy::add_section_rows(terms_, "", {}, rows);
        std::vector<std::string> all;
        for (const auto& row : rows)
            if (row.mark.assumption) all.push_back(*row.mark.assumption);
        return all;
    }

    void probe(Probes& probes) const override { terms_.probe(probes); }

private:
    std::string key_;
    Terms terms_;
    int line_;
};

// Reads { … } under the key.
template <class Terms>
ConditionPtr read_terms(TomlTable& table, std::string_view key) {
    Terms terms;
    policy::Kind<Terms>::read(table, key, terms, {});
    return std::make_shared<FactCondition<Terms>>(key, std::move(terms), table.line(key));
}

// Reads { … }, or the shorter form: the value of one member alone.
template <class Terms, class T>
ConditionPtr read_terms_or(TomlTable& table, std::string_view key, T Terms::*member) {
    if (table.kind(key) == TomlKind::table) return read_terms<Terms>(table, key);
    Terms terms;
    policy::Kind<T>::read(table, key, terms.*member, {});
    return std::make_shared<FactCondition<Terms>>(key, std::move(terms), table.line(key));
}

}  // namespace portage::eligibility
