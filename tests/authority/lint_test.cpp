// What policy check finds in a file that reads well, and what it refuses to read.
#include "authority/lint.hpp"

#include "tests/support/files.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>

using namespace portage;
using namespace portage::authority;

namespace {

constexpr std::string_view head = R"(authority = "Exampleshire Council"
name = "Exampleshire"
code = "X"
gss = "E06000999"
[[edition]]
valid_from = 2025-01-01
owner = "the team"
sources = ["its page"]
[edition.titles]
service = "Portage"
visitor = "visitor"
[edition.development]
areas = [{ key = "talk", name = "Talking" }, { key = "move", name = "Moving" }]
judged = ["none", "delay"]
[edition.home_learning]
frequencies = ["weekly"]
modes = ["home"]
)";

Authority policy_of(std::string_view text) { return read_authority(std::string(head) + std::string(text), "p.toml"); }
std::string found_in(std::string_view text) {
    std::vector<std::string> all;
    for (const auto& finding : check(policy_of(text))) all.push_back(finding.message);
    return join(all, "\n");
}
std::string refusal_of(std::string_view text) {
    try {
        read_authority(text, "p.toml");
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}
std::string entry(std::string_view name, std::string_view conditions) {
    return fmt::format("[[edition.entry]]\nrule = \"{}\"\n{}\n", name, conditions);
}

}  // namespace

TEST_CASE("rules that contradict each other are found") {
    CHECK(found_in(entry("young", "age = { under = \"2 years\" }") +
                   entry("old", "age = { at_least = \"3 years\" }")) == "no child can meet both 'young' and 'old'");
    CHECK(
        found_in(entry("odd", "all_of = [{ age = { under = \"2 years\" } }, { age = { at_least = \"3 years\" } }]")) ==
        "no child can meet the rule 'odd'");
    CHECK(found_in(entry("at home", "setting = { attends = false }") +
                   entry("busy", "setting = { hours = { at_least = 10 } }")) ==
          "no child can meet both 'at home' and 'busy'");
    CHECK(found_in(entry("school", "pre_school = false") + entry("two", "age = { under = \"2 years\" }")) ==
          "no child can meet both 'school' and 'two'");
    CHECK(found_in(entry("none", "delay = { areas = 2, judged = \"delay\" }") +
                   entry("no delay", "none_of = [{ delay = { areas = 1, judged = \"delay\" } }]")) ==
          "no child can meet both 'none' and 'no delay'");
}

TEST_CASE("a rule on the time before a setting is one that a child can meet and can fail") {
    for (std::string_view rest :
         {"", ", at_least = \"6 weeks\"", ", at_least = \"1 month\"", ", at_least = \"1 terms\"",
          ", at_least = \"2 terms\", terms = \"begun\"", ", at_least = \"3 years\""}) {
        CAPTURE(rest);
        CHECK(found_in(entry("in time", fmt::format("before = {{ start = \"setting\"{} }}", rest)) +
                       entry("under five", "age = { under = \"5 years\" }")) == "");
    }
    // Five weeks are too few for the one and too many for the other.
    CHECK(found_in(entry("in time", "before = { start = \"setting\", at_least = \"6 weeks\" }") +
                   entry("soon", "none_of = [{ before = { start = \"setting\", at_least = \"5 weeks\" } }]")) ==
          "no child can meet both 'in time' and 'soon'");
}

TEST_CASE("rules that never decide anything are found") {
    CHECK(found_in(entry("under five", "age = { under = \"5 years\" }") +
                   entry("under three", "age = { under = \"3 years\" }")) ==
          "whoever meets 'under three' meets the rule 'under five' too: it never decides anything");
    CHECK(
        found_in(entry("anybody", "any_of = [{ setting = { attends = true } }, { setting = { attends = false } }]")) ==
        "every child meets the rule 'anybody': it never decides anything");
    CHECK(found_in(entry("under five", "age = { under = \"5 years\" }") +
                   "[[edition.exit]]\nrule = \"always\"\nleads_to = \"close\"\nany_of = [{ pre_school = true }, { "
                   "pre_school = false }]\n") == "the rule 'always' holds of every child");
    CHECK(found_in(entry("under five", "age = { under = \"5 years\" }") +
                   entry("two areas", "delay = { areas = 2, judged = \"delay\" }")) == "");
}

TEST_CASE("lines of the visit pattern that are never reached, or leave somebody without an answer, are found") {
    auto rule = entry("under five", "age = { under = \"5 years\" }");
    auto line = [](std::string_view name, std::string_view conditions) {
        return fmt::format("[[edition.pattern]]\nline = \"{}\"\nfrequency = \"weekly\"\n{}\n", name, conditions);
    };
    CHECK(found_in(rule + line("few", "setting = { sessions = { under = 3 } }") +
                   line("more", "setting = { sessions = { at_least = 3 } }")) == "");
    CHECK(found_in(rule + line("few", "setting = { sessions = { under = 3 } }") +
                   line("one", "setting = { sessions = { at_most = 1 } }") + line("else", "")) ==
          "the line 'one' is never reached: the lines before it answer for every such child");
    CHECK(found_in(rule + line("few", "setting = { sessions = { under = 3 } }") +
                   line("many", "setting = { sessions = { more_than = 3 } }"))
              .find("no line answers") == 0);
}

