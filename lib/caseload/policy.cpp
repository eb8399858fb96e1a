#include "caseload/policy.hpp"

namespace portage::caseload {

using policy::Unit;

const policy::Fields<Standard>& Standard::fields() {
    using policy::field;
    static const policy::Fields<Standard> all = {
        field("name", &Standard::name, "what the standard is called in lists and reports").required(),
        field("from", &Standard::from, "the day the clock starts").required(),
        field("to", &Standard::to, "what must have happened").required(),
        field("within", &Standard::within, "how long it may take").required().in(
            {Unit::working_days, Unit::days, Unit::weeks, Unit::months, Unit::terms}),
    };
    return all;
}

const policy::Fields<Letters>& Letters::fields() {
    using policy::field;
    static const policy::Fields<Letters> all = {
        field("accepted", &Letters::accepted, "opening of the letter that accepts a referral").required(),
        field("declined", &Letters::declined, "opening of the letter that declines one").required(),
        field("to_panel", &Letters::to_panel, "opening of the letter that says people will decide").required(),
        field("incomplete", &Letters::incomplete, "opening of the letter that asks for what is missing").required(),
        field("ask_again", &Letters::ask_again, "how to ask again; part of every letter that declines").required(),
        field("ending", &Letters::ending, "how every letter ends").required(),
    };
    return all;
}

}  // namespace portage::caseload
