// `review record`: a review was held; what it decided, and everything that follows.
#include "cmd/review/recording.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

namespace {

using review::GoalWord;
using review::ReviewOutcome;

class ReviewRecord final : public Command {
public:
    About about() const override {
        return {
            .verb = "review",
            .action = "record",
            .summary = "enter a review that was held, and do what it decided",
            .effect = Effect::writes,
            .help =
                "Say one outcome. The case moves where it leads, the block ends, a next one begins; visits planned "
                "beyond that are withdrawn and named, so that visitor and family can be told. Starting in a setting is "
                "--transition with the first day; --settled, the day the child had settled, begins outreach. Closing "
                "needs --destination and --reason, and resolves every visit to come. A goal is kept, met or dropped; "
                "one not spoken of stays open. --report alone enters that the report for the setting was given.",
            .example =
                "portage review record K26-0001K --next-block --frequency fortnightly --visits 6 --met L12 --keep L13\n"
                "portage review record K26-0001K --on 12/11 --transition 'Little Acorns' --starts 4/1/2027\n"
                "portage review record K26-0001K --settled 8/2/2027\n"
                "portage review record K26-0001K --close --destination school --reason 'started Reception'\n"
                "portage review record --sheet > reviews.csv; portage review record --from reviews.csv"};
    }
    void describe(Options& o) override;
    int run(Session& session) override;

private:
    std::optional<ReviewOutcome> outcome() const;
    review::Decided typed(Session& session, ReviewOutcome outcome) const;
    int one(Session& session);
    int many(Session& session);

