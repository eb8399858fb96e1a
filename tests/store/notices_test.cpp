#include "store/notices.hpp"

#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using referral::Notice;
using support::TestFile;

namespace {

Notice notice_of(const std::string& forename, Date received, std::optional<Date> born = date(2023, 3, 1)) {
    Notice notice;
    notice.body = "Kent Community Health";
    notice.forename = forename;
    notice.surname = "Example";
    notice.received_on = received;
    notice.born = born;
    return notice;
}

std::string references(store::Reader& reader, bool all) {
    std::string text;
    for (const auto& notice : store::notices(reader, all)) text += to_reference('N', notice.id.value) + " ";
    return text;
}

}  // namespace

TEST_CASE("every column of a notice is kept and read back") {
    TestFile file;
    auto notice = notice_of("Ada", date(2026, 9, 1));
    notice.opinion_on = date(2026, 8, 1);
    notice.parent_told_on = date(2026, 8, 2);
    notice.contacted_on = date(2026, 9, 3);
    notice.sender = "H Visitor";
    notice.needs = "hearing";
    notice.voluntary = "a deaf children's society";
    notice.sex = child::Sex::female;
    file.change("refer notify", [&](store::Writer& w) { notice.id = w.insert(notice); });
    store::Reader reader(file.database);
    auto read = store::require_notice(reader, "n1");
    CHECK(read.opinion_on == notice.opinion_on);
    CHECK(read.parent_told_on == notice.parent_told_on);
    CHECK(read.contacted_on == notice.contacted_on);
    CHECK(read.sender == notice.sender);
    CHECK(read.needs == notice.needs);
    CHECK(read.voluntary == notice.voluntary);
    CHECK(read.sex == notice.sex);
    CHECK_THROWS_WITH_AS(store::require_notice(reader, "N2"), "there is no notice N2", Error);
    CHECK_THROWS_AS(store::require_notice(reader, "K26-0001K"), Error);
}

TEST_CASE("families not contacted come first and then the longest waiting") {
    TestFile file;
    file.change("refer notify", [&](store::Writer& w) {
        auto contacted = notice_of("Ada", date(2026, 8, 1));
        contacted.contacted_on = date(2026, 8, 9);
        w.insert(contacted);                           // N1
        w.insert(notice_of("Bea", date(2026, 9, 2)));  // N2
        w.insert(notice_of("Cal", date(2026, 9, 1)));  // N3
        auto closed = notice_of("Dot", date(2026, 7, 1));
        closed.closed_on = date(2026, 7, 9);
        w.insert(closed);  // N4
    });
    store::Reader reader(file.database);
    CHECK(references(reader, false) == "N3 N2 N1 ");
    CHECK(references(reader, true) == "N3 N2 N1 N4 ");
}

TEST_CASE("a child here already is found by number or by whole name and always by birth date") {
    TestFile file;
    caseload::Case case_file;
    file.change("refer add", [&](store::Writer& w) {
        case_file = file.new_case(w, "Ada", "Example");
        auto child = w.get(case_file.child);
        child.nhs_number = "9990000018";
        w.update(child);
    });
    store::Reader reader(file.database);
    auto found = [&](const Notice& notice) { return join(store::here_already(reader, notice), " "); };
    CHECK(found(notice_of("ADA", date(2026, 9, 2))) == case_file.reference);
    CHECK(found(notice_of("Bea", date(2026, 9, 2))) == "");  // a twin
    auto numbered = notice_of("Adah", date(2026, 9, 2));
    numbered.nhs_number = "9990000018";
    CHECK(found(numbered) == case_file.reference);
    numbered.born = date(2023, 3, 2);
    CHECK(found(numbered) == "");
    CHECK(found(notice_of("Ada", date(2026, 9, 2), std::nullopt)) == "");
}

TEST_CASE("a notice is not among those like itself and another of the child is") {
    TestFile file;
    auto first = notice_of("Ada", date(2026, 9, 1)), second = notice_of("Ada", date(2026, 9, 2));
    file.change("refer notify", [&](store::Writer& w) {
        first.id = w.insert(first);
        second.id = w.insert(second);
    });
    store::Reader reader(file.database);
    CHECK(store::here_already(reader, first) == std::vector<std::string>{"N2"});
    CHECK(store::here_already(reader, notice_of("Ada", date(2026, 9, 3))) == std::vector<std::string>{"N1", "N2"});
}

TEST_CASE("undoing the referral of a notice gives both back") {
    TestFile file;
    auto notice = notice_of("Ada", date(2026, 9, 1));
    file.change("refer notify", [&](store::Writer& w) { notice.id = w.insert(notice); });
    auto change = file.change("refer add", [&](store::Writer& w) {
        auto case_file = file.new_case(w, "Ada", "Example");
        referral::Referral made;
        made.case_file = case_file.id;
        made.received_on = date(2026, 9, 5);
        notice.referral = w.insert(made);
        w.update(notice);
    });
    {
        store::Reader reader(file.database);
        CHECK(references(reader, false) == "");
        CHECK(store::case_of(reader, store::require_notice(reader, "N1")).has_value());
        CHECK(store::notice_of(reader, notice.referral)->id == notice.id);
    }
    file.undo(change);
    store::Reader reader(file.database);
    CHECK(references(reader, false) == "N1 ");
    CHECK(reader.one<int>("SELECT count(*) FROM case_file") == 0);
}
