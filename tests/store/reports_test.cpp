#include "store/reports.hpp"

#include "store/due_views.hpp"
#include "store/visit_tables.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using caseload::Stage;
using schedule::VisitStatus;
using support::TestFile;

namespace {

const Date today = date(2026, 11, 23);

// One case seen every week by MB, one waiting, one closed.
struct Made {
    TestFile file;
    Id<team::Worker> mb;
    caseload::Case seen, waiting, closed;

    Made() {
        file.change("test", [&](store::Writer& writer) {
            mb = writer.insert(team::Worker{.code = "MB", .name = "M Bell", .room = 9});
            seen = file.new_case(writer, "Amelia", "Khan");
            waiting = file.new_case(writer, "Oliver", "Sample");
            closed = file.new_case(writer, "Ada", "Model");
            for (auto* one : {&seen, &waiting}) store::move_case(writer, *one, Stage::waiting, date(2026, 9, 2), {});
            store::move_case(writer, closed, Stage::declined, date(2026, 9, 2), {});
            seen.worker = mb;
            seen.frequency = policy::Frequency::monthly;
            store::move_case(writer, seen, Stage::allocated, date(2026, 9, 3), {});
            store::move_case(writer, seen, Stage::active, date(2026, 9, 7), {});
            schedule::VisitBlock block{.case_file = seen.id,
                                       .worker = mb,
                                       .frequency = policy::Frequency::weekly,
                                       .visits = 12,
                                       .starts_on = date(2026, 9, 7)};
            block.id = writer.insert(block);
            add_visit(writer, date(2026, 11, 9), VisitStatus::made);
            add_visit(writer, date(2026, 11, 16), VisitStatus::planned);
            add_visit(writer, date(2026, 11, 23), VisitStatus::planned);
            writer.insert(caseload::Flag{
                .case_file = seen.id, .kind = caseload::FlagKind::two_staff, .set_on = date(2026, 9, 7)});
            writer.insert(caseload::Flag{.case_file = seen.id, .set_on = date(2026, 9, 7), .lifted_on = today});
            live(writer, seen, "E07000114", date(2026, 1, 1), {});
            live(writer, waiting, "E07000105", date(2026, 1, 1), date(2026, 10, 31));
            live(writer, waiting, "E07000106", date(2026, 11, 1), {});
        });
    }
    void add_visit(store::Writer& writer, Date day, VisitStatus status) {
        writer.insert(
            schedule::Visit{.case_file = seen.id, .worker = mb, .day = day, .start = {600}, .status = status});
    }
    void live(store::Writer& writer, const caseload::Case& one, const std::string& district, Date from,
              std::optional<Date> to) {
        auto household = writer.insert(child::Household{});
        writer.insert(child::HouseholdChild{.household = household, .child = one.child, .from = from, .to = to});
        writer.insert(child::Address{.household = household,
                                     .lines = "1 Example Road",
                                     .district = district,
                                     .ward = district + "W",
                                     .from = from});
    }
};

}  // namespace

TEST_CASE("cases for reports are those not ended, with what other tables say of them") {
    Made made;
    store::Reader reader(made.file.database);
    auto cases = store::report_cases(reader, today);
    REQUIRE(cases.size() == 2);
    const auto& seen = cases[0];
    CHECK(seen.reference == made.seen.reference);
    CHECK(seen.frequency == policy::Frequency::weekly);  // the open block's, not the case's
    CHECK(to_iso(*seen.expected_from) == "2026-09-07");
    CHECK(to_iso(*seen.last_seen) == "2026-11-09");
    CHECK(seen.flags == 1);  // a flag lifted today is in force no more
    CHECK(seen.two_staff);
    CHECK(seen.ward == "E07000114W");
    CHECK(cases[1].ward == "E07000106W");  // where the child lives today
    CHECK_FALSE(cases[1].last_seen);
    CHECK_FALSE(cases[1].received_on);  // no referral was entered
    CHECK(store::allocated_lately(reader, today) == 1);
    CHECK(store::allocated_lately(reader, today + Days{365}) == 0);
}

TEST_CASE("the facts of the page are of last week, this week and the next") {
    Made made;
    store::Reader reader(made.file.database);
    auto facts = store::caseload_facts(reader, today);
    CHECK(facts.visits.size() == 2);
    CHECK(facts.older_without_outcome == 0);
    CHECK(store::caseload_facts(reader, today + Days{7}).older_without_outcome == 1);
    CHECK(facts.undecided.empty());
    CHECK(facts.visitors.size() == 1);
    REQUIRE(facts.last_entry);
    CHECK(to_iso(*facts.last_entry) == "2026-09-01T09:01:00Z");
}

TEST_CASE("referrals and decisions of a period bring along what they are about") {
    Made made;
    made.file.change("test", [&](store::Writer& writer) {
        auto early = writer.insert(referral::Referral{.case_file = made.waiting.id, .received_on = date(2026, 8, 20)});
        writer.insert(referral::Referral{.case_file = made.closed.id, .received_on = date(2026, 8, 21)});
        writer.insert(referral::Referral{.case_file = made.seen.id, .received_on = date(2026, 9, 10)});
        auto decide = [&](Id<caseload::Case> id, Date on, caseload::DecisionOutcome outcome) {
            writer.insert(caseload::DecisionRecord{.case_file = id,
                                                   .referral = id == made.waiting.id ? early : Id<referral::Referral>{},
                                                   .on = on,
                                                   .outcome = outcome,
                                                   .actor = "lead",
                                                   .reason = "test"});
        };
        decide(made.waiting.id, date(2026, 8, 27), caseload::DecisionOutcome::incomplete);
        decide(made.waiting.id, date(2026, 9, 2), caseload::DecisionOutcome::accept);
        decide(made.closed.id, date(2026, 8, 28), caseload::DecisionOutcome::decline);
    });
    store::Reader reader(made.file.database);
    auto from = date(2026, 9, 1), to = date(2026, 9, 30);
    auto referrals = store::report_referrals(reader, from, to);
    REQUIRE(referrals.size() == 2);  // the one of the period, and the one a decision of it is about
    CHECK(referrals[0].case_file == made.waiting.id);
    CHECK(referrals[0].district == "E07000105");  // where the child lived at the end of the period
    auto decisions = store::report_decisions(reader, from, to);
    REQUIRE(decisions.size() == 2);  // with the earlier ones about the same referral
    CHECK(decisions[1].referral == referrals[0].id);
}

TEST_CASE("what is due is asked of all open cases at once") {
    Made made;
    store::Reader reader(made.file.database);
    auto views = store::all_due_views(reader);
    REQUIRE(views.size() == 2);
    CHECK(views[0].case_file.id == made.seen.id);
    CHECK(views[0].blocks.size() == 1);
    CHECK(views[0].visits.size() == 3);
    CHECK(views[0].visits[0].day < views[0].visits[2].day);
    CHECK(views[0].flags.size() == 2);
    CHECK(to_iso(*views[0].born) == "2023-03-01");
    CHECK(views[1].visits.empty());
}
