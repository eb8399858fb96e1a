#include "store/cases.hpp"

#include "tests/support/file.hpp"

#include <doctest/doctest.h>

using namespace portage;
using support::TestFile;

TEST_CASE("a child is found with and without the accents, whichever stand on record") {
    TestFile file;
    file.change("refer add", [&](store::Writer& writer) {
        file.new_case(writer, "Zoë", "O'Brien");
        file.new_case(writer, "Jan", "Łukasz-Müller");
        file.new_case(writer, "Zoe", "Sample");
    });
    store::Reader reader(file.database);
    auto found = [&](std::string_view words) {
        std::string names;
        for (const auto& [case_file, child] : store::find_cases(reader, words)) names += child.surname + ";";
        return names;
    };
    CHECK(found("Zoe") == "O'Brien;Sample;");
    CHECK(found("zoë") == "O'Brien;Sample;");
    CHECK(found("obrien") == "O'Brien;");
    CHECK(found("O'Brien zoe") == "O'Brien;");
    CHECK(found("lukasz") == "Łukasz-Müller;");
    CHECK(found("MULLER jan") == "Łukasz-Müller;");
    CHECK(found("Müller") == "Łukasz-Müller;");
    CHECK(found("zo 1/3/23") == "O'Brien;Sample;");
    CHECK(found("zoe 2/3/23").empty());
}
