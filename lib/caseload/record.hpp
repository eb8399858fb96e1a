// What is written down about a case: notes, flags, letters, decisions.
#pragma once

#include "caseload/case.hpp"
#include "child/household.hpp"

namespace portage::referral {
struct Referral;
}
namespace portage::eligibility {
struct Judgement;
}

namespace portage::caseload {

enum class NoteKind { note, phone, email, letter, meeting };

struct Note {
    Id<Note> id;
    Id<Case> case_file;
    Date on{};
    NoteKind kind = NoteKind::note;
    std::optional<std::string> contact;  // with whom: mum, health visitor
    std::string text;
    std::optional<Date> next_on;  // the next contact promised
    std::string author;
};

// What was asked of whom, so that a case can be decided.
struct Request {
    Id<Request> id;
    Id<Case> case_file;
    std::string what;  // as the rules name what is missing
    std::string whom;
    Date asked_on{};
    std::optional<Date> chase_on;     // asked again on
    std::optional<Date> closes_on;    // the last day it helps, as it was when asked
    std::optional<Date> answered_on;  // whatever the answer was
};

enum class FlagKind { two_staff, centre_only, safeguarding, medical, other };

struct Flag {
    Id<Flag> id;
    Id<Case> case_file;
    FlagKind kind = FlagKind::other;
    std::optional<std::string> text;
    Date set_on{};
    std::optional<Date> review_on, lifted_on;
};

enum class LetterStatus { draft, issued };

struct Letter {
    Id<Letter> id;
    Id<Case> case_file;
    std::string kind;
    Id<child::Carer> addressee;
    std::optional<std::string> language;
    LetterStatus status = LetterStatus::draft;
    Date drafted_on{};
    std::optional<Date> issued_on;
    std::string text;
};

enum class DecisionOutcome { accept, decline, panel, incomplete };

// What a person decided about a referral. The rules' own answer is an eligibility::Judgement.
struct DecisionRecord {
    Id<DecisionRecord> id;
    Id<Case> case_file;
    Id<referral::Referral> referral;
    Date on{};
    DecisionOutcome outcome = DecisionOutcome::accept;
    std::string actor;
    std::string reason;
    Id<eligibility::Judgement> eligibility;
    std::optional<std::string> signposting;
    Id<Letter> letter;
};

}  // namespace portage::caseload

namespace portage {
template <>
inline constexpr auto words<caseload::NoteKind> =
    std::array{Word{caseload::NoteKind::note, "note"}, Word{caseload::NoteKind::phone, "phone"},
               Word{caseload::NoteKind::email, "email"}, Word{caseload::NoteKind::letter, "letter"},
               Word{caseload::NoteKind::meeting, "meeting"}};
template <>
inline constexpr auto words<caseload::FlagKind> =
    std::array{Word{caseload::FlagKind::two_staff, "two_staff"}, Word{caseload::FlagKind::centre_only, "centre_only"},
               Word{caseload::FlagKind::safeguarding, "safeguarding"}, Word{caseload::FlagKind::medical, "medical"},
               Word{caseload::FlagKind::other, "other"}};
template <>
inline constexpr auto words<caseload::LetterStatus> =
    std::array{Word{caseload::LetterStatus::draft, "draft"}, Word{caseload::LetterStatus::issued, "issued"}};
template <>
inline constexpr auto words<caseload::DecisionOutcome> = std::array{
    Word{caseload::DecisionOutcome::accept, "accept"}, Word{caseload::DecisionOutcome::decline, "decline"},
    Word{caseload::DecisionOutcome::panel, "panel"}, Word{caseload::DecisionOutcome::incomplete, "incomplete"}};
}  // namespace portage
