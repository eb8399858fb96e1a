// Families of an import, joined by it or later.
#include "store/doctor.hpp"
#include "store/family.hpp"
#include "store/intake.hpp"
#include "store/merge.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using support::TestFile;

namespace {

constexpr auto joined_on = date(2026, 11, 22);

referral::NewReferral referral_of(const std::string& forename, const std::string& carer, const std::string& note) {
    referral::NewReferral made;
    made.child.forename = forename;
    made.child.surname = "Example";
    made.child.born = date(2024, 2, 3);
    made.address = child::Address{.lines = "1 High Street", .postcode = "ME14 1XX"};
    made.carers.push_back({child::Carer{.name = carer}, child::ChildCarer{.relationship = "mother"}});
    made.consents.push_back(child::Consent{.given_by = carer});
    made.referral.received_on = date(2026, 11, 2);
    made.note = note;
    return made;
}

struct OneImport {
    caseload::Case a, b;
    std::optional<store::Merged> merged;
};
// Two referrals of one child in one import, joined by it or left apart.
OneImport import_two(TestFile& file, store::ChangeNumber& change, bool join) {
    OneImport made;
    change = file.change("refer import", [&](store::Writer& w) {
        store::Intake intake(w);
        intake.in_bulk();
        auto first = referral_of("Ada", "Ana Example", "one"), second = referral_of("Ada", "Bo Example", "two");
        made.a = intake.enter(first);
        made.b = intake.enter(second);
        if (join) made.merged = store::merge_children(w, made.a.child, made.b.child, joined_on, {}, true);
        auto third = referral_of("Cal", "Cy Example", "three");
        intake.enter(third);
        intake.finish();
    });
    return made;
}

}  // namespace

TEST_CASE("families of an import are joined though nobody worked on them before") {
    TestFile file;
    store::ChangeNumber change = 0;
    auto made = import_two(file, change, false);
    auto imported = file.digest();
    store::Merged merged;
    auto joined = file.change("refer same", [&](store::Writer& w) {
        merged = store::merge_children(w, made.a.child, made.b.child, joined_on, "both by the nursery", false);
    });
    {
        store::Reader reader(file.database);
        CHECK(store::carers_of(reader, made.a.child).size() == 2);
        CHECK(store::notes_of(reader, made.a.id).size() == 2);
        CHECK(store::referrals_of(reader, made.a.id).size() == 2);
        CHECK(reader.one<int>("SELECT count(*) FROM household_child WHERE child = ?", made.a.child) == 1);
        CHECK(merged.left == std::vector<std::string>{"1 home"});
    }
    CHECK(store::examine(file.database).back().well);
    file.undo(joined);
    CHECK(file.digest() == imported);
}

TEST_CASE("an import that joins two of its own referrals is taken back whole") {
    TestFile file;
    auto before = file.digest();
    store::ChangeNumber change = 0;
    auto made = import_two(file, change, true);
    {
        store::Reader reader(file.database);
        CHECK(store::all_cases(reader).size() == 2);
        CHECK(store::require_case(reader, made.b.reference).id == made.a.id);
        CHECK(store::carers_of(reader, made.a.child).size() == 2);
    }
    for (const auto& finding : store::examine(file.database)) CHECK_MESSAGE(finding.well, finding.message);
    file.undo(change);
    CHECK(file.digest() == before);
}

TEST_CASE("an import that joined two referrals can be taken apart by a person") {
    TestFile file;
    store::ChangeNumber change = 0;
    auto made = import_two(file, change, true);
    file.change("refer different",
                [&](store::Writer& w) { store::part_children(w, made.merged->merge.id, joined_on); });
    store::Reader reader(file.database);
    CHECK(store::all_cases(reader).size() == 3);
    CHECK(store::carers_of(reader, made.b.child).at(0).carer.name == "Bo Example");
    CHECK(store::notes_of(reader, made.b.id).size() == 1);
    CHECK(reader.one<int>("SELECT count(*) FROM pragma_foreign_key_check") == 0);
}

TEST_CASE("an import is kept where people joined its referrals and goes where nobody touched them") {
    TestFile file;
    store::ChangeNumber change = 0;
    auto made = import_two(file, change, false);
    auto joined = file.change("refer same", [&](store::Writer& w) {
        store::merge_children(w, made.a.child, made.b.child, joined_on, "both by the nursery", false);
    });
    auto undone = file.undo(change);
    CHECK(undone.kept == std::vector<std::string>{made.a.reference});
    {
        store::Reader reader(file.database);
        CHECK(store::all_cases(reader).size() == 1);
        CHECK(store::referrals_of(reader, made.a.id).size() == 2);
        CHECK(store::require_case(reader, made.b.reference).id == made.a.id);
        CHECK(reader.one<int>("SELECT count(*) FROM pragma_foreign_key_check") == 0);
    }
    for (const auto& finding : store::examine(file.database)) CHECK_MESSAGE(finding.well, finding.message);
    // Taken apart after that, each has what it had.
    Id<child::ChildMerge> merge;
    {
        store::Reader reader(file.database);
        merge = store::merge_of(reader, made.a.child, made.b.child).value().id;
        CHECK(joined > change);
    }
    file.change("refer different", [&](store::Writer& w) { store::part_children(w, merge, joined_on); });
    store::Reader reader(file.database);
    CHECK(store::all_cases(reader).size() == 2);
    CHECK(store::carers_of(reader, made.b.child).at(0).carer.name == "Bo Example");
}
