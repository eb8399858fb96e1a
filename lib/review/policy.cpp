#include "review/policy.hpp"

namespace portage::review {

using policy::field;
using policy::Unit;

const policy::Fields<Review>& Review::fields() {
    static const policy::Fields<Review> all = {
        field("at_block_end", &Review::at_block_end, "whether there is a review when a block ends"),
        field("every", &Review::every, "time or visits from one review to the next")
            .in({Unit::visits, Unit::weeks, Unit::months, Unit::terms}),
        field("counted_from", &Review::counted_from,
              "whether that is counted from the last review held or from the first visit"),
        field("where", &Review::where, "where the review takes place"),
        field("who", &Review::who, "who takes part"),
        field("asks", &Review::asks, "the question it answers"),
    };
    return all;
}

const policy::Fields<Transition>& Transition::fields() {
    static const policy::Fields<Transition> all = {
        field("into", &Transition::into, "where the child moves to").required(),
        field("begins", &Transition::begins, "how long before the child starts the work begins")
            .in({Unit::weeks, Unit::months, Unit::terms}),
        field("steps", &Transition::steps, "what is done, in order"),
    };
    return all;
}

const policy::Fields<Outreach>& Outreach::fields() {
    static const policy::Fields<Outreach> all = {
        field("begins", &Outreach::begins, "when outreach takes over").required(),
        field("lasts", &Outreach::lasts, "how long it lasts")
            .in({Unit::visits, Unit::weeks, Unit::months, Unit::terms}),
    };
    return all;
}

}  // namespace portage::review
