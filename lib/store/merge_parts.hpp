// What store/merge.cpp does in turn: each part of a family, then the cases.
#pragma once

#include "store/merge.hpp"
#include "store/merge_steps.hpp"

#include <map>
#include <set>
#include <type_traits>

namespace portage::store {

// Two records being made one.
struct Joining {
    Joining(Writer& w, const child::ChildMerge& merge)
        : writer(w), steps(w, merge.id), kept(merge.kept), gone(merge.gone) {
        result.merge = merge;
    }
    // Counts one of a kind of thing for the telling.
    void moved(std::string_view place) { ++joined[std::string(place)]; }
    void stays(std::string_view place) { ++left[std::string(place)]; }
    // A blank of the kept row filled with what the other has; what is known is never written over.
    template <class T>
    bool fill(const T& ours, const T& theirs, const std::set<std::string_view>& never);

    Writer& writer;
    MergeSteps steps;
    Id<child::Child> kept, gone;
    Merged result;
    std::map<std::string, int> joined, left;
};

template <class T>
bool Joining::fill(const T& ours, const T& theirs, const std::set<std::string_view>& never) {
    std::map<std::string_view, Value> has;
    auto remember = [&](std::string_view name, const auto& field) { has[name] = Value::of(field); };
    Table<T>::columns(remember, ours);
    bool any = false;
    auto take = [&](std::string_view name, const auto& field) {
        if (never.contains(name) || has[name].kind != Value::Kind::null) return;
        if (Value::of(field).kind == Value::Kind::null) return;
        steps.set(Table<T>::name, ours.id.value, name, field);
        any = true;
        if constexpr (std::is_same_v<T, child::Child>) moved("child." + std::string(name));
    };
    Table<T>::columns(take, theirs);
    return any;
}

// What a row says besides whose it is, for telling that two say the same: letters, case and spaces aside.
template <class T>
std::vector<std::string> said_by(const T& record, const std::set<std::string_view>& besides) {
    std::vector<std::string> said;
    auto add = [&](std::string_view name, const auto& field) {
        if (besides.contains(name)) return;
        auto value = Value::of(field);
        switch (value.kind) {
            case Value::Kind::integer: said.push_back(std::to_string(value.integer)); break;
            case Value::Kind::real: said.push_back(std::to_string(value.real)); break;
            case Value::Kind::text: said.push_back(folded(value.text())); break;
            default: said.emplace_back();
        }
    };
    Table<T>::columns(add, record);
    return said;
}

// Rows of the gone child go to the kept one, but for those that say what it has already.
template <class T>
void join_rows(Joining& joining) {
    auto theirs = joining.writer.all<T>("WHERE child = ? ORDER BY id", joining.gone);
    if (theirs.empty()) return;
    std::set<std::vector<std::string>> known;
    for (const auto& row : joining.writer.all<T>("WHERE child = ? ORDER BY id", joining.kept))
        known.insert(said_by(row, {"child"}));
    for (const auto& row : theirs) {
        if (known.contains(said_by(row, {"child"}))) {
            joining.stays(Table<T>::name);
            continue;
        }
        joining.steps.set(Table<T>::name, row.id.value, "child", joining.kept);
        joining.moved(Table<T>::name);
    }
}

void join_homes_and_carers(Joining& joining);
void join_siblings(Joining& joining);
// Cases that have only been received go into the other's open one; the rest stay as they are, of one child.
void join_cases(Joining& joining);

// The tables whose rows belong to a case by their column `case_file`.
const std::vector<std::string>& tables_of_a_case();

// "2 consents", "1 setting attended": what a count of rows of a table is called.
std::string called(const std::string& place, int n);

}  // namespace portage::store