TEST_CASE("routing that runs in a circle is found, and a word in a letter that stands for nothing") {
    auto programme = [](std::string_view key, std::string_view otherwise) {
        return fmt::format("[[edition.programmes]]\nkey = \"{0}\"\nname = \"{0}\"\notherwise = \"{1}\"\n", key,
                           otherwise);
    };
    auto circle = refusal_of(std::string(head) + programme("a", "b") + programme("b", "c") + programme("c", "a"));
    CHECK(circle.find("the route runs in a circle: a → b → c → a") != std::string::npos);
    CHECK(std::count(circle.begin(), circle.end(), '\n') == 0);
    CHECK(refusal_of(std::string(head) + programme("a", "z")).find("unknown programme 'z'") != std::string::npos);
    CHECK(found_in(entry("under five", "age = { under = \"5 years\" }") +
                   "[edition.letters]\naccepted = \"Dear {chlid}\"\n") ==
          "unknown word in braces 'chlid': did you mean 'child'?");
    CHECK(refusal_of(head).find("there is no [[edition.entry]]") != std::string::npos);
}

TEST_CASE("visits that would count against a family although somebody was ill or the service called off are found") {
    const auto with = [](std::string_view never) {
        return found_in(
            fmt::format("[edition.missed_visits]\nin_a_row = 3\nthen = [\"letter\"]\nnever_counts = [{}]\n{}", never,
                        entry("young", "age = { under = \"5 years\" }")));
    };
    CHECK(with(R"("illness", "hospital", "service", "professional", "holiday", "bereavement")") == "");
    CHECK(with(R"("illness", "service", "professional", "holiday", "bereavement")") ==
          "visits missed for hospital count against the family: never_counts leaves it out");
    CHECK(with("").starts_with("visits missed for illness, hospital, service"));
}

TEST_CASE("routing leads on only where a programme turns the child away") {
    auto policy = policy_of(R"([[edition.programmes]]
key = "plus"
name = "Plus"
otherwise = "core"
[[edition.programmes.entry]]
rule = "three"
delay = { areas = 2, judged = "delay" }
[[edition.programmes]]
key = "core"
name = "Core"
[[edition.programmes.entry]]
rule = "one"
delay = { areas = 1, judged = "delay" }
)");
    auto goes = [&](std::vector<eligibility::AreaResult> areas, bool all) {
        eligibility::Facts facts{.areas = std::move(areas)};
        if (all) facts.no_other_delay = true;
        auto decision = judge_entry(policy, policy.editions[0], facts, date(2026, 9, 14));
        return fmt::format("{} {}", *decision.programme, to_string(decision.outcome));
    };
    CHECK(goes({{.area = "talk", .judged = "delay"}, {.area = "move", .judged = "delay"}}, true) == "plus eligible");
    CHECK(goes({{.area = "talk", .judged = "delay"}}, true) == "core eligible");
    CHECK(goes({{.area = "talk", .judged = "delay"}}, false) == "plus cannot_tell");
    CHECK(goes({}, true) == "core not_eligible");
}

TEST_CASE("a policy bomb is refused within a second, in a line") {
    auto started = std::chrono::steady_clock::now();
    auto deep = std::string(head) + "x = " + std::string(100000, '[') + std::string(100000, ']');
    CHECK(refusal_of(deep).find("nested more than 40 deep") != std::string::npos);
    std::string dotted = "a";
    for (int i = 0; i < 200000; ++i) dotted += ".a";
    CHECK(refusal_of(dotted + " = 1").find("nested more than 40 deep") != std::string::npos);
    CHECK(refusal_of("[" + dotted + "]\n").find("nested more than 40 deep") != std::string::npos);
    CHECK(refusal_of(std::string(2 << 20, '#')).find("more than the 1 MiB") != std::string::npos);
    std::string keys;
    for (int i = 0; i < 29000; ++i) keys += fmt::format("key{} = {}\n", i, i);
    CHECK(refusal_of(keys).find("and 28") != std::string::npos);
    CHECK(refusal_of(std::string(31000, '\n')).find("more than 30000 lines") != std::string::npos);
    std::string wide = "x = { ";
    for (int i = 0; i < 80000; ++i) wide += fmt::format("k{}=1,", i);
    CHECK(refusal_of(wide + "z=1 }").find("unknown setting 'x'") != std::string::npos);
    std::string anys = "had_portage = true";
    for (int i = 0; i < 12; ++i) anys = "any_of = [{ " + anys + " }]";
    CHECK(refusal_of(std::string(head) + entry("deep", anys)).find("nest more than 8 deep") != std::string::npos);
    std::string list = entry("wide", "any_of = [");
    list.pop_back();
    for (int i = 0; i < 20000; ++i) list += "{ had_portage = true },";
    CHECK(refusal_of(std::string(head) + list + "]").find("1 to 100 conditions") != std::string::npos);
    std::string rules;
    for (int i = 0; i < 7000; ++i)
        rules += entry(fmt::format("r{}", i), fmt::format("age = {{ under = \"{} months\" }}", 1 + i % 900));
    CHECK(refusal_of(std::string(head) + rules).find("entry has 7000 entries, more than the 400 a list may have") !=
          std::string::npos);
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds{10});  // ten files, each under a second
}
