#include "caseload/letter.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::caseload;

namespace {
const Letters wording{.accepted = "{child} is welcome at {service}. A {visitor} will ring.",
                      .declined = "Today we cannot visit {child}.",
                      .to_panel = "The panel will meet.",
                      .incomplete = "We need to know more.",
                      .ask_again = "You may ask again. {contact}",
                      .ending = "{signposting}"};
const LetterParts parts{.reference = "K26-0001K",
                        .child = "Amelia",
                        .service = "Kent Portage",
                        .visitor = "Portage Practitioner",
                        .contact = "Call us.",
                        .signposting = "There is also a charity.",
                        .sentences = {"First.", "Second."},
                        .on = date(2026, 9, 14)};
}  // namespace

TEST_CASE("a letter that declines gives every reason, how to ask again, and where else to turn") {
    CHECK(
        letter_text(wording, DecisionOutcome::decline, parts) ==
        "Monday 14 September 2026\nOur reference: K26-0001K\n\nToday we cannot visit Amelia.\n\n- First.\n- Second.\n\n"
        "You may ask again. Call us.\n\nThere is also a charity.\n\nKent Portage\n");
}

TEST_CASE("a letter that accepts gives no reasons") {
    CHECK(letter_text(wording, DecisionOutcome::accept, parts) ==
          "Monday 14 September 2026\nOur reference: K26-0001K\n\n"
          "Amelia is welcome at Kent Portage. A Portage Practitioner will ring.\n\nThere is also a charity.\n\nKent "
          "Portage\n");
}

TEST_CASE("what is filled in is not filled in again, and other braces stay") {
    auto odd = parts;
    odd.child = "{contact}";
    CHECK(fill("{child} {other} {", odd) == "{contact} {other} {");
}

TEST_CASE("an ending with nothing to say is left out") {
    auto plain = parts;
    plain.signposting = "";
    CHECK(letter_text(wording, DecisionOutcome::incomplete, plain).ends_with("- Second.\n\nKent Portage\n"));
}
