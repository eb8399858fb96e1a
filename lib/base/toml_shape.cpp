#include "base/toml_shape.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace portage {

namespace {
constexpr int deepest = 40;  // brackets within brackets, or parts of one dotted key
constexpr int most_lines = 30000;
}  // namespace

// Quotes are only followed as far as they matter here; a text over several lines counts as brackets do.
std::optional<std::string> too_deep(std::string_view text) {
    int line = 1, depth = 0, dots = 0;
    char quote = 0;
    bool comment = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '\n') {
            if (++line > most_lines)
                return fmt::format("more than {} lines are more than a settings file may have", most_lines);
            comment = false;
            quote = 0;
            dots = 0;
        } else if (comment) {
            continue;
        } else if (quote) {
            if (c == '\\' && quote == '"')
                ++i;
            else if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#') {
            comment = true;
        } else if (c == '[' || c == '{' || c == ']' || c == '}') {
            depth = std::max(0, depth + (c == '[' || c == '{' ? 1 : -1));
        } else if (c == '=' || c == ',') {
            dots = 0;
        } else if (c == '.') {
            ++dots;
        }
        if (depth > deepest || dots > deepest) return fmt::format("{}: nested more than {} deep", line, deepest);
    }
    return {};
}

}  // namespace portage
