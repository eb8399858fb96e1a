// What an authority delivers: home learning, blocks of visits, groups, joint visits, and what
// follows when visits are missed.
#pragma once

#include "policy/field.hpp"
#include "policy/pattern.hpp"

namespace portage::schedule {

struct HomeLearning {
    std::vector<policy::Frequency> frequencies;
    std::vector<policy::Mode> modes;
    std::optional<policy::Figure<int>> minutes;  // of one visit, travel not counted
    std::optional<std::string> done_by;
    std::optional<std::string> aim;
    std::optional<std::string> with_groups;
    policy::Mark mark;
    static const policy::Fields<HomeLearning>& fields();
};

// A set run of visits.
struct Block {
    policy::Figure<policy::Amount> length;                        // visits, weeks or terms
    std::optional<policy::Figure<policy::Amount>> extension;      // the longest it may be extended by
    std::optional<std::string> extended_by;                       // who may agree to that
    std::optional<policy::Figure<policy::Amount>> consolidation;  // planned gap before the next
    policy::Mark mark;
    static const policy::Fields<Block>& fields();
};

struct Group {
    std::string key;
    std::string name;
    std::optional<std::string> who_for;
    std::optional<std::string> focus;
    std::optional<policy::Figure<policy::Frequency>> frequency;
    std::optional<std::string> equipment;
    std::optional<policy::Figure<int>> capacity;  // children at one session
    std::optional<policy::Figure<int>> minutes;
    policy::Mark mark;
    static const policy::Fields<Group>& fields();
};

struct JointVisits {
    std::vector<std::string> with;  // professions
    std::optional<std::string> how_often;
    policy::Mark mark;
    static const policy::Fields<JointVisits>& fields();
};

struct Caseload {
    std::optional<policy::Figure<int>> families;  // for one full-time visitor
    std::optional<policy::Figure<int>> visits_a_day;
    policy::Mark mark;
    static const policy::Fields<Caseload>& fields();
};

enum class MissedReason { illness, hospital, service, professional, holiday, bereavement };

// Visits missed one after the other, and the steps that follow. What `never_counts` leaves out counts
// (schedule/outcome.hpp).
struct MissedVisits {
    policy::Figure<int> in_a_row;
    std::vector<std::string> then;
    std::vector<MissedReason> never_counts;
    policy::Mark mark;
    static const policy::Fields<MissedVisits>& fields();
};

// Notes two groups of one key.
void check_groups(TomlTable& table, const std::vector<Group>& groups);

}  // namespace portage::schedule

namespace portage {
template <>
inline constexpr auto words<schedule::MissedReason> = std::array{
    Word{schedule::MissedReason::illness, "illness"}, Word{schedule::MissedReason::hospital, "hospital"},
    Word{schedule::MissedReason::service, "service"}, Word{schedule::MissedReason::professional, "professional"},
    Word{schedule::MissedReason::holiday, "holiday"}, Word{schedule::MissedReason::bereavement, "bereavement"}};
}  // namespace portage
