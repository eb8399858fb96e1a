#include "cmd/telephones.hpp"

namespace portage::cmd {

std::string phones_of(Session& session, Id<child::Child> child, const std::optional<store::Home>& home) {
    std::vector<std::string> first, others;
    for (const auto& [link, carer] : store::carers_of(session.reader(), child)) {
        if (link.confidential_from || (!carer.phone && !carer.other_phone)) continue;
        auto text = carer.phone.value_or(*(carer.phone ? carer.phone : carer.other_phone));
        if (carer.phone && carer.other_phone) text += ", " + *carer.other_phone;
        const auto who = session.shows_names() ? std::optional(carer.name) : link.relationship;
        (home && carer.household == home->household.id ? first : others).push_back(who ? *who + " " + text : text);
    }
    first.insert(first.end(), others.begin(), others.end());
    return first.empty() ? "no number known" : join(first, "\n");
}

}  // namespace portage::cmd
