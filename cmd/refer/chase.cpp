// `refer chase`: the work queue of what is missing, whom to ask, when it was asked and until when it
// helps; and the requests that lapsed.
#include "cmd/case/common.hpp"
#include "cmd/judging.hpp"
#include "cmd/refer/chase_items.hpp"
#include "store/reviews.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

class ReferChase final : public Command {
public:
    About about() const override {
        return {.verb = "refer",
                .action = "chase",
                .summary = "what is missing before a case can be decided: whom to ask, when, until when",
                .effect = Effect::writes,
                .help =
                    "Every case not yet decided of which the rules cannot tell, what has lapsed and what is overdue "
                    "first; and what is to be known before a waiting child is offered a place. --asked notes that "
                    "somebody was asked, --next when to ask again. Once the fact is in the file the line goes by "
                    "itself; --answered is for an answer that did not help. Where a rule of the policy closes a "
                    "request that stays incomplete, its last day is shown, and --lapse ends the cases whose day has "
                    "passed. Nothing lapses by itself.",
                .example =
                    "portage refer chase\n"
                    "portage refer chase K26-0001K --asked --next 28/9\n"
                    "portage refer chase K26-0001K --asked --what 2 --whom 'the nursery'\n"
                    "portage refer chase --lapse --reason 'six weeks have passed' -n"};
    }
    void describe(Options& o) override {
        o.arguments(cases_, "CASE", "references of cases (else all)").required = false;
        o.flag(asked_, "asked", "note that what is missing was asked for");
        o.flag(answered_, "answered", "note that an answer came, though the fact is still missing");
        o.text(what_, "what", "THING", "only this: its number in the list, or words of it");
        o.text(whom_, "whom", "WHOM", "who was asked, where not whom the list says");
        o.day(next_, "next", "when to ask again");
        o.past_day(on_, "on", "when that was (else today)");
        o.flag(lapse_, "lapse", "end the cases whose closing day has passed");
    }
    int run(Session& session) override;

private:
    int list(Session& session, const std::vector<ChasedCase>& all) const;
    int ask(Session& session, const std::vector<ChasedCase>& all) const;
    int answer(Session& session, const std::vector<ChasedCase>& all) const;
    int lapse(Session& session, std::vector<ChasedCase>& all) const;
    std::vector<review::ToChase> chosen(const ChasedCase& one) const;

    std::vector<std::string> cases_;
    std::optional<std::string> what_, whom_;
    std::optional<Date> next_, on_;
    bool asked_ = false, answered_ = false, lapse_ = false;
};

// The items of the case --what means; all without it.
std::vector<review::ToChase> ReferChase::chosen(const ChasedCase& one) const {
    const auto& reference = one.judged.case_file.reference;
    if (one.items.empty()) fail(Fault::refused, "{}: the rules miss nothing that could be asked for", reference);
    if (!what_) return one.items;
    if (what_->find_first_not_of("0123456789") == std::string::npos && what_->size() < 4) {
        auto number = std::stoul("0" + *what_);
        if (number < 1 || number > one.items.size())
            fail(Fault::usage, "--what {}: {} has {} missing (portage refer chase {})", number, reference,
                 count(static_cast<long long>(one.items.size()), "thing"), reference);
        return {one.items[number - 1]};
    }
    std::vector<review::ToChase> found;
    for (const auto& item : one.items)
        if (folded(item.what).find(folded(*what_)) != std::string::npos) found.push_back(item);
    if (found.size() != 1)
        fail(Fault::usage, "--what '{}': {} of what is missing of {} holds these words (portage refer chase {})",
             for_terminal(*what_), found.empty() ? "nothing" : "more than one thing", reference, reference);
    return found;
}

int ReferChase::list(Session& session, const std::vector<ChasedCase>& all) const {
    auto today = session.today();
    Page page{.schema = "refer.chase", .title = "To chase", .as_of = today, .personal = true, .landscape = true};
    auto& table = page.table("missing", "",
                             {{"case", "Case"},
                              {"child", "Child"},
                              {"number", "No", Align::right},
                              {"what", "Missing"},
                              {"whom", "Ask"},
                              {"asked_on", "Asked"},
                              {"chase_on", "Again on"},
                              {"by", "Last day"},
                              {"state", "State"}});
    table.when_empty = "nothing is missing";
    std::size_t overdue = 0, not_asked = 0, lapsed = 0;
    for (const auto& [at, number] : in_order(all)) {
        const auto& item = at->items[number];
        lapsed += item.state == review::ChaseState::lapsed;
        overdue += item.state == review::ChaseState::overdue;
        not_asked += item.state == review::ChaseState::not_asked;
        table.row(at->judged.case_file.reference, session.person(at->child.forename, at->child.surname),
                  static_cast<std::int64_t>(number) + 1, item.what, item.whom, item.asked_on, item.chase_on, item.by,
                  review::told(item, today));
    }
    if (!table.rows.empty())
        page.lines.push_back(fmt::format("{} missing: {} lapsed, {} overdue, {} not asked yet",
                                         count(static_cast<long long>(table.rows.size()), "thing"), lapsed, overdue,
                                         not_asked));
    if (lapsed) page.words("What has lapsed ends by portage refer chase --lapse; until then it is waited for.");
    std::vector<std::string> complete;
    for (const auto& one : all)
        if (one.items.empty() && one.judged.case_file.stage == caseload::Stage::on_hold)
            complete.push_back(one.judged.case_file.reference);
    if (!complete.empty())
        page.words(fmt::format("On hold, and nothing is missing any more: {} (portage refer decide).",
                               portage::in_words(complete)));
    session.show(std::move(page));
    return 0;
}

