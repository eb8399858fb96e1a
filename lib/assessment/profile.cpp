#include "assessment/profile.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace portage::assessment {

namespace {

constexpr int oldest = 120;  // months; above that a figure is a slip of the hand

std::optional<int> months(std::string_view text) {
    int value = 0;
    auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size() || value < 0 || value > oldest) return {};
    return value;
}

// "percentile 5": nothing where the first word is no measure.
std::optional<Finding> other_measure(const AreaOfDevelopment& area, std::string_view text) {
    auto gap = text.find(' ');
    auto measure = parse_word<Measure>(text.substr(0, gap));
    if (!measure) return {};
    auto figure = gap == std::string_view::npos ? std::string_view() : trim(text.substr(gap));
    double value = 0;
    auto [stop, error] = std::from_chars(figure.data(), figure.data() + figure.size(), value);
    if (error != std::errc{} || stop != figure.data() + figure.size() || !(value >= 0 && value <= 1000))
        fail(Fault::usage, "{}: '{}' is not a figure (write it as {} 5)", area.key, for_terminal(text),
             to_string(*measure));
    return Finding{.measure = measure, .value = value};
}

AreaProfile line_of(const Assessment& assessment, const AreaResult& result) {
    AreaProfile line{.area = result.area,
                     .name = result.area,
                     .on = assessment.on,
                     .instrument = assessment.instrument,
                     .finding = {result.months_low, result.months_high, result.judged, result.measure, result.value,
                                 result.expected},
                     .age_months = assessment.age_months,
                     .corrected_months = assessment.corrected_months,
                     .delay_months = {},
                     .delay_most_months = {},
                     .delay_fraction = {},
                     .corrected_delay_months = {},
                     .before_on = {},
                     .gained_months = {},
                     .judged_before = {}};
    if (!result.months_high) return line;
    if (line.age_months) {
        line.delay_months = *line.age_months - *result.months_high;
        line.delay_fraction = fraction_in_words(*line.delay_months, *line.age_months);
        if (result.months_low != result.months_high) {
            line.delay_most_months = *line.age_months - *result.months_low;
            if (auto most = fraction_in_words(*line.delay_most_months, *line.age_months))
                *line.delay_fraction += " to " + *most;
        }
    }
    if (line.corrected_months) line.corrected_delay_months = *line.corrected_months - *result.months_high;
    return line;
}

void compare(AreaProfile& line, const Assessment& before, const AreaResult& result) {
    line.before_on = before.on;
    line.judged_before = result.judged;
    if (line.finding.months_high && result.months_high)
        line.gained_months = *line.finding.months_high - *result.months_high;
}

}  // namespace

Finding read_finding(const Development& development, const AreaOfDevelopment& area, std::string_view typed) {
    auto text = tidy(typed);
    constexpr std::string_view ahead = "expected";
    if (lower(text) == ahead) return {.expected = true};
    if (lower(text).starts_with("expected ")) {
        auto found = read_finding(development, area, text.substr(ahead.size()));
        found.expected = true;
        return found;
    }
    std::vector<std::string_view> known(development.judged.begin(), development.judged.end());
    for (const auto& word : development.judged)
        if (folded(word) == folded(text)) return {.judged = word};
    if (auto found = other_measure(area, lower(text))) return *found;
    auto dash = text.find('-');
    auto low = months(trim(std::string_view(text).substr(0, dash)));
    auto high = dash == std::string::npos ? low : months(trim(std::string_view(text).substr(dash + 1)));
    if (!low || !high) {
        bool word = !text.empty() && (text.front() < '0' || text.front() > '9');
        if (word && !known.empty()) fail(Fault::usage, "{}: {}", area.key, unknown_word(text, "judgement", known));
        fail(Fault::usage, "{}: '{}' is not an age in months (write it as 24, or 18-24)", area.key, for_terminal(text));
    }
    if (*high < *low) fail(Fault::usage, "{}: {} ends before it starts", area.key, text);
    if (area.in_months && !*area.in_months)
        fail(Fault::usage, "{} is not measured in months: use one of {}", area.key, in_words(development.judged, "or"));
    return {.months_low = low, .months_high = high};
}

std::string in_words(const Finding& finding) {
    std::vector<std::string> parts;
    if (finding.months_low)
        parts.push_back(finding.months_low == finding.months_high
                            ? count(*finding.months_low, "month")
                            : fmt::format("{} to {}", *finding.months_low, count(*finding.months_high, "month")));
    if (finding.judged) parts.push_back(*finding.judged);
    if (finding.value) parts.push_back(fmt::format("{} {:g}", to_string(*finding.measure), *finding.value));
    auto text = join(parts, ", ");
    if (!finding.expected) return text;
    return text.empty() ? "expected" : text + " expected";
}

std::optional<std::string> fraction_in_words(int delay_months, int age_months) {
    if (age_months <= 0) return {};
    if (delay_months == 0) return "none";
    if (delay_months < 0) return "ahead";
    auto common = std::gcd(delay_months, age_months);
    if (delay_months == age_months) return "the whole age";
    return fmt::format("{}/{} of age", delay_months / common, age_months / common);
}

std::vector<AreaProfile> profile(const Development& development, std::vector<Assessed> all) {
    std::stable_sort(all.begin(), all.end(), [](const Assessed& a, const Assessed& b) {
        return std::pair(a.assessment.on, a.assessment.id) < std::pair(b.assessment.on, b.assessment.id);
    });
    std::vector<AreaProfile> lines;
    for (auto at = all.rbegin(); at != all.rend(); ++at)
        for (const auto& result : at->results) {
            auto known =
                std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.area == result.area; });
            if (known == lines.end())
                lines.push_back(line_of(at->assessment, result));
            else if (!known->before_on)
                compare(*known, at->assessment, result);
        }
    auto place = [&](const AreaProfile& line) {
        auto area = std::find_if(development.areas.begin(), development.areas.end(),
                                 [&](const auto& one) { return one.key == line.area; });
        return area - development.areas.begin();
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    for (auto& line : lines)
        if (const auto* area = development.area(line.area)) line.name = area->name;
    return lines;
}

}  // namespace portage::assessment
