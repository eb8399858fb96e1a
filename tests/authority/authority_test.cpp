#include "authority/show.hpp"
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace portage;
using namespace portage::authority;

namespace {

std::string small() { return test::text_of(TEST_DATA "/policy/small.toml"); }

std::string with(std::string text, std::string_view from, std::string_view to) {
    auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

std::string digest(const std::string& text) { return read_authority(text, "small.toml").editions.at(0).digest; }

std::string refusal(const std::string& text) {
    try {
        read_authority(text, "small.toml");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::configuration);
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("comments, sources, notes, dates and examples do not change the digest, settings do") {
    auto plain = digest(small());
    CHECK(plain.size() == 64);
    CHECK(digest("# more\n" + small()) == plain);
    CHECK(digest(with(small(), "a made-up page", "another page")) == plain);
    CHECK(digest(with(small(), "the office", "another office")) == plain);
    CHECK(digest(with(small(), "valid_from = 2025-01-01", "valid_from = 2025-02-01\nvalid_to = 2026-08-31")) == plain);
    CHECK(digest(with(small(), "expect = \"eligible\"", "expect = \"cannot_tell\"")) == plain);
    CHECK(digest(with(small(), "not published, twelve is common", "not published")) == plain);
    CHECK(digest(with(small(), "under = \"5 years\"", "under = \"4 years\"")) != plain);
    CHECK(digest(with(small(), "{ value = \"12 visits\", assumption = \"not published, twelve is common\" }",
                      "\"12 visits\"")) != plain);
    CHECK(digest(with(small(), "E06000034", "E06000035")) != plain);
}

TEST_CASE("the stored text of an edition is a policy of its own with the same digest") {
    auto two = small() + small().substr(small().find("[[edition]]"));
    two = with(two, "valid_from = 2025-01-01", "valid_from = 2024-01-01\nvalid_to = 2024-12-31");
    auto authority = read_authority(two, "two.toml");
    REQUIRE(authority.editions.size() == 2);
    for (const auto& edition : authority.editions) {
        auto alone = read_authority(edition.text, "stored edition");
        REQUIRE(alone.editions.size() == 1);
        CHECK(alone.editions[0].digest == edition.digest);
        CHECK(alone.editions[0].about.valid_from == edition.about.valid_from);
    }
    CHECK(to_iso(authority.edition_on(date(2024, 12, 31)).about.valid_from) == "2024-01-01");
    CHECK(to_iso(authority.edition_on(date(2025, 1, 1)).about.valid_from) == "2025-01-01");
    CHECK_THROWS_WITH_AS(
        authority.edition_on(date(2023, 12, 31)),
        "two.toml: no edition of Smallshire Council is in force on 31/12/2023 (there are editions from "
        "01/01/2024 to 31/12/2024 and from 01/01/2025)",
        Error);
}

TEST_CASE("a decision says which authority and edition made it") {
    auto authority = read_authority(small(), "small.toml");
    const auto& edition = authority.editions[0];
    auto decision = judge(authority, edition, policy::RuleSet::entry, {.born = date(2024, 1, 1)}, date(2026, 9, 1));
    CHECK(decision.authority == "Smallshire Council");
    CHECK(to_iso(decision.edition) == "2025-01-01");
    CHECK(decision.digest == edition.digest);
    CHECK(decision.outcome == policy::Outcome::eligible);
}

TEST_CASE("check points at the example that comes out differently and says which rule made it so") {
    auto wrong = with(small(), "expect = \"eligible\"", "expect = \"needs_panel\"");
    auto findings = check(read_authority(wrong, "small.toml"));
    REQUIRE(findings.size() == 1);
    auto line = std::to_string(
        1 + std::count(wrong.begin(), wrong.begin() + static_cast<long>(wrong.find("[[edition.example]]")), '\n'));
    CHECK(to_string(findings[0]) ==
          "small.toml:" + line +
              ": expect: 'nearly five' should come out as needs_panel, but comes out as eligible "
              "(under five: met)");
    auto verdict = with(small(), "expect = \"eligible\"",
                        "expect = \"eligible\"\nverdicts = [{ rule = \"under five\", verdict = \"not met\" }]");
    CHECK(check(read_authority(verdict, "small.toml")).size() == 1);
}

TEST_CASE("every mistake of a policy is told in one pass") {
    auto text = with(small(), "code = \"S\"", "code = \"small\"");
    text = with(text, "under = \"5 years\"", "undre = \"5 years\"");
    text = with(text, "then_by = \"received\"", "then_by = \"recieved\"");
    text = with(text, "born = 2021-09-15", "born = \"15/09/2021\"");
    auto told = refusal(text);
    for (const char* part :
         {"code must be one or two capital letters", "unknown setting 'undre': did you mean 'under'?",
          "unknown then_by 'recieved': did you mean 'received'?",
          "born must be a date such as 2026-09-01, without quotes"})
        CHECK_MESSAGE(told.find(part) != std::string::npos, told);
}

TEST_CASE("a policy without editions, or with gaps between them, is refused") {
    CHECK(refusal(small().substr(0, small().find("[[edition]]"))).find("there is no [[edition]]") != std::string::npos);
    auto two = small() + small().substr(small().find("[[edition]]"));
    CHECK(refusal(two).find("two editions begin on 01/01/2025") != std::string::npos);
}

TEST_CASE("a key nobody knows is refused in every table of a policy") {
    auto text = small();
    std::vector<std::size_t> ends;
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        if (at > 0 && text[at - 1] == ']' && text[text.rfind('\n', at - 1) + 1] == '[') ends.push_back(at);
    CHECK(ends.size() >= 10);
    for (auto at : ends) {
        auto broken = text;
        broken.insert(at, "\nzzzzzz = 1");
        CHECK_MESSAGE(refusal(broken).find("unknown setting 'zzzzzz'") != std::string::npos,
                      text.substr(text.rfind('\n', at - 1), at));
    }
}

TEST_CASE("the description of a policy names every key once") {
    auto all = describe_policy();
    int keys = 0;
    auto count_keys = [&](auto self, const std::vector<policy::Description>& list, const std::string& path) -> void {
        std::vector<std::string> seen;
        for (const auto& one : list) {
            auto name = path + one.key;
            CHECK_MESSAGE(!one.meaning.empty(), name);
            CHECK_MESSAGE(!one.type.empty(), name);
            CHECK_MESSAGE(std::ranges::count(seen, one.key) == 0, name);
            seen.push_back(one.key);
            ++keys;
            self(self, one.inner, name + ".");
        }
    };
    count_keys(count_keys, all, "");
    CHECK(keys > 150);
}
