// What of a term's plan is taken out to be done better: neighbours, and what stands beside them in the
// same worker's weekdays; or put elsewhere at once.
#include "rota/term_board.hpp"

#include <algorithm>

namespace portage::rota {

namespace {

constexpr auto nobody = static_cast<std::size_t>(-1);

}  // namespace

void TermBoard::take(std::size_t course, std::vector<std::size_t>& out) {
    if (is_old_[course] != 0 && !made_.choices[course].pattern) return;
    take_out(course);
    out.push_back(course);
    for (auto follower : term_.followers(course))
        if (std::find(out.begin(), out.end(), follower) == out.end()) {
            take_out(follower);
            out.push_back(follower);
        }
}

void TermBoard::take_string(Dice& dice, std::size_t worker, int weekday, std::size_t most,
                            std::vector<std::size_t>& out) {
    std::vector<std::size_t> members;
    const auto column = static_cast<std::uint32_t>(7 * worker) + static_cast<std::uint32_t>(weekday);
    for (auto i : term_.by_name())
        if (marks_[i].column == column) members.push_back(i);
    dice.shuffle(members);
    if (members.size() > most) members.resize(most);
    for (auto course : members) take(course, out);
}

// What a visit of the course costs, a visit left out as much as the weights say.
std::int64_t TermBoard::dearness(std::size_t course) const {
    const auto visits = static_cast<std::int64_t>(made_.choices[course].visits.size());
    const auto left_out = std::max<std::int64_t>(0, term_.of(course).wanted - visits);
    return (made_.choices[course].travel + weights_.unplaced * left_out) / std::max<std::int64_t>(1, visits);
}

// Now and then a course that is not as it should be.
std::size_t TermBoard::seed(Dice& dice) const {
    if (dice.one_in(3)) {
        std::vector<std::size_t> wanting;
        for (auto i : term_.by_name())
            if (marks_[i].wanting) wanting.push_back(i);
        if (!wanting.empty()) return wanting[dice.below(wanting.size())];
    }
    // Else, of two drawn by chance, the one whose visits are dearer.
    const auto one = term_.by_name()[dice.below(tasks())], other = term_.by_name()[dice.below(tasks())];
    return dearness(one) >= dearness(other) ? one : other;
}

void TermBoard::ruin(Dice& dice, int size, std::vector<std::size_t>& out) {
    out.clear();
    if (tasks() == 0) return;
    const auto first = seed(dice);
    if (dice.one_in(3) && made_.choices[first].pattern && exchange(first, dice, out)) return;
    const auto most = 1 + dice.below(static_cast<std::size_t>(size));
    const auto& pattern = made_.choices[first].pattern;
    const auto worker = pattern ? pattern->worker : nobody;
    take(first, out);
    if (out.empty()) out.push_back(first);  // has nothing: to be tried again
    const auto way = dice.below(8);
    if (way < 4) {  // strings: some of each column that a neighbour stands in
        std::vector<std::pair<std::size_t, int>> ruined;
        const auto length = 1 + dice.below(4);
        for (auto near : near_[first]) {
            if (out.size() >= most) break;
            const auto& here = made_.choices[near].pattern;
            if (!here) continue;
            const std::pair column(here->worker, here->weekday);
            if (std::find(ruined.begin(), ruined.end(), column) != ruined.end()) continue;
            ruined.push_back(column);
            take(near, out);
            if (length > 1) take_string(dice, column.first, column.second, length - 1, out);
        }
    } else if (way < 6) {  // the nearest, whoever they are with
        for (auto near : near_[first]) {
            if (out.size() >= most) break;
            if (!dice.one_in(4)) take(near, out);
        }
    } else if (way < 7) {  // one worker's week, and that of somebody who could take from it
        const auto& leads = term_.of(first).leads;
        if (leads.empty()) return;
        const auto other = leads[dice.below(leads.size())];
        for (int weekday = 1; weekday <= 7; ++weekday) {
            if (worker != nobody) take_string(dice, worker, weekday, dice.below(3), out);
            take_string(dice, other, weekday, dice.below(3), out);
        }
    } else {  // anything
        while (out.size() < std::min(most, tasks())) {
            const auto course = term_.by_name()[dice.below(tasks())];
            if (std::find(out.begin(), out.end(), course) != out.end()) break;
            take(course, out);
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

void TermBoard::arrange(Dice& dice, std::vector<std::size_t>& tasks) {
    // From one order whatever the rows were, then by chance.
    std::sort(tasks.begin(), tasks.end(), [&](std::size_t a, std::size_t b) {
        return term_.problem().courses[a].name < term_.problem().courses[b].name;
    });
    dice.shuffle(tasks);
    if (const auto drawn = dice.below(8); drawn < 4)
        std::stable_sort(tasks.begin(), tasks.end(),
                         [&](std::size_t a, std::size_t b) { return keys_[a][drawn] < keys_[b][drawn]; });
    // What comes after something else waits until that is in: to the end, or no longer than it must.
    const auto& courses = term_.problem().courses;
    const auto waiting =
        std::stable_partition(tasks.begin(), tasks.end(), [&](std::size_t course) { return !courses[course].after; });
    if (waiting == tasks.end() || dice.one_in(2)) return;
    const std::vector<std::size_t> late(waiting, tasks.end());
    tasks.erase(waiting, tasks.end());
    for (auto course : late) {
        const auto before = std::find(tasks.begin(), tasks.end(), courses[course].after->course);
        tasks.insert(before == tasks.end() ? tasks.begin() : before + 1, course);
    }
}

}  // namespace portage::rota
