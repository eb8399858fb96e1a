#include "cmd/review/recording.hpp"

#include "review/block_limits.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

// The day the review was due, as it stood when it was held: of the block, or by the period.
std::optional<Date> was_due_on(Dues& dues, const review::CaseView& view, Date held_on) {
    std::optional<Date> first;
    for (const auto& due : dues.of(view, held_on))
        if (due.kind == review::DueKind::block_review || due.kind == review::DueKind::periodic_review)
            first = std::min(first.value_or(due.due_on), due.due_on);
    return first;
}

std::string what_follows(const ReadyReview& review) {
    const auto& reference = review.case_file.reference;
    if (!review.next) return fmt::format("{} is {}", reference, caseload::in_words(review.case_file.stage));
    return fmt::format("{} is {}: {} of {}, {}, {} from {}", reference, caseload::in_words(review.case_file.stage),
                       to_reference('B', review.done.block.value), count(review.next->visits, "visit"),
                       to_string(review.next->frequency), to_string(review.next->mode), to_uk(review.next->starts_on));
}

}  // namespace

ReadyReview ready(Session& session, Dues& dues, const WantedReview& wanted, std::vector<std::string>& mistakes) {
    auto& reader = session.reader();
    ReadyReview made{.case_file = wanted.case_file, .decided = wanted.decided};
    const auto& c = wanted.case_file;
    const auto& edition = dues.edition_of(c);
    auto view = store::due_view_of(reader, c);
    auto goals = store::goals_of_case(reader, c.id, true);
    auto found = review::mistakes_in(c, made.decided, session.today(), goals, view.moves, edition.home_learning);
    if (made.decided.outcome == review::ReviewOutcome::close && made.decided.reason)
        if (auto wrong = edition.titles.mistake_in_reason(*made.decided.reason)) found.push_back(*wrong);
    for (const auto& held : view.reviews)
        if (held.held_on == made.decided.held_on)
            found.push_back(fmt::format("a review of {} is recorded already ({}; case undo takes it back)",
                                        to_uk(held.held_on), to_string(held.outcome)));
    for (const auto& mistake : found) mistakes.push_back(c.reference + ": " + mistake);
    if (!found.empty()) return made;
    try {
        if (review::has_next_block(made.decided)) {
            auto before = store::block_before(reader, c.id);
            const auto& rule = authority::block_for(edition, c.programme);
            made.next = review::next_block(c, made.decided, before, rule);
            made.remarks = review::beyond_policy(c, made.decided, *made.next, before.block.has_value(), rule);
        }
    } catch (const Error& error) {
        mistakes.push_back(c.reference + ": " + error.what());
    }
    made.due_on = was_due_on(dues, view, made.decided.held_on);
    for (const auto& goal : goals) {
        auto spoken = std::any_of(made.decided.goals.begin(), made.decided.goals.end(),
                                  [&](const auto& said) { return said.first == goal.id; });
        if (!spoken) made.unspoken.push_back(to_reference('L', goal.id.value));
    }
    return made;
}

void write_reviews(Session& session, std::vector<ReadyReview>& reviews) {
    auto change = session.write([&](store::Writer& writer) {
        for (auto& review : reviews)
            review.done = store::record_review(writer, review.case_file, review.decided, review.due_on, review.next);
    });
    for (const auto& review : reviews) {
        const auto& reference = review.case_file.reference;
        for (const auto& remark : review.remarks) session.warn(reference + ": " + remark);
        std::vector<std::string> withdrawn;
        for (const auto& visit : review.done.withdrawn)
            withdrawn.push_back(fmt::format("{} of {}", to_reference('V', visit.id.value), to_uk(visit.day)));
        if (!withdrawn.empty())
            session.warn(fmt::format("{}: {} withdrawn, tell the visitor and the family: {}", reference,
                                     count(static_cast<long long>(withdrawn.size()), "planned visit"),
                                     join(withdrawn, ", ")));
        if (!review.unspoken.empty() && !caseload::is_ended(review.case_file.stage))
            session.warn(fmt::format("{}: nothing was said of {}: still open", reference, in_words(review.unspoken)));
    }
    if (reviews.size() > 1)
        return session.done(count(static_cast<long long>(reviews.size()), "review") + " recorded", change);
    for (const auto& review : reviews) {
        session.done(what_follows(review), change);
        if (review.next && !session.dry_run()) session.say("next: schedule plan " + review.case_file.reference);
    }
}

Id<assessment::Goal> goal_typed(std::string_view text) {
    if (auto number = parse_reference('L', text)) return {*number};
    fail(Fault::usage, "'{}' is no goal (they look like L12; review show lists them)", for_terminal(text));
}

}  // namespace portage::cmd
