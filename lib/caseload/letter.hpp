// The letter about a referral: the authority's own paragraphs with what was found between them. A
// draft for a person to read; nothing issues itself.
#pragma once

#include "caseload/policy.hpp"
#include "caseload/record.hpp"
#include "policy/decision.hpp"

namespace portage::caseload {

struct LetterParts {
    std::string reference;               // of the case, for the subject line
    std::string child;                   // what the child is called
    std::string service, visitor;        // local titles
    std::string contact;                 // how to reach the service, a sentence
    std::string signposting;             // where else to turn, a sentence or none
    std::vector<std::string> sentences;  // of the rules, or what is missing
    Date on{};
};

// What of a decision of the rules a letter about `outcome` says, a sentence each: the reasons of a
// decline, never by a figure that nobody published; what the panel will look at; what is missing.
std::vector<std::string> reasons(const policy::Decision& decision, DecisionOutcome outcome);
// The sentences that made the rules' own outcome what it is, assumed figures included and named.
std::vector<std::string> reasons(const policy::Decision& decision);

// {child}, {service}, {visitor}, {contact} and {signposting} filled in; other braces stay.
std::string fill(std::string_view wording, const LetterParts& parts);

// Paragraphs with an empty line between. A letter that declines always says how to ask again.
std::string letter_text(const Letters& wording, DecisionOutcome outcome, const LetterParts& parts);

}  // namespace portage::caseload
