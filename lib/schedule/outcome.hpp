// What became of a visit: which outcomes can be recorded when, why a visit was not made, which of
// them count as missed by the family, and what a block has had of what it was promised.
#pragma once

#include "schedule/make_up.hpp"
#include "schedule/policy.hpp"
#include "schedule/visit.hpp"

#include <vector>

namespace portage::schedule {

// Why a visit was not made.
enum class Reason {
    child_ill,
    family_ill,
    hospital,
    appointment,
    holiday,
    family_event,
    forgot,
    no_reply,
    staff_ill,
    staff_away,
    training,
    weather,
    travel,
    safeguarding,
    venue,
    technical,  // a virtual visit that would not connect
    other,
};

// Whether the visit counts towards a rule on missed visits. `never_counts` decides, the policy's own list:
// illness (of the child or the family), hospital, holiday and bereavement (a family event) are reasons told of
// a visit the family called off or was out for; service and professional are whoever else called it off. A
// reason it does not name counts. Of what it has no word for, nobody in counts, and so does what the family
// called off because it forgot, did not reply, or for another reason or none; an appointment or the weather
// does not.
bool counts_as_missed(VisitStatus status, std::optional<Reason> reason, const std::vector<MissedReason>& never_counts);

// What can become of a visit, in words: every status but the one it begins with and the one it gets when its
// case closes.
const std::vector<std::string_view>& outcome_words();
// Why the outcome cannot be recorded on `today`; nothing when it can. A visit still to come can be
// cancelled but not made, and nobody can have been out. A withdrawn visit stays withdrawn; one that
// has an outcome keeps it unless `correcting`.
std::optional<std::string> cannot_record(const Visit& visit, VisitStatus outcome, std::optional<Reason> reason,
                                         Date today, bool correcting);

// What a block promised and what came of it. What of it uses up the promise is the make-up rule's to say; no
// council publishes one, so where the policy is silent it is an assumption, to be said wherever the figure is.
struct Dosage {
    int promised = 0, planned = 0, made = 0;
    int cancelled_by_family = 0, cancelled_by_service = 0, cancelled_by_professional = 0, nobody_in = 0, withdrawn = 0;
    int lost = 0;    // came to nothing, and are not made up
    int owed = 0;    // came to nothing, and are or will be made up
    int within = 0;  // of those, within the block
    int used() const { return planned + made + lost; }
    int left() const { return promised > used() ? promised - used() : 0; }
    // Of what is left, so many that the block had a day for once, to be given another before its last day.
    int left_within() const;
};
Dosage dosage_of(const VisitBlock& block, const std::vector<Visit>& visits, const MakeUpRule& rule);

}  // namespace portage::schedule

template <>
inline constexpr auto portage::words<portage::schedule::Reason> = std::array{
    portage::Word{portage::schedule::Reason::child_ill, "child_ill"},
    portage::Word{portage::schedule::Reason::family_ill, "family_ill"},
    portage::Word{portage::schedule::Reason::hospital, "hospital"},
    portage::Word{portage::schedule::Reason::appointment, "appointment"},
    portage::Word{portage::schedule::Reason::holiday, "holiday"},
    portage::Word{portage::schedule::Reason::family_event, "family_event"},
    portage::Word{portage::schedule::Reason::forgot, "forgot"},
    portage::Word{portage::schedule::Reason::no_reply, "no_reply"},
    portage::Word{portage::schedule::Reason::staff_ill, "staff_ill"},
    portage::Word{portage::schedule::Reason::staff_away, "staff_away"},
    portage::Word{portage::schedule::Reason::training, "training"},
    portage::Word{portage::schedule::Reason::weather, "weather"},
    portage::Word{portage::schedule::Reason::travel, "travel"},
    portage::Word{portage::schedule::Reason::safeguarding, "safeguarding"},
    portage::Word{portage::schedule::Reason::venue, "venue"},
    portage::Word{portage::schedule::Reason::technical, "technical"},
    portage::Word{portage::schedule::Reason::other, "other"},
};
