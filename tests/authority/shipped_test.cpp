// The policies that come with the program: read whole, true to the pages they came from.
#include "authority/show.hpp"
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace portage;
using namespace portage::authority;

namespace {
Authority shipped(const std::string& name) {
    return read_authority(test::text_of(SHARE "/authorities/" + name + ".toml"), name + ".toml");
}

std::string value(const Authority& authority, std::string_view setting) {
    for (const auto& section : show(authority, authority.editions.front()))
        for (const auto& row : section.rows)
            if (row.setting == setting) return row.value;
    return "(absent)";
}
}  // namespace

TEST_CASE("every shipped policy judges its own examples as it expects") {
    std::set<std::string> codes;
    for (const char* name : {"kent", "thurrock", "barking-and-dagenham", "devon", "hampshire", "hounslow", "norfolk",
                             "northumberland", "sheffield", "southampton", "surrey", "torbay"}) {
        CAPTURE(name);
        auto authority = shipped(name);
        for (const auto& finding : check(authority)) FAIL_CHECK(to_string(finding));
        std::size_t examples = 0;
        for (const auto& edition : authority.editions) {
            examples += edition.examples.size();
            CHECK(!edition.examples.empty());
            CHECK(!edition.about.sources.empty());
        }
        CHECK(examples >= 6);
        CHECK(codes.insert(authority.area.code).second);  // two files joined must not clash in their references
    }
}

TEST_CASE("the template of a policy is one that is well") {
    auto made = read_authority(test::text_of(SHARE "/templates/policy.toml"), "policy.toml");
    for (const auto& finding : check(made)) FAIL_CHECK(to_string(finding));
}

TEST_CASE("Kent is as its page says") {
    auto kent = shipped("kent");
    CHECK(kent.area.code == "K");
    CHECK(kent.area.districts.size() == 12);
    CHECK(value(kent, "titles.visitor") == "Portage Practitioner");
    CHECK(value(kent, "contact.phones") == "03000 41 77 04");
    CHECK(value(kent, "contact.emails") == "kentportage@kent.gov.uk");
    CHECK(value(kent, "referring.routes") == "form, phone and email");
    CHECK(value(kent, "referring.diagnosis_needed") == "no");
    CHECK(value(kent, "home_learning.frequencies") == "weekly, fortnightly and monthly");
    CHECK(value(kent, "home_learning.modes") == "home and virtual");
    CHECK(value(kent, "groups (Sensory group).who_for") == "usually the youngest children");
    CHECK(
        value(kent, "entry (significant delay in two or more areas)") ==
        "the child has a delay judged significant or measured at 1/3 of age or more in 2 areas of development or more");
    CHECK(value(kent, "joint_visits.with") == "(absent)");
    auto names = [&](const char* district) {
        std::vector<std::string> all;
        for (const auto* charity : kent.editions[0].signposting->for_district(kent.area, district))
            all.push_back(charity->name);
        return in_words(all);
    };
    CHECK(names("E07000112") == "Includes us 2");
    CHECK(names("E07000106") == "For us too");
    CHECK(names("E07000109") == "We are Beams");
    CHECK(names("E07000116") == "Space 2 Be Me");
    // One charity for each district: none forgotten, none twice.
    for (const auto& district : kent.area.districts)
        CHECK(kent.editions[0].signposting->for_district(kent.area, district.code).size() == 1);
}

TEST_CASE("Thurrock is as its page says, its contradiction included") {
    auto thurrock = shipped("thurrock");
    CHECK(thurrock.area.code == "T");
    CHECK(value(thurrock, "titles.visitor") == "Portage home visitor");
    CHECK(value(thurrock, "contact.phones") == "01375 898652");
    CHECK(value(thurrock, "home_learning.frequencies") == "weekly and fortnightly");
    CHECK(value(thurrock, "joint_visits.with") ==
          "physiotherapist, speech and language therapist and other professionals");
    CHECK(value(thurrock, "review.where") == "home");
    CHECK(value(thurrock, "outreach.begins") == "once the child has settled in a setting");
    CHECK(value(thurrock, "governance.registered") == "yes");
    CHECK(value(thurrock, "governance.meetings (steering group).times_a_year") == "3");
    CHECK(value(thurrock, "governance.meetings (steering group, in another place of the page).times_a_year") == "2");
    CHECK(value(thurrock, "groups (Portage support group).equipment") == "soft play and sensory equipment");
    CHECK(value(thurrock, "entry (under five years old)") == "the child is under 5 years old");
}

TEST_CASE("what neither council publishes is marked as an assumption beside the figure") {
    for (const char* name : {"kent", "thurrock"}) {
        auto authority = shipped(name);
        auto assumed = assumptions(authority, authority.editions[0]);
        for (const char* setting : {"block.length", "home_learning.minutes", "caseload.families",
                                    "missed_visits.in_a_row", "waiting.contact_every", "standards (decision).within"})
            CHECK_MESSAGE(std::ranges::any_of(assumed, [&](const auto& row) { return row.setting == setting; }),
                          setting);
        // The published rules themselves are not.
        CHECK(std::ranges::none_of(assumed,
                                   [](const auto& row) { return row.setting == "entry (under five years old)"; }));
    }
}
