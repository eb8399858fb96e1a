#include "eligibility/deadline.hpp"

#include <algorithm>

namespace portage::eligibility {

using policy::Consequence;
using policy::Truth;

bool closes(const std::vector<Rule>& rules) {
    return std::ranges::any_of(rules, [](const Rule& rule) { return rule.if_not_met == Consequence::close; });
}

std::vector<Deadline> deadlines(const policy::Decision& decision, const std::vector<const Rule*>& rules,
                                const Facts& facts, const Question& question) {
    std::vector<Deadline> all;
    for (const auto& verdict : decision.verdicts) {
        if (verdict.consequence != Consequence::close || verdict.truth == Truth::met) continue;
        Deadline one{.rule = verdict.rule,
                     .awaited = verdict.step.missing,
                     .last = {},
                     .passed = verdict.truth == Truth::not_met,
                     .assumption = verdict.rests_on,
                     .sentence = verdict.sentence};
        auto rule = std::ranges::find(rules, verdict.rule, [](const Rule* known) { return known->name; });
        if (one.passed && facts.received_on && rule != rules.end())
            one.awaited =
                (*rule)->condition->judge(facts, {question.area, question.development, *facts.received_on}).missing;
        for (const auto& missing : one.awaited)
            if (missing.by && (!one.last || *missing.by < *one.last)) one.last = missing.by;
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace portage::eligibility
