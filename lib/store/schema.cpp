#include "store/schema.hpp"

namespace portage::store {

int newest_schema() { return static_cast<int>(schema_scripts().size()); }

const std::vector<std::string>& recorded_tables() {
    static const std::vector<std::string> tables = {
        "edition",
        "calendar_entry",
        "worker",
        "working_hours",
        "away",
        "training",
        "venue",
        "meeting",
        "setting",
        "child",
        "household",
        "household_child",
        "address",
        "carer",
        "child_carer",
        "sibling",
        "availability",
        "consent",
        "attendance",
        "diagnosis",
        "circumstance",
        "case_file",
        "case_alias",
        "stage_move",
        "batch",
        "referral",
        "professional",
        "eligibility",
        "letter",
        "decision",
        "note",
        "request",
        "clock_stop",
        "late_reason",
        "flag",
        "assessment",
        "area_result",
        "goal",
        "step",
        "step_try",
        "block",
        "visit",
        "play_group",
        "group_place",
        "group_session",
        "group_attendance",
        "review",
        "review_goal",
        "transition",
        // schema 2
        "arrival",
        "notice",
        "weight_set",
        "batch_weights",
        "match_pair",
        "match_verdict",
        "child_merge",
        "merge_step",
    };
    return tables;
}

const std::vector<std::string>& unrecorded_tables() {
    static const std::vector<std::string> tables = {
        "service",       "change",          "payload",   "reference_counter", "issued",        "postcode_edition",
        "postcode_area", "postcode_sector", "match_run", "match_page",        "match_outline", "match_person",
        "match_index",   "row_key"};
    return tables;
}

}  // namespace portage::store
