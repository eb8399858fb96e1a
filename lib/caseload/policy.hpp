// Service standards as clocks, and the wording of the letters an authority sends.
#pragma once

#include "caseload/clock.hpp"
#include "policy/field.hpp"

namespace portage::caseload {

// What a clock runs from and to. Each is a day the case knows.
enum class Moment { referral, first_contact, decision, listed, allocation, first_visit };

// Within how long something is to happen. How its days are counted: review/clock.hpp.
struct Standard {
    std::string name;
    Moment from = Moment::referral;
    Moment to = Moment::decision;
    policy::Amount within{};
    std::optional<bool> term_time_only;  // true: days outside term do not count
    std::vector<StopReason> stops;       // days stopped for one of these do not count
    std::vector<LateReason> excused_by;  // late for one of these is late but excused
    policy::Mark mark;
    static constexpr bool judged_as_one = true;
    static const policy::Fields<Standard>& fields();
};

// Paragraphs of the letters about a referral. {child}, {service}, {visitor}, {contact} and
// {signposting} are filled in; the sentences of the rules stand between.
struct Letters {
    std::string accepted =
        "Thank you for the referral of {child} to {service}. We are pleased to say that we can offer support. {child} "
        "is "
        "now on our waiting list, and a {visitor} will be in touch.";
    std::string declined =
        "Thank you for the referral of {child} to {service}. We have looked at it carefully. Today we cannot offer "
        "support, for the following reasons.";
    std::string to_panel =
        "Thank you for the referral of {child} to {service}. It will be discussed by our panel, and we will write to "
        "you "
        "when it has met. This is what the panel will look at.";
    std::string incomplete =
        "Thank you for the referral of {child} to {service}. To decide about it we need to know a little more.";
    std::string ask_again =  // how to ask again; part of every letter that declines
        "If anything changes, or if you think that we have something wrong, please tell us: you may ask again at any "
        "time. {contact}";
    std::string ending = "{signposting}";
    policy::Mark mark;
    static const policy::Fields<Letters>& fields();
};

}  // namespace portage::caseload

namespace portage {
template <>
inline constexpr auto words<caseload::Moment> =
    std::array{Word{caseload::Moment::referral, "referral"},     Word{caseload::Moment::first_contact, "first_contact"},
               Word{caseload::Moment::decision, "decision"},     Word{caseload::Moment::listed, "listed"},
               Word{caseload::Moment::allocation, "allocation"}, Word{caseload::Moment::first_visit, "first_visit"}};
}  // namespace portage
