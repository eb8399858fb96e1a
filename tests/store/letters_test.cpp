#include "store/letters.hpp"

#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using support::TestFile;

namespace {
const Date sent = date(2026, 9, 14);

struct Drafted {
    TestFile file;
    caseload::Case case_file;
    caseload::Letter letter;
    explicit Drafted(bool with_addressee = true) {
        file.change("refer decide", [&](store::Writer& w) {
            case_file = file.new_case(w, "Amelia", "Example");
            auto home = w.insert(child::Household{});
            auto carer = w.insert(child::Carer{.id = {}, .household = home, .name = "Sam Example"});
            w.insert(child::ChildCarer{.id = {}, .child = case_file.child, .carer = carer, .relationship = "mother"});
            letter = {.id = {}, .case_file = case_file.id, .kind = "accept", .drafted_on = sent, .text = "Welcome."};
            if (with_addressee) letter.addressee = carer;
            letter.id = w.insert(letter);
        });
    }
    store::ChangeNumber issue() {
        return file.change("refer letter", [&](store::Writer& w) { store::issue_letter(w, letter, sent); });
    }
    std::string refusal() {
        try {
            issue();
        } catch (const Error& error) {
            CHECK(error.fault() == Fault::refused);
            return error.what();
        }
        return "";
    }
};
}  // namespace

TEST_CASE("undoing an issued letter keeps the fact and says whom to tell") {
    Drafted drafted;
    auto undone = drafted.file.undo(drafted.issue());
    REQUIRE(undone.tell_family.size() == 1);
    CHECK(undone.tell_family[0] ==
          "tell the family: a letter about " + drafted.case_file.reference + " went to mother on 14/09/2026");
    store::Reader reader(drafted.file.database);
    CHECK(store::letter_drafts(reader).size() == 1);
}

TEST_CASE("no letter goes out twice, to nobody, or after a death") {
    Drafted twice;
    twice.issue();
    CHECK(twice.refusal() == "T1 was issued on 14/09/2026");
    CHECK(Drafted(false).refusal().starts_with("T1 has no addressee"));
    Drafted late;
    late.file.change("case died", [&](store::Writer& w) {
        auto child = w.get(late.case_file.child);
        store::record_death(w, child, sent);
    });
    CHECK(late.refusal().find("no letter about") != std::string::npos);
}

TEST_CASE("letters are asked for as people write them") {
    Drafted drafted;
    store::Reader reader(drafted.file.database);
    CHECK(store::require_letter(reader, "t1").text == "Welcome.");
    CHECK_THROWS_AS(store::require_letter(reader, "T2"), Error);
    CHECK_THROWS_AS(store::require_letter(reader, "L1"), Error);
}
