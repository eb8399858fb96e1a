// The move into a setting and the outreach after it.
#include "review/due_finder.hpp"

#include <algorithm>

namespace portage::review {

using caseload::Stage;

namespace {

// The day work towards the setting begins, so long before the child starts.
std::pair<Date, Why> work_begins(const Finder& find, Date starts_on) {
    const auto& rule = find.policy.transition;
    if (!rule || !rule->begins)
        return {starts_on - Days{28},
                {"the report is begun 4 weeks before", "the policy does not say when work towards a setting begins"}};
    auto why = why_of("transition.begins", to_string(rule->begins->value), rule->begins->mark, rule->mark);
    auto day = before(find.calendar, starts_on, rule->begins->value, why);
    return {day, std::move(why)};
}

std::string start_in_words(const Finder& find, Date starts_on) {
    return (starts_on <= find.today ? "setting started on " : "setting starts on ") + to_uk(starts_on);
}

void find_move(Finder& find, const SettingMove& move) {
    if (!move.starts_on) {
        find.add(DueKind::setting_start, find.c().stage_since, "moving into a setting: the first day is not known",
                 {"a transition needs the day the child starts"}, "review record");
        return;
    }
    if (!move.report_on) {
        auto [day, why] = work_begins(find, *move.starts_on);
        find.add(DueKind::setting_start, day, start_in_words(find, *move.starts_on) + ", report not done",
                 std::move(why), "review record", 28);
    }
    if (*move.starts_on > find.today) return;
    find.add(DueKind::settling, *move.starts_on + Days{42},
             start_in_words(find, *move.starts_on) + ": has the child settled?",
             {"asked six weeks after the start", "no service publishes when to ask; six weeks is about half a term"},
             "review record");
}

// A place taken up while the child is visited, that no review has turned into a transition yet.
void find_untold_start(Finder& find) {
    if (!find.is_at({Stage::allocated, Stage::active, Stage::on_break, Stage::group_only}) || !find.view.moves.empty())
        return;
    for (const auto& place : find.view.attendances) {
        if (place.attends != child::YesNo::yes || !place.from || *place.from < find.c().opened_on) continue;
        if (place.to && *place.to < find.today) continue;
        auto [day, why] = work_begins(find, *place.from);
        find.add(DueKind::setting_start, day, start_in_words(find, *place.from) + ", transition not begun",
                 std::move(why), "review record", 28);
        return;
    }
}

void find_outreach_end(Finder& find) {
    const auto& rule = find.policy.outreach;
    if (find.c().stage != Stage::outreach || !rule || !rule->lasts || rule->lasts->value.unit == policy::Unit::visits)
        return;
    auto began = find.c().stage_since;
    for (const auto& move : find.view.moves)
        if (move.settled_on) began = *move.settled_on;
    auto why = why_of("outreach.lasts", to_string(rule->lasts->value), rule->lasts->mark, rule->mark);
    auto ends = after(find.calendar, began, rule->lasts->value, why);
    find.add(DueKind::outreach_end, ends, fmt::format("outreach since {}: goes on, or closes?", to_uk(began)),
             std::move(why), "review record");
}

}  // namespace

void find_move_dues(Finder& find) {
    if (!caseload::is_on_caseload(find.c().stage)) return;
    // The latest move counts: an earlier one that came to nothing stays as a record.
    if (!find.view.moves.empty() && !find.view.moves.back().settled_on && find.c().stage == Stage::transition)
        find_move(find, find.view.moves.back());
    find_untold_start(find);
    find_outreach_end(find);
}

}  // namespace portage::review
