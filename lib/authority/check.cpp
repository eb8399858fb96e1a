#include "authority/show.hpp"

namespace portage::authority {

namespace {

// The rules that made the outcome what it is, for the message.
std::string because(const policy::Decision& decision) {
    std::vector<std::string> all;
    for (const auto& verdict : decision.verdicts)
        all.push_back(fmt::format("{}: {}{}", verdict.rule, to_string(verdict.truth),
                                  verdict.rests_on ? ", by an assumption" : ""));
    return join(all, "; ");
}

void check_example(const Authority& authority, const Edition& edition, const Example& example,
                   std::vector<Finding>& findings) {
    auto decision = judge(authority, edition, example.rules, example.facts, example.on);
    if (decision.outcome != example.expect)
        findings.push_back({authority.file, example.line, "expect",
                            fmt::format("'{}' should come out as {}, but comes out as {} ({})", example.child,
                                        to_string(example.expect), to_string(decision.outcome), because(decision))});
    for (const auto& expected : example.verdicts)
        for (const auto& verdict : decision.verdicts)
            if (verdict.rule == expected.rule && verdict.truth != expected.verdict)
                findings.push_back({authority.file, example.line, "verdicts",
                                    fmt::format("'{}': the rule '{}' should be {}, but is {} ({})", example.child,
                                                verdict.rule, to_string(expected.verdict), to_string(verdict.truth),
                                                verdict.sentence)});
}

}  // namespace

std::string to_string(const Finding& finding) {
    return fmt::format("{}:{}: {}: {}", finding.file, finding.line, finding.key, finding.message);
}

std::vector<Finding> check(const Authority& authority) {
    std::vector<Finding> findings;
    for (const auto& edition : authority.editions)
        for (const auto& example : edition.examples) check_example(authority, edition, example, findings);
    return findings;
}

}  // namespace portage::authority
