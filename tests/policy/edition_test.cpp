#include "policy/edition.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::policy;

namespace {
Edition edition(Date from, std::optional<Date> to = {}) { return {.valid_from = from, .valid_to = to}; }

std::string told(const std::vector<Edition>& editions) {
    std::vector<std::string> all;
    for (const auto& mistake : mistakes_between(editions)) all.push_back(mistake.message);
    return join(all, "; ");
}
}  // namespace

TEST_CASE("the edition in force is the last that has begun, up to its own last day") {
    std::vector<Edition> both = {edition(date(2026, 9, 1)), edition(date(2025, 1, 1))};
    CHECK_FALSE(in_force(both, date(2024, 12, 31)));
    CHECK(in_force(both, date(2025, 1, 1)) == 1);
    CHECK(in_force(both, date(2026, 8, 31)) == 1);
    CHECK(in_force(both, date(2026, 9, 1)) == 0);
    both[0].valid_to = date(2027, 8, 31);
    CHECK(in_force(both, date(2027, 8, 31)) == 0);
    CHECK_FALSE(in_force(both, date(2027, 9, 1)));
}

TEST_CASE("editions may follow each other without a gap, in any order in the file") {
    CHECK(told({edition(date(2026, 9, 1)), edition(date(2025, 1, 1), date(2026, 8, 31))}) == "");
    CHECK(told({edition(date(2025, 1, 1)), edition(date(2026, 9, 1))}) == "");
}

TEST_CASE("overlaps, gaps and ends before beginnings are mistakes") {
    CHECK(told({edition(date(2025, 1, 1), date(2026, 9, 1)), edition(date(2026, 9, 1))}) ==
          "the edition begins on 01/09/2026, but the one before is in force until 01/09/2026");
    CHECK(told({edition(date(2025, 1, 1), date(2026, 8, 29)), edition(date(2026, 9, 1))}) ==
          "no edition is in force from 30/08/2026 to 31/08/2026");
    CHECK(told({edition(date(2025, 1, 1)), edition(date(2025, 1, 1))}) == "two editions begin on 01/01/2025");
    CHECK(told({edition(date(2025, 1, 2), date(2025, 1, 1))}) ==
          "the edition ends on 01/01/2025, before it begins on 02/01/2025");
}

TEST_CASE("the text of an edition is the head of the file and that edition alone") {
    std::string file =
        "# head\ncode = \"K\"\n[[edition]]\na = 1\n[edition.b]\n[[edition.c]]\n  [[ edition ]]  # next\na = 2\n";
    CHECK(text_of_edition(file, 3) == "# head\ncode = \"K\"\n[[edition]]\na = 1\n[edition.b]\n[[edition.c]]\n");
    CHECK(text_of_edition(file, 7) == "# head\ncode = \"K\"\n  [[ edition ]]  # next\na = 2\n");
}
