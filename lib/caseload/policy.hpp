// Service standards as clocks, and the wording of the letters an authority sends.
#pragma once

#include "policy/field.hpp"

namespace portage::caseload {

// What a clock runs from and to. Each is a day the case knows.
enum class Moment { referral, first_contact, decision, listed, allocation, first_visit };

// Within how long something is to happen. Working days and terms need the calendar; see review.
struct Standard {
    std::string name;
    Moment from = Moment::referral;
    Moment to = Moment::decision;
    policy::Amount within{};
    policy::Mark mark;
    static const policy::Fields<Standard>& fields();
};

// Paragraphs of the letters about a referral. {child}, {service}, {visitor}, {contact} and
// {signposting} are filled in; the sentences of the rules stand between.
struct Letters {
    std::string accepted;
    std::string declined;
    std::string to_panel;
    std::string incomplete;
    std::string ask_again;  // how to ask again; part of every letter that declines
    std::string ending;
    policy::Mark mark;
    static const policy::Fields<Letters>& fields();
};

}  // namespace portage::caseload

namespace portage {
template <>
inline constexpr auto words<caseload::Moment> = std::array{
    Word{caseload::Moment::referral, "referral"}, Word{caseload::Moment::first_contact, "first_contact"},
    Word{caseload::Moment::decision, "decision"}, Word{caseload::Moment::listed, "listed"},
    Word{caseload::Moment::allocation, "allocation"}, Word{caseload::Moment::first_visit, "first_visit"}};
}  // namespace portage
