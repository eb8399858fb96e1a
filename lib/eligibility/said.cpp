// The words `status`, `need`, `service` and `evidence`: what is said of a child by name. Any name may be
// used; what the file says of the same name answers for it.
#include "eligibility/fact_condition.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

constexpr auto whom = "the parent or carer, or the referrer";

std::vector<policy::Input> inputs_of(std::string_view what, const NamedFacts& facts) {
    auto holding = facts.holding();
    return {{std::string(what), holding.empty() ? facts.complete() ? "none" : "not known" : in_words(holding)}};
}

// At least one of the names holds.
Step any_holds(const std::vector<std::string>& names, const NamedFacts& facts, std::string_view what, bool ever) {
    std::vector<std::string> open;
    for (const auto& name : names) {
        const auto* known = facts.find(name);
        if (known && (known->holds || (ever && known->before)))
            return judged(true, fmt::format("{}: {}{}.", what, known->name, known->holds ? "" : ", before"));
        if (!known && !facts.complete()) open.push_back(name);
    }
    if (open.empty()) return judged(false, fmt::format("{}: not {}.", what, in_words(names, "or")));
    return policy::not_known("", {fmt::format("whether this holds: {}", in_words(open, "or")), whom});
}

struct StatusTerms {
    std::vector<std::string> named;
    policy::Mark mark;

    static const policy::Fields<StatusTerms>& fields() {
        static const policy::Fields<StatusTerms> all = {
            policy::field("named", &StatusTerms::named, "one of these holds of the child or family").required(),
        };
        return all;
    }
    std::string says() const { return "is a child of whom this holds: " + in_words(named, "or"); }
    Step judge(const Facts& facts, const Question&) const {
        Step step = any_holds(named, facts.status, "Child and family", false);
        step.inputs = inputs_of("said of child and family", facts.status);
        return step;
    }
    void probe(Probes& probes) const { probes.named("status", &Facts::status, named); }
};

struct NeedTerms {
    std::vector<std::string> named;
    std::optional<bool> only;
    policy::Mark mark;

    static const policy::Fields<NeedTerms>& fields() {
        using policy::field;
        static const policy::Fields<NeedTerms> all = {
            field("named", &NeedTerms::named, "one of these types of need").required(),
            field("only", &NeedTerms::only, "true: and no need beside them, as in \"behaviour alone\""),
        };
        return all;
    }
    std::string says() const {
        return fmt::format("has {} as {}", in_words(named, "or"), only.value_or(false) ? "the only need" : "a need");
    }
    Step judge(const Facts& facts, const Question&) const {
        Step step = any_holds(named, facts.need, "Need", false);
        if (only.value_or(false) && step.truth == Truth::met) step = nothing_else(facts.need, std::move(step));
        step.inputs = inputs_of("need", facts.need);
        return step;
    }
    Step nothing_else(const NamedFacts& need, Step so_far) const {
        for (const auto& name : need.holding())
            if (std::ranges::none_of(named, [&](const auto& one) { return folded(one) == folded(name); }))
                return judged(false, fmt::format("Need: {} as well.", name));
        if (need.complete()) return so_far;
        return policy::not_known("", {fmt::format("whether there is a need beside {}", in_words(named, "or")), whom});
    }
    void probe(Probes& probes) const {
        probes.named("need", &Facts::need, named);
        probes.named("need", &Facts::need, {"another need"});
        probes.add("needs beside", [](Facts& facts) {
            facts.need.all.push_back({.name = std::string(child::any_other), .holds = false});
        });
    }
};

struct ServiceTerms {
    std::vector<std::string> named;
    std::optional<bool> ever;
    policy::Mark mark;

    static const policy::Fields<ServiceTerms>& fields() {
        using policy::field;
        static const policy::Fields<ServiceTerms> all = {
            field("named", &ServiceTerms::named, "one of these services is involved").required(),
            field("ever", &ServiceTerms::ever, "true: now or before, as where earlier support is expected"),
        };
        return all;
    }
    std::string says() const {
        return fmt::format("{} involved with {}", ever.value_or(false) ? "is or was" : "is", in_words(named, "or"));
    }
    Step judge(const Facts& facts, const Question&) const {
        Step step = any_holds(named, facts.service, "Service involved", ever.value_or(false));
        step.inputs = inputs_of("services involved", facts.service);
        return step;
    }
    void probe(Probes& probes) const { probes.named("service", &Facts::service, named); }
};

