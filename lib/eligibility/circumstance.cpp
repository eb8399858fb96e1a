// The words `consent`, `referred_by`, `diagnosis` and `had_portage`: each asks one plain fact.
#include "eligibility/fact_condition.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

template <class T>
std::string listed(const std::vector<T>& values) {
    std::vector<std::string> all;
    for (auto value : values) all.emplace_back(to_string(value));
    return in_words(all, "or");
}

struct ConsentTerms {
    std::vector<Consent> how;
    policy::Mark mark;

    static const policy::Fields<ConsentTerms>& fields() {
        static const policy::Fields<ConsentTerms> all = {
            policy::field("how", &ConsentTerms::how, "the kinds of consent that will do: verbal, written, signed").required(),
        };
        return all;
    }
    std::string says() const {
        return fmt::format("has {} consent of a parent or carer", listed(how));
    }
    Step judge(const Facts& facts, const Question&) const {
        if (!facts.consent) return policy::not_known("", {"whether the parent or carer agrees", "the parent or carer"});
        Step step = judged(std::ranges::count(how, *facts.consent) > 0,
                           *facts.consent == Consent::refused
                               ? "The parent or carer does not agree."
                               : fmt::format("The parent or carer gave {} consent.", to_string(*facts.consent)));
        step.inputs = {{"consent", std::string(to_string(*facts.consent))}};
        return step;
    }
};

struct ReferredByTerms {
    std::vector<referral::Referrer> who;
    policy::Mark mark;

    static const policy::Fields<ReferredByTerms>& fields() {
        static const policy::Fields<ReferredByTerms> all = {
            policy::field("who", &ReferredByTerms::who, "who may have referred the child").required(),
        };
        return all;
    }
    std::string says() const {
        return fmt::format("was referred by a {}", listed(who));
    }
    Step judge(const Facts& facts, const Question&) const {
        if (!facts.referred_by) return policy::not_known("", {"who referred the child", "whoever took the referral"});
        Step step = judged(std::ranges::count(who, *facts.referred_by) > 0,
                           fmt::format("The child was referred by a {}.", to_string(*facts.referred_by)));
        step.inputs = {{"referred by", std::string(to_string(*facts.referred_by))}};
        return step;
    }
};

struct DiagnosisTerms {
    std::vector<std::string> named;
    std::vector<DiagnosisStatus> status;
    policy::Mark mark;

    static const policy::Fields<DiagnosisTerms>& fields() {
        using policy::field;
        static const policy::Fields<DiagnosisTerms> all = {
            field("named", &DiagnosisTerms::named, "diagnoses that count; without it, any"),
            field("status", &DiagnosisTerms::status, "how certain it must be; without it, confirmed"),
        };
        return all;
    }
    bool counts(const Diagnosis& diagnosis) const {
        bool certain = status.empty() ? diagnosis.status == DiagnosisStatus::confirmed
                                      : std::ranges::count(status, diagnosis.status) > 0;
        return certain && (named.empty() || std::ranges::any_of(named, [&](const auto& name) {
                               return folded(name) == folded(diagnosis.name);
                           }));
    }
    std::string says() const {
        return fmt::format("has {} diagnosis{}{}", status.empty() ? "a confirmed" : "a " + listed(status),
                           named.empty() ? "" : " of ", in_words(named, "or"));
    }
    Step judge(const Facts& facts, const Question&) const {
        Step step;
        auto found = std::ranges::find_if(facts.diagnoses, [&](const auto& one) { return counts(one); });
        if (found != facts.diagnoses.end())
            step = judged(true, fmt::format("The child has a diagnosis of {}.", found->name));
        else if (facts.no_other_diagnosis.value_or(false))
            step = judged(false, "The child has no diagnosis of the kind the rule names.");
        else
            step = policy::not_known("", {"whether the child has a diagnosis the rule names", "the referrer or the paediatrician"});
        for (const auto& one : facts.diagnoses)
            step.inputs.push_back({"diagnosis", fmt::format("{} ({})", one.name, to_string(one.status))});
        return step;
    }
};

struct HadPortageTerms {
    bool had = true;
    policy::Mark mark;

    static const policy::Fields<HadPortageTerms>& fields() {
        static const policy::Fields<HadPortageTerms> all = {
            policy::field("had", &HadPortageTerms::had, "true: the child had Portage before; false: never").required(),
        };
        return all;
    }
    std::string says() const {
        return had ? "had Portage before" : "never had Portage before";
    }
    Step judge(const Facts& facts, const Question&) const {
        if (!facts.had_portage) return policy::not_known("", {"whether the child had Portage before", "the parent or carer"});
        Step step = judged(*facts.had_portage == had,
                           *facts.had_portage ? "The child had Portage before." : "The child never had Portage before.");
        step.inputs = {{"had Portage before", *facts.had_portage ? "yes" : "no"}};
        return step;
    }
};

}  // namespace

ConditionWord consent_word() {
    return {"consent", "list of kinds, or a table", "whether and how a parent or carer agreed", policy::describe<ConsentTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &ConsentTerms::how); }};
}
ConditionWord referred_by_word() {
    return {"referred_by", "list of referrers, or a table", "who referred the child", policy::describe<ReferredByTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &ReferredByTerms::who); }};
}
ConditionWord diagnosis_word() {
    return {"diagnosis", "list of names, or a table", "a diagnosis the child has", policy::describe<DiagnosisTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &DiagnosisTerms::named); }};
}
ConditionWord had_portage_word() {
    return {"had_portage", "true or false, or a table", "whether the child had Portage before",
            policy::describe<HadPortageTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &HadPortageTerms::had); }};
}

}  // namespace portage::eligibility
