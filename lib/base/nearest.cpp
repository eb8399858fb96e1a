// The word somebody may have meant: what text.hpp declares of it.
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace portage {

int edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = static_cast<int>(i);
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            int change = cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& choices) {
    std::optional<std::string_view> best;
    int least = 3;
    auto typed = lower(word.substr(0, 64));
    for (auto choice : choices) {
        int distance = edit_distance(typed, lower(choice));
        if (distance < least && distance < static_cast<int>(choice.size())) {
            least = distance;
            best = choice;
        }
    }
    if (best || typed.size() < 3) return best;
    for (auto choice : choices)
        if (lower(choice).starts_with(typed)) return choice;
    return {};
}

std::string unknown_word(std::string_view word, std::string_view what, const std::vector<std::string_view>& choices) {
    auto said = fmt::format("unknown {} '{}'", what, for_terminal(shorten(word, 60)));
    if (auto meant = nearest(word, choices)) return fmt::format("{}: did you mean '{}'?", said, *meant);
    if (choices.empty()) return said;
    return fmt::format("{} (choose from {})", said, fmt::join(choices, ", "));
}

}  // namespace portage
