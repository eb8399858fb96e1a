#include "cmd/render/render.hpp"
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::cmd;

namespace {

Page with_drawing() {
    Page page{.schema = "test", .title = "A <round>", .as_of = date(2026, 11, 2)};
    auto& table = page.table("round", "", {{"what", "What"}});
    table.row("K26-0001K");
    using enum Drawing::Mark::Kind;
    page.blocks.emplace_back(Drawing{.title = "MB & co",
                                     .description = "as the \"table\" has it",
                                     .width = 280,
                                     .height = 200,
                                     .marks = {{line, 10.4, 20.6, 100, 120, {}},
                                               {dot, 50, 60, 0, 0, {}},
                                               {square, 30, 40, 0, 0, {}},
                                               {word, 70, 80, 0, 0, "<script>alert(1)</script>"}}});
    return page;
}

}  // namespace

TEST_CASE("a drawing stands beside its table and nothing in it is run or fetched") {
    const auto html = as_html(with_drawing(), test::text_of(SHARE "/templates/page.html"));
    const auto has = [&](const std::string& text) { return html.find(text) != std::string::npos; };
    CHECK(has("<div class=\"beside pair\">"));
    CHECK(has("viewBox=\"0 0 280 200\""));
    CHECK(has("<line class=\"way\" x1=\"10\" y1=\"21\" x2=\"100\" y2=\"120\"/>"));
    CHECK(has("<circle class=\"spot\" cx=\"50\" cy=\"60\" r=\"9\"/>"));
    CHECK(has("<rect class=\"spot\" x=\"21\" y=\"31\" width=\"18\" height=\"18\"/>"));
    CHECK(has("&lt;script&gt;alert(1)"));
    CHECK(!has("<script"));
    CHECK(!has("http:"));
    CHECK(!has("https:"));
    CHECK(has("<title id=\"figure-2-title\">MB &amp; co</title>"));
}

TEST_CASE("where nothing can be drawn the table alone is printed") {
    CHECK(as_table(with_drawing(), 80).find("MB & co") == std::string::npos);
    CHECK(as_markdown(with_drawing()).find("MB & co") == std::string::npos);
    CHECK(as_json(with_drawing()).find("MB & co") == std::string::npos);
}
