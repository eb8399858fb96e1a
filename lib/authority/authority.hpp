// An authority: every chapter's policy section together, as one TOML file in share/authorities has
// them, and the questions a whole policy answers. portage-policy(5) describes the file.
#pragma once

#include "assessment/policy.hpp"
#include "authority/programme.hpp"
#include "caseload/panel.hpp"
#include "caseload/policy.hpp"
#include "eligibility/pattern.hpp"
#include "eligibility/waiting.hpp"
#include "policy/edition.hpp"
#include "policy/service.hpp"
#include "referral/policy.hpp"
#include "review/policy.hpp"
#include "schedule/journeys.hpp"
#include "schedule/make_up.hpp"
#include "schedule/policy.hpp"
#include "schedule/timetable.hpp"

namespace portage::authority {

// One thing an authority says should come out of its rules.
struct ExpectedVerdict {
    std::string rule;
    policy::Truth verdict = policy::Truth::met;
    static const policy::Fields<ExpectedVerdict>& fields();
};

// A made-up child and the outcome the authority expects: the policy's own test.
struct Example {
    std::string child;  // what the example shows
    Date on{};
    policy::RuleSet rules = policy::RuleSet::entry;
    std::optional<std::string> programme;  // judged for; absent: as routing leads
    std::optional<std::string> goes_to;    // where routing should lead
    std::optional<std::string> pattern;    // the line of the visit pattern that should answer
    eligibility::Facts facts;
    policy::Outcome expect = policy::Outcome::eligible;
    std::vector<ExpectedVerdict> verdicts;
    int line = 0;
};

// What an authority decided from one day to another.
struct Edition {
    policy::Edition about;
    policy::Titles titles;
    policy::Contact contact;
    referral::Referring referring;
    assessment::Development development;
    std::vector<eligibility::Rule> entry, continuing, exit, offer;
    std::vector<Programme> programmes;
    eligibility::WaitingOrder waiting;
    std::optional<caseload::Panel> panel;
    schedule::HomeLearning home_learning;
    std::vector<eligibility::PatternLine> pattern;
    std::optional<schedule::Block> block;
    std::vector<schedule::Group> groups;
    std::optional<schedule::JointVisits> joint_visits;
    std::optional<schedule::Caseload> caseload;
    std::optional<schedule::Journeys> travel;
    std::optional<schedule::Timetable> timetable;
    std::optional<schedule::MakeUpPolicy> make_up;
    std::optional<schedule::MissedVisits> missed_visits;
    review::Review review;
    std::optional<review::Transition> transition;
    std::optional<review::Outreach> outreach;
    std::vector<caseload::Standard> standards;
    caseload::Letters letters;
    std::optional<policy::Governance> governance;
    std::optional<policy::Signposting> signposting;

    std::vector<Example> examples;  // not part of the meaning
    std::string text;               // able to stand alone: the head of the file and this edition
    std::string digest;             // of the meaning: comments, sources, examples and dates left out
    int line = 0;

    // The sections, in the order they are shown; `about` and `examples` are read apart.
    static const policy::Fields<Edition>& fields();
    const std::vector<eligibility::Rule>& rules(policy::RuleSet set) const;
};

struct Authority {
    std::string file;  // its name as messages say it
    policy::Area area;
    std::vector<Edition> editions;

    // The edition in force on `day`; fails with Fault::configuration, saying from when to when there
    // are editions, where there is none.
    const Edition& edition_on(Date day) const;
};

// Reads a policy strictly. Fails with Fault::configuration and every mistake of the file, one a line,
// as FILE:LINE: what, and what would be right.
Authority read_authority(std::string_view text, const std::string& file);

// What the rules of `edition` say about a child.
policy::Decision judge(const Authority& authority, const Edition& edition, policy::RuleSet set,
                       const eligibility::Facts& facts, Date on);

// The same for one programme: the service's entry rules and the programme's own.
policy::Decision judge(const Authority& authority, const Edition& edition, const Programme& programme,
                       const eligibility::Facts& facts, Date on);

// The entry rules as routing leads: without programmes those of the service, else those of the programme
// a child ends at; see routed().
policy::Decision judge_entry(const Authority& authority, const Edition& edition, const eligibility::Facts& facts,
                             Date on);

// The block of a case in the programme, or in none: the programme's own, else the service's.
const std::optional<schedule::Block>& block_for(const Edition& edition, const std::optional<std::string>& programme);

// The question rules and waiting list are judged by under an edition.
eligibility::Question question(const Authority& authority, const Edition& edition, Date on);

}  // namespace portage::authority
