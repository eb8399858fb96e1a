#include "schedule/outcome.hpp"

#include <algorithm>

namespace portage::schedule {

namespace {

// What a policy calls the reason; nothing where it has no word for it.
std::optional<MissedReason> in_policy_words(VisitStatus status, std::optional<Reason> reason) {
    if (status == VisitStatus::cancelled_by_service) return MissedReason::service;
    if (status == VisitStatus::cancelled_by_professional) return MissedReason::professional;
    if (!reason) return {};
    switch (*reason) {
        case Reason::child_ill:
        case Reason::family_ill: return MissedReason::illness;
        case Reason::hospital: return MissedReason::hospital;
        case Reason::holiday: return MissedReason::holiday;
        case Reason::family_event: return MissedReason::bereavement;
        default: return {};
    }
}

}  // namespace

bool counts_as_missed(VisitStatus status, std::optional<Reason> reason, const std::vector<MissedReason>& never_counts) {
    const bool came_to_nothing = status == VisitStatus::nobody_in || status == VisitStatus::cancelled_by_family ||
                                 status == VisitStatus::cancelled_by_service ||
                                 status == VisitStatus::cancelled_by_professional;
    if (!came_to_nothing) return false;
    if (auto word = in_policy_words(status, reason))
        return std::ranges::find(never_counts, *word) == never_counts.end();
    return status == VisitStatus::nobody_in || !reason || reason == Reason::forgot || reason == Reason::no_reply ||
           reason == Reason::other;
}

const std::vector<std::string_view>& outcome_words() {
    static const std::vector<std::string_view> all = [] {
        auto words = all_words<VisitStatus>();
        std::erase(words, to_string(VisitStatus::planned));
        std::erase(words, to_string(VisitStatus::withdrawn));
        return words;
    }();
    return all;
}

std::optional<std::string> cannot_record(const Visit& visit, VisitStatus outcome, std::optional<Reason> reason,
                                         Date today, bool correcting) {
    if (visit.status == VisitStatus::withdrawn) return "the visit was withdrawn when the case closed";
    if (outcome == VisitStatus::planned || outcome == VisitStatus::withdrawn)
        return fmt::format("'{}' is no outcome of a visit", to_string(outcome));
    if (visit.status != VisitStatus::planned && !correcting)
        return fmt::format("it is already recorded as {} (to correct it, say so with --correct)",
                           to_string(visit.status));
    if (visit.day > today && (outcome == VisitStatus::made || outcome == VisitStatus::nobody_in))
        return fmt::format("it is not until {}", to_uk(visit.day));
    if (outcome == VisitStatus::made && reason) return "a visit that was made needs no reason";
    if (outcome == VisitStatus::cancelled_by_professional && !visit.partner)
        return "no partner professional was to come";
    const bool cancelled = outcome == VisitStatus::cancelled_by_family ||
                           outcome == VisitStatus::cancelled_by_service ||
                           outcome == VisitStatus::cancelled_by_professional;
    if (cancelled && !reason) return "a cancelled visit needs a reason";
    return {};
}

int Dosage::left_within() const {
    const int never_planned = std::max(0, promised - (planned + made + lost + owed));
    return std::clamp(left() - never_planned, 0, within);
}

Dosage dosage_of(const VisitBlock& block, const std::vector<Visit>& visits, const MakeUpRule& rule) {
    Dosage dosage{.promised = block.visits};
    for (const auto& visit : visits) {
        switch (visit.status) {
            case VisitStatus::planned: ++dosage.planned; break;
            case VisitStatus::made: ++dosage.made; break;
            case VisitStatus::cancelled_by_family: ++dosage.cancelled_by_family; break;
            case VisitStatus::cancelled_by_service: ++dosage.cancelled_by_service; break;
            case VisitStatus::cancelled_by_professional: ++dosage.cancelled_by_professional; break;
            case VisitStatus::nobody_in: ++dosage.nobody_in; break;
            case VisitStatus::withdrawn: ++dosage.withdrawn; break;
        }
        const auto becomes = rule.of(visit.status);
        if (!becomes) continue;
        ++(*becomes == MakeUp::lost ? dosage.lost : dosage.owed);
        dosage.within += *becomes == MakeUp::within_block ? 1 : 0;
    }
    return dosage;
}

}  // namespace portage::schedule
