// `policy try`: what another edition of the rules would have made of real children.
#include "authority/trial.hpp"
#include "cmd/policies.hpp"
#include "cmd/policy/try_page.hpp"
#include "cmd/postcodes.hpp"
#include "store/judgements.hpp"
#include "store/known.hpp"

namespace portage::cmd {

namespace {

using authority::Trial;

// An edition to judge by, and what keeps it alive.
struct Chosen {
    std::shared_ptr<const authority::Authority> authority;
    const authority::Edition* edition = nullptr;
};

class PolicyTry final : public Command {
public:
    About about() const override {
        return {.verb = "policy",
                .action = "try",
                .summary = "what another edition would have made of the children referred",
                .help =
                    "Judges every child whose referral was received in the period, and everybody on the waiting list, "
                    "by the entry rules of a draft and by those that hold for the child, with the same facts and as of "
                    "the same day: the day of the decision, or today where there is none. Shows who would come out "
                    "differently and by which rule, and what that does to the waiting list, to visits and to "
                    "districts. Nothing is kept. Nobody is named: --cases lists references, and --names the children. "
                    "With --compare the two editions given are held against each other, each a policy file, a "
                    "shipped name or a day on which the service's own policy has one in force.",
                .example =
                    "portage policy try draft.toml --against 1/9/2025..31/8/2026\n"
                    "portage policy try draft.toml --cases\n"
                    "portage policy try --compare 1/9/2024 1/9/2026"};
    }
    void describe(Options& o) override {
        o.arguments(policies_, "POLICY", "the draft: a policy file, a shipped name, or a day; two with --compare");
        o.text(against_, "against", "FROM..TO", "received in that period (else ever)");
        o.flag(compare_, "compare", "two editions against each other, for every child");
        o.flag(cases_, "cases", "list the cases that come out differently");
    }
    int run(Session& session) override;

private:
    Chosen chosen(Session& session, const std::string& policy) const;
    std::pair<Date, Date> period(Date today) const;

    std::vector<std::string> policies_;
    std::optional<std::string> against_;
    bool compare_ = false, cases_ = false;
};

// A draft's last edition is what it is about; of the service's own policy, that of the day.
Chosen PolicyTry::chosen(Session& session, const std::string& policy) const {
    if (!policy.empty() && policy[0] >= '0' && policy[0] <= '9' && !policy.ends_with(".toml")) {
        auto day = parse_typed_date(policy, session.today());
        return {nullptr, &session.authority().edition_on(day)};
    }
    auto file = policy_file(policy);
    auto read = std::make_shared<const authority::Authority>(authority::read_authority(file.text, file.path));
    const auto* last = &read->editions.front();
    for (const auto& edition : read->editions)
        if (edition.about.valid_from > last->about.valid_from) last = &edition;
    return {read, last};
}

std::pair<Date, Date> PolicyTry::period(Date today) const {
    if (!against_) return {date(1900, 1, 1), today};
    auto dots = against_->find("..");
    if (dots == std::string::npos)
        fail(Fault::usage, "--against is '{}', but must be two days: 1/9/2025..31/8/2026", for_terminal(*against_));
    auto from = parse_typed_date(against_->substr(0, dots), today, Yearless::past);
    auto to = parse_typed_date(against_->substr(dots + 2), today, Yearless::past);
    if (from > to) fail(Fault::usage, "--against ends on {}, before it begins on {}", to_uk(to), to_uk(from));
    return {from, to};
}

// The editions that hold for cases, each read once, and a trial of each against the other edition.
class Trials {
public:
    Trials(Session& session, const Chosen& after, const Chosen* before)
        : session_(session), after_(after), before_(before) {}

