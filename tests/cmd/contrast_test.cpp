// The few colours of our pages, held against WCAG 2.2: text at 4.5 to 1, what is drawn at 3 to 1.
#include "tests/support/files.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <regex>
#include <vector>

namespace {

double luminance(const std::string& colour) {
    double parts[3];
    for (std::size_t i = 0; i < 3; ++i) {
        double part = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
        parts[i] = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

double contrast(const std::string& a, const std::string& b) {
    double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

}  // namespace

TEST_CASE("black on white has the greatest contrast there is, which shows that the sum is right") {
    CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21.0));
    CHECK(contrast("#767676", "#ffffff") == doctest::Approx(4.54).epsilon(0.002));
}

TEST_CASE("light, dark and printed pages can be read by weak eyes") {
    auto page = portage::test::text_of(SHARE "/templates/page.html");
    std::regex palette(":root \\{([^}]*)\\}"), colour("--([a-z]+): (#[0-9a-f]{6})");
    int palettes = 0;
    for (std::sregex_iterator one(page.begin(), page.end(), palette), end; one != end; ++one, ++palettes) {
        auto text = (*one)[1].str();
        std::map<std::string, std::string> colours;
        for (std::sregex_iterator c(text.begin(), text.end(), colour), last; c != last; ++c) colours[(*c)[1]] = (*c)[2];
        REQUIRE(colours.size() == 5);
        CHECK(contrast(colours["ink"], colours["paper"]) >= 4.5);
        CHECK(contrast(colours["ink"], colours["band"]) >= 4.5);
        CHECK(contrast(colours["bar"], colours["paper"]) >= 3);
        CHECK(contrast(colours["rule"], colours["paper"]) >= 3);
    }
    CHECK(palettes == 3);
}
