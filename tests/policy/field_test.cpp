#include "policy/field.hpp"

#include "policy/pattern.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::policy;

namespace {

struct Toys {
    std::string name;
    std::optional<Figure<int>> number;
    std::vector<Frequency> lent;
    std::optional<Figure<Amount>> kept;
    Mark mark;
    static const Fields<Toys>& fields() {
        static const Fields<Toys> all = {
            field("name", &Toys::name, "what they are called").required(),
            field("number", &Toys::number, "how many there are"),
            field("lent", &Toys::lent, "how often they are lent"),
            field("kept", &Toys::kept, "how long a family may keep one").in({Unit::weeks, Unit::months}),
        };
        return all;
    }
};

struct Library {
    Toys best;
    std::vector<Toys> toys;
    static const Fields<Library>& fields() {
        static const Fields<Library> all = {field("best", &Library::best, "the best one").required(),
                                            field("toys", &Library::toys, "all of them")};
        return all;
    }
};

struct Read {
    TomlDocument document;
    Library library;
    explicit Read(std::string_view text) : document(text, "toys.toml") {
        auto root = document.root();
        read_section(root, library);
    }
    std::string mistakes() const { return join(document.mistakes(), "\n"); }
};

std::string meaning(std::string_view text) {
    Read read(text);
    REQUIRE(read.mistakes() == "");
    return canonical_section(read.library).line();
}

}  // namespace

TEST_CASE("a section is filled from its description, a figure with or without its mark") {
    Read read(R"(best = { name = "blocks", number = 3, lent = ["weekly"] }
[[toys]]
name = "drum"
number = { value = 2, assumption = "nobody counted" }
kept = "6 weeks"
)");
    CHECK(read.mistakes() == "");
    CHECK(read.library.best.number->value == 3);
    CHECK_FALSE(read.library.best.number->mark.assumption);
    CHECK(read.library.best.lent == std::vector{Frequency::weekly});
    REQUIRE(read.library.toys.size() == 1);
    CHECK(read.library.toys[0].number->value == 2);
    CHECK(*read.library.toys[0].number->mark.assumption == "nobody counted");
    CHECK(read.library.toys[0].kept->value == Amount{6, Unit::weeks});
}

TEST_CASE("any single value may say that it is assumed, and it alone is then shown so") {
    Read read(
        R"(best = { name = { value = "blocks", assumption = "said so" }, lent = { value = ["weekly"], published = "each week" } })");
    CHECK(read.mistakes() == "");
    CHECK(read.library.best.name == "blocks");
    CHECK(read.library.best.lent == std::vector{Frequency::weekly});
    CHECK_FALSE(read.library.best.mark.assumption);
    std::vector<Row> rows;
    add_section_rows(read.library, "", {}, rows);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].mark.assumption.value_or("") == "said so");
    CHECK_FALSE(rows[1].mark.assumption);
    CHECK(rows[1].mark.published.value_or("") == "each week");
    CHECK(meaning("best = { name = { value = \"a\", assumption = \"b\" } }") != meaning("best = { name = \"a\" }"));
    CHECK(meaning("best = { name = { value = \"a\", source = \"b\" } }") == meaning("best = { name = \"a\" }"));
    CHECK(Read("best = { name = { value = 7 } }").mistakes() == "toys.toml:1: value must be a text in quotes");
    CHECK(Read("best = { name = { valeu = \"a\" } }").mistakes().find("name must be a text in quotes") !=
          std::string::npos);
}

TEST_CASE("every mistake is told at once, with its line and what would be right") {
    Read read(R"(best = { nmae = "blocks" }
[[toys]]
name = 7
number = 0
lent = ["wekly"]
kept = "6 visits"
[[toys]]
name = "drum"
number = { assumption = "nobody counted" }
)");
    CHECK(read.mistakes() ==
          "toys.toml:1: name is missing: what they are called (text)\n"
          "toys.toml:1: unknown setting 'nmae': did you mean 'name'?\n"
          "toys.toml:3: name must be a text in quotes\n"
          "toys.toml:4: number is 0, but must be from 1 to 1000\n"
          "toys.toml:5: unknown lent 'wekly': did you mean 'weekly'?\n"
          "toys.toml:6: kept is '6 visits', but must be a number of weeks or months (write it as \"6 weeks\")\n"
          "toys.toml:9: number has no value (write it as { value = …, assumption = \"…\" })");
}

TEST_CASE("an assumption must say why") {
    CHECK(Read("best = { name = \"a\", assumption = \"\" }").mistakes().find("must say why") != std::string::npos);
}

TEST_CASE("the meaning leaves out sources and the wording of an assumption, but not that it is one") {
    auto plain = meaning("best = { name = \"blocks\", number = 3 }");
    CHECK(meaning("# a comment\n[best]\nnumber = 3\nname = \"blocks\"\nsource = \"p. 4\"") == plain);
    CHECK(meaning("best = { name = \"blocks\", number = { value = 3, source = \"p. 4\" } }") == plain);
    auto assumed = meaning("best = { name = \"blocks\", number = { value = 3, assumption = \"a guess\" } }");
    CHECK(assumed != plain);
    CHECK(meaning("best = { name = \"blocks\", number = { value = 3, assumption = \"a good guess\" } }") == assumed);
    CHECK(meaning("best = { name = \"blocks\", number = 4 }") != plain);
}

TEST_CASE("rows carry the mark that stands nearest") {
    Read read(R"(best = { name = "blocks", number = { value = 3, assumption = "figure" }, assumption = "table" }
[[toys]]
name = "drum"
)");
    std::vector<Row> rows;
    add_section_rows(read.library, "", {}, rows);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].setting == "best.name");
    CHECK(*rows[0].mark.assumption == "table");
    CHECK(rows[1].setting == "best.number");
    CHECK(rows[1].meaning == "how many there are");
    CHECK(*rows[1].mark.assumption == "figure");
    CHECK(rows[2].setting == "toys (drum).name");
    CHECK_FALSE(rows[2].mark.assumption);
}

TEST_CASE("a description names every key with its type and those beneath it") {
    auto keys = describe<Library>();
    REQUIRE(keys.size() == 2);
    CHECK(keys[0].required);
    CHECK(keys[1].type == "tables: table");
    REQUIRE(keys[1].inner.size() == 4);
    CHECK(keys[1].inner[2].type == "list of one of weekly, fortnightly, monthly");
}
