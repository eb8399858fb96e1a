// Reviews as the file keeps them: recording one with everything that follows, and reopening a case.
#pragma once

#include "review/due.hpp"
#include "review/outcome.hpp"
#include "store/case_tables.hpp"
#include "store/child_tables.hpp"
#include "store/visit_tables.hpp"
#include "store/writer.hpp"

namespace portage::store {

// One case as review::dues_of looks at it (all of them: store/due_views.hpp).
review::CaseView due_view_of(Reader& reader, const caseload::Case& case_file);

std::vector<review::HeldReview> reviews_of(Reader& reader, Id<caseload::Case> id);  // by day
std::vector<caseload::Request> requests_of(Reader& reader, Id<caseload::Case> id);  // as entered
std::vector<review::GoalReview> goals_said_at(Reader& reader, Id<review::HeldReview> id);
std::vector<review::SettingMove> setting_moves_of(Reader& reader, Id<caseload::Case> id);
// By number; `open`: only those neither met nor dropped.
std::vector<assessment::Goal> goals_of_case(Reader& reader, Id<caseload::Case> id, bool open);
struct GoalSteps {
    int set = 0, achieved = 0;  // achieved: by its latest try
};
GoalSteps steps_of_goal(Reader& reader, Id<assessment::Goal> id);
// The setting called `name`, whatever the case and spaces. Where there is none a new one is made of
// the name, unless one called nearly the same is there: that fails with Fault::usage, since it was
// most likely meant, and `is_new` says that it was not.
child::Setting setting_named(Reader& reader, std::string_view name, bool is_new);

// What the next block of the case is made from.
review::BlockBefore block_before(Reader& reader, Id<caseload::Case> id);

struct RecordedReview {
    Id<review::HeldReview> review;
    Id<schedule::VisitBlock> block;          // of the next visits; none where none follow
    std::vector<schedule::Visit> withdrawn;  // planned before, not to be made any more
};
// Records a review that review::mistakes_in finds no fault with, and does what follows: the move of
// the case, the block it ends and the next one, visits that no longer stand, goals, setting.
// `due_on`: the day it was due, where it was. `case_file` is brought up to date.
RecordedReview record_review(Writer& writer, caseload::Case& case_file, const review::Decided& decided,
                             std::optional<Date> due_on, const std::optional<schedule::VisitBlock>& next);

// The report for the setting was given. Fails with Fault::refused where no move into one is recorded.
void record_report(Writer& writer, const caseload::Case& case_file, Date on);

// A case that ended goes on. Its visits, places and block stay as closing left them. `to` absent:
// the waiting list, or for a referral never accepted, received. Fails with Fault::refused where
// there is no such move, and for a visited stage where the case has no visitor any more.
void reopen_case(Writer& writer, caseload::Case& case_file, std::optional<caseload::Stage> to, Date on,
                 const std::optional<std::string>& reason);

}  // namespace portage::store
