#include "schedule/outcome.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;

namespace {

const Date today = date(2026, 10, 14);

Visit visit(int days_ago, VisitStatus status, std::optional<std::string> reason = {}) {
    return {.worker = {1}, .day = today - Days{days_ago}, .status = status, .reason = std::move(reason)};
}

}  // namespace

TEST_CASE("illness holidays and what the service did never count as missed") {
    CHECK(counts_as_missed(VisitStatus::nobody_in, {}));
    CHECK(counts_as_missed(VisitStatus::nobody_in, Reason::forgot));
    CHECK(!counts_as_missed(VisitStatus::nobody_in, Reason::hospital));
    CHECK(counts_as_missed(VisitStatus::cancelled_by_family, Reason::no_reply));
    for (auto reason : {Reason::child_ill, Reason::family_ill, Reason::hospital, Reason::holiday, Reason::appointment,
                        Reason::weather})
        CHECK(!counts_as_missed(VisitStatus::cancelled_by_family, reason));
    for (auto status : {VisitStatus::made, VisitStatus::planned, VisitStatus::cancelled_by_service,
                        VisitStatus::cancelled_by_professional, VisitStatus::withdrawn})
        CHECK(!counts_as_missed(status, Reason::forgot));
}

TEST_CASE("misses in a row end at the last visit made and pass over illness") {
    const std::vector<Visit> visits = {visit(28, VisitStatus::nobody_in),
                                       visit(21, VisitStatus::made),
                                       visit(7, VisitStatus::nobody_in),
                                       visit(14, VisitStatus::cancelled_by_family, "child_ill"),
                                       visit(0, VisitStatus::cancelled_by_family, "no_reply"),
                                       visit(-7, VisitStatus::planned)};
    CHECK(missed_in_a_row(visits) == 2);
    CHECK(missed_in_a_row({}) == 0);
}

TEST_CASE("an outcome is recorded once and not before its day") {
    const auto can = [](const Visit& v, VisitStatus outcome, std::optional<Reason> reason = {},
                        bool correcting = false) {
        return cannot_record(v, outcome, reason, today, correcting).value_or("");
    };
    CHECK(can(visit(0, VisitStatus::planned), VisitStatus::made) == "");
    CHECK(can(visit(-1, VisitStatus::planned), VisitStatus::made) == "it is not until 15/10/2026");
    CHECK(can(visit(-1, VisitStatus::planned), VisitStatus::cancelled_by_family, Reason::holiday) == "");
    CHECK(can(visit(-1, VisitStatus::planned), VisitStatus::nobody_in) == "it is not until 15/10/2026");
    CHECK(can(visit(1, VisitStatus::made), VisitStatus::nobody_in) ==
          "it is already recorded as made (to correct it, say so with --correct)");
    CHECK(can(visit(1, VisitStatus::made), VisitStatus::nobody_in, {}, true) == "");
    CHECK(can(visit(1, VisitStatus::withdrawn), VisitStatus::made, {}, true) ==
          "the visit was withdrawn when the case closed");
    CHECK(can(visit(1, VisitStatus::planned), VisitStatus::cancelled_by_service) == "a cancelled visit needs a reason");
    CHECK(can(visit(1, VisitStatus::planned), VisitStatus::cancelled_by_professional, Reason::staff_ill) ==
          "no partner professional was to come");
    CHECK(can(visit(1, VisitStatus::planned), VisitStatus::planned) == "'planned' is no outcome of a visit");
}

TEST_CASE("what the service cancelled does not use up the promise") {
    const VisitBlock block{.visits = 6};
    const std::vector<Visit> visits = {visit(28, VisitStatus::made),
                                       visit(21, VisitStatus::cancelled_by_service),
                                       visit(14, VisitStatus::cancelled_by_family),
                                       visit(7, VisitStatus::nobody_in),
                                       visit(-7, VisitStatus::planned),
                                       visit(-14, VisitStatus::withdrawn)};
    const auto dosage = dosage_of(block, visits, {});
    CHECK(dosage.used() == 4);
    CHECK(dosage.left() == 2);
    CHECK(dosage.left_within() == 0);
    CHECK(dosage_of(VisitBlock{.visits = 1}, {visit(2, VisitStatus::made), visit(1, VisitStatus::made)}, {}).left() ==
          0);
    // As a policy may have it: the service loses what it calls off, the family gets what it called off again.
    CHECK(dosage_of(block, visits, {.service = MakeUp::lost}).left() == 1);
    CHECK(dosage_of(block, visits, {.family = MakeUp::extend}).left() == 3);
    CHECK(dosage_of(block, visits, {.nobody_in = MakeUp::within_block}).left() == 3);
}

TEST_CASE("only what had a day once is made up within the block") {
    // Six promised, all planned once, two of them called off: both are to be made up.
    const MakeUpRule within{.service = MakeUp::within_block, .family = MakeUp::extend};
    std::vector<Visit> visits(4, visit(-7, VisitStatus::planned));
    visits.push_back(visit(7, VisitStatus::cancelled_by_service));
    visits.push_back(visit(14, VisitStatus::cancelled_by_service));
    CHECK(dosage_of(VisitBlock{.visits = 6}, visits, within).left_within() == 2);
    // One of them given again already.
    visits.push_back(visit(-8, VisitStatus::planned));
    CHECK(dosage_of(VisitBlock{.visits = 6}, visits, within).left_within() == 1);
    // What never had a day is planned as ever, whatever is called off; what extends the block too.
    CHECK(dosage_of(VisitBlock{.visits = 9}, visits, within).left_within() == 2);
    visits.push_back(visit(-9, VisitStatus::planned));
    visits.back().status = VisitStatus::cancelled_by_family;
    const auto both = dosage_of(VisitBlock{.visits = 6}, visits, within);
    CHECK(both.left() == 1);
    CHECK(both.left_within() == 1);
}

TEST_CASE("the make up rule is told by what becomes of a visit and by who called it off") {
    CHECK(told(MakeUpRule{}, {}) ==
          "assumed, since no council publishes it: what the service or the partner called off extends the block; what "
          "the family called off or where nobody was in is lost");
    MakeUpPolicy policy;
    policy.cancelled_by_service = {MakeUp::within_block, {}};
    CHECK(make_up_rule(policy) == MakeUpRule{.service = MakeUp::within_block});
    CHECK(told(make_up_rule(policy), policy).starts_with("assumed"));
    policy.cancelled_by_professional = policy.cancelled_by_family = policy.nobody_in = {MakeUp::lost, {}};
    CHECK(told(make_up_rule(policy), policy) ==
          "as the policy has it: what the service called off is made up within the block; what the partner or the "
          "family called off or where nobody was in is lost");
    policy.nobody_in->mark.assumption = "nobody has decided";
    CHECK(told(make_up_rule(policy), policy).starts_with("assumed"));
}
