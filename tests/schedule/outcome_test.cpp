#include "schedule/outcome.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::schedule;
using enum VisitStatus;

namespace {

const Date today = date(2026, 10, 14);

Visit visit(int days_ago, VisitStatus status, std::optional<std::string> reason = {}) {
    return {.worker = {1}, .day = today - Days{days_ago}, .status = status, .reason = std::move(reason)};
}

std::vector<MissedReason> every_word() {
    std::vector<MissedReason> all;
    for (const auto& word : words<MissedReason>) all.push_back(word.value);
    return all;
}

}  // namespace

TEST_CASE("what the policy says never counts as missed does not and what it leaves out does") {
    const auto words = every_word();
    struct Told {
        VisitStatus status;
        std::optional<Reason> reason;
        MissedReason word;
    };
    const std::vector<Told> all = {{cancelled_by_family, Reason::child_ill, MissedReason::illness},
                                   {nobody_in, Reason::family_ill, MissedReason::illness},
                                   {cancelled_by_family, Reason::hospital, MissedReason::hospital},
                                   {nobody_in, Reason::hospital, MissedReason::hospital},
                                   {cancelled_by_family, Reason::holiday, MissedReason::holiday},
                                   {nobody_in, Reason::family_event, MissedReason::bereavement},
                                   {cancelled_by_service, Reason::staff_ill, MissedReason::service},
                                   {cancelled_by_service, Reason::child_ill, MissedReason::service},
                                   {cancelled_by_professional, Reason::forgot, MissedReason::professional}};
    for (const auto& one : all) {
        CAPTURE(to_string(one.status));
        CAPTURE(to_string(one.word));
        auto others = words;
        std::erase(others, one.word);
        CHECK(counts_as_missed(one.status, one.reason, {}));
        CHECK(counts_as_missed(one.status, one.reason, others));
        CHECK_FALSE(counts_as_missed(one.status, one.reason, {one.word}));
    }
}

TEST_CASE("where a policy has no word for the reason nobody in and a family that forgot count as missed") {
    const auto words = every_word();
    CHECK(counts_as_missed(nobody_in, {}, words));
    CHECK(counts_as_missed(nobody_in, Reason::weather, words));
    for (auto reason : {Reason::forgot, Reason::no_reply, Reason::other})
        CHECK(counts_as_missed(cancelled_by_family, reason, words));
    CHECK(counts_as_missed(cancelled_by_family, {}, words));
    for (auto reason : {Reason::appointment, Reason::weather, Reason::venue})
        CHECK_FALSE(counts_as_missed(cancelled_by_family, reason, {}));
    for (auto status : {made, planned, withdrawn}) CHECK_FALSE(counts_as_missed(status, Reason::forgot, {}));
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
