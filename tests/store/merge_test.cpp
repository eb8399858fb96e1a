#include "store/merge.hpp"

#include "store/family.hpp"
#include "store/merge_parts.hpp"
#include "store/schema.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace portage;
using caseload::Case;
using caseload::Stage;
using child::Child;
using support::TestFile;

namespace {

constexpr auto that_day = date(2026, 11, 22);

struct TwoCases {
    TestFile file;
    Case a, b;
    TwoCases() {
        file.change("refer add", [&](store::Writer& w) { a = file.new_case(w, "Ada", "Example"); });
        file.change("refer add", [&](store::Writer& w) { b = file.new_case(w, "Ada", "Exampel"); });
    }
    store::Merged merge() {
        store::Merged merged;
        file.change("refer same", [&](store::Writer& w) {
            merged = store::merge_children(w, a.child, b.child, that_day, "one form twice", false);
        });
        return merged;
    }
    store::Parted part(Id<child::ChildMerge> id) {
        store::Parted parted;
        file.change("refer different", [&](store::Writer& w) { parted = store::part_children(w, id, that_day); });
        return parted;
    }
    void move(Case& one, Stage to) {
        file.change("case move", [&](store::Writer& w) { store::move_case(w, one, to, that_day, "as agreed"); });
    }
};

}  // namespace

TEST_CASE("two merely received cases become the older one and both references lead there") {
    TwoCases two;
    auto merged = two.merge();
    store::Reader reader(two.file.database);
    CHECK(store::require_case(reader, two.b.reference).id == two.a.id);
    CHECK(store::all_cases(reader).size() == 1);
    CHECK(merged.cases.size() == 1);
    CHECK(merged.open.empty());
    CHECK(store::child_now(reader, two.b.child) == two.a.child);
    CHECK(store::record_under(reader, two.b.reference) == two.b.child);
    CHECK(store::record_under(reader, two.a.reference) == two.a.child);
    CHECK(store::references_of(reader, two.b.child) == std::vector{two.b.reference});
}

TEST_CASE("a received case goes into the one that is worked on even where that was opened later") {
    TwoCases two;
    two.move(two.b, Stage::waiting);
    auto merged = two.merge();
    store::Reader reader(two.file.database);
    CHECK(store::require_case(reader, two.a.reference).reference == two.b.reference);
    CHECK(reader.get(two.b.id).child == two.a.child);
    CHECK(reader.get(two.b.id).stage == Stage::waiting);
    CHECK(store::record_under(reader, two.b.reference) == two.b.child);
    CHECK(store::record_under(reader, two.a.reference) == two.a.child);
    CHECK(merged.open.empty());
}

TEST_CASE("two cases that are both worked on stay open and both are named") {
    TwoCases two;
    two.move(two.a, Stage::needs_panel);
    two.move(two.b, Stage::needs_panel);
    auto merged = two.merge();
    CHECK(merged.open == std::vector{two.a.reference, two.b.reference});
    CHECK(merged.cases.empty());
    store::Reader reader(two.file.database);
    CHECK(store::cases_of(reader, two.a.child).size() == 2);
}

TEST_CASE("a closed case stays closed and the new one goes on beside it") {
    TwoCases two;
    two.move(two.a, Stage::withdrawn);
    auto merged = two.merge();
    CHECK(merged.open.empty());
    CHECK(merged.cases.empty());
    store::Reader reader(two.file.database);
    CHECK(store::cases_of(reader, two.a.child).size() == 2);
    CHECK(reader.get(two.a.id).stage == Stage::withdrawn);
    CHECK(reader.get(two.b.id).stage == Stage::received);
}

TEST_CASE("a child recorded as dead is not joined with one who has an open case") {
    TwoCases two;
    two.file.change("case died", [&](store::Writer& w) {
        auto child = w.get(two.a.child);
        store::record_death(w, child, that_day);
    });
    CHECK_THROWS_AS(two.merge(), Error);
    two.move(two.b, Stage::withdrawn);
    two.merge();
    store::Reader reader(two.file.database);
    CHECK(reader.get(two.a.child).died_on == that_day);
}

