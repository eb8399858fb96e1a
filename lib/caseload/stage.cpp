#include "caseload/stage.hpp"

#include <algorithm>

namespace portage::caseload {

std::vector<Stage> moves_from(Stage stage) {
    using enum Stage;
    switch (stage) {
        case received: return {on_hold, needs_panel, waiting, declined, lapsed, withdrawn, deceased};
        case on_hold: return {received, needs_panel, waiting, declined, lapsed, withdrawn, deceased};
        case needs_panel: return {on_hold, waiting, declined, lapsed, withdrawn, deceased};
        case waiting: return {allocated, group_only, paused, closed, withdrawn, deceased};
        case allocated: return {waiting, active, group_only, paused, closed, withdrawn, deceased};
        case active:
            return {waiting,  allocated, on_break, group_only, transition,
                    outreach, paused,    closed,   withdrawn,  deceased};
        case on_break:
            return {waiting, allocated, active, group_only, transition, outreach, paused, closed, withdrawn, deceased};
        case group_only: return {waiting, allocated, active, transition, outreach, paused, closed, withdrawn, deceased};
        case transition: return {active, group_only, outreach, paused, closed, withdrawn, deceased};
        case outreach: return {active, transition, paused, closed, withdrawn, deceased};
        case paused: return {waiting, allocated, active, group_only, transition, outreach, closed, withdrawn, deceased};
        case closed: return {waiting, active, transition, outreach, deceased};
        case declined: return {received, needs_panel, waiting, deceased};
        case lapsed: return {received, deceased};
        case withdrawn: return {received, waiting, deceased};
        case deceased: return {};
    }
    return {};
}

bool may_move(Stage from, Stage to) {
    auto moves = moves_from(from);
    return std::find(moves.begin(), moves.end(), to) != moves.end();
}

bool is_ended(Stage stage) {
    using enum Stage;
    return stage == closed || stage == declined || stage == lapsed || stage == withdrawn || stage == deceased;
}

bool is_on_caseload(Stage stage) {
    using enum Stage;
    return stage == allocated || stage == active || stage == on_break || stage == group_only || stage == transition ||
           stage == outreach || stage == paused;
}

std::string_view in_words(Stage stage) {
    using enum Stage;
    switch (stage) {
        case received: return "received, not yet decided";
        case on_hold: return "on hold until something missing comes";
        case needs_panel: return "waiting for the panel";
        case waiting: return "on the waiting list";
        case allocated: return "allocated to a visitor";
        case active: return "in a block of visits";
        case on_break: return "on a planned break";
        case group_only: return "coming to groups only";
        case transition: return "moving into a setting";
        case outreach: return "visited in the setting";
        case paused: return "paused";
        case closed: return "closed";
        case declined: return "declined";
        case lapsed: return "lapsed";
        case withdrawn: return "withdrawn by the family";
        case deceased: return "the child has died";
    }
    return "";
}

}  // namespace portage::caseload
