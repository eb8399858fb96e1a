// Columns of what joins two records of one child and takes them apart again.
#pragma once

#include "child/merge.hpp"
#include "referral/same_child/verdict.hpp"
#include "store/table.hpp"

namespace portage::store {

template <>
struct Table<child::ChildMerge> {
    static constexpr std::string_view name = "child_merge";
    static void columns(auto& column, auto& m) {
        column("kept", m.kept);
        column("gone", m.gone);
        column("on_day", m.on);
        column("by_import", m.by_import);
        column("reason", m.reason);
        column("parted_on", m.parted_on);
    }
};

template <>
struct Table<child::MergeStep> {
    static constexpr std::string_view name = "merge_step";
    static void columns(auto& column, auto& s) {
        column("child_merge", s.child_merge);
        column("place", s.place);
        column("row_id", s.row);
        column("field", s.field);
        column("was", s.was);
        column("became", s.became);
    }
};

template <>
struct Table<referral::PairVerdict> {
    static constexpr std::string_view name = "match_verdict";
    static void columns(auto& column, auto& v) {
        column("child", v.child);
        column("other", v.other);
        column("verdict", v.verdict);
        column("on_day", v.on);
        column("reason", v.reason);
    }
};

}  // namespace portage::store
