// Is it working, and what comes after: reviews held and moves into a setting.
#pragma once

#include "assessment/assessment.hpp"
#include "schedule/visit.hpp"

namespace portage::review {

enum class ReviewOutcome { next_block, change_pattern, group_only, transition, outreach, on_break, close };

struct HeldReview {
    Id<HeldReview> id;
    Id<caseload::Case> case_file;
    Id<schedule::VisitBlock> block;
    std::optional<Date> due_on;
    Date held_on{};
    std::optional<std::string> place;
    std::optional<std::string> attended;  // who was there
    ReviewOutcome outcome = ReviewOutcome::next_block;
    std::optional<std::string> summary;
};

// What a review said of a goal. A goal it did not speak of stays as it was.
enum class GoalWord { keep, met, drop };
struct GoalReview {
    Id<GoalReview> id;
    Id<HeldReview> review;
    Id<assessment::Goal> goal;
    GoalWord says = GoalWord::keep;
};

// A child's move into a setting, and the day the child had settled.
struct SettingMove {
    Id<SettingMove> id;
    Id<caseload::Case> case_file;
    Id<child::Setting> setting;
    std::optional<Date> starts_on, settled_on;
    std::optional<Date> report_on;  // the report for the setting was given
};

}  // namespace portage::review

namespace portage {
template <>
inline constexpr auto words<review::ReviewOutcome> =
    std::array{Word{review::ReviewOutcome::next_block, "next_block"},
               Word{review::ReviewOutcome::change_pattern, "change_pattern"},
               Word{review::ReviewOutcome::group_only, "group_only"},
               Word{review::ReviewOutcome::transition, "transition"},
               Word{review::ReviewOutcome::outreach, "outreach"},
               Word{review::ReviewOutcome::on_break, "break"},
               Word{review::ReviewOutcome::close, "close"}};
template <>
inline constexpr auto words<review::GoalWord> = std::array{
    Word{review::GoalWord::keep, "keep"}, Word{review::GoalWord::met, "met"}, Word{review::GoalWord::drop, "drop"}};
}  // namespace portage
