// What becomes of a visit that was called off: given again at the end of the block, given again within it, or lost.
#pragma once

#include "policy/field.hpp"
#include "schedule/visit.hpp"

namespace portage::schedule {

enum class MakeUp {
    extend,        // still owed: the block goes on one visit longer
    within_block,  // still owed: on another day before the block's last one, or not at all
    lost,          // used up as if it had been made
};

// No council publishes a rule on this. What is not said is as in MakeUpRule: an assumption.
struct MakeUpPolicy {
    std::optional<policy::Figure<MakeUp>> cancelled_by_service, cancelled_by_professional, cancelled_by_family,
        nobody_in;
    policy::Mark mark;
    static const policy::Fields<MakeUpPolicy>& fields();
};

// What holds, with what is assumed where nothing is said: the service makes up for itself and its partners.
struct MakeUpRule {
    MakeUp service = MakeUp::extend, professional = MakeUp::extend, family = MakeUp::lost, nobody_in = MakeUp::lost;
    // Of a visit that came to nothing so; nothing for the other outcomes.
    std::optional<MakeUp> of(VisitStatus status) const;
    bool any(MakeUp what) const;
    bool operator==(const MakeUpRule&) const = default;
};
MakeUpRule make_up_rule(const std::optional<MakeUpPolicy>& policy);

// "extends the block", "is made up within the block", "is lost".
std::string told(MakeUp what);
// The whole rule in a sentence, and whether it is assumed.
std::string told(const MakeUpRule& rule, const std::optional<MakeUpPolicy>& policy);
// What called off, in words: "the service called off", "the family called off and nobody in"; empty where no
// outcome has that rule.
std::string those_that(const MakeUpRule& rule, MakeUp what);

}  // namespace portage::schedule

template <>
inline constexpr auto portage::words<portage::schedule::MakeUp> =
    std::array{portage::Word{portage::schedule::MakeUp::extend, "extend"},
               portage::Word{portage::schedule::MakeUp::within_block, "within_block"},
               portage::Word{portage::schedule::MakeUp::lost, "lost"}};
