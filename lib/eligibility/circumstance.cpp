// The words `consent`, `referred_by`, `diagnosis` and `had_portage`: each asks one plain fact.
#include "eligibility/fact_condition.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

// "under review" for under_review.
std::string spaced(std::string_view word) {
    std::string text(word);
    std::ranges::replace(text, '_', ' ');
    return text;
}

template <class T>
std::string listed(const std::vector<T>& values) {
    std::vector<std::string> all;
    for (auto value : values) all.emplace_back(spaced(to_string(value)));
    return in_words(all, "or");
}

struct ConsentTerms {
    std::vector<Consent> how;
    std::optional<int> signatures;
    std::optional<bool> responsible;
    policy::Mark mark;

    static const policy::Fields<ConsentTerms>& fields() {
        using policy::field;
        static const policy::Fields<ConsentTerms> all = {
            field("how", &ConsentTerms::how, "the kinds of consent that will do: verbal, written, signed").required(),
            field("signatures", &ConsentTerms::signatures, "so many different people must have signed"),
            field("responsible", &ConsentTerms::responsible, "true: given by somebody with parental responsibility"),
        };
        return all;
    }
    std::string says() const {
        auto text = fmt::format("has {} consent of a parent or carer", listed(how));
        if (responsible.value_or(false)) text += " with parental responsibility";
        if (signatures) text += fmt::format(", with {}", count(*signatures, "signature"));
        return text;
    }
    Step judge(const Facts& facts, const Question&) const {
        if (!facts.consent) return policy::not_known("", {"whether the parent or carer agrees", "the parent or carer"});
        std::vector<Step> parts;
        bool kind = std::ranges::count(how, *facts.consent) > 0;
        parts.push_back(
            judged(kind, *facts.consent == Consent::refused
                             ? "The parent or carer does not agree."
                             : fmt::format("The parent or carer gave {} consent.", to_string(*facts.consent))));
        if (signatures) {
            if (facts.signatures)
                parts.push_back(
                    judged(*facts.signatures >= *signatures,
                           fmt::format("There is consent of {}.", count(*facts.signatures, "person", "people"))));
            else
                parts.push_back(policy::not_known("", {"how many people signed", "the parent or carer"}));
        }
        if (responsible.value_or(false)) {
            if (facts.consent_by_responsible)
                parts.push_back(
                    judged(*facts.consent_by_responsible, *facts.consent_by_responsible
                                                              ? "It was given with parental responsibility."
                                                              : "It was given without parental responsibility."));
            else
                parts.push_back(
                    policy::not_known("", {"whether who agreed has parental responsibility", "the parent or carer"}));
        }
        Step step = policy::combined(policy::How::all_of, "", std::move(parts));
        step.how = policy::How::fact;
        step.parts.clear();
        step.inputs = {{"consent", std::string(to_string(*facts.consent))}};
        return step;
    }
    void probe(Probes& probes) const {
        for (auto one : {Consent::signed_form, Consent::written, Consent::verbal, Consent::refused})
            probes.add("consent", [one](Facts& facts) { facts.consent = one; });
        for (int number : {1, signatures.value_or(1)})
            probes.add("signatures", [number](Facts& facts) { facts.signatures = number; });
        for (bool one : {true, false})
            probes.add("responsible", [one](Facts& facts) { facts.consent_by_responsible = one; });
    }
};

// By kind (parent, professional) or by what the referrer is (health visitor), and by which route.
struct ReferredByTerms {
    std::vector<std::string> who;
    std::vector<referral::Route> route;
    policy::Mark mark;

    static const policy::Fields<ReferredByTerms>& fields() {
        using policy::field;
        static const policy::Fields<ReferredByTerms> all = {
            field("who", &ReferredByTerms::who,
                  "who may have referred the child: parent, professional, or a role such as "
                  "\"health visitor\"; without it, anybody"),
            field("route", &ReferredByTerms::route,
                  "by which way: form, phone, email, letter, notice; without it, any"),
        };
        return all;
    }
    std::string says() const {
        auto text =
            who.empty() ? std::string("was referred") : fmt::format("was referred by a {}", in_words(who, "or"));
        return route.empty() ? text : text + " by " + listed(route);
    }
    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development&) const {
        if (who.empty() && route.empty()) return {"referred_by says neither who nor route"};
        return {};
    }
    Truth of_who(const Facts& facts) const {
        if (who.empty()) return Truth::met;
        for (const auto& one : who) {
            if (facts.referred_by && one == to_string(*facts.referred_by)) return Truth::met;
            if (facts.referrer_role && folded(one) == folded(*facts.referrer_role)) return Truth::met;
        }
        // A parent has no role to be found out; a professional without one may be any of those named.
        bool roles = std::ranges::any_of(who, [](const auto& one) { return !parse_word<referral::Referrer>(one); });
        if (facts.referred_by == referral::Referrer::parent) return Truth::not_met;
        if (facts.referrer_role) return facts.referred_by ? Truth::not_met : Truth::cannot_tell;
        return facts.referred_by && !roles ? Truth::not_met : Truth::cannot_tell;
    }
    Step judge(const Facts& facts, const Question&) const {
        Truth by = of_who(facts);
        if (by == Truth::cannot_tell)
            return policy::not_known("", {"who referred the child", "whoever took the referral"});
        if (by == Truth::met && !route.empty() && !facts.route)
            return policy::not_known("", {"by which way the referral came", "whoever took the referral"});
        bool holds = by == Truth::met && (route.empty() || std::ranges::count(route, *facts.route) > 0);
        bool roles = std::ranges::any_of(who, [](const auto& one) { return !parse_word<referral::Referrer>(one); });
        auto role = facts.referrer_role && (roles || !facts.referred_by) ? *facts.referrer_role
                    : facts.referred_by                                  ? std::string(to_string(*facts.referred_by))
                                                                         : std::string("somebody");
        Step step = judged(holds, facts.route && !route.empty() ? fmt::format("The child was referred by a {}, by {}.",
                                                                              role, to_string(*facts.route))
                                                                : fmt::format("The child was referred by a {}.", role));
        step.inputs = {{"referred by", role}};
        if (facts.route) step.inputs.push_back({"route", std::string(to_string(*facts.route))});
        return step;
    }
    void probe(Probes& probes) const {
        for (auto kind : {referral::Referrer::parent, referral::Referrer::professional})
            probes.add("referrer", [kind](Facts& facts) { facts.referred_by = kind; });
        for (const auto& one : who) probes.add("role", [one](Facts& facts) { facts.referrer_role = one; });
        probes.add("role", [](Facts& facts) { facts.referrer_role = "somebody else"; });
        for (const auto& word : words<referral::Route>)
            probes.add("route", [value = word.value](Facts& facts) { facts.route = value; });
    }
};