TEST_CASE("what was changed since the joining stays and what was entered since is named") {
    TwoCases two;
    two.file.change("case update", [&](store::Writer& w) {
        auto child = w.get(two.b.child);
        child.language = "Urdu";
        child.nhs_number = "9990000018";
        w.update(child);
        w.insert(child::Consent{.child = two.b.child, .given_by = "mother"});
    });
    auto merged = two.merge();
    CHECK(merged.joined == std::vector<std::string>{"the language", "the NHS number", "1 consent"});
    two.file.change("case update", [&](store::Writer& w) {
        auto child = w.get(two.a.child);
        CHECK(child.nhs_number == "9990000018");
        child.language = "Punjabi";
        w.update(child);
        w.insert(child::Diagnosis{.child = two.a.child, .name = "hearing loss"});
        auto consent = w.first<child::Consent>("WHERE child = ?", two.a.child).value();
        consent.withdrawn_on = that_day;
        w.update(consent);
    });
    auto parted = two.part(merged.merge.id);
    CHECK(parted.stayed == std::vector<std::string>{"the language"});
    CHECK(parted.since == std::vector<std::string>{"1 diagnosis"});
    store::Reader reader(two.file.database);
    CHECK(reader.get(two.a.child).language == "Punjabi");
    CHECK_FALSE(reader.get(two.a.child).nhs_number.has_value());
    CHECK(reader.get(two.b.child).nhs_number == "9990000018");
    CHECK_FALSE(reader.get(two.b.child).merged_into);
    CHECK(store::require_case(reader, two.b.reference).id == two.b.id);
    // The consent goes back with what was entered about it since.
    auto consent = store::consents_of(reader, two.b.child).at(0);
    CHECK(consent.withdrawn_on == that_day);
    CHECK(store::consents_of(reader, two.a.child).empty());
}

TEST_CASE("a note written since on a case that went into another stays there") {
    TwoCases two;
    auto merged = two.merge();
    two.file.change("case note", [&](store::Writer& w) {
        w.insert(caseload::Note{.case_file = two.a.id, .on = that_day, .text = "rang", .author = "MB"});
    });
    CHECK(two.part(merged.merge.id).since == std::vector<std::string>{"1 note"});
    store::Reader reader(two.file.database);
    CHECK(store::notes_of(reader, two.a.id).size() == 1);
    CHECK(store::notes_of(reader, two.b.id).empty());
}

TEST_CASE("three records come apart from the last joining back and no other way") {
    TwoCases two;
    Case c;
    two.file.change("refer add", [&](store::Writer& w) { c = two.file.new_case(w, "Adah", "Example"); });
    auto first = two.merge();  // b into a
    store::Merged second;
    two.file.change("refer same", [&](store::Writer& w) {
        second = store::merge_children(w, c.child, two.b.child, that_day, {}, false);  // a, resolved, into c
    });
    {
        store::Reader reader(two.file.database);
        CHECK(second.merge.gone == two.a.child);
        CHECK(store::child_now(reader, two.b.child) == c.child);
        CHECK(store::require_case(reader, two.b.reference).reference == two.a.reference);
        CHECK(store::require_case(reader, c.reference).reference == two.a.reference);
        CHECK(store::record_under(reader, two.a.reference) == two.a.child);
        CHECK(store::record_under(reader, two.b.reference) == two.b.child);
        CHECK(store::record_under(reader, c.reference) == c.child);
        CHECK_FALSE(store::merge_of(reader, two.b.child, c.child).has_value());
        CHECK(store::merge_of(reader, c.child, two.a.child)->id == second.merge.id);
        CHECK(store::merges_of(reader, two.b.child).size() == 2);
    }
    auto message = fmt::format(
        "the record of {} was joined with the record of {} on 22/11/2026, which built on this: take those two apart "
        "first",
        two.a.reference, c.reference);
    CHECK_THROWS_WITH_AS(two.part(first.merge.id), message.c_str(), Error);
    two.part(second.merge.id);
    two.part(first.merge.id);
    store::Reader reader(two.file.database);
    CHECK(store::all_cases(reader).size() == 3);
    CHECK(store::require_case(reader, two.b.reference).child == two.b.child);
}

