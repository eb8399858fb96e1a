#include "schedule/make_up.hpp"

namespace portage::schedule {

using policy::field;

const policy::Fields<MakeUpPolicy>& MakeUpPolicy::fields() {
    static const policy::Fields<MakeUpPolicy> all = {
        field("cancelled_by_service", &MakeUpPolicy::cancelled_by_service,
              "a visit the service calls off: extend the block by one, within_block, or lost"),
        field("cancelled_by_professional", &MakeUpPolicy::cancelled_by_professional,
              "a joint visit the partner calls off: extend, within_block or lost"),
        field("cancelled_by_family", &MakeUpPolicy::cancelled_by_family,
              "a visit the family calls off: extend, within_block or lost"),
        field("nobody_in", &MakeUpPolicy::nobody_in, "a visit at which nobody was in: extend, within_block or lost"),
    };
    return all;
}

std::optional<MakeUp> MakeUpRule::of(VisitStatus status) const {
    switch (status) {
        case VisitStatus::cancelled_by_service: return service;
        case VisitStatus::cancelled_by_professional: return professional;
        case VisitStatus::cancelled_by_family: return family;
        case VisitStatus::nobody_in: return nobody_in;
        default: return {};
    }
}

bool MakeUpRule::any(MakeUp what) const {
    return service == what || professional == what || family == what || nobody_in == what;
}

MakeUpRule make_up_rule(const std::optional<MakeUpPolicy>& policy) {
    MakeUpRule rule;
    if (!policy) return rule;
    if (policy->cancelled_by_service) rule.service = policy->cancelled_by_service->value;
    if (policy->cancelled_by_professional) rule.professional = policy->cancelled_by_professional->value;
    if (policy->cancelled_by_family) rule.family = policy->cancelled_by_family->value;
    if (policy->nobody_in) rule.nobody_in = policy->nobody_in->value;
    return rule;
}

std::string told(MakeUp what) {
    switch (what) {
        case MakeUp::extend: return "extends the block";
        case MakeUp::within_block: return "is made up within the block";
        case MakeUp::lost: return "is lost";
    }
    return {};
}

std::string those_that(const MakeUpRule& rule, MakeUp what) {
    std::vector<std::string> who;
    if (rule.service == what) who.emplace_back("the service");
    if (rule.professional == what) who.emplace_back("the partner");
    if (rule.family == what) who.emplace_back("the family");
    std::string text = who.empty() ? "" : fmt::format("what {} called off", join(who, " or "));
    if (rule.nobody_in == what) text += std::string(text.empty() ? "" : " or ") + "where nobody was in";
    return text;
}

std::string told(const MakeUpRule& rule, const std::optional<MakeUpPolicy>& policy) {
    const auto stood_by = [&](const auto& figure) { return policy::stands_by(figure, policy->mark); };
    const bool all = policy && stood_by(policy->cancelled_by_service) && stood_by(policy->cancelled_by_professional) &&
                     stood_by(policy->cancelled_by_family) && stood_by(policy->nobody_in);
    std::vector<std::string> parts;
    for (auto what : {MakeUp::extend, MakeUp::within_block, MakeUp::lost})
        if (const auto who = those_that(rule, what); !who.empty()) parts.push_back(who + " " + told(what));
    return fmt::format("{}: {}", policy::gone_by(all), join(parts, "; "));
}

}  // namespace portage::schedule
