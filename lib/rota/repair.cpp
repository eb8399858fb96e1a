#include "rota/repair.hpp"

#include "rota/dice.hpp"
#include "rota/mending.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

namespace portage::rota {

namespace {

constexpr std::size_t tried_in_full = 7;  // affected visits for which every combination is tried
constexpr long most_trials = 4'000'000;   // a second or two
constexpr int rounds = 300;               // of taking some out again, where there are more
constexpr int rounds_if_left = 4000;      // as long as one has no place: before another family is asked

class Repairer {
public:
    Repairer(const Problem& problem, const Damage& damage)
        : problem_(problem), damage_(damage), book_(problem, damage), affected_(damage.affected) {
        std::sort(affected_.begin(), affected_.end());
        affected_.erase(std::unique(affected_.begin(), affected_.end()), affected_.end());
        for (auto i : affected_) book_.take(i);
        // What could not stay even with everything out of its way.
        for (std::size_t i = 0; i < damage.movable.size(); ++i)
            if (damage.movable[i]) book_.take(i);
        for (auto i : affected_)
            if (!book_.stays(i)) must_tell_.insert(book_.family(i));
        for (std::size_t i = 0; i < damage.movable.size(); ++i)
            if (damage.movable[i] && !std::binary_search(affected_.begin(), affected_.end(), i))
                book_.put(i, book_.before(i));
    }

    Repaired run() {
        place_affected();
        for (auto stage : {Stage::same_day, Stage::same_week, Stage::tolerance}) {
            if (unplaced() == 0) break;
            for (auto i : affected_)
                if (!placed(i) && push_in(i, stage)) stage_ = stage;
        }
        return finished();
    }

private:
    bool placed(std::size_t i) const { return book_.now()[i].has_value(); }
    int unplaced() const {
        return static_cast<int>(std::count_if(affected_.begin(), affected_.end(), [&](auto i) { return !placed(i); }));
    }

    // Stage 0. Those with the fewest ways first.
    void place_affected() {
        if (affected_.empty()) return;
        std::vector<std::pair<std::size_t, std::size_t>> ways;
        for (auto i : affected_) ways.emplace_back(book_.candidates(i, Stage::tolerance).size(), i);
        std::sort(ways.begin(), ways.end());
        std::vector<std::size_t> order;
        for (const auto& [count, i] : ways) order.push_back(i);
        for (auto i : order) put_best(i);
        best_ = book_.now();
        best_score_ = book_.score();
        if (order.size() <= tried_in_full) {
            for (auto i : order) book_.take(i);
            exhaustive_ = true;
            try_all(order, 0, 0, 0);
        } else {
            improve(order);
        }
        restore_best();
    }
    void put_best(std::size_t i) {
        if (const auto found = book_.candidates(i, Stage::tolerance); !found.empty()) book_.put(i, found.front().visit);
    }
    void restore_best() {
        for (auto i : affected_) book_.take(i);
        for (auto i : affected_)
            if (best_[i]) book_.put(i, *best_[i]);
    }
    void keep_if_better() {
        if (const auto here = book_.score(); book_.better(here, best_score_)) {
            best_score_ = here;
            best_ = book_.now();
        }
    }

    // Every combination of places and starts that could be better than the best so far. More trials than the
    // bound: what was found by then.
    void try_all(const std::vector<std::size_t>& order, std::size_t at, int left_out, int change) {
        const std::tuple here(left_out, told(), damage_.for_good ? 0 : change);
        if (here > std::tuple(best_score_.unplaced, best_score_.families, best_score_.change)) return;
        if (book_.trials() > most_trials) {
            exhaustive_ = false;
            return;
        }
        if (at == order.size()) return keep_if_better();
        for (const auto& candidate : book_.candidates(order[at], Stage::tolerance, true)) {
            book_.put(order[at], candidate.visit);
            try_all(order, at + 1, left_out, change + candidate.change);
            book_.take(order[at]);
        }
        try_all(order, at + 1, left_out + 1, change);
    }
    int told() const {
        std::set<std::size_t> families;
        for (auto i : affected_)
            if (book_.told(i)) families.insert(book_.family(i));
        return static_cast<int>(families.size());
    }

    // Some out, and in again in another order.
    void improve(const std::vector<std::size_t>& order) {
        Dice dice(1);
        for (int round = 0; book_.trials() < most_trials; ++round) {
            if (round >= (best_score_.unplaced > 0 ? rounds_if_left : rounds)) return;
            std::vector<std::size_t> out;
            for (auto i : order)
                if (!placed(i)) out.push_back(i);
            for (int more = 0; more < 3; ++more) out.push_back(order[dice.below(order.size())]);
            for (auto i : out) book_.take(i);
            dice.shuffle(out);
            for (auto i : out)
                if (!placed(i)) put_best(i);
            if (damage_.for_good) hand_over(order[dice.below(order.size())]);
            keep_if_better();
            if (book_.better(best_score_, book_.score())) restore_best();
        }
    }

