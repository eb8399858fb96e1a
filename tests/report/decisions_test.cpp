#include "report/decisions.hpp"

#include "base/json.hpp"
#include "policy/decision.hpp"
#include "tests/calendar/shipped.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::DecisionOutcome;
using report::DecisionRow;
using report::ReferralRow;

namespace {

const Date from = date(2026, 11, 1), to = date(2026, 11, 30);

ReferralRow a_referral(int number, Date received, std::string district = "E07000114") {
    return {.id = {number},
            .case_file = {number},
            .received_on = received,
            .by = referral::Referrer::professional,
            .district = std::move(district)};
}
DecisionRow decision(int number, Date on, DecisionOutcome outcome, std::string trace = "") {
    return {.case_file = {number}, .referral = {number}, .on = on, .outcome = outcome, .trace = std::move(trace)};
}

std::string trace_with(std::vector<policy::Verdict> verdicts) {
    return to_line(policy::to_json({.rules = policy::RuleSet::entry,
                                    .authority = "Kent",
                                    .on = from,
                                    .outcome = policy::Outcome::not_eligible,
                                    .verdicts = std::move(verdicts)}));
}

report::Decisions counted(const std::vector<ReferralRow>& referrals, const std::vector<DecisionRow>& decisions) {
    return report::count_decisions(referrals, decisions, test::shipped_calendar("kent").working_days(), from, to);
}

}  // namespace

TEST_CASE("a referral counts where it was received and each decision where it was made") {
    auto d = counted(
        {a_referral(1, date(2026, 10, 26)), a_referral(2, date(2026, 11, 2)), a_referral(3, date(2026, 11, 30), "")},
        {decision(1, date(2026, 10, 30), DecisionOutcome::incomplete),
         decision(1, date(2026, 11, 2), DecisionOutcome::accept),
         decision(2, date(2026, 11, 3), DecisionOutcome::incomplete),
         decision(2, date(2026, 11, 9), DecisionOutcome::panel)});
    CHECK(d.all.received == 2);
    CHECK(d.all.accepted == 1);
    CHECK(d.all.incomplete == 1);  // the one of October is not of the period
    CHECK(d.all.to_panel == 1);
    CHECK(d.all.made() == 3);
    CHECK(d.still_open == 2);
    REQUIRE(d.by_district.size() == 2);
    CHECK(d.by_district[0].district == "E07000114");
    CHECK(d.by_district[0].counts.received == 1);
    CHECK(d.by_district[1].district == "");  // not known last
    CHECK(d.by_district[1].counts.received == 1);
}

TEST_CASE("days to the answer are working days to the first yes or no") {
    // 2 November to 9 November: five. To the 16th: ten. A later change of mind does not count.
    auto d =
        counted({a_referral(1, date(2026, 11, 2)), a_referral(2, date(2026, 11, 2)), a_referral(3, date(2026, 11, 6))},
                {decision(3, date(2026, 11, 7), DecisionOutcome::accept),  // a Saturday: no working day between
                 decision(1, date(2026, 11, 9), DecisionOutcome::decline),
                 decision(2, date(2026, 11, 9), DecisionOutcome::incomplete),
                 decision(2, date(2026, 11, 16), DecisionOutcome::accept),
                 decision(1, date(2026, 11, 20), DecisionOutcome::accept)});
    CHECK(d.answered == 3);
    CHECK(d.median_days == 5);
    CHECK(d.ninetieth_days == 10);
    CHECK(d.all.accepted == 3);
    CHECK(d.still_open == 0);
}

TEST_CASE("an answer given before the period is not given again in it") {
    auto d = counted({a_referral(1, date(2026, 10, 1))}, {decision(1, date(2026, 10, 8), DecisionOutcome::decline),
                                                          decision(1, date(2026, 11, 9), DecisionOutcome::accept)});
    CHECK(d.answered == 0);
    CHECK(d.all.accepted == 1);
    CHECK_FALSE(d.median_days);
    CHECK_FALSE(d.ninetieth_days);
}

TEST_CASE("a decision without a referral is about the latest one its case had received") {
    auto first = a_referral(1, date(2026, 11, 2), "E07000105");
    auto second = a_referral(2, date(2026, 11, 5), "E07000106");
    auto later = a_referral(3, date(2026, 11, 20), "E07000107");
    second.case_file = later.case_file = first.case_file;
    auto about = decision(1, date(2026, 11, 9), DecisionOutcome::accept);
    about.referral = {};
    auto d = counted({first, second, later}, {about});
    CHECK(d.median_days == 2);
    CHECK(d.by_district[1].district == "E07000106");
    CHECK(d.by_district[1].counts.accepted == 1);
}

TEST_CASE("rules not met are counted for declines and referrals to the panel alone, warnings never") {
    auto trace = trace_with({{.rule = "under five", .truth = policy::Truth::not_met},
                             {.rule = "lives in Kent", .truth = policy::Truth::met},
                             {.rule = "referred by a parent",
                              .truth = policy::Truth::not_met,
                              .consequence = policy::Consequence::warning}});
    auto d = counted({a_referral(1, from), a_referral(2, from), a_referral(3, from)},
                     {decision(1, date(2026, 11, 9), DecisionOutcome::decline, trace),
                      decision(2, date(2026, 11, 9), DecisionOutcome::panel, trace),
                      decision(3, date(2026, 11, 9), DecisionOutcome::accept, trace)});
    REQUIRE(d.by_rule.size() == 1);
    CHECK(d.by_rule[0].rule == "under five");
    CHECK(d.by_rule[0].declined == 1);
    CHECK(d.by_rule[0].to_panel == 1);
}
