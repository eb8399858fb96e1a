// Several programmes in one policy, each with rules of its own beside those of the service, and where a
// child goes for whom one is not right.
//
//     [[edition.programmes]]
//     key = "plus"
//     name = "Portage Plus"
//     otherwise = "core"
//     [[edition.programmes.entry]]
//     rule = "social, communication and play delays"
#pragma once

#include "eligibility/rule.hpp"
#include "schedule/policy.hpp"

namespace portage::authority {

struct Programme {
    std::string key;   // plus: what cases are stored under; never changed
    std::string name;  // Portage Plus
    std::optional<std::string> about;
    std::vector<eligibility::Rule> entry;
    std::optional<std::string> otherwise;  // key of the programme a child not eligible is tried for next
    std::optional<schedule::Block> block;  // in place of the service's
    policy::Mark mark;
    static const policy::Fields<Programme>& fields();
};

// Notes two programmes of one key, unknown ones and routes that run in a circle.
void check_programmes(TomlTable& table, const std::vector<Programme>& programmes, const policy::Area& area,
                      const assessment::Development& development);

// Where routing starts: the programmes no other sends children to, in the file's order.
std::vector<const Programme*> starts(const std::vector<Programme>& programmes);
const Programme* programme(const std::vector<Programme>& programmes, std::string_view key);

// Where routing leads a child: `judge` answers for one programme, with an `outcome` in it. A child not
// eligible for one programme is tried for the one it sends to; a child of whom it cannot be told stays
// until somebody asks. A child for whom people would have to decide is tried on, and comes back to them
// where no other programme is right. Where all turn the child away, the last does. Nothing where there
// are no programmes.
template <class Judge>
auto routed(const std::vector<Programme>& programmes, const Judge& judge)
    -> std::optional<decltype(judge(programmes.front()))> {
    using policy::Outcome;
    std::optional<decltype(judge(programmes.front()))> panel, last;
    for (const auto* at : starts(programmes))
        for (std::size_t steps = 0; at && steps < programmes.size(); ++steps) {
            last = judge(*at);
            if (last->outcome == Outcome::needs_panel && !panel) panel = last;
            if (last->outcome == Outcome::eligible || (last->outcome == Outcome::cannot_tell && !panel)) return last;
            at = at->otherwise ? programme(programmes, *at->otherwise) : nullptr;
        }
    return panel ? panel : last;
}

}  // namespace portage::authority
