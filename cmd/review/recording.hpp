// Reviews to be recorded, typed one at a time or read from a sheet: checked together, written as one
// change.
#pragma once

#include "cmd/dues.hpp"
#include "store/cases.hpp"
#include "store/reviews.hpp"

namespace portage::cmd {

struct WantedReview {
    caseload::Case case_file;
    review::Decided decided;
    std::size_t line = 0;  // of the sheet
};

// One review ready to be written.
struct ReadyReview {
    caseload::Case case_file;
    review::Decided decided;
    std::optional<Date> due_on;
    std::optional<schedule::VisitBlock> next;
    std::vector<std::string> unspoken;  // open goals the review said nothing of
    std::vector<std::string> remarks;   // where the next block is not as the policy says
    store::RecordedReview done;         // once written
};

// What is wrong with it goes to `mistakes`, a sentence each; then the result is not to be written.
ReadyReview ready(Session& session, Dues& dues, const WantedReview& wanted, std::vector<std::string>& mistakes);
// All in one change; then says what follows from each.
void write_reviews(Session& session, std::vector<ReadyReview>& reviews);

// Goals as typed: L12. Fails with Fault::usage.
Id<assessment::Goal> goal_typed(std::string_view text);

// The sheet: a line for every case with a review to hold, to be filled in and handed back.
std::string review_sheet(Session& session, Dues& dues);
// Fails with Fault::bad_input telling every mistake with its line. Lines without an outcome are
// passed over.
std::vector<WantedReview> read_review_sheet(Session& session, const std::string& text, const std::string& name);

}  // namespace portage::cmd