    std::optional<std::string> case_, from_, transition_, senco_, place_, attended_, summary_;
    std::optional<Date> on_, starts_, settled_, report_;
    std::optional<policy::Frequency> frequency_;
    std::optional<policy::Mode> mode_;
    std::optional<int> visits_, minutes_;
    std::optional<review::Destination> destination_;
    std::vector<std::string> keep_, met_, drop_;
    bool next_block_ = false, change_pattern_ = false, group_only_ = false, outreach_ = false, break_ = false,
         close_ = false;
    bool new_setting_ = false, sheet_ = false;
};

void ReviewRecord::describe(Options& o) {
    o.argument(case_, "CASE", "its reference");
    o.past_day(on_, "on", "when the review was held (else today)");
    o.flag(next_block_, "next-block", "another block of visits");
    o.flag(change_pattern_, "change-pattern", "the visits still promised, at another frequency or in another way");
    o.flag(group_only_, "group-only", "groups from now on, no home visits");
    o.text(transition_, "transition", "SETTING", "the child moves into this setting");
    o.flag(outreach_, "outreach", "visits in the setting");
    o.past_day(settled_, "settled", "the day the child had settled: outreach");
    o.flag(break_, "break", "a planned break before anything else");
    o.flag(close_, "close", "the case closes");
    o.word(frequency_, "frequency", "FREQUENCY", "of the visits to come");
    o.word(mode_, "mode", "MODE", "how they are made");
    o.number(visits_, "visits", "N", "how many are promised");
    o.number(minutes_, "minutes", "N", "how long each is");
    o.day(starts_, "starts", "first day: of the next block, or of the child in the setting");
    o.flag(new_setting_, "new-setting", "the setting is another one than the one nearly called the same");
    o.text(senco_, "senco", "NAME", "who is to be asked for there");
    o.past_day(report_, "report", "the report for the setting was given");
    o.word(destination_, "destination", "WHERE", "where the child goes when the case closes");
    o.texts(keep_, "keep", "GOAL", "a goal that goes on: L12");
    o.texts(met_, "met", "GOAL", "a goal that is met");
    o.texts(drop_, "drop", "GOAL", "a goal given up");
    o.text(place_, "place", "WHERE", "where the review was held");
    o.text(attended_, "attended", "WHO", "who was there: mum, visitor, lead");
    o.text(summary_, "summary", "TEXT", "what was said; - reads standard input");
    o.text(from_, "from", "FILE", "many at once: a filled-in sheet, - for standard input");
    o.flag(sheet_, "sheet", "print a sheet of the reviews due, to fill in");
}

// The outcome said; nothing where none is. Several are a mistake.
std::optional<ReviewOutcome> ReviewRecord::outcome() const {
    std::vector<std::pair<std::string, ReviewOutcome>> said;
    if (next_block_) said.push_back({"--next-block", ReviewOutcome::next_block});
    if (change_pattern_) said.push_back({"--change-pattern", ReviewOutcome::change_pattern});
    if (group_only_) said.push_back({"--group-only", ReviewOutcome::group_only});
    if (transition_ && !settled_ && !outreach_) said.push_back({"--transition", ReviewOutcome::transition});
    if (outreach_ || settled_) said.push_back({outreach_ ? "--outreach" : "--settled", ReviewOutcome::outreach});
    if (break_) said.push_back({"--break", ReviewOutcome::on_break});
    if (close_) said.push_back({"--close", ReviewOutcome::close});
    if (said.size() > 1)
        fail(Fault::usage, "a review has one outcome: {} and {} are two", said[0].first, said[1].first);
    return said.empty() ? std::nullopt : std::optional(said.front().second);
}

review::Decided ReviewRecord::typed(Session& session, ReviewOutcome outcome) const {
    review::Decided decided{
        .outcome = outcome, .held_on = on_.value_or(session.today()), .place = place_, .attended = attended_};
    decided.summary = summary_ == "-" ? std::optional(tidy(read_file("-", 1 << 16))) : summary_;
    decided.pattern = {.frequency = frequency_, .mode = mode_, .visits = visits_, .minutes = minutes_, .starts_on = {}};
    (transition_ ? decided.starts_on : decided.pattern.starts_on) = starts_;
    if (transition_) {
        auto name = tidy(*transition_);
        if (name.empty()) fail(Fault::usage, "--transition: the setting has no name");
        decided.setting = store::setting_named(session.reader(), name, new_setting_);
        if (senco_) decided.setting->senco = senco_;
    } else if (senco_ || new_setting_) {
        fail(Fault::usage, "--senco and --new-setting belong to --transition");
    }
    decided.settled_on = settled_;
    decided.report_on = report_;
    decided.destination = destination_;
    decided.reason = session.globals().reason;
    for (const auto& goal : keep_) decided.goals.push_back({goal_typed(goal), GoalWord::keep});
    for (const auto& goal : met_) decided.goals.push_back({goal_typed(goal), GoalWord::met});
    for (const auto& goal : drop_) decided.goals.push_back({goal_typed(goal), GoalWord::drop});
    return decided;
}

int ReviewRecord::one(Session& session) {
    auto found = store::require_case(session.reader(), *case_);
    auto said = outcome();
    if (!said && report_ && !frequency_ && !mode_ && !visits_ && keep_.empty() && met_.empty() && drop_.empty()) {
        if (*report_ > session.today()) fail(Fault::usage, "--report: {} is still to come", to_uk(*report_));
        auto change = session.write([&](store::Writer& writer) { store::record_report(writer, found, *report_); });
        session.done(fmt::format("the report for {} was given on {}", found.reference, to_uk(*report_)), change);
        return 0;
    }
    if (!said)
        fail(Fault::usage,
             "say what the review decided: --next-block, --change-pattern, --group-only, --transition SETTING, "
             "--settled DATE, --outreach, --break or --close");
    Dues dues(session);
    std::vector<std::string> mistakes;
    std::vector<ReadyReview> reviews;
    reviews.push_back(ready(session, dues, {found, typed(session, *said), 0}, mistakes));
    if (!mistakes.empty()) fail(Fault::refused, "{}", join(mistakes, "\n"));
    write_reviews(session, reviews);
    return 0;
}

int ReviewRecord::many(Session& session) {
    auto name = *from_ == "-" ? "standard input" : file_name_of(*from_);
    auto wanted = read_review_sheet(session, read_file(*from_, 8 << 20), name);
    Dues dues(session);
    std::vector<std::string> all;
    std::vector<ReadyReview> reviews;
    for (const auto& one : wanted) {
        std::vector<std::string> mistakes;
        reviews.push_back(ready(session, dues, one, mistakes));
        for (const auto& mistake : mistakes) all.push_back(fmt::format("{}:{}: {}", name, one.line, mistake));
    }
    if (!all.empty()) fail(Fault::bad_input, "{}", join(all, "\n"));
    if (reviews.empty()) fail(Fault::bad_input, "{}: no line has an outcome; nothing to record", name);
    write_reviews(session, reviews);
    return 0;
}

int ReviewRecord::run(Session& session) {
    if (static_cast<int>(sheet_) + from_.has_value() + case_.has_value() != 1)
        fail(Fault::usage, "name one case, or give a sheet with --from, or print one with --sheet");
    if (sheet_) {
        Dues dues(session);
        session.show_text(review_sheet(session, dues));
        return 0;
    }
    return from_ ? many(session) : one(session);
}

}  // namespace

std::unique_ptr<Command> review_record() { return std::make_unique<ReviewRecord>(); }

}  // namespace portage::cmd
