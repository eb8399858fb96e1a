#include "rota/improve.hpp"

#include "base/error.hpp"

#include <algorithm>

namespace portage::rota {

namespace {

constexpr int thousand = 1000;
[[maybe_unused]] constexpr std::size_t every_step = 24;  // tasks at most
[[maybe_unused]] constexpr std::int64_t seldom = 16;

// From first to last in equal ratios: fixed-point powers, so that every machine cools alike.
class Cooling {
public:
    explicit Cooling(const Heat& heat) {
        // 1001 temperatures, in 1024ths, by finding the ratio r with first × r^1000 = last.
        const std::int64_t first = std::max<std::int64_t>(1, heat.first) << 10;
        const std::int64_t last = std::clamp<std::int64_t>(heat.last << 10, 1, first);
        std::int64_t low = 0, high = one;
        while (high - low > 1) {
            const auto middle = (low + high) / 2;
            (after(first, middle, thousand) >= last ? high : low) = middle;
        }
        for (int i = 0; i <= thousand; ++i) at_.push_back(after(first, high, i));
    }
    // In 1024ths of a unit of cost.
    std::int64_t at(int thousandth) const { return at_[static_cast<std::size_t>(std::clamp(thousandth, 0, thousand))]; }

private:
    static constexpr std::int64_t one = std::int64_t{1} << 30;
    static std::int64_t scaled(std::int64_t value, std::int64_t ratio) {
        return (value >> 20) * (ratio >> 10) + (((value & 0xFFFFF) * (ratio >> 10)) >> 20);
    }
    static std::int64_t after(std::int64_t value, std::int64_t ratio, int times) {
        std::int64_t power = one;
        for (std::int64_t base = ratio; times > 0; times >>= 1, base = (base * base) >> 30)
            if ((times & 1) != 0) power = (power * base) >> 30;
        return scaled(value, power);
    }
    std::vector<std::int64_t> at_;
};

class Search {
public:
    Search(Board& board, const Effort& effort, const Heat& heat, std::vector<std::size_t> left_out)
        : board_(board),
          effort_(effort),
          heat_(heat),
          cooling_(heat),
          dice_(effort.seed),
          left_out_(std::move(left_out)),
          absences_(board.tasks(), 1) {}

    Report run() {
        board_.keep();
        board_.save_best();
        auto now = board_.cost();
        while (go_on()) {
            ++report_.steps;
            board_.ruin(dice_, heat_.size, out_);
            out_.insert(out_.end(), left_out_.begin(), left_out_.end());
            board_.arrange(dice_, out_);
            still_out_.clear();
            for (auto task : out_)
                if (!board_.insert(task, dice_)) still_out_.push_back(task);
            const auto then = board_.cost();
            require_same(then);
            if (!welcome(now, then)) {
                board_.undo();
                require_same(now);
                continue;
            }
            board_.keep();
            now = then;
            left_out_ = still_out_;
            if (!board_.better_than_best()) continue;
            board_.save_best();
            if (effort_.better) effort_.better(report_.steps, now.left_out);
        }
        board_.restore_best();
        return report_;
    }

private:
    bool go_on() {
        if (effort_.steps > 0 && report_.steps >= effort_.steps) return false;
        if (effort_.steps == 0 && !effort_.spent) return false;
        if (report_.steps % 64 != 0) return true;
        int gone = effort_.spent ? effort_.spent() : 0;
        if (gone >= thousand) return false;
        if (effort_.steps > 0)
            gone =
                std::max(gone, static_cast<int>(report_.steps / std::max<std::int64_t>(1, effort_.steps / thousand)));
        warmth_ = cooling_.at(gone);
        return true;
    }

    void require_same([[maybe_unused]] const Cost& cost) const {
#ifndef NDEBUG
        // Every step of a small board; of a large one every so many.
        if (board_.tasks() > every_step && report_.steps % seldom != 0) return;
        if (cost != board_.cost() || cost != board_.cost_afresh())
            fail(Fault::bug, "the timetable's sums are not those of its visits after step {}", report_.steps);
#endif
    }

    bool welcome(const Cost& now, const Cost& then) {
        if (!left_out_.empty() || !still_out_.empty()) {
            const auto before = absence(left_out_), after = absence(still_out_);
            for (auto task : still_out_) ++absences_[task];
            if (then.left_out < now.left_out) return true;
            if (then.left_out > now.left_out) return false;
            // As much is left out, but of what has been out more seldom: a way round the blockage.
            if (after < before) return true;
        }
        const auto allowed = (warmth_ * dice_.patience()) >> 20;
        return then.rest <= now.rest + allowed;
    }

    std::int64_t absence(const std::vector<std::size_t>& tasks) const {
        std::int64_t sum = 0;
        for (auto task : tasks) sum += absences_[task];
        return sum;
    }

    Board& board_;
    const Effort& effort_;
    const Heat& heat_;
    Cooling cooling_;
    Dice dice_;
    std::vector<std::size_t> left_out_, still_out_, out_;
    std::vector<std::int64_t> absences_;
    std::int64_t warmth_ = 0;
    Report report_;
};

}  // namespace

Report improve(Board& board, const Effort& effort, const Heat& heat, std::vector<std::size_t> left_out) {
    return Search(board, effort, heat, std::move(left_out)).run();
}

}  // namespace portage::rota
