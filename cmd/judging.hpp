// Asking an authority's rules about a case, for the commands that do.
#pragma once

#include "cmd/postcodes.hpp"
#include "cmd/session.hpp"
#include "review/chase.hpp"
#include "store/judgements.hpp"

namespace portage::cmd {

// What is known and has no place in the file; said on the command line, kept in the trace.
struct SaidNow {
    std::optional<child::YesNo> at_school;
    bool no_other_delay = false;
    void describe(Options& options);
    std::vector<policy::Input> inputs() const;
};

// The edition a case is judged by: the one stored with its first decision, before that the one in
// force on the day the referral was received.
struct Governing {
    std::shared_ptr<const authority::Authority> stored;  // where the edition comes from the file
    const authority::Authority* authority = nullptr;
    const authority::Edition* edition = nullptr;
    Id<caseload::StoredEdition> id;  // none before the first decision
};
Governing governing(Session& session, const caseload::Case& case_file);
// What its entry rules wait for, where they cannot tell yet or a request has lapsed.
review::Awaited awaited_by(const Governing& by, const eligibility::Facts& facts, Date on);
review::Awaited awaited_in(const Governing& by, const eligibility::Facts& facts, const policy::Decision& decision);

struct JudgedCase {
    caseload::Case case_file;
    Governing by;
    eligibility::Facts facts;
    policy::Decision decision;
    // Who answers for early years and SEND where the child lives: the county, where a district is part
    // of one. Empty where that is not known.
    std::string council = {};
};
JudgedCase judge_case(Session& session, Postcodes& postcodes, const caseload::Case& case_file, policy::RuleSet rules,
                      Date on, const SaidNow& said);

// Keeps edition and judgement; the case's edition too where it had none.
Id<eligibility::Judgement> keep(store::Writer& writer, JudgedCase& judged);

// A verdict's sentence, with the assumption it rests on and what it leads to.
std::string why_in_words(const policy::Verdict& verdict);
// What is missing, as a table; nothing where nothing is.
void add_missing(Page& page, const policy::Decision& decision);
// The rules one by one, and what is missing, as two tables.
void add_decision(Page& page, const policy::Decision& decision);

}  // namespace portage::cmd