int ReferChase::ask(Session& session, const std::vector<ChasedCase>& all) const {
    auto on = happened_on(session, on_);
    if (next_ && *next_ < on) fail(Fault::usage, "--next: {} is before {}", to_uk(*next_), to_uk(on));
    std::vector<caseload::Request> requests;
    std::vector<std::string> told, warnings;
    for (const auto& one : all) {
        const auto& case_file = one.judged.case_file;
        for (const auto& item : chosen(one)) {
            requests.push_back({.id = {},
                                .case_file = case_file.id,
                                .what = item.what,
                                .whom = whom_.value_or(item.whom),
                                .asked_on = on,
                                .chase_on = next_,
                                .closes_on = item.by,
                                .answered_on = {}});
            told.push_back(fmt::format("{}: asked {} for: {}", case_file.reference, requests.back().whom, item.what));
            if (next_ && item.by && *next_ > *item.by)
                warnings.push_back(fmt::format("{}: asked again on {}, after the last day it helps ({})",
                                               case_file.reference, to_uk(*next_), to_uk(*item.by)));
        }
    }
    auto change = session.write([&](store::Writer& writer) {
        for (const auto& request : requests) writer.insert(request);
    });
    for (const auto& warning : warnings) session.warn(warning);
    for (const auto& line : told) session.done(line, change);
    return 0;
}

int ReferChase::answer(Session& session, const std::vector<ChasedCase>& all) const {
    auto on = happened_on(session, on_);
    std::vector<caseload::Request> answered;
    for (const auto& one : all) {
        const auto& reference = one.judged.case_file.reference;
        std::vector<Id<caseload::Request>> meant;
        if (what_)
            for (const auto& item : chosen(one)) meant.push_back(item.request);
        auto before = answered.size();
        for (auto request : one.requests) {
            if (request.answered_on || (what_ && std::ranges::find(meant, request.id) == meant.end())) continue;
            if (on < request.asked_on)
                fail(Fault::usage, "--on: {} was asked on {}, after {}", reference, to_uk(request.asked_on), to_uk(on));
            request.answered_on = on;
            answered.push_back(std::move(request));
        }
        if (answered.size() == before) fail(Fault::refused, "{}: nothing that was asked is still open", reference);
    }
    auto change = session.write([&](store::Writer& writer) {
        for (const auto& request : answered) writer.update(request);
    });
    session.done(count(static_cast<long long>(answered.size()), "request") + " answered", change);
    return 0;
}

int ReferChase::lapse(Session& session, std::vector<ChasedCase>& all) const {
    const auto& reason = session.globals().reason;
    if (!reason) fail(Fault::usage, "--reason is missing: say why, it is kept with each case");
    auto today = session.today();
    Page page{.schema = "refer.chase", .title = "Lapsed", .as_of = today, .personal = true};
    auto& table = page.table(
        "lapsed", "",
        {{"case", "Case"}, {"child", "Child"}, {"last_day", "Last day"}, {"rule", "By the rule"}, {"why", "Why"}});
    table.when_empty = "no case has passed its closing day";
    std::vector<std::pair<ChasedCase*, const eligibility::Deadline*>> over;
    for (auto& one : all) {
        const auto* deadline = lapsed(one);
        if (!deadline && !cases_.empty())
            fail(Fault::refused, "{}: no closing day of its rules has passed (portage refer chase {})",
                 standing(one.judged.case_file), one.judged.case_file.reference);
        if (!deadline) continue;
        over.emplace_back(&one, deadline);
        table.row(one.judged.case_file.reference, session.person(one.child.forename, one.child.surname), deadline->last,
                  deadline->rule, deadline->sentence);
    }
    auto change = session.write([&](store::Writer& writer) {
        for (auto [one, deadline] : over) {
            keep(writer, one->judged);
            store::move_case(writer, one->judged.case_file, caseload::Stage::lapsed, today,
                             fmt::format("{} ({})", *reason, deadline->sentence));
        }
    });
    session.show(std::move(page));
    if (!over.empty()) session.done(count(static_cast<long long>(over.size()), "case") + " lapsed", change);
    return 0;
}

int ReferChase::run(Session& session) {
    if (asked_ + answered_ + lapse_ > 1) fail(Fault::usage, "one of --asked, --answered and --lapse");
    if ((what_ || on_) && !asked_ && !answered_) fail(Fault::usage, "--what and --on need --asked or --answered");
    if ((next_ || whom_) && !asked_) fail(Fault::usage, "--next and --whom need --asked");
    if ((asked_ || answered_) && cases_.empty()) fail(Fault::usage, "CASE is missing: about which was it?");
    if (what_ && cases_.size() != 1) fail(Fault::usage, "--what needs one CASE");
    auto all = chased_cases(session, cases_);
    if (asked_) return ask(session, all);
    if (answered_) return answer(session, all);
    return lapse_ ? lapse(session, all) : list(session, all);
}

}  // namespace

std::unique_ptr<Command> refer_chase() { return std::make_unique<ReferChase>(); }

}  // namespace portage::cmd
