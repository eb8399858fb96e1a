// `assess explain`: why a child was, or was not, accepted, as it was kept that day.
#include "base/json.hpp"
#include "caseload/letter.hpp"
#include "cmd/judging.hpp"
#include "store/family.hpp"

namespace portage::cmd {

namespace {

using caseload::DecisionRecord;
using eligibility::Judgement;
using policy::Decision;

// One answer of the rules, and what a person decided with it before them.
struct Kept {
    Judgement judgement;
    Decision decision;
    std::optional<DecisionRecord> decided;
};

class AssessExplain final : public Command {
public:
    About about() const override {
        return {.verb = "assess",
                .action = "explain",
                .summary = "why a child was or was not accepted, as it was kept that day",
                .help =
                    "Told from what was kept with the judgement, however long ago: every rule with what it looked at "
                    "and what it found, and the decision a person took on it. Neither the policy file of today nor "
                    "what is known of the child today plays a part. Without --on it is the judgement behind the latest "
                    "decision, else the latest. The verdicts are worked out again from the facts kept; a difference "
                    "would be said.",
                .example =
                    "portage assess explain K26-0001K\nportage assess explain K26-0001K --letter\n"
                    "portage assess explain K26-0001K --edition > the-rules-of-that-day.toml"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.word(rules_, "rules", "RULES", "which rules, where not those of entry");
        o.past_day(on_, "on", "the judgement that stood on that day");
        o.flag(letter_, "letter", "as a paragraph for a letter");
        o.flag(trace_, "trace",
               "everything kept, as JSON; share/portage-caseload/trace/recompute.jq works it out again");
        o.flag(edition_, "edition", "the text of the rules as they stood");
    }
    int run(Session& session) override;

private:
    std::vector<Kept> judgements(store::Reader& reader, const caseload::Case& case_file) const;
    const Kept& chosen(const std::vector<Kept>& all, const std::string& reference) const;

    std::string case_;
    std::optional<policy::RuleSet> rules_;
    std::optional<Date> on_;
    bool letter_ = false, trace_ = false, edition_ = false;
};

// Oldest first.
std::vector<Kept> AssessExplain::judgements(store::Reader& reader, const caseload::Case& case_file) const {
    std::vector<Kept> all;
    auto decisions = store::decisions_of(reader, case_file.id);
    for (auto& judgement : store::judgements_of(reader, case_file.id, rules_.value_or(policy::RuleSet::entry))) {
        auto decision = policy::decision_from_json(parse_json(judgement.trace, "the trace of " + case_file.reference));
        Kept kept{std::move(judgement), std::move(decision), {}};
        for (auto& one : decisions)  // latest first
            if (one.eligibility == kept.judgement.id) {
                kept.decided = std::move(one);
                break;
            }
        all.push_back(std::move(kept));
    }
    return all;
}

const Kept& AssessExplain::chosen(const std::vector<Kept>& all, const std::string& reference) const {
    const Kept* latest = nullptr;
    const Kept* decided = nullptr;
    for (const auto& kept : all) {
        if (on_ && kept.decision.on > *on_) continue;
        latest = &kept;
        if (kept.decided && !(on_ && kept.decided->on > *on_)) decided = &kept;
    }
    if (!latest)
        fail(Fault::refused, "{} was not judged by the {} rules{} (portage assess eligibility {})", reference,
             to_string(rules_.value_or(policy::RuleSet::entry)), on_ ? " by " + to_uk(*on_) : " yet", reference);
    return decided ? *decided : *latest;
}

// What the rules looked at: "date of birth 03/02/2023; lives in Thurrock".
std::string looked_at(const policy::Verdict& verdict) {
    std::vector<std::string> parts;
    for (const auto& input : policy::inputs(verdict.step)) parts.push_back(input.name + ": " + input.value);
    return join(parts, "; ");
}

std::string paragraph(const Kept& kept, const caseload::StoredEdition& edition) {
    auto outcome = policy::in_words(kept.decision.rules, kept.decision.outcome);
    std::vector<std::string> said = {
        fmt::format("On {} we looked at the referral by the rules of {} in force from {}. The rules said: {}.",
                    to_uk(kept.decision.on), edition.authority, to_uk(kept.decision.edition), outcome)};
    for (const auto& sentence : caseload::reasons(kept.decision)) said.push_back(sentence);
    return join(said, " ") + "\n";
}

Page page_of(Session& session, const caseload::Case& case_file, const Kept& kept,
             const caseload::StoredEdition& edition, bool same, const std::vector<Kept>& all) {
    const auto& decision = kept.decision;
    auto child = session.reader().get(case_file.child);
    auto said = policy::in_words(decision.rules, decision.outcome);
    Page page{.schema = "assess.explain",
              .title = fmt::format("{}: {} on {}", case_file.reference, said, to_uk(decision.on)),
              .as_of = session.today(),
              .personal = true};
    auto& facts = page.facts("answer", "");
    facts.add("case", "Case", case_file.reference);
    facts.add("child", "Child", session.person(child.forename, child.surname));
    facts.add("rules", "Rules", decision.rules);
    facts.add("on", "Judged on", decision.on);
    facts.add("authority", "Authority", edition.authority);
    facts.add("edition", "Edition from", edition.valid_from);
    facts.add("digest", "Its digest", edition.digest);
    if (decision.programme) facts.add("programme", "Programme", *decision.programme);
    facts.add("outcome", "The rules said", said);
    if (kept.decided) {
        facts.add("decision", "Decided", kept.decided->outcome);
        facts.add("decided_on", "on", kept.decided->on);
        facts.add("actor", "by", kept.decided->actor);
        facts.add("reason", "because", kept.decided->reason);
    }
    facts.add("recomputed", "Worked out again", same ? "the same" : "NOT the same");
    auto& rules =
        page.table("rules", "", {{"rule", "Rule"}, {"verdict", "Verdict"}, {"why", "Why"}, {"inputs", "Looked at"}});
    for (const auto& verdict : decision.verdicts)
        rules.row(verdict.rule, verdict.truth, why_in_words(verdict), looked_at(verdict));
    add_missing(page, decision);
    if (all.size() < 2) return page;
    auto& history = page.table("judgements", "Every judgement by these rules",
                               {{"on", "On"}, {"outcome", "The rules said"}, {"decision", "Decided"}});
    for (const auto& one : all)
        history.row(one.decision.on, policy::in_words(one.decision.rules, one.decision.outcome),
                    one.decided ? std::optional(one.decided->outcome) : std::nullopt);
    return page;
}

int AssessExplain::run(Session& session) {
    if (letter_ + trace_ + edition_ > 1) fail(Fault::usage, "one of --letter, --trace and --edition at a time");
    auto& reader = session.reader();
    auto case_file = store::require_case(reader, case_);
    auto all = judgements(reader, case_file);
    const auto& kept = chosen(all, case_file.reference);
    auto edition = reader.get(kept.judgement.edition);
    auto again = to_line(policy::to_json(policy::recomputed(kept.decision)));
    bool same = again == to_line(policy::to_json(kept.decision));
    if (!same) session.warn(case_file.reference + ": worked out again, the verdicts differ from those kept");
    if (trace_)
        session.show_text(kept.judgement.trace + "\n");
    else if (edition_)
        session.show_text(edition.text);
    else if (letter_)
        session.show_text(paragraph(kept, edition));
    else
        session.show(page_of(session, case_file, kept, edition, same, all));
    return same ? 0 : 1;
}

}  // namespace

std::unique_ptr<Command> assess_explain() { return std::make_unique<AssessExplain>(); }

}  // namespace portage::cmd
