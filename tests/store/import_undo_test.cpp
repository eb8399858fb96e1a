// Imports taken back, also where others came after them.
#include "store/doctor.hpp"
#include "store/intake.hpp"
#include "store/matching.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;
using support::TestFile;

namespace {

struct OneChild {
    store::ChangeNumber change = 0;
    Id<child::Child> child;
    std::string reference;
};

// One child, as `refer import` enters it, searched for by weights of one version; found like `like`, where given.
OneChild import_one(TestFile& file, const std::string& forename, Id<child::Child> like = {}) {
    OneChild done;
    done.change = file.change("refer import", [&](store::Writer& writer) {
        store::Intake intake(writer);
        intake.in_bulk();
        NewReferral made;
        made.child.forename = forename;
        made.child.surname = "Example";
        made.child.born = date(2024, 2, 3);
        made.referral.received_on = date(2026, 11, 2);
        made.referral.source = "kent";
        made.referral.submission = forename;
        const auto told = digest_of(forename);
        made.referral.identity.emplace(told.begin(), told.end());
        made.referral.content = made.referral.identity;
        Batch batch{.file_name = forename + ".csv",
                    .form = "generic",
                    .source = "kent",
                    .digest = "d",
                    .encoding = "utf-8",
                    .headers = "[]",
                    .on = date(2026, 11, 21)};
        made.referral.batch = batch.id = writer.insert(batch);
        done.reference = intake.enter(made).reference;
        done.child = made.child.id;
        intake.finish();
        writer.record_in_bulk<FoundPair>();
        store::SearchRules rules;
        rules.weights.version = "test";
        rules.weights_text = "version = 'test'";
        writer.insert(BatchWeights{.batch = batch.id, .weights = store::keep_weights(writer, rules, batch.on)});
        if (like) writer.insert(FoundPair{.child = made.child.id, .other = like, .probability = 0.7});
    });
    return done;
}

std::int64_t left_in(TestFile& file, const std::string& table) {
    store::Reader reader(file.database);
    return reader.one<std::int64_t>("SELECT count(*) FROM " + table);
}

void check_well(TestFile& file) {
    for (const auto& finding : store::examine(file.database)) CHECK_MESSAGE(finding.well, finding.message);
}

}  // namespace

TEST_CASE("the first import is taken back though a later one went by the same weights") {
    TestFile file;
    auto first = import_one(file, "Ada"), second = import_one(file, "Bea");
    REQUIRE(left_in(file, "weight_set") == 1);
    CHECK(file.undo(first.change).kept.empty());
    CHECK(left_in(file, "child") == 1);
    CHECK(left_in(file, "weight_set") == 1);
    check_well(file);
    file.undo(second.change);
    CHECK(left_in(file, "child") == 0);
    check_well(file);
}

TEST_CASE("a child found like another is not thereby worked on, and the finding goes with it and comes back") {
    TestFile file;
    auto first = import_one(file, "Ada");
    auto second = import_one(file, "Aida", first.child);
    auto before = file.digest();
    CHECK(file.undo(first.change).kept.empty());
    CHECK(left_in(file, "child") == 1);
    CHECK(left_in(file, "match_pair") == 0);
    check_well(file);
    file.undo(second.change + 1);
    CHECK(file.digest() == before);
    CHECK(left_in(file, "match_pair") == 1);
    check_well(file);
}

TEST_CASE("a finding stays with an import's children that stay") {
    TestFile file;
    auto first = import_one(file, "Ada");
    auto second = import_one(file, "Aida", first.child);
    for (auto child : {first.child, second.child})
        file.change("case note", [&](store::Writer& writer) {
            auto worked_on = writer.first<caseload::Case>("WHERE child = ? ORDER BY id", child).value();
            writer.insert(caseload::Note{
                .case_file = worked_on.id, .on = date(2026, 11, 21), .text = "rang", .author = "tester"});
        });
    CHECK(file.undo(second.change).kept == std::vector<std::string>{second.reference});
    CHECK(left_in(file, "match_pair") == 1);
    check_well(file);
}

TEST_CASE("what was taken back is not given back where the same rows have come again since") {
    TestFile file;
    auto first = import_one(file, "Ada");
    auto undone = first.change + 1;
    file.undo(first.change);
    auto again = import_one(file, "Ada");
    CHECK_THROWS_WITH_AS(file.undo(undone),
                         doctest::Contains(fmt::format("C{} (refer import) built on it since", again.change).c_str()),
                         Error);
    CHECK(left_in(file, "referral") == 1);
    file.undo(again.change);
    file.undo(undone);
    CHECK(left_in(file, "referral") == 1);
    check_well(file);
}
