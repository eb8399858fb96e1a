// Looking at a draft that somebody may have edited: the same question is posed as for planning, and
// the engine's checker answers it.
#include "rota/checker.hpp"
#include "schedule/planning.hpp"
#include "schedule/posing.hpp"

#include <algorithm>
#include <set>

namespace portage::schedule {

namespace {

class DraftCheck {
public:
    DraftCheck(const PlanningInput& input, const Draft& draft) : input_(input), draft_(draft), posed_(pose(input)) {}

    std::vector<std::string> run() {
        for (const auto& row : draft_.rows)
            if (row.placed) add(row);
        if (!mistakes_.empty()) return mistakes_;

        // What was already wrong with visits agreed before is not the draft's doing.
        std::set<std::string> old;
        for (const auto& violation : rota::violations(posed_.problem, posed_.problem.agreed))
            old.insert(violation.sentence);
        auto visits = posed_.problem.agreed;
        for (const auto& [visit, line] : rows_) visits.push_back(visit);
        for (const auto& violation : rota::violations(posed_.problem, visits))
            if (old.count(violation.sentence) == 0) mistakes_.push_back(told(violation));
        return mistakes_;
    }

private:
    void mistake(const DraftRow& row, const std::string& what) {
        mistakes_.push_back(row.line == 0 ? what : fmt::format("line {}: {}", row.line, what));
    }

    std::optional<std::size_t> block_of(const DraftRow& row) const {
        for (std::size_t i = 0; i < input_.blocks.size(); ++i)
            if (input_.blocks[i].reference == row.reference && input_.blocks[i].block.id == row.block) return i;
        return {};
    }

    void add_worker(const DraftRow& row, const std::string& code, rota::Visit& visit) {
        if (code.empty()) return;
        const auto found = std::find_if(input_.team.begin(), input_.team.end(), [&](const team::Member& member) {
            return upper(member.worker.code) == upper(code);
        });
        if (found == input_.team.end()) return mistake(row, fmt::format("nobody in the team has the code {}", code));
        visit.workers.push_back(static_cast<std::size_t>(found - input_.team.begin()));
    }

    void add(const DraftRow& row) {
        const auto index = block_of(row);
        if (!index) return mistake(row, fmt::format("{} has no such block to plan", row.reference));
        const auto& block = input_.blocks[*index];
        if (auto why = cannot_plan(block)) return mistake(row, *why);
        const auto course = posed_.course_of[*index];
        if (!course) return mistake(row, fmt::format("{} has had every visit it was promised", row.reference));
        if (row.frequency != block.block.frequency || row.promised != block.block.visits ||
            row.mode != block.block.mode)
            return mistake(row, "frequency, promised and mode are the block's and cannot be changed here");
        if (row.minutes != block.block.minutes)
            return mistake(row, fmt::format("visits of this block take {}", count(block.block.minutes, "minute")));
        rota::Visit visit{*course, row.number, row.day.value_or(Date{}), row.start.value_or(TimeOfDay{}).minutes,
                          {},      {}};
        for (const auto& code : {row.visitor, row.second, row.partner}) add_worker(row, code, visit);
        if (visit.workers.empty()) return;  // said already, or a row read_sheet refuses
        rows_.emplace_back(std::move(visit), row.line);
    }

    std::string told(const rota::Violation& violation) const {
        for (const auto& [visit, line] : rows_)
            if (line != 0 && violation.course == visit.course && violation.number == visit.number &&
                violation.day == visit.day)
                return fmt::format("line {}: {}", line, violation.sentence);
        return violation.sentence;
    }

    const PlanningInput& input_;
    const Draft& draft_;
    Posed posed_;
    std::vector<std::pair<rota::Visit, std::size_t>> rows_;
    std::vector<std::string> mistakes_;
};

}  // namespace

std::vector<std::string> draft_mistakes(const PlanningInput& input, const Draft& draft) {
    return DraftCheck(input, draft).run();
}

}  // namespace portage::schedule
