// Columns of children and their households.
#pragma once

#include "child/household.hpp"
#include "store/table.hpp"

namespace portage::store {

template <>
struct Table<child::Child> {
    static constexpr std::string_view name = "child";
    static void columns(auto& column, auto& c) {
        column("forename", c.forename);
        column("surname", c.surname);
        column("known_as", c.known_as);
        column("born", c.born);
        column("sex", c.sex);
        column("nhs_number", c.nhs_number);
        column("upn", c.upn);
        column("gestation_days", c.gestation_days);
        column("ethnicity", c.ethnicity);
        column("language", c.language);
        column("interpreter", c.interpreter);
        column("died_on", c.died_on);
        column("school_starts", c.school_starts);
        column("merged_into", c.merged_into);
    }
};

template <>
struct Table<child::Household> {
    static constexpr std::string_view name = "household";
    static void columns(auto& column, auto& h) { column("lone_working", h.lone_working); }
};

template <>
struct Table<child::HouseholdChild> {
    static constexpr std::string_view name = "household_child";
    static void columns(auto& column, auto& h) {
        column("household", h.household);
        column("child", h.child);
        column("from_day", h.from);
        column("to_day", h.to);
    }
};

template <>
struct Table<child::Address> {
    static constexpr std::string_view name = "address";
    static void columns(auto& column, auto& a) {
        column("household", a.household);
        column("lines", a.lines);
        column("postcode", a.postcode);
        column("district", a.district);
        column("county", a.county);
        column("ward", a.ward);
        column("directory", a.directory);
        column("from_day", a.from);
        column("to_day", a.to);
        column("confidential", a.confidential);
    }
};

template <>
struct Table<child::Carer> {
    static constexpr std::string_view name = "carer";
    static void columns(auto& column, auto& c) {
        column("household", c.household);
        column("name", c.name);
        column("phone", c.phone);
        column("other_phone", c.other_phone);
        column("email", c.email);
        column("language", c.language);
    }
};

template <>
struct Table<child::ChildCarer> {
    static constexpr std::string_view name = "child_carer";
    static void columns(auto& column, auto& c) {
        column("child", c.child);
        column("carer", c.carer);
        column("relationship", c.relationship);
        column("parental_responsibility", c.parental_responsibility);
        column("receives_letters", c.receives_letters);
        column("confidential_from", c.confidential_from);
    }
};

template <>
struct Table<child::Sibling> {
    static constexpr std::string_view name = "sibling";
    static void columns(auto& column, auto& s) {
        column("child", s.child);
        column("other", s.other);
        column("kind", s.kind);
    }
};

template <>
struct Table<child::Availability> {
    static constexpr std::string_view name = "availability";
    static void columns(auto& column, auto& a) {
        column("household", a.household);
        column("weekday", a.weekday);
        column("from_minute", a.from);
        column("to_minute", a.to);
    }
};

template <>
struct Table<child::Consent> {
    static constexpr std::string_view name = "consent";
    static void columns(auto& column, auto& c) {
        column("child", c.child);
        column("kind", c.kind);
        column("how", c.how);
        column("scope", c.scope);
        column("agency", c.agency);
        column("given_by", c.given_by);
        column("given_on", c.given_on);
        column("refused", c.refused);
        column("withdrawn_on", c.withdrawn_on);
    }
};

template <>
struct Table<child::Setting> {
    static constexpr std::string_view name = "setting";
    static void columns(auto& column, auto& s) {
        column("name", s.name);
        column("address", s.address);
        column("postcode", s.postcode);
        column("contact", s.contact);
        column("senco", s.senco);
    }
};

template <>
struct Table<child::Attendance> {
    static constexpr std::string_view name = "attendance";
    static void columns(auto& column, auto& a) {
        column("child", a.child);
        column("attends", a.attends);
        column("setting", a.setting);
        column("from_day", a.from);
        column("to_day", a.to);
        column("hours", a.hours);
        column("funded_hours", a.funded_hours);
        column("said", a.said);
        column("kind", a.kind);
        column("sessions", a.sessions);
        column("days", a.days);
    }
};

template <>
struct Table<child::Diagnosis> {
    static constexpr std::string_view name = "diagnosis";
    static void columns(auto& column, auto& d) {
        column("child", d.child);
        column("name", d.name);
        column("status", d.status);
        column("on_day", d.on);
        column("predictive", d.predictive);
    }
};

template <>
struct Table<child::Circumstance> {
    static constexpr std::string_view name = "circumstance";
    static void columns(auto& column, auto& c) {
        column("child", c.child);
        column("kind", c.kind);
        column("name", c.name);
        column("holds", c.holds);
        column("from_day", c.from);
        column("to_day", c.to);
    }
};

template <>
struct Table<child::Professional> {
    static constexpr std::string_view name = "professional";
    static void columns(auto& column, auto& p) {
        column("child", p.child);
        column("role", p.role);
        column("name", p.name);
        column("contact", p.contact);
    }
};

}  // namespace portage::store
