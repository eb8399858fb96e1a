#include "report/decisions.hpp"

#include "base/json.hpp"
#include "policy/decision.hpp"
#include "report/figures.hpp"

#include <algorithm>

namespace portage::report {

using caseload::DecisionOutcome;

void DecisionCounts::add(DecisionOutcome outcome) {
    switch (outcome) {
        case DecisionOutcome::accept: ++accepted; break;
        case DecisionOutcome::decline: ++declined; break;
        case DecisionOutcome::panel: ++to_panel; break;
        case DecisionOutcome::incomplete: ++incomplete; break;
    }
}

namespace {

bool is_answer(DecisionOutcome outcome) {
    return outcome == DecisionOutcome::accept || outcome == DecisionOutcome::decline;
}

// The referral a decision is about: the one it names, else the latest its case had received by then.
class Finder {
public:
    explicit Finder(const std::vector<ReferralRow>& referrals) {
        for (const auto& row : referrals) {
            by_id_[row.id] = &row;
            by_case_[row.case_file].push_back(&row);
        }
    }
    const ReferralRow* of(const DecisionRow& decision) const {
        if (decision.referral) {
            auto found = by_id_.find(decision.referral);
            return found == by_id_.end() ? nullptr : found->second;
        }
        auto of_case = by_case_.find(decision.case_file);
        const ReferralRow* latest = nullptr;
        if (of_case != by_case_.end())
            for (const auto* row : of_case->second)
                if (row->received_on <= decision.on && (!latest || row->received_on >= latest->received_on))
                    latest = row;
        return latest;
    }

private:
    std::map<Id<referral::Referral>, const ReferralRow*> by_id_;
    std::map<Id<caseload::Case>, std::vector<const ReferralRow*>> by_case_;
};

// Names of the rules a decline or a referral to the panel rests on.
std::vector<std::string> rules_not_met(const DecisionRow& decision) {
    std::vector<std::string> rules;
    if (decision.trace.empty()) return rules;
    auto judged = policy::decision_from_json(parse_json(decision.trace, "the trace of a decision"));
    for (const auto& verdict : judged.verdicts)
        if (verdict.truth == policy::Truth::not_met && verdict.consequence != policy::Consequence::warning)
            rules.push_back(verdict.rule);
    return rules;
}

}  // namespace

Decisions count_decisions(const std::vector<ReferralRow>& referrals, const std::vector<DecisionRow>& decisions,
                          const calendar::WorkingDays& working_days, Date from, Date to) {
    auto within = [&](Date day) { return from <= day && day <= to; };
    Decisions counted;
    Finder finder(referrals);
    std::map<std::string, DecisionCounts> districts;
    std::map<std::string, RuleCounts> rules;
    std::map<const ReferralRow*, Date> answered;
    std::vector<int> days;

    for (const auto& row : referrals)
        if (within(row.received_on))
            for (auto* counts : {&counted.all, &districts[row.district], &counted.by_referrer[row.by]})
                ++counts->received;
    for (const auto& decision : decisions) {
        const auto* row = finder.of(decision);
        bool first = row && is_answer(decision.outcome) && answered.emplace(row, decision.on).second;
        if (!within(decision.on)) continue;
        counted.all.add(decision.outcome);
        districts[row ? row->district : ""].add(decision.outcome);
        counted.by_referrer[row ? row->by : std::nullopt].add(decision.outcome);
        if (first) days.push_back(working_days.working_days_between(row->received_on, decision.on));
        if (decision.outcome != DecisionOutcome::decline && decision.outcome != DecisionOutcome::panel) continue;
        for (const auto& rule : rules_not_met(decision))
            ++(decision.outcome == DecisionOutcome::decline ? rules[rule].declined : rules[rule].to_panel);
    }
    for (const auto& row : referrals)
        if (within(row.received_on) && !answered.contains(&row)) ++counted.still_open;

    counted.answered = static_cast<int>(days.size());
    counted.median_days = median(days);
    counted.ninetieth_days = centile(days, 90);
    for (auto& [rule, counts] : rules) counted.by_rule.push_back({rule, counts.declined, counts.to_panel});
    std::stable_sort(counted.by_rule.begin(), counted.by_rule.end(),
                     [](const auto& a, const auto& b) { return a.declined + a.to_panel > b.declined + b.to_panel; });
    for (auto& [district, counts] : districts)
        if (!district.empty()) counted.by_district.push_back({district, counts});
    if (auto unknown = districts.find(""); unknown != districts.end())
        counted.by_district.push_back({"", unknown->second});
    return counted;
}

}  // namespace portage::report
