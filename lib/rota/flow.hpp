// As much as a network lets through, and where it is narrowest (Dinic 1970).
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace portage::rota {

class Flow {
public:
    static constexpr std::size_t source = 0, sink = 1;

    std::size_t node() {
        edges_of_.emplace_back();
        return edges_of_.size() - 1;
    }
    // The number of the edge, for `through`.
    std::size_t edge(std::size_t from, std::size_t to, int capacity) {
        edges_.push_back({to, capacity});
        edges_.push_back({from, 0});
        edges_of_[from].push_back(edges_.size() - 2);
        edges_of_[to].push_back(edges_.size() - 1);
        return edges_.size() - 2;
    }
    // Lets through what more can be; what went through before still does, though perhaps another way.
    // Opening edges from the source in order of weight therefore gives the most weight there is.
    int push() {
        int sum = 0;
        while (level()) {
            next_.assign(edges_of_.size(), 0);
            while (int more = send(source, 1 << 30)) sum += more;
        }
        return sum;
    }
    int through(std::size_t edge) const { return edges_[edge + 1].left; }
    bool full(std::size_t edge) const { return edges_[edge].left == 0; }
    // After push: whether more could get here from the source. Edges from such a node to another are the cut.
    bool reached(std::size_t node) const { return level_[node] >= 0; }
    std::size_t nodes() const { return edges_of_.size(); }
    struct Edge {
        std::size_t to = 0;
        int left = 0;
    };
    const std::vector<std::size_t>& from(std::size_t node) const { return edges_of_[node]; }
    const Edge& at(std::size_t edge) const { return edges_[edge]; }

private:
    bool level() {
        level_.assign(edges_of_.size(), -1);
        level_[source] = 0;
        queue_.assign(1, source);
        for (std::size_t i = 0; i < queue_.size(); ++i)
            for (auto e : edges_of_[queue_[i]])
                if (edges_[e].left > 0 && level_[edges_[e].to] < 0) {
                    level_[edges_[e].to] = level_[queue_[i]] + 1;
                    queue_.push_back(edges_[e].to);
                }
        return level_[sink] >= 0;
    }
    int send(std::size_t from, int most) {
        if (from == sink) return most;
        for (auto& i = next_[from]; i < edges_of_[from].size(); ++i) {
            const auto e = edges_of_[from][i];
            if (edges_[e].left == 0 || level_[edges_[e].to] != level_[from] + 1) continue;
            if (const int sent = send(edges_[e].to, std::min(most, edges_[e].left))) {
                edges_[e].left -= sent;
                edges_[e ^ 1].left += sent;
                return sent;
            }
        }
        return 0;
    }

    std::vector<Edge> edges_;
    std::vector<std::vector<std::size_t>> edges_of_ = std::vector<std::vector<std::size_t>>(2);
    std::vector<int> level_;
    std::vector<std::size_t> next_, queue_;
};

}  // namespace portage::rota
