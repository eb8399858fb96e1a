// What a review decided, and what follows: where the case goes, which block is agreed, what was said
// of each goal. Pure; store/reviews.hpp carries it out.
#pragma once

#include "assessment/assessment.hpp"
#include "review/review.hpp"
#include "schedule/policy.hpp"

#include <vector>

namespace portage::review {

// Where a child goes when a case closes. Reports count by these words.
enum class Destination { mainstream_nursery, specialist_nursery, childminder, school, other_team, moved, none };

// The pattern agreed for the visits to come. What is absent goes on as it was.
struct Pattern {
    std::optional<policy::Frequency> frequency;
    std::optional<policy::Mode> mode;
    std::optional<int> visits;  // promised
    std::optional<int> minutes;
    std::optional<Date> starts_on;  // absent: the day after the review

    bool is_empty() const { return !frequency && !mode && !visits && !minutes && !starts_on; }
};

struct Decided {
    ReviewOutcome outcome = ReviewOutcome::next_block;
    Date held_on{};
    std::optional<std::string> place, attended, summary;
    Pattern pattern;
    std::vector<std::pair<Id<assessment::Goal>, GoalWord>> goals;
    // The move into a setting: transition needs the first, outreach may have all.
    std::optional<child::Setting> setting;  // one without an id is new
    std::optional<Date> starts_on, settled_on, report_on;
    // Closing needs both.
    std::optional<Destination> destination;
    std::optional<std::string> reason;
};

// The stage the outcome leads to.
caseload::Stage stage_after(ReviewOutcome outcome);

// Whether a block of visits follows: always after next_block and change_pattern; where a pattern is
// agreed also with transition and outreach.
bool has_next_block(const Decided& decided);

// What the next block is made from beside the pattern agreed.
struct BlockBefore {
    std::optional<schedule::VisitBlock> block;  // the one the case is in or was last in
    int used = 0;                               // of its visits: those made, or cancelled or missed by the family
    int blocks = 0;                             // of the case so far
};
// Of what is left unsaid: a changed pattern carries on with the visits still promised; a next block
// promises what the policy says, if it counts in visits, else as many as the block before. Fails
// with Fault::usage, naming the option, where something is said nowhere.
schedule::VisitBlock next_block(const caseload::Case& case_file, const Decided& decided, const BlockBefore& before,
                                const std::optional<schedule::Block>& rule);

// Why the outcome cannot be recorded, each a sentence; none where it can. `open_goals` are the goals
// of the case that are still worked on; `moves` its moves into settings.
std::vector<std::string> mistakes_in(const caseload::Case& case_file, const Decided& decided, Date today,
                                     const std::vector<assessment::Goal>& open_goals,
                                     const std::vector<SettingMove>& moves, const schedule::HomeLearning& offered);

}  // namespace portage::review

namespace portage {
template <>
inline constexpr auto words<review::Destination> =
    std::array{Word{review::Destination::mainstream_nursery, "mainstream_nursery"},
               Word{review::Destination::specialist_nursery, "specialist_nursery"},
               Word{review::Destination::childminder, "childminder"},
               Word{review::Destination::school, "school"},
               Word{review::Destination::other_team, "other_team"},
               Word{review::Destination::moved, "moved"},
               Word{review::Destination::none, "none"}};
}  // namespace portage
