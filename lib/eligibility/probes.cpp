#include "eligibility/probes.hpp"

namespace portage::eligibility {

void Probes::around(const std::string& fact, std::optional<Date> Facts::*member, Date day) {
    for (int shift : {-1, 0, 1}) add(fact, [member, day, shift](Facts& facts) { facts.*member = day + Days{shift}; });
}

void Probes::around_age(int months) { around("born", &Facts::born, add_months_clamped(question_.on, -months)); }

void Probes::named(const std::string& kind, NamedFacts Facts::*facts, const std::vector<std::string>& names) {
    for (const auto& name : names)
        for (bool holds : {true, false})
            add(kind + " " + folded(name),
                [facts, name, holds](Facts& all) { (all.*facts).all.push_back({.name = name, .holds = holds}); });
}

}  // namespace portage::eligibility
