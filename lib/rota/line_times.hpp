// When everything begins where one tour waits for another. Links make one network of all lines: what
// is put in here may move what stands over there.
#pragma once

#include "rota/line.hpp"

namespace portage::rota {

class LineTimes {
public:
    explicit LineTimes(const Tours& problem);

    // Works all times out afresh. False where they cannot be kept.
    bool settle(const std::vector<Line>& lines);
    int early(std::size_t stop) const { return early_[stop]; }
    int late(std::size_t stop) const { return late_[stop]; }
    // One must be over, or begin, before the other can. Only after settle of a problem without `late`.
    bool reaches(std::size_t from, std::size_t to) const {
        return ((reach_[from * words_ + to / 64] >> (to % 64)) & 1u) != 0;
    }
    std::int64_t lateness() const { return lateness_; }
    std::int64_t latest() const { return latest_; }
    bool linked() const { return linked_; }

private:
    struct Partner {
        int stop = -1;
        int least = 0, most = 0;  // its start less one's own
    };
    bool forward(const std::vector<Line>& lines);
    bool backward(const std::vector<Line>& lines);
    void follow(const std::vector<Line>& lines);

    const Tours& problem_;
    std::vector<Partner> partners_;  // one a stop
    bool linked_ = false;
    int rounds_ = 0;  // after which times that still move never settle
    std::vector<int> early_, late_;
    std::vector<char> placed_;
    std::size_t words_ = 0;
    std::vector<std::uint64_t> reach_;
    std::int64_t lateness_ = 0, latest_ = 0;
};

}  // namespace portage::rota
