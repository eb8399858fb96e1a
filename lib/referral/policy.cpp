#include "referral/policy.hpp"

namespace portage::referral {

const policy::Fields<Referring>& Referring::fields() {
    using policy::field;
    static const policy::Fields<Referring> all = {
        field("referrers", &Referring::referrers, "who may refer: parent (or carer), professional").required(),
        field("routes", &Referring::routes, "how a referral may reach the service: form, phone, email, letter")
            .required(),
        field("how", &Referring::how, "what a family or professional is told to do"),
        field("diagnosis_needed", &Referring::diagnosis_needed, "whether a child needs a diagnosis to be referred"),
    };
    return all;
}

}  // namespace portage::referral
