// What the rules are asked about a case, gathered from the file, and what they said, kept in it.
#pragma once

#include "authority/authority.hpp"
#include "store/cases.hpp"

namespace portage::store {

// Everything the file knows on `on` that a rule may ask about a case; see store/known.hpp, which reads
// the same of many.
eligibility::Facts facts_of(Reader& reader, const caseload::Case& case_file, Date on);

// The edition that governs a case: the one stored with its first decision; nothing before that.
std::optional<caseload::StoredEdition> governing_edition(Reader& reader, const caseload::Case& case_file);

// The edition as stored, stored now where it never was. Fails with Fault::refused where one of the
// same authority and first day is stored that means something else: an edition once used stays.
Id<caseload::StoredEdition> keep_edition(Writer& writer, const authority::Authority& authority,
                                         const authority::Edition& edition);

// Every judgement of a case by one set of rules, as they were made; the latest of them.
std::vector<eligibility::Judgement> judgements_of(Reader& reader, Id<caseload::Case> id, policy::RuleSet rules);
std::optional<eligibility::Judgement> latest_judgement(Reader& reader, Id<caseload::Case> id, policy::RuleSet rules);

// The judgement by the entry rules behind the latest decision of each case that has one, by the case's
// number; what was said with it too.
struct DecidedJudgement {
    Date on{};
    policy::Outcome outcome = policy::Outcome::cannot_tell;
    std::vector<policy::Input> said;
};
std::map<std::int64_t, DecidedJudgement> decided_judgements(Reader& reader);

// Keeps a decision of the rules. Said again word for word it is not kept twice; the one there is
// answered for.
Id<eligibility::Judgement> keep_judgement(Writer& writer, const caseload::Case& case_file,
                                          const policy::Decision& decision, Id<caseload::StoredEdition> edition);

}  // namespace portage::store
