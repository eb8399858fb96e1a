#include "cmd/schedule/new_block.hpp"

#include "store/cases.hpp"
#include "store/judgements.hpp"
#include "store/known.hpp"
#include "store/team.hpp"
#include "store/timetable.hpp"

namespace portage::cmd {

namespace {

// How many visits a block of the policy's length holds; nothing for lengths in terms or months.
std::optional<int> visits_in(policy::Amount length, policy::Frequency frequency) {
    if (length.unit == policy::Unit::visits) return length.count;
    if (length.unit == policy::Unit::weeks) return length.count / policy::weeks_between(frequency);
    return {};
}

// What the policy's visit pattern says of the child; a line without anything where it says nothing.
eligibility::PatternLine pattern_of(Session& session, const authority::Edition& edition,
                                    const caseload::Case& case_file) {
    if (edition.pattern.empty()) return {};
    auto facts = store::facts_of(session.reader(), case_file, session.today());
    auto answer = eligibility::visit_pattern(edition.pattern, facts,
                                             authority::question(session.authority(), edition, session.today()));
    return answer.line ? *answer.line : eligibility::PatternLine{};
}

}  // namespace

schedule::VisitBlock new_block(Session& session, const caseload::Case& case_file, const BlockWishes& wishes) {
    const auto before = store::blocks_of(session.reader(), case_file.id);
    const auto& edition = session.authority().edition_on(session.today());
    const auto pattern = pattern_of(session, edition, case_file);
    const auto frequency = wishes.frequency      ? wishes.frequency
                           : case_file.frequency ? case_file.frequency
                                                 : pattern.frequency;
    if (!frequency)
        fail(Fault::usage, "{}: --frequency is missing (weekly, fortnightly or monthly)", case_file.reference);
    auto visits = wishes.visits;
    if (!visits && pattern.visits) visits = pattern.visits->value;
    const auto& block = authority::block_for(edition, case_file.programme);
    if (!visits && block) visits = visits_in(block->length.value, *frequency);
    if (!visits) fail(Fault::usage, "{}: --visits is missing: how many the family is promised", case_file.reference);
    if (*visits < 1 || *visits > 200) fail(Fault::usage, "--visits: {} is not 1 to 200", *visits);
    const auto usual = pattern.minutes                 ? pattern.minutes->value
                       : edition.home_learning.minutes ? edition.home_learning.minutes->value
                                                       : 60;
    if (wishes.minutes && (*wishes.minutes < 5 || *wishes.minutes > 600))
        fail(Fault::usage, "--minutes: {} is not 5 to 600", *wishes.minutes);
    return {.case_file = case_file.id,
            .number = before.empty() ? 1 : before.back().number + 1,
            .worker = wishes.visitor ? store::require_worker(session.reader(), *wishes.visitor).id : case_file.worker,
            .frequency = *frequency,
            .mode = wishes.mode ? *wishes.mode : case_file.mode.value_or(pattern.mode.value_or(policy::Mode::home)),
            .visits = *visits,
            .minutes = wishes.minutes.value_or(usual),
            .starts_on = wishes.starts.value_or(session.today())};
}

std::vector<caseload::Case> waiting_in_order(Session& session, Date on) {
    const auto& authority = session.authority();
    const auto& edition = authority.edition_on(on);
    const auto cases = store::cases_at(session.reader(), caseload::Stage::waiting);
    std::vector<eligibility::WaitingChild> children;
    for (const auto& one : cases)
        children.push_back({one.case_file.reference, store::facts_of(session.reader(), one.case_file, on)});
    std::vector<caseload::Case> found;
    for (const auto& turn :
         eligibility::in_order(edition.waiting, children, authority::question(authority, edition, on)))
        found.push_back(cases[turn.child].case_file);
    return found;
}

}  // namespace portage::cmd
