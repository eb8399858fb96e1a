// What is due, worked out for a session: the calendar and the policy edition that governs each case.
#pragma once

#include "authority/due_policy.hpp"
#include "cmd/session.hpp"

#include <map>

namespace portage::cmd {

class Dues {
public:
    explicit Dues(Session& session);

    // The edition a case is governed by: the one its decision was made under, as it was then, or
    // the one in force today for a case not decided yet.
    const authority::Edition& edition_of(const caseload::Case& case_file);
    // Everything due of one case, or of all that have not ended; worst first.
    std::vector<review::Due> of(const review::CaseView& view) { return of(view, session_.today()); }
    std::vector<review::Due> of(const review::CaseView& view, Date day);
    std::vector<review::Due> all();
    const calendar::Calendar& calendar() const { return calendar_; }

private:
    struct Governing {
        std::unique_ptr<authority::Authority> stored;  // none for the one in force
        const authority::Edition* edition = nullptr;
        review::DuePolicy policy;
    };
    Governing& governing(const caseload::Case& case_file);
    bool is_chased(const review::CaseView& view);

    Session& session_;
    calendar::Calendar calendar_;
    std::map<std::int64_t, Governing> editions_;  // by number in the file; 0: in force today
};

}  // namespace portage::cmd
