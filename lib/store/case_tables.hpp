// Columns of cases, referrals and what is written down about them.
#pragma once

#include "caseload/clock.hpp"
#include "caseload/record.hpp"
#include "eligibility/judgement.hpp"
#include "referral/referral.hpp"
#include "store/table.hpp"

namespace portage::store {

template <>
struct Table<caseload::Case> {
    static constexpr std::string_view name = "case_file";
    static void columns(auto& column, auto& c) {
        column("reference", c.reference);
        column("child", c.child);
        column("stage", c.stage);
        column("stage_since", c.stage_since);
        column("opened_on", c.opened_on);
        column("edition", c.edition);
        column("programme", c.programme);
        column("frequency", c.frequency);
        column("mode", c.mode);
        column("worker", c.worker);
        column("listed_on", c.listed_on);
        column("allocated_on", c.allocated_on);
        column("closed_on", c.closed_on);
        column("closure_reason", c.closure_reason);
        column("destination", c.destination);
    }
};

template <>
struct Table<caseload::StoredEdition> {
    static constexpr std::string_view name = "edition";
    static void columns(auto& column, auto& e) {
        column("authority", e.authority);
        column("valid_from", e.valid_from);
        column("valid_to", e.valid_to);
        column("digest", e.digest);
        column("text", e.text);
    }
};

template <>
struct Table<caseload::CaseAlias> {
    static constexpr std::string_view name = "case_alias";
    static void columns(auto& column, auto& a) {
        column("reference", a.reference);
        column("case_file", a.case_file);
    }
};

template <>
struct Table<caseload::StageMove> {
    static constexpr std::string_view name = "stage_move";
    static void columns(auto& column, auto& m) {
        column("case_file", m.case_file);
        column("from_stage", m.from);
        column("to_stage", m.to);
        column("on_day", m.on);
        column("reason", m.reason);
    }
};

template <>
struct Table<caseload::Note> {
    static constexpr std::string_view name = "note";
    static void columns(auto& column, auto& n) {
        column("case_file", n.case_file);
        column("on_day", n.on);
        column("kind", n.kind);
        column("contact", n.contact);
        column("text", n.text);
        column("next_on", n.next_on);
        column("author", n.author);
    }
};

template <>
struct Table<caseload::Request> {
    static constexpr std::string_view name = "request";
    static void columns(auto& column, auto& r) {
        column("case_file", r.case_file);
        column("what", r.what);
        column("whom", r.whom);
        column("asked_on", r.asked_on);
        column("chase_on", r.chase_on);
        column("closes_on", r.closes_on);
        column("answered_on", r.answered_on);
    }
};

template <>
struct Table<caseload::ClockStop> {
    static constexpr std::string_view name = "clock_stop";
    static void columns(auto& column, auto& s) {
        column("case_file", s.case_file);
        column("reason", s.reason);
        column("from_day", s.from);
        column("to_day", s.to);
        column("note", s.note);
    }
};

template <>
struct Table<caseload::Lateness> {
    static constexpr std::string_view name = "late_reason";
    static void columns(auto& column, auto& l) {
        column("case_file", l.case_file);
        column("standard", l.standard);
        column("reason", l.reason);
        column("on_day", l.on);
        column("note", l.note);
    }
};

template <>
struct Table<caseload::Flag> {
    static constexpr std::string_view name = "flag";
    static void columns(auto& column, auto& f) {
        column("case_file", f.case_file);
        column("kind", f.kind);
        column("text", f.text);
        column("set_on", f.set_on);
        column("review_on", f.review_on);
        column("lifted_on", f.lifted_on);
    }
};

template <>
struct Table<caseload::Letter> {
    static constexpr std::string_view name = "letter";
    static void columns(auto& column, auto& l) {
        column("case_file", l.case_file);
        column("kind", l.kind);
        column("addressee", l.addressee);
        column("language", l.language);
        column("status", l.status);
        column("drafted_on", l.drafted_on);
        column("issued_on", l.issued_on);
        column("text", l.text);
    }
};

template <>
struct Table<caseload::DecisionRecord> {
    static constexpr std::string_view name = "decision";
    static void columns(auto& column, auto& d) {
        column("case_file", d.case_file);
        column("referral", d.referral);
        column("on_day", d.on);
        column("outcome", d.outcome);
        column("actor", d.actor);
        column("reason", d.reason);
        column("eligibility", d.eligibility);
        column("signposting", d.signposting);
        column("letter", d.letter);
    }
};

template <>
struct Table<referral::Batch> {
    static constexpr std::string_view name = "batch";
    static void columns(auto& column, auto& b) {
        column("file_name", b.file_name);
        column("form", b.form);
        column("source", b.source);
        column("bytes", b.bytes);
        column("digest", b.digest);
        column("encoding", b.encoding);
        column("headers", b.headers);
        column("on_day", b.on);
        column("rows_read", b.rows_read);
        column("created", b.created);
        column("unchanged", b.unchanged);
        column("held", b.held);
        column("rejected", b.rejected);
    }
};

template <>
struct Table<referral::Referral> {
    static constexpr std::string_view name = "referral";
    static void columns(auto& column, auto& r) {
        column("case_file", r.case_file);
        column("received_on", r.received_on);
        column("route", r.route);
        column("referrer_kind", r.referrer_kind);
        column("referrer_name", r.referrer_name);
        column("referrer_role", r.referrer_role);
        column("referrer_agency", r.referrer_agency);
        column("referrer_contact", r.referrer_contact);
        column("concerns", r.concerns);
        column("areas", r.areas);
        column("source", r.source);
        column("submission", r.submission);
        column("identity", r.identity);
        column("content", r.content);
        column("batch", r.batch);
        column("line", r.line);
        column("raw", r.raw);
    }
};

template <>
struct Table<eligibility::Judgement> {
    static constexpr std::string_view name = "eligibility";
    static void columns(auto& column, auto& j) {
        column("case_file", j.case_file);
        column("referral", j.referral);
        column("on_day", j.on);
        column("rules", j.rules);
        column("programme", j.programme);
        column("edition", j.edition);
        column("outcome", j.outcome);
        column("trace", j.trace);
    }
};

}  // namespace portage::store
