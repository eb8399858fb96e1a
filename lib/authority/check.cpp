#include "authority/lint.hpp"

namespace portage::authority {

namespace {

// The rules that made the outcome what it is, for the message.
std::string because(const policy::Decision& decision) {
    std::vector<std::string> all;
    for (const auto& verdict : decision.verdicts)
        all.push_back(fmt::format("{}: {}{}", verdict.rule, to_string(verdict.truth),
                                  verdict.rests_on ? fmt::format(", by an assumption: {}", *verdict.rests_on) : ""));
    return join(all, "; ");
}

policy::Decision decision_of(const Authority& authority, const Edition& edition, const Example& example) {
    if (example.rules != policy::RuleSet::entry)
        return judge(authority, edition, example.rules, example.facts, example.on);
    if (example.programme)
        if (const auto* one = programme(edition.programmes, *example.programme))
            return judge(authority, edition, *one, example.facts, example.on);
    return judge_entry(authority, edition, example.facts, example.on);
}

void check_example(const Authority& authority, const Edition& edition, const Example& example,
                   std::vector<Finding>& findings) {
    auto decision = decision_of(authority, edition, example);
    auto find = [&](const char* key, std::string message) {
        findings.push_back({authority.file, example.line, key, std::move(message)});
    };
    if (example.goes_to && decision.programme != example.goes_to)
        find("goes_to", fmt::format("'{}' should go to {}, but goes to {}", example.child, *example.goes_to,
                                    decision.programme.value_or("no programme")));
    if (example.pattern) {
        auto answer =
            eligibility::visit_pattern(edition.pattern, example.facts, question(authority, edition, example.on));
        if (!answer.line || answer.line->name != *example.pattern)
            find("pattern",
                 fmt::format("'{}' should be visited by the line '{}', but {}", example.child, *example.pattern,
                             answer.line ? "is by '" + answer.line->name + "'" : std::string("no line answers")));
    }
    if (decision.outcome != example.expect)
        findings.push_back({authority.file, example.line, "expect",
                            fmt::format("'{}' should come out as {}, but comes out as {} ({})", example.child,
                                        to_string(example.expect), to_string(decision.outcome), because(decision))});
    for (const auto& expected : example.verdicts)
        for (const auto& verdict : decision.verdicts)
            if (verdict.rule == expected.rule && verdict.truth != expected.verdict)
                findings.push_back(
                    {authority.file, example.line, "verdicts",
                     fmt::format("'{}': the rule '{}' should be {}, but is {} ({})", example.child, verdict.rule,
                                 to_string(expected.verdict), to_string(verdict.truth), verdict.sentence)});
}

}  // namespace

std::string to_string(const Finding& finding) {
    return fmt::format("{}:{}: {}: {}", finding.file, finding.line, finding.key, finding.message);
}

std::vector<Finding> check(const Authority& authority) {
    std::vector<Finding> findings;
    for (const auto& edition : authority.editions) {
        lint(authority, edition, findings);
        for (const auto& example : edition.examples) check_example(authority, edition, example, findings);
    }
    return findings;
}

}  // namespace portage::authority
