// Columns of the team.
#pragma once

#include "store/table.hpp"
#include "team/team.hpp"

namespace portage::store {

template <>
struct Table<team::Worker> {
    static constexpr std::string_view name = "worker";
    static void columns(auto& column, auto& w) {
        column("code", w.code);
        column("name", w.name);
        column("kind", w.kind);
        column("profession", w.profession);
        column("agency", w.agency);
        column("email", w.email);
        column("phone", w.phone);
        column("base_postcode", w.base_postcode);
        column("room", w.room);
        column("starts_on", w.starts_on);
        column("ends_on", w.ends_on);
    }
};

template <>
struct Table<team::WorkingHours> {
    static constexpr std::string_view name = "working_hours";
    static void columns(auto& column, auto& h) {
        column("worker", h.worker);
        column("weekday", h.weekday);
        column("from_minute", h.from);
        column("to_minute", h.to);
    }
};

template <>
struct Table<team::Away> {
    static constexpr std::string_view name = "away";
    static void columns(auto& column, auto& a) {
        column("worker", a.worker);
        column("from_day", a.from);
        column("to_day", a.to);
        column("reason", a.reason);
    }
};

template <>
struct Table<team::Training> {
    static constexpr std::string_view name = "training";
    static void columns(auto& column, auto& t) {
        column("worker", t.worker);
        column("name", t.name);
        column("achieved_on", t.achieved_on);
        column("until", t.until);
    }
};

template <>
struct Table<team::Venue> {
    static constexpr std::string_view name = "venue";
    static void columns(auto& column, auto& v) {
        column("code", v.code);
        column("name", v.name);
        column("address", v.address);
        column("postcode", v.postcode);
        column("capacity", v.capacity);
        column("equipment", v.equipment);
    }
};

template <>
struct Table<team::Meeting> {
    static constexpr std::string_view name = "meeting";
    static void columns(auto& column, auto& m) {
        column("kind", m.kind);
        column("worker", m.worker);
        column("on_day", m.on);
        column("note", m.note);
    }
};

}  // namespace portage::store
