#include "caseload/policy.hpp"

namespace portage::caseload {

using policy::Unit;

const policy::Fields<Standard>& Standard::fields() {
    using policy::field;
    static const policy::Fields<Standard> all = {
        field("name", &Standard::name, "what the standard is called in lists and reports").required(),
        field("from", &Standard::from, "the day the clock starts").required(),
        field("to", &Standard::to, "what must have happened").required(),
        field("within", &Standard::within, "how long it may take")
            .required()
            .in({Unit::working_days, Unit::days, Unit::weeks, Unit::months, Unit::terms}),
        field("term_time_only", &Standard::term_time_only, "true: days outside term do not count"),
        field("stops", &Standard::stops,
              "what stops the clock: days the case is on_hold or paused, which its stages tell, and days entered for "
              "one of the other reasons. Without it nothing does"),
        field("excused_by", &Standard::excused_by,
              "entered reasons for which late counts as late but excused. Without it none does"),
    };
    return all;
}

const policy::Fields<Letters>& Letters::fields() {
    using policy::field;
    static const policy::Fields<Letters> all = {
        field("accepted", &Letters::accepted, "opening of the letter that accepts a referral"),
        field("declined", &Letters::declined, "opening of the letter that declines one"),
        field("to_panel", &Letters::to_panel, "opening of the letter that says people will decide"),
        field("incomplete", &Letters::incomplete, "opening of the letter that asks for what is missing"),
        field("ask_again", &Letters::ask_again, "how to ask again; part of every letter that declines"),
        field("ending", &Letters::ending, "how every letter ends"),
    };
    return all;
}

}  // namespace portage::caseload