// Papers that must have come, or steps that must have been taken. Late is better than never: what has
// come counts whenever it came.
struct EvidenceTerms {
    std::vector<std::string> all_of;
    std::optional<policy::Figure<policy::Amount>> within;
    policy::Mark mark;

    static const policy::Fields<EvidenceTerms>& fields() {
        using policy::field;
        using policy::Unit;
        static const policy::Fields<EvidenceTerms> all = {
            field("all_of", &EvidenceTerms::all_of, "what must be there").required(),
            field("within", &EvidenceTerms::within,
                  "so long after the referral; until then it cannot be told, after that the rule is not met")
                .in({Unit::days, Unit::weeks, Unit::months}),
        };
        return all;
    }
    std::string says() const {
        auto text = "is one for whom there is " + in_words(all_of);
        return within ? fmt::format("{} within {} of the referral", text, to_string(within->value)) : text;
    }
    // The last day on which it may come.
    std::optional<Date> until(const Facts& facts) const {
        if (!within || !facts.received_on) return {};
        if (auto days = policy::as_days(within->value)) return *facts.received_on + Days{*days};
        return add_months_clamped(*facts.received_on, policy::as_months(within->value).value_or(0));
    }
    Step judge(const Facts& facts, const Question& question) const {
        std::vector<std::string> lacking;
        bool never = false;
        for (const auto& name : all_of) {
            auto here = facts.evidence.holds(name);
            if (!here.value_or(false)) lacking.push_back(name);
            never = never || here == false;
        }
        auto last = until(facts);
        Step step;
        if (lacking.empty()) {
            step = judged(true, fmt::format("This has come: {}.", in_words(all_of)));
        } else if (last && question.on > *last) {
            step = judged(false, fmt::format("This had not come by {}: {}.", to_uk(*last), in_words(lacking)));
            if (within->mark.assumption) policy::assume(step, *within->mark.assumption);
        } else if (never && !within) {
            step = judged(false, fmt::format("This will not come: {}.", in_words(lacking)));
        } else {
            auto one = policy::not_known("", {in_words(lacking), "the referrer, or the parent or carer", last});
            step = std::move(one);
            step.because = last ? fmt::format("This is needed by {}: {}.", to_uk(*last), in_words(lacking))
                                : fmt::format("This is still needed: {}.", in_words(lacking));
            if (last) step.changes_on = *last + Days{1};
        }
        step.inputs = inputs_of("evidence", facts.evidence);
        return step;
    }
    void probe(Probes& probes) const {
        probes.named("evidence", &Facts::evidence, all_of);
        auto today = probes.question().on;
        probes.around("received", &Facts::received_on, today);
        if (within) probes.add("received", [today](Facts& facts) { facts.received_on = today - Days{2000}; });
    }
};

template <class Terms>
ConditionPtr read_named(TomlTable& table, std::string_view key) {
    return read_terms_or(table, key, &Terms::named);
}

}  // namespace

ConditionWord status_word() {
    return {"status", "list of names, or a table",
            "what holds of the child or family by name: looked after, pre-verbal …", policy::describe<StatusTerms>(),
            read_named<StatusTerms>};
}
ConditionWord need_word() {
    return {"need", "list of names, or a table", "the type of need", policy::describe<NeedTerms>(),
            read_named<NeedTerms>};
}
ConditionWord service_word() {
    return {"service", "list of names, or a table", "other services involved", policy::describe<ServiceTerms>(),
            read_named<ServiceTerms>};
}
ConditionWord evidence_word() {
    return {"evidence", "list of names, or a table", "papers that came and steps that were taken",
            policy::describe<EvidenceTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &EvidenceTerms::all_of); }};
}

}  // namespace portage::eligibility
