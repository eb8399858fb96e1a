// What services publish, capability by capability: each file of tests/data/capabilities is a policy that
// says one thing, its examples, and changes of it (#- what goes, #+ what comes in its place) after
// which an example must come out differently. What no example can tell a line of #= does: the
// answer of the part of the program that reads it, found by capability_answers.cpp.
#include "authority/lint.hpp"
#include "tests/authority/capability_answers.hpp"
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace portage;
using namespace portage::authority;

namespace {

struct Change {
    std::string from, to;
};
struct Capability {
    std::string text;
    std::vector<Change> changes;
    std::optional<std::string> answer;
};

std::string file(const std::string& name) { return test::text_of(TEST_DATA "/capabilities/" + name + ".toml"); }

Capability capability(int number) {
    auto body = file(fmt::format("{:02}", number));
    Capability read;
    std::string rules;
    for (std::size_t at = 0; at < body.size();) {
        auto line = body.substr(at, body.find('\n', at) - at);
        at += line.size() + 1;
        if (line.starts_with("#- ")) read.changes.push_back({line.substr(3), ""});
        if (line.starts_with("#+ ")) read.changes.back().to = line.substr(3);
        if (line.starts_with("#= ")) read.answer = line.substr(3);
        if (!line.starts_with("#")) rules += line + "\n";
    }
    read.text = file("head");
    if (rules.find("[edition.titles]") < rules.find("[[edition]]"))  // its own in place of those
        read.text.erase(read.text.find("[edition.titles]"),
                        read.text.find("[edition.home_learning]") - read.text.find("[edition.titles]"));
    if (rules.find("[edition.development]") == std::string::npos || number == 35) read.text += file("development");
    if (rules.find("entry]]") == std::string::npos)
        read.text += "[[edition.entry]]\nrule = \"under five years\"\nage = { under = \"5 years\" }\n";
    read.text += rules;
    return read;
}

// What is wrong with the examples; findings of the check beside them are told apart.
std::vector<std::string> wrong_examples(const Authority& policy, bool all) {
    std::vector<std::string> wrong;
    for (const auto& finding : check(policy)) {
        bool example = finding.key == std::string("expect") || finding.key == std::string("verdicts") ||
                       finding.key == std::string("goes_to") || finding.key == std::string("pattern");
        if (example || all) wrong.push_back(to_string(finding));
    }
    return wrong;
}

}  // namespace

TEST_CASE("every capability has a policy that says it, and is not ignored") {
    for (int number = 1; number <= 36; ++number) {
        CAPTURE(number);
        auto one = capability(number);
        auto policy = read_authority(one.text, "capability.toml");
        for (const auto& wrong : wrong_examples(policy, true)) FAIL_CHECK(wrong);
        if (one.answer) CHECK(test::capability_answer(number, policy) == *one.answer);
        CHECK((one.answer || !policy.editions.front().examples.empty()));
        CHECK(!one.changes.empty());
        for (const auto& change : one.changes) {
            CAPTURE(change.from);
            CAPTURE(change.to);
            auto text = one.text;
            auto at = text.find(change.from);
            REQUIRE(at != std::string::npos);
            text.replace(at, change.from.size(), change.to);
            std::string refused;
            try {
                auto changed = read_authority(text, "changed.toml");
                bool noticed = !wrong_examples(changed, false).empty() ||
                               (one.answer && test::capability_answer(number, changed) != *one.answer);
                CHECK_MESSAGE(noticed, "nothing comes out differently");
            } catch (const Error& error) {
                refused = error.what();
            }
            // A name that is gone may be missed by the examples that use it; nothing else may be.
            if (!refused.empty()) CHECK_MESSAGE(refused.find("unknown") != std::string::npos, refused);
        }
    }
}
