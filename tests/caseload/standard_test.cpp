#include "caseload/policy.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::Standard;

namespace {

struct ReadStandard {
    TomlDocument document;
    Standard standard;
    explicit ReadStandard(const std::string& more)
        : document("name = \"decision\"\nfrom = \"referral\"\nto = \"decision\"\nwithin = \"6 weeks\"\n" + more,
                   "a.toml") {
        auto root = document.root();
        policy::read_section(root, standard);
    }
    std::string mistakes() const { return join(document.mistakes(), "\n"); }
    std::string meaning() const {
        REQUIRE(mistakes() == "");
        return policy::canonical_section(standard).line();
    }
};

}  // namespace

// An edition once used is known by its digest, in the files of services.
TEST_CASE("a standard without stops and excuses means what it meant before there were any") {
    CHECK(ReadStandard("").meaning() == R"({"name":"decision","from":"referral","to":"decision","within":"6 weeks"})");
    CHECK(ReadStandard("stops = []\nexcused_by = []").meaning() == ReadStandard("").meaning());
    CHECK(ReadStandard("stops = [\"on_hold\"]\nexcused_by = [\"child_ill\", \"weather\"]").meaning() ==
          R"({"name":"decision","from":"referral","to":"decision","within":"6 weeks","stops":["on_hold"],)"
          R"("excused_by":["child_ill","weather"]})");
}

TEST_CASE("a reason no standard knows is told with the nearest") {
    auto mistakes =
        ReadStandard("stops = [\"on_hold\", \"familly_away\"]\nexcused_by = [\"no_interpretter\"]").mistakes();
    CHECK(mistakes.find("a.toml:5: ") != std::string::npos);
    CHECK(mistakes.find("did you mean 'family_away'") != std::string::npos);
    CHECK(mistakes.find("a.toml:6: ") != std::string::npos);
    CHECK(mistakes.find("did you mean 'no_interpreter'") != std::string::npos);
}

TEST_CASE("stops and excuses are shown with the rest of the policy") {
    std::vector<policy::Row> rows;
    ReadStandard read("stops = [\"on_hold\", \"family_away\"]\nexcused_by = [\"child_ill\"]");
    policy::add_section_rows(read.standard, "standards (decision)", {}, rows);
    REQUIRE(rows.size() == 6);
    CHECK(rows[4].setting == "standards (decision).stops");
    CHECK(rows[4].value == "on_hold and family_away");
    CHECK(rows[5].value == "child_ill");
}
