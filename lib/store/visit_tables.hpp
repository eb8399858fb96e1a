// Columns of assessments, visits, groups and reviews.
#pragma once

#include "assessment/assessment.hpp"
#include "review/review.hpp"
#include "schedule/group.hpp"
#include "schedule/visit.hpp"
#include "store/table.hpp"

namespace portage::store {

template <>
struct Table<assessment::Assessment> {
    static constexpr std::string_view name = "assessment";
    static void columns(auto& column, auto& a) {
        column("case_file", a.case_file);
        column("on_day", a.on);
        column("instrument", a.instrument);
        column("assessor", a.assessor);
        column("assessor_role", a.assessor_role);
        column("age_months", a.age_months);
        column("corrected_months", a.corrected_months);
        column("note", a.note);
    }
};

template <>
struct Table<assessment::AreaResult> {
    static constexpr std::string_view name = "area_result";
    static void columns(auto& column, auto& r) {
        column("assessment", r.assessment);
        column("area", r.area);
        column("months_low", r.months_low);
        column("months_high", r.months_high);
        column("judged", r.judged);
        column("measure", r.measure);
        column("value", r.value);
        column("expected", r.expected);
        column("note", r.note);
    }
};

template <>
struct Table<assessment::Goal> {
    static constexpr std::string_view name = "goal";
    static void columns(auto& column, auto& g) {
        column("case_file", g.case_file);
        column("area", g.area);
        column("text", g.text);
        column("set_on", g.set_on);
        column("outcome", g.outcome);
        column("closed_on", g.closed_on);
    }
};

template <>
struct Table<assessment::Step> {
    static constexpr std::string_view name = "step";
    static void columns(auto& column, auto& s) {
        column("goal", s.goal);
        column("text", s.text);
        column("set_on", s.set_on);
    }
};

template <>
struct Table<assessment::StepTry> {
    static constexpr std::string_view name = "step_try";
    static void columns(auto& column, auto& t) {
        column("step", t.step);
        column("on_day", t.on);
        column("result", t.result);
        column("note", t.note);
    }
};

template <>
struct Table<schedule::VisitBlock> {
    static constexpr std::string_view name = "block";
    static void columns(auto& column, auto& b) {
        column("case_file", b.case_file);
        column("number", b.number);
        column("worker", b.worker);
        column("frequency", b.frequency);
        column("mode", b.mode);
        column("visits", b.visits);
        column("minutes", b.minutes);
        column("starts_on", b.starts_on);
        column("ended_on", b.ended_on);
    }
};

template <>
struct Table<schedule::Visit> {
    static constexpr std::string_view name = "visit";
    static void columns(auto& column, auto& v) {
        column("case_file", v.case_file);
        column("block", v.block);
        column("worker", v.worker);
        column("second_worker", v.second_worker);
        column("partner", v.partner);
        column("venue", v.venue);
        column("setting", v.setting);
        column("kind", v.kind);
        column("mode", v.mode);
        column("day", v.day);
        column("start_minute", v.start);
        column("minutes", v.minutes);
        column("status", v.status);
        column("reason", v.reason);
        column("note", v.note);
        column("miles", v.miles);
        column("locked", v.locked);
        column("sequence", v.sequence);
    }
};

template <>
struct Table<schedule::PlayGroup> {
    static constexpr std::string_view name = "play_group";
    static void columns(auto& column, auto& g) {
        column("name", g.name);
        column("kind", g.kind);
        column("venue", g.venue);
        column("worker", g.worker);
        column("weekday", g.weekday);
        column("start_minute", g.start);
        column("minutes", g.minutes);
        column("capacity", g.capacity);
        column("ended_on", g.ended_on);
    }
};

template <>
struct Table<schedule::GroupPlace> {
    static constexpr std::string_view name = "group_place";
    static void columns(auto& column, auto& p) {
        column("play_group", p.play_group);
        column("case_file", p.case_file);
        column("status", p.status);
        column("asked_on", p.asked_on);
        column("from_day", p.from);
        column("to_day", p.to);
    }
};

template <>
struct Table<schedule::GroupSession> {
    static constexpr std::string_view name = "group_session";
    static void columns(auto& column, auto& s) {
        column("play_group", s.play_group);
        column("day", s.day);
        column("status", s.status);
        column("reason", s.reason);
        column("sequence", s.sequence);
    }
};

template <>
struct Table<schedule::GroupAttendance> {
    static constexpr std::string_view name = "group_attendance";
    static void columns(auto& column, auto& a) {
        column("group_session", a.group_session);
        column("case_file", a.case_file);
        column("outcome", a.outcome);
        column("reason", a.reason);
    }
};

template <>
struct Table<review::HeldReview> {
    static constexpr std::string_view name = "review";
    static void columns(auto& column, auto& r) {
        column("case_file", r.case_file);
        column("block", r.block);
        column("due_on", r.due_on);
        column("held_on", r.held_on);
        column("place", r.place);
        column("attended", r.attended);
        column("outcome", r.outcome);
        column("summary", r.summary);
    }
};

template <>
struct Table<review::GoalReview> {
    static constexpr std::string_view name = "review_goal";
    static void columns(auto& column, auto& g) {
        column("review", g.review);
        column("goal", g.goal);
        column("says", g.says);
    }
};

template <>
struct Table<review::SettingMove> {
    static constexpr std::string_view name = "transition";
    static void columns(auto& column, auto& m) {
        column("case_file", m.case_file);
        column("setting", m.setting);
        column("starts_on", m.starts_on);
        column("settled_on", m.settled_on);
        column("report_on", m.report_on);
    }
};

}  // namespace portage::store