    // All a family's affected visits to one person, the best there is.
    void hand_over(std::size_t one) {
        std::vector<std::size_t> own;
        for (auto i : affected_)
            if (book_.family(i) == book_.family(one)) own.push_back(i);
        auto best = book_.now();
        auto best_score = book_.score();
        for (auto lead : book_.leads(one)) {
            for (auto i : own) book_.take(i);
            for (auto i : own)
                for (const auto& candidate : book_.candidates(i, Stage::tolerance))
                    if (candidate.visit.workers.front() == lead) {
                        book_.put(i, candidate.visit);
                        break;
                    }
            for (auto i : own)
                if (!placed(i)) put_best(i);
            if (const auto here = book_.score(); book_.better(here, best_score)) {
                best_score = here;
                best = book_.now();
            }
        }
        for (auto i : own) book_.take(i);
        for (auto i : own)
            if (best[i]) book_.put(i, *best[i]);
    }

    // Another family's visit makes room: the one for which least is changed.
    struct Way {
        std::tuple<int, int, int, int> cost;
        std::size_t other = 0;
        Visit here, there;
    };
    bool push_in(std::size_t i, Stage stage) {
        std::optional<Way> best;
        for (Date day : book_.days(i, Stage::tolerance))
            for (auto other : others_on(day)) {
                if (book_.trials() > 2 * most_trials) break;
                const auto was = *book_.now()[other];
                book_.take(other);
                for (auto lead : book_.leads(i))
                    if (std::find(was.workers.begin(), was.workers.end(), lead) != was.workers.end())
                        try_way(i, other, day, lead, stage, best);
                book_.put(other, was);
            }
        if (!best) return false;
        book_.take(best->other);
        book_.put(i, best->here);
        book_.put(best->other, best->there);
        return true;
    }
    void try_way(std::size_t i, std::size_t other, Date day, std::size_t lead, Stage stage, std::optional<Way>& best) {
        const auto here = book_.best_on(i, day, lead);
        if (!here) return;
        const bool told = book_.told(other);
        book_.put(i, here->visit);
        for (const auto& there : book_.candidates(other, stage)) {
            if (there.change == 0) continue;  // there was no need to move it
            const std::tuple cost{told ? 0 : 1, here->change + there.change, here->cover + there.cover,
                                  here->travel + there.travel};
            if (!best || cost < best->cost) best = Way{cost, other, here->visit, there.visit};
            break;
        }
        book_.take(i);
    }
    std::vector<std::size_t> others_on(Date day) const {
        std::vector<std::size_t> found;
        const auto& now = book_.now();
        for (std::size_t i = 0; i < now.size(); ++i)
            if (now[i] && now[i]->day == day && damage_.movable[i] &&
                !std::binary_search(affected_.begin(), affected_.end(), i))
                found.push_back(i);
        return found;
    }

    // Who comes along is chosen by the way there alone, so that not every way was tried.
    bool company_chosen() const {
        return std::any_of(affected_.begin(), affected_.end(), [&](auto i) {
            return problem_.courses[book_.before(i).course].staff > 1 || book_.before(i).workers.size() > 1;
        });
    }
    // Another visit of a family that is told anyway might make room as well.
    bool told_could_move() const {
        for (std::size_t i = 0; i < damage_.movable.size(); ++i)
            if (damage_.movable[i] && must_tell_.contains(book_.family(i)) &&
                !std::binary_search(affected_.begin(), affected_.end(), i))
                return true;
        return false;
    }

    Repaired finished() {
        Repaired made{.visits = book_.now(), .missed = {}, .stage = stage_, .score = book_.score()};
        for (auto i : affected_)
            if (!placed(i)) made.missed.push_back(book_.why(i));
        const auto least = static_cast<int>(must_tell_.size());
        const bool one_more = made.score.families == least + 1 && best_score_.unplaced > 0 && exhaustive_ &&
                              !company_chosen() && !told_could_move();
        made.fewest = made.score.unplaced == 0 && (made.score.families == least || one_more);
        return made;
    }

    const Problem& problem_;
    const Damage& damage_;
    Mending book_;
    std::vector<std::size_t> affected_;
    std::set<std::size_t> must_tell_;  // families with a visit that cannot stay, whatever else is done
    std::vector<std::optional<Visit>> best_;
    Disruption best_score_;
    Stage stage_ = Stage::gaps;
    bool exhaustive_ = false;
};

}  // namespace

int size_of_change(const Visit& before, const Visit& after) {
    constexpr int other_visitor = 20, other_day = 40, other_company = 5, most_for_time = 15;
    int points = 0;
    if (before.day != after.day) points += other_day;
    if (before.start != after.start) points += std::min(most_for_time, 5 + std::abs(before.start - after.start) / 30);
    if (before.workers.front() != after.workers.front()) points += other_visitor;
    const std::set<std::size_t> was(before.workers.begin() + 1, before.workers.end());
    const std::set<std::size_t> is(after.workers.begin() + 1, after.workers.end());
    if (was != is) points += other_company;
    return points;
}

Repaired repair(const Problem& problem, const Damage& damage) {
    require_sound(problem);
    return Repairer(problem, damage).run();
}

}  // namespace portage::rota