TEST_CASE("two joinings into one record come apart in either order where they do not touch") {
    for (bool first_first : {true, false}) {
        TwoCases two;
        Case c;
        two.file.change("refer add", [&](store::Writer& w) { c = two.file.new_case(w, "Adah", "Example"); });
        auto first = two.merge();
        store::Merged second;
        two.file.change("refer same", [&](store::Writer& w) {
            second = store::merge_children(w, two.a.child, c.child, that_day, {}, false);
        });
        two.part(first_first ? first.merge.id : second.merge.id);
        two.part(first_first ? second.merge.id : first.merge.id);
        store::Reader reader(two.file.database);
        CHECK(store::all_cases(reader).size() == 3);
        CHECK_THROWS_AS(two.part(first.merge.id), Error);
    }
}

TEST_CASE("records joined in a ring by another program are told of and not followed for ever") {
    TwoCases two;
    two.merge();
    two.file.change("edit", [&](store::Writer& w) {
        w.run("UPDATE child SET merged_into = ? WHERE id = ?", two.b.child, two.a.child);
    });
    store::Reader reader(two.file.database);
    CHECK_THROWS_AS(store::child_now(reader, two.a.child), Error);
}

TEST_CASE("a record cannot be joined with itself or twice") {
    TwoCases two;
    two.file.change("refer same", [&](store::Writer& w) {
        CHECK_THROWS_WITH_AS(store::merge_children(w, two.a.child, two.a.child, that_day, {}, false),
                             "they are one record already", Error);
    });
    two.merge();
    CHECK_THROWS_AS(two.merge(), Error);
}

TEST_CASE("the latest word on two records counts in either order and for those joined with them") {
    TwoCases two;
    Case c;
    using enum referral::SameChild;
    two.file.change("refer different", [&](store::Writer& w) {
        c = two.file.new_case(w, "Adah", "Example");
        CHECK_FALSE(store::verdict_on(w, two.a.child, c.child).has_value());
        store::record_verdict(w, two.b.child, c.child, different, that_day, "a cousin");
        CHECK(store::said_different(w, c.child, two.b.child));
        CHECK_FALSE(store::said_different(w, c.child, two.a.child));
    });
    two.merge();
    two.file.change("refer same", [&](store::Writer& w) {
        CHECK(store::said_different(w, c.child, two.a.child));
        store::record_verdict(w, c.child, two.b.child, same, that_day, "not a cousin");
        CHECK_FALSE(store::said_different(w, two.b.child, c.child));
        CHECK(store::verdict_on(w, two.a.child, c.child)->verdict == same);
    });
}

TEST_CASE("every table that points at a case or a child is joined or says why not") {
    TestFile file;
    store::Reader reader(file.database);
    const std::set<std::string> about_the_records = {"match_pair child",    "match_pair other", "match_verdict child",
                                                     "match_verdict other", "child_merge kept", "child_merge gone",
                                                     "arrival id",          "child merged_into"};
    const std::set<std::string> joined = {
        "household_child child", "child_carer child", "sibling child",      "sibling other",      "consent child",
        "attendance child",      "diagnosis child",   "circumstance child", "professional child", "case_file child"};
    std::set<std::string> of_child, of_case;
    for (const auto& table : store::recorded_tables())
        reader.each(
            "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)",
            [&](store::Row& row) {
                auto column = row.take<std::string>(), to = row.take<std::string>();
                if (to == "child" && !about_the_records.contains(table + " " + column))
                    of_child.insert(table + " " + column);
                if (to == "case_file") {
                    CHECK(column == "case_file");
                    of_case.insert(table);
                }
            },
            table);
    CHECK(of_child == joined);
    const auto& known = store::tables_of_a_case();
    CHECK(of_case == std::set<std::string>(known.begin(), known.end()));
}
