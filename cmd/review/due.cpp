#include "cmd/dues.hpp"
#include "store/cases.hpp"
#include "store/notices.hpp"
#include "store/team.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

using review::Due;
using review::DueKind;

class ReviewDue final : public Command {
public:
    About about() const override {
        return {
            .verb = "review",
            .action = "due",
            .summary = "what has to be done about which case, by when and why, worst first",
            .help =
                "A thing is due on its day and overdue from the day after. Without --within, each kind is shown from "
                "its own notice on: a review two weeks before, a start in a setting four, Reception half a year. A * "
                "marks a day that rests on an assumption of the policy; --why tells the rule behind every day. The "
                "last column is the command to type next.",
            .example =
                "portage review due\n"
                "portage review due --overdue --visitor MB\n"
                "portage review due --within 6 --kind block_review --kind periodic_review\n"
                "portage review due --why --format csv --output due.csv"};
    }
    void describe(Options& o) override {
        o.number(within_, "within", "WEEKS", "what falls due in so many weeks, overdue included");
        o.text(visitor_, "visitor", "CODE", "of one visitor: MB; 'office' for what is nobody's yet");
        std::vector<std::string> kinds;
        for (auto word : all_words<DueKind>()) kinds.emplace_back(word);
        o.texts(kinds_, "kind", "KIND", "only of this kind").choose(kinds);
        o.flag(overdue_, "overdue", "only what is overdue");
        o.flag(why_, "why", "with the kind, the rule behind each day and whether that is only assumed");
    }
    int run(Session& session) override;

private:
    bool is_wanted(const Due& due, const std::optional<Id<team::Worker>>& who) const {
        if (overdue_ && !due.is_overdue()) return false;
        if (who && due.who != *who) return false;
        return kinds_.empty() || std::find(kinds_.begin(), kinds_.end(), to_string(due.kind)) != kinds_.end();
    }
    std::optional<int> within_;
    std::optional<std::string> visitor_;
    std::vector<std::string> kinds_;
    bool overdue_ = false, why_ = false;
};

// Families of notices have no case yet, and section 23 sets no day: told, and not called due.
void notices_waiting(Session& session, Page& page) {
    auto open = store::notices(session.reader(), false);
    auto waiting = std::ranges::count_if(open, [](const auto& notice) { return !notice.contacted_on; });
    if (waiting > 0)
        page.words(fmt::format("{} of section 23, and the family not contacted yet: portage refer notices",
                               count(waiting, "notice")));
}

int ReviewDue::run(Session& session) {
    if (within_ && (*within_ < 0 || *within_ > 520)) fail(Fault::usage, "--within: from 0 to 520 weeks");
    auto& reader = session.reader();
    std::optional<Id<team::Worker>> who;
    if (visitor_) who = lower(*visitor_) == "office" ? Id<team::Worker>{} : store::require_worker(reader, *visitor_).id;
    std::optional<Date> until;
    if (within_) until = session.today() + Days{7 * *within_};
    if (overdue_ && !within_) until = session.today();

    Page page{.schema = "review.due", .title = "Due", .as_of = session.today(), .personal = true, .landscape = true};
    std::vector<Column> columns = {{"case", "Case"},   {"child", "Child"}, {"who", "Who"},  {"due_on", "Due"},
                                   {"state", "State"}, {"what", "What"},   {"next", "Next"}};
    if (why_) columns.insert(columns.end(), {{"kind", "Kind"}, {"why", "Why"}, {"assumption", "Assumed, because"}});
    auto& table = page.table("due", "", columns);
    table.when_empty = "nothing is due";

    std::map<Id<caseload::Case>, std::string> children;
    for (const auto& entry : store::all_cases(reader))
        children[entry.case_file.id] = session.person(entry.child.forename, entry.child.surname);
    std::map<Id<team::Worker>, std::string> codes{{{}, "office"}};
    for (const auto& worker : store::all_workers(reader)) codes[worker.id] = worker.code;

    int overdue = 0, assumed = 0;
    for (const auto& due : review::due_by(Dues(session).all(), until)) {
        if (!is_wanted(due, who)) continue;
        overdue += due.is_overdue();
        assumed += due.assumption.has_value();
        auto state = review::state_in_words(due) + (due.assumption ? " *" : "");
        std::vector<Cell> row = {cell(due.reference),  cell(children[due.case_file]),
                                 cell(codes[due.who]), cell(due.due_on),
                                 cell(state),          cell(due.what),
                                 cell(due.next)};
        if (why_) row.insert(row.end(), {cell(due.kind), cell(due.why), cell(due.assumption)});
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty())
        page.lines.push_back(fmt::format("{} due, {} of them overdue", table.rows.size(), overdue));
    if (!who || !*who) notices_waiting(session, page);
    if (assumed && !why_)
        page.words("* by an assumption: nobody published the figure behind the day; --why tells which.");
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> review_due() { return std::make_unique<ReviewDue>(); }

}  // namespace portage::cmd