    struct One {
        Chosen before;
        std::unique_ptr<Trial> trial;
    };
    // Nothing where no edition was in force on the day the referral came.
    One* of(const caseload::Case& case_file, Date received) {
        if (before_) return &made("", *before_);
        if (case_file.edition) return &of_stored(case_file.edition);
        const auto& editions = session_.authority().editions;
        if (days_.empty())
            for (const auto& edition : editions) days_.push_back(edition.about);
        auto found = policy::in_force(days_, received);
        if (!found) return nullptr;
        return &made(to_iso(days_[*found].valid_from), {nullptr, &editions[*found]});
    }
    const authority::Authority& authority_of(const Chosen& one) const {
        return one.authority ? *one.authority : session_.authority();
    }

private:
    One& of_stored(Id<caseload::StoredEdition> id) {
        auto key = std::to_string(id.value);
        if (auto found = trials_.find(key); found != trials_.end()) return found->second;
        auto stored = session_.reader().get(id);
        auto own = std::make_shared<const authority::Authority>(authority::read_authority(
            stored.text, fmt::format("the edition of {} kept in the file", to_uk(stored.valid_from))));
        return made(key, {own, &own->editions.front()});
    }
    One& made(const std::string& key, const Chosen& before) {
        auto [found, is_new] = trials_.try_emplace(key);
        if (is_new) {
            found->second.before = before;
            found->second.trial =
                std::make_unique<Trial>(authority_of(before), *before.edition, authority_of(after_), *after_.edition);
        }
        return found->second;
    }

    Session& session_;
    const Chosen& after_;
    const Chosen* before_;
    std::vector<policy::Edition> days_;  // of the service's own policy
    std::map<std::string, One> trials_;
};

int PolicyTry::run(Session& session) {
    if (compare_ && policies_.size() != 2)
        fail(Fault::usage, "--compare needs two policies: portage policy try --compare A B");
    if (!compare_ && policies_.size() != 1) fail(Fault::usage, "say which draft: portage policy try DRAFT");
    auto after = chosen(session, policies_.back());
    std::optional<Chosen> before;
    if (compare_) before = chosen(session, policies_.front());
    auto [from, to] = period(session.today());
    Trials trials(session, after, before ? &*before : nullptr);
    auto& postcodes = session.postcodes();
    auto& reader = session.reader();
    auto decided = store::decided_judgements(reader);
    TriedPage tried(session, {after.edition->about.valid_from, trials.authority_of(after).area.authority, from, to,
                              against_.has_value(), cases_});
    std::map<std::string, std::string> names;  // of places, by code
    store::each_known_child(reader, [&](const store::KnownChild& child) {
        for (const auto& known : child.cases) {
            const auto& case_file = known.case_file;
            auto received = known.referrals.empty() ? case_file.opened_on : known.referrals.front().received_on;
            bool in_period = received >= from && received <= to;
            if (!in_period && case_file.stage != caseload::Stage::waiting) continue;
            auto* one = trials.of(case_file, received);
            if (!one) {
                tried.without_edition();
                continue;
            }
            auto judgement = decided.find(case_file.id.value);
            auto on = judgement == decided.end() ? session.today() : judgement->second.on;
            auto facts = store::facts_of(child, known, on);
            if (facts.lives_in) {
                auto [name, is_new] = names.try_emplace(*facts.lives_in);
                if (is_new) name->second = postcodes.names().name(*facts.lives_in);
                facts.lives_in_name = name->second;
            }
            if (judgement != decided.end()) eligibility::add_said(facts, judgement->second.said);
            auto answer = one->trial->judge(facts, on);
            report::Tried found{.reference = case_file.reference,
                                .received_on = received,
                                .stage = case_file.stage,
                                .in_period = in_period,
                                .answer = answer,
                                .rules = {},
                                .district = facts.lives_in.value_or("")};
            const auto& authority_before = trials.authority_of(one->before);
            const auto& authority_after = trials.authority_of(after);
            if (answer.flips()) found.rules = one->trial->turning_rules();
            if (answer.before.outcome == policy::Outcome::eligible)
                found.visits_before = authority::visits_a_week(authority_before, *one->before.edition, facts, on);
            if (answer.after.outcome == policy::Outcome::eligible)
                found.visits_after = authority::visits_a_week(authority_after, *after.edition, facts, on);
            bool repeated =
                judgement == decided.end() || compare_ || judgement->second.outcome == answer.before.outcome;
            tried.add(found, child, repeated);
        }
    });
    session.show(tried.page(names));
    return 0;
}

}  // namespace

std::unique_ptr<Command> policy_try() { return std::make_unique<PolicyTry>(); }

}  // namespace portage::cmd