struct DiagnosisTerms {
    std::vector<std::string> named;
    std::vector<DiagnosisStatus> status;
    std::optional<bool> likely_to_cause_delay;
    policy::Mark mark;

    static const policy::Fields<DiagnosisTerms>& fields() {
        using policy::field;
        static const policy::Fields<DiagnosisTerms> all = {
            field("named", &DiagnosisTerms::named, "diagnoses that count; without it, any"),
            field("status", &DiagnosisTerms::status,
                  "how certain it must be: confirmed (without it), under_review, suspected"),
            field("likely_to_cause_delay", &DiagnosisTerms::likely_to_cause_delay,
                  "true: only one that is predictive of delay"),
        };
        return all;
    }
    Truth counts(const Diagnosis& diagnosis) const {
        bool certain = status.empty() ? diagnosis.status == DiagnosisStatus::confirmed
                                      : std::ranges::count(status, diagnosis.status) > 0;
        bool meant = named.empty() || std::ranges::any_of(named, [&](const auto& name) {
                         return folded(name) == folded(diagnosis.name);
                     });
        if (!certain || !meant) return Truth::not_met;
        if (!likely_to_cause_delay.value_or(false)) return Truth::met;
        if (!diagnosis.likely_to_cause_delay) return Truth::cannot_tell;
        return truth_of(*diagnosis.likely_to_cause_delay);
    }
    std::string says() const {
        return fmt::format("has {} diagnosis{}{}{}", status.empty() ? "a confirmed" : "a " + listed(status),
                           named.empty() ? "" : " of ", in_words(named, "or"),
                           likely_to_cause_delay.value_or(false) ? " that is likely to cause delay" : "");
    }
    Step judge(const Facts& facts, const Question&) const {
        Step step;
        Truth best = Truth::not_met;
        const Diagnosis* found = nullptr;
        for (const auto& one : facts.diagnoses)
            if (Truth truth = counts(one); !found || truth > best) best = truth, found = &one;
        if (best == Truth::met)
            step = judged(true,
                          found->status == DiagnosisStatus::confirmed
                              ? fmt::format("The child has a diagnosis of {}.", found->name)
                              : fmt::format("A diagnosis of {} is {}.", found->name, spaced(to_string(found->status))));
        else if (best == Truth::cannot_tell)
            step = policy::not_known(
                "", {fmt::format("whether {} is likely to cause delay", found->name), "the paediatrician"});
        else if (facts.no_other_diagnosis.value_or(false))
            step = judged(false, "The child has no diagnosis of the kind the rule names.");
        else
            step = policy::not_known(
                "", {"whether the child has a diagnosis the rule names", "the referrer or the paediatrician"});
        for (const auto& one : facts.diagnoses)
            step.inputs.push_back({"diagnosis", fmt::format("{} ({})", one.name, spaced(to_string(one.status)))});
        return step;
    }
    void probe(Probes& probes) const {
        auto name = named.empty() ? std::string("a syndrome") : named.front();
        auto state = status.empty() ? DiagnosisStatus::confirmed : status.front();
        probes.add("diagnosis", [](Facts& facts) { facts.no_other_diagnosis = true; });
        probes.add("diagnosis", [name, state](Facts& facts) {
            facts.diagnoses = {{name, state, true}};
            facts.no_other_diagnosis = true;
        });
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
    std::string says() const { return had ? "had Portage before" : "never had Portage before"; }
    Step judge(const Facts& facts, const Question&) const {
        if (!facts.had_portage)
            return policy::not_known("", {"whether the child had Portage before", "the parent or carer"});
        Step step = judged(*facts.had_portage == had, *facts.had_portage ? "The child had Portage before."
                                                                         : "The child never had Portage before.");
        step.inputs = {{"had Portage before", *facts.had_portage ? "yes" : "no"}};
        return step;
    }
    void probe(Probes& probes) const {
        for (bool one : {true, false}) probes.add("had portage", [one](Facts& facts) { facts.had_portage = one; });
    }
};

}  // namespace

ConditionWord consent_word() {
    return {"consent", "list of kinds, or a table", "whether and how a parent or carer agreed",
            policy::describe<ConsentTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &ConsentTerms::how); }};
}
ConditionWord referred_by_word() {
    return {"referred_by", "list of referrers, or a table", "who referred the child, and how",
            policy::describe<ReferredByTerms>(),
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
