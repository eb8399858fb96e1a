#include "schedule/policy.hpp"

#include <set>

namespace portage::schedule {

using policy::field;
using policy::Unit;

const policy::Fields<HomeLearning>& HomeLearning::fields() {
    static const policy::Fields<HomeLearning> all = {
        field("frequencies", &HomeLearning::frequencies, "how often a family may be visited").required(),
        field("modes", &HomeLearning::modes, "how: at home, virtually, in a setting, at a centre").required(),
        field("minutes", &HomeLearning::minutes, "how long one visit lasts, travel not counted"),
        field("done_by", &HomeLearning::done_by, "who visits"),
        field("aim", &HomeLearning::aim, "what the visits work towards"),
        field("with_groups", &HomeLearning::with_groups, "how home visits and groups go together"),
    };
    return all;
}

const policy::Fields<Block>& Block::fields() {
    static const policy::Fields<Block> all = {
        field("length", &Block::length, "how much one block is")
            .required()
            .in({Unit::visits, Unit::weeks, Unit::terms}),
        field("extension", &Block::extension, "the most a block may be extended by")
            .in({Unit::visits, Unit::weeks, Unit::terms}),
        field("extended_by", &Block::extended_by, "who may agree to an extension"),
        field("consolidation", &Block::consolidation, "planned gap before the next block")
            .in({Unit::weeks, Unit::months, Unit::terms}),
    };
    return all;
}

const policy::Fields<Group>& Group::fields() {
    static const policy::Fields<Group> all = {
        field("name", &Group::name, "what the group is called").required(),
        field("key", &Group::key, "short word registers are stored under; never changed").required(),
        field("who_for", &Group::who_for, "the children it is for"),
        field("focus", &Group::focus, "what happens there"),
        field("frequency", &Group::frequency, "how often it meets"),
        field("equipment", &Group::equipment, "what children can use there"),
        field("capacity", &Group::capacity, "how many children may come to one session"),
        field("minutes", &Group::minutes, "how long a session lasts"),
    };
    return all;
}

const policy::Fields<JointVisits>& JointVisits::fields() {
    static const policy::Fields<JointVisits> all = {
        field("with", &JointVisits::with, "the professions visitors go out with").required(),
        field("how_often", &JointVisits::how_often, "how often that happens"),
    };
    return all;
}

const policy::Fields<Caseload>& Caseload::fields() {
    static const policy::Fields<Caseload> all = {
        field("families", &Caseload::families, "families one full-time visitor may have"),
        field("visits_a_day", &Caseload::visits_a_day, "visits one visitor may make in a day"),
    };
    return all;
}

const policy::Fields<MissedVisits>& MissedVisits::fields() {
    static const policy::Fields<MissedVisits> all = {
        field("in_a_row", &MissedVisits::in_a_row, "how many missed visits in a row are too many").required(),
        field("then", &MissedVisits::then, "what follows, step by step").required(),
        field("never_counts", &MissedVisits::never_counts, "reasons for which a missed visit does not count")
            .required(),
    };
    return all;
}

void check_groups(TomlTable& table, const std::vector<Group>& groups) {
    std::set<std::string> seen;
    for (const auto& group : groups)
        if (!seen.insert(group.key).second)
            table.mistake("groups", fmt::format("two groups have the key '{}'", for_terminal(group.key)));
}

}  // namespace portage::schedule
