#include "cmd/calendars.hpp"
#include "cmd/judging.hpp"

#include <map>
#include <set>

namespace portage::cmd {

namespace {

using caseload::Stage;

class AssessEligibility final : public Command {
public:
    About about() const override {
        return {.verb = "assess",
                .action = "eligibility",
                .summary = "what the rules say about a child, rule by rule",
                .effect = Effect::writes,
                .help =
                    "Every rule runs, and the answer is kept with everything it looked at. What is not known is not "
                    "counted against a child: the answer is then \"cannot tell yet\", with what is missing and whom to "
                    "ask. A figure the authority does not publish declines nobody: it needs the panel. Nothing is "
                    "decided here; refer decide does that.",
                .example =
                    "portage assess eligibility K26-0001K\nportage assess eligibility --new\n"
                    "portage assess eligibility K26-0001K --rules exit -n"};
    }
    void describe(Options& o) override {
        o.arguments(cases_, "CASE", "references of cases").required = false;
        o.flag(new_, "new", "every case not yet decided: received, on hold or at the panel");
        o.word(rules_, "rules", "RULES", "which rules, where not those of entry");
        o.day(on_, "on", "judged as on that day (else today)");
        said_.describe(o);
    }
    int run(Session& session) override;

private:
    std::vector<caseload::Case> chosen(store::Reader& reader) const;
    static Page page_of_one(Session& session, const JudgedCase& judged);
    static Page page_of_many(Session& session, const std::vector<JudgedCase>& all);

    std::vector<std::string> cases_;
    bool new_ = false;
    std::optional<policy::RuleSet> rules_;
    std::optional<Date> on_;
    SaidNow said_;
};

std::vector<caseload::Case> AssessEligibility::chosen(store::Reader& reader) const {
    std::vector<caseload::Case> all;
    std::set<std::int64_t> seen;
    auto add = [&](caseload::Case one) {
        if (seen.insert(one.id.value).second) all.push_back(std::move(one));
    };
    for (const auto& typed : cases_) add(store::require_case(reader, typed));
    if (new_)
        for (auto stage : {Stage::received, Stage::on_hold, Stage::needs_panel})
            for (auto& found : store::cases_at(reader, stage)) add(std::move(found.case_file));
    return all;
}

Page AssessEligibility::page_of_one(Session& session, const JudgedCase& judged) {
    const auto& decision = judged.decision;
    auto child = session.reader().get(judged.case_file.child);
    Page page{
        .schema = "assess.eligibility",
        .title = fmt::format("{}: {}", judged.case_file.reference, policy::in_words(decision.rules, decision.outcome)),
        .as_of = session.today(),
        .personal = true};
    auto& facts = page.facts("answer", "");
    facts.add("case", "Case", judged.case_file.reference);
    facts.add("child", "Child", session.person(child.forename, child.surname));
    facts.add("rules", "Rules", decision.rules);
    facts.add("on", "Judged on", decision.on);
    facts.add("edition", "Edition from", decision.edition);
    const auto& edition = *judged.by.edition;
    if (decision.programme)
        if (const auto* one = authority::programme(edition.programmes, *decision.programme))
            facts.add("programme", "Programme", one->name);
    facts.add("outcome", "Outcome", policy::in_words(decision.rules, decision.outcome));
    facts.add("changes_on", "Time may change it on", policy::changes_on(decision));
    if (!edition.pattern.empty()) {
        auto answer = eligibility::visit_pattern(edition.pattern, judged.facts,
                                                 authority::question(*judged.by.authority, edition, decision.on));
        facts.add("pattern", "Visits",
                  answer.line ? fmt::format("{} ({})", eligibility::told(*answer.line), answer.line->name)
                              : std::string("cannot be told yet"));
    }
    if (edition.panel && decision.outcome == policy::Outcome::needs_panel)
        if (auto day = caseload::next_panel(*edition.panel, calendar_of(session), session.today()))
            facts.add("panel", edition.panel->name, *day);
    add_decision(page, decision);
    return page;
}

Page AssessEligibility::page_of_many(Session& session, const std::vector<JudgedCase>& all) {
    Page page{.schema = "assess.eligibility", .title = "Eligibility", .as_of = session.today(), .personal = true};
    auto& table = page.table("cases", "",
                             {{"case", "Case"},
                              {"child", "Child"},
                              {"received", "Received"},
                              {"outcome", "Outcome"},
                              {"why", "Why"},
                              {"missing", "Missing"}});
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> to_ask;  // whom and what: which cases
    for (const auto& judged : all) {
        const auto& decision = judged.decision;
        auto child = session.reader().get(judged.case_file.child);
        std::vector<std::string> why, missing;
        auto telling = decision.rules == policy::RuleSet::exit ? policy::Truth::met : policy::Truth::not_met;
        for (const auto& verdict : decision.verdicts)
            if (verdict.truth == telling) why.push_back(verdict.sentence);
        for (const auto& one : policy::missing(decision)) {
            missing.push_back(one.what);
            if (decision.outcome == policy::Outcome::cannot_tell)
                to_ask[{one.whom, one.what}].push_back(judged.case_file.reference);
        }
        table.row(judged.case_file.reference, session.person(child.forename, child.surname), judged.facts.received_on,
                  policy::in_words(decision.rules, decision.outcome), join(why, " "), join(missing, "; "));
    }
    if (to_ask.empty()) return page;
    auto& asks = page.table("to_ask", "Whom to ask", {{"whom", "Ask"}, {"what", "What"}, {"cases", "Cases"}});
    for (const auto& [ask, references] : to_ask) asks.row(ask.first, ask.second, join(references, ", "));
    return page;
}

int AssessEligibility::run(Session& session) {
    if (cases_.empty() && !new_) fail(Fault::usage, "say which case, or --new for every case not yet decided");
    auto on = on_.value_or(session.today());
    auto& postcodes = session.postcodes();
    std::vector<JudgedCase> all;
    for (const auto& one : chosen(session.reader()))
        all.push_back(judge_case(session, postcodes, one, rules_.value_or(policy::RuleSet::entry), on, said_));
    auto page = all.size() == 1 && !new_ ? page_of_one(session, all.front()) : page_of_many(session, all);
    auto change = session.write([&](store::Writer& writer) {
        for (auto& judged : all) keep(writer, judged);
    });
    session.show(std::move(page));
    session.done(count(static_cast<long long>(all.size()), "case") + " judged", change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> assess_eligibility() { return std::make_unique<AssessEligibility>(); }

}  // namespace portage::cmd
