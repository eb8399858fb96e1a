// `refer decide`: what a person decided, with what the rules said beside it, and the letter's draft.
#include "base/sheet.hpp"
#include "caseload/letter.hpp"
#include "cmd/judging.hpp"
#include "cmd/refer/decision_letter.hpp"
#include "cmd/surroundings.hpp"

#include <algorithm>
#include <set>

namespace portage::cmd {

namespace {

using caseload::DecisionOutcome;
using caseload::Stage;

const std::vector<std::string_view> columns = {"case", "child", "received", "rules_say", "outcome", "reason"};

// One case to decide about.
struct Item {
    caseload::Case case_file;
    DecisionOutcome outcome = DecisionOutcome::incomplete;
    std::string reason;
};

Stage stage_after(DecisionOutcome outcome) {
    switch (outcome) {
        case DecisionOutcome::accept: return Stage::waiting;
        case DecisionOutcome::decline: return Stage::declined;
        case DecisionOutcome::panel: return Stage::needs_panel;
        case DecisionOutcome::incomplete: return Stage::on_hold;
    }
    return Stage::on_hold;
}

// What the person and the rules differ about, to be said aloud; they may.
std::optional<std::string> difference(const JudgedCase& judged, DecisionOutcome outcome) {
    auto said = judged.decision.outcome;
    bool same = (outcome == DecisionOutcome::accept && said == policy::Outcome::eligible) ||
                (outcome == DecisionOutcome::decline && said == policy::Outcome::not_eligible) ||
                outcome == DecisionOutcome::panel || outcome == DecisionOutcome::incomplete;
    if (same) return {};
    return fmt::format("{}: decided {}, where the rules say {}", judged.case_file.reference, to_string(outcome),
                       policy::in_words(policy::RuleSet::entry, said));
}

// What the policy asks for before an offer and is not there yet; said, for a person decides.
std::vector<std::string> before_offer(const JudgedCase& judged) {
    std::vector<std::string> open;
    auto decision = authority::judge(*judged.by.authority, *judged.by.edition, policy::RuleSet::offer, judged.facts,
                                     judged.decision.on);
    for (const auto& verdict : decision.verdicts)
        if (verdict.truth != policy::Truth::met)
            open.push_back(fmt::format("before an offer: {} ({})", verdict.rule, to_string(verdict.truth)));
    return open;
}

class ReferDecide final : public Command {
public:
    About about() const override {
        return {.verb = "refer",
                .action = "decide",
                .summary = "accept, decline, send to the panel, or hold as incomplete",
                .effect = Effect::writes,
                .needs_reason = true,
                .help =
                    "A person decides; what the rules say that day is kept beside it, and said where it differs. The "
                    "letter is drafted to the carer who may receive letters, and nothing issues itself. A letter that "
                    "declines gives the reasons, where else to turn and how to ask again; without reasons of the "
                    "rules it gives yours, so write it for the family. Many cases are decided by a sheet: --sheet "
                    "prints one, --from reads it back, as one change.",
                .example =
                    "portage refer decide K26-0001K accept --reason 'two areas, agreed with mum'\n"
                    "portage refer decide --sheet --output panel.csv\n"
                    "portage refer decide --from panel.csv --reason 'panel of 16/9'"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.argument(outcome_, "OUTCOME", "what was decided").choose({"accept", "decline", "panel", "incomplete"});
        o.text(from_, "from", "SHEET", "a filled-in sheet; - is standard input");
        o.flag(sheet_, "sheet", "print a sheet of the cases not yet decided, to fill in");
        o.past_day(on_, "on", "day of the decision (else today)");
        said_.describe(o);
    }
    int run(Session& session) override;

private:
    std::vector<Item> items(Session& session) const;
    std::vector<Item> from_sheet(Session& session) const;
    int print_sheet(Session& session) const;

    std::optional<std::string> case_, outcome_, from_;
    bool sheet_ = false;
    std::optional<Date> on_;
    SaidNow said_;
};

int ReferDecide::print_sheet(Session& session) const {
    auto& reader = session.reader();
    auto& postcodes = session.postcodes();
    std::vector<std::string> names(columns.begin(), columns.end());
    std::string text = join(names, ",") + "\n";
    for (auto stage : {Stage::received, Stage::on_hold, Stage::needs_panel})
        for (const auto& [case_file, child] : store::cases_at(reader, stage)) {
            auto judged =
                judge_case(session, postcodes, case_file, policy::RuleSet::entry, on_.value_or(session.today()), said_);
            auto received = judged.facts.received_on ? to_uk(*judged.facts.received_on) : std::string();
            text += fmt::format("{},{},{},{},,\n", case_file.reference,
                                for_csv(session.person(child.forename, child.surname)), received,
                                policy::in_words(policy::RuleSet::entry, judged.decision.outcome));
        }
    session.show_text(text);
    return 0;
}

std::vector<Item> ReferDecide::from_sheet(Session& session) const {
    Sheet sheet(read_file(*from_), file_name_of(*from_), columns);
    std::vector<Item> all;
    std::set<std::int64_t> seen;
    for (const auto& row : sheet.rows()) {
        if (row.text("outcome").empty()) continue;  // left for another day
        row.require("case");
        auto outcome = row.word<DecisionOutcome>("outcome");
        if (!outcome || row.text("case").empty()) continue;
        Item item{.case_file = {}, .outcome = *outcome, .reason = row.text("reason")};
        if (item.reason.empty()) item.reason = session.globals().reason.value_or("");
        try {
            item.case_file = store::require_case(session.reader(), row.text("case"));
            auto to = stage_after(item.outcome);
            if (to != item.case_file.stage && !caseload::may_move(item.case_file.stage, to))
                row.mistake(fmt::format("{} is {}: it cannot be decided as {}", item.case_file.reference,
                                        in_words(item.case_file.stage), to_string(item.outcome)));
            if (!seen.insert(item.case_file.id.value).second)
                row.mistake(item.case_file.reference + " stands on the sheet twice");
        } catch (const Error& error) {
            row.mistake(error.what());
            continue;
        }
        all.push_back(std::move(item));
    }
    sheet.require_sound();
    return all;
}

std::vector<Item> ReferDecide::items(Session& session) const {
    if (from_) {
        if (case_) fail(Fault::usage, "give a case and an outcome, or --from a sheet, not both");
        return from_sheet(session);
    }
    if (!case_ || !outcome_)
        fail(Fault::usage, "say which case and what was decided: portage refer decide CASE OUTCOME");
    auto outcome = require_word<DecisionOutcome>(*outcome_, "outcome", Fault::usage);
    return {{store::require_case(session.reader(), *case_), outcome, session.globals().reason.value_or("")}};
}

int ReferDecide::run(Session& session) {
    if (sheet_) return print_sheet(session);
    auto on = on_.value_or(session.today());
    if (on > session.today()) fail(Fault::usage, "{} is in the future: nothing can have been decided then", to_uk(on));
    auto& postcodes = session.postcodes();
    std::vector<std::string> warnings, told, nobody_to;
    struct Decided {
        Item item;
        JudgedCase judged;
        DraftedLetter letter;
    };
    std::vector<Decided> all;
    for (auto& item : items(session)) {
        auto judged = judge_case(session, postcodes, item.case_file, policy::RuleSet::entry, on, said_);
        if (auto differs = difference(judged, item.outcome)) warnings.push_back(*differs);
        if (item.outcome == DecisionOutcome::accept)
            for (const auto& open : before_offer(judged)) warnings.push_back(item.case_file.reference + ": " + open);
        auto letter = draft_letter(session, judged, item.outcome, item.reason, on);
        if (!letter.letter.addressee) nobody_to.push_back(item.case_file.reference);
        all.push_back({std::move(item), std::move(judged), std::move(letter)});
    }
    auto change = session.write([&](store::Writer& writer) {
        for (auto& [item, judged, letter] : all) {
            auto kept = keep(writer, judged);
            auto& case_file = item.case_file;
            if (!case_file.edition) case_file.edition = judged.by.id;
            if (item.outcome == DecisionOutcome::accept && judged.decision.programme)
                case_file.programme = judged.decision.programme;
            auto to = stage_after(item.outcome);
            if (case_file.stage != to)
                store::move_case(writer, case_file, to, on, item.reason);
            else
                writer.update(case_file);
            letter.letter.id = writer.insert(letter.letter);
            auto referrals = store::referrals_of(writer, case_file.id);
            writer.insert(caseload::DecisionRecord{
                .id = {},
                .case_file = case_file.id,
                .referral = referrals.empty() ? Id<referral::Referral>{} : referrals.front().id,
                .on = on,
                .outcome = item.outcome,
                .actor = session.actor(),
                .reason = item.reason,
                .eligibility = kept,
                .signposting = letter.signposting,
                .letter = letter.letter.id});
            told.push_back(fmt::format("{} is {}; letter {} is a draft", case_file.reference, in_words(case_file.stage),
                                       to_reference('T', letter.letter.id.value)));
        }
    });
    if (!nobody_to.empty())
        warnings.push_back(
            fmt::format("no letter can go out yet about {}: who receives letters? (portage case update {} "
                        "--carer WHO --letters yes, or --add-carer NAME --letters yes)",
                        in_words(nobody_to), nobody_to.size() == 1 ? nobody_to.front() : "CASE"));
    for (const auto& warning : warnings) session.warn(warning);
    for (const auto& line : told) session.done(line, change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> refer_decide() { return std::make_unique<ReferDecide>(); }

}  // namespace portage::cmd
