// What if: the entry rules of two editions asked about the same children, quickly. A rule both have in
// common is judged once, and none makes words; the outcomes are those of judge_entry all the same.
#pragma once

#include "authority/authority.hpp"

#include <map>

namespace portage::authority {

struct Outlook {
    policy::Outcome outcome = policy::Outcome::cannot_tell;
    const Programme* programme = nullptr;  // none: the service as a whole
};

class Trial {
public:
    // Both must outlive the trial.
    Trial(const Authority& before, const Edition& before_edition, const Authority& after, const Edition& after_edition);

    struct Answer {
        Outlook before, after;
        bool flips() const;
    };
    Answer judge(const eligibility::Facts& facts, Date on);

    // The rules behind the difference of the last answer, by name as the later edition has them: those
    // whose verdict or whose consequence is another, and those only one of the two has.
    std::vector<std::string> turning_rules() const;

private:
    struct Slot {  // one rule as one edition means it
        const eligibility::Rule* rule;
        const Authority* authority;
        const Edition* edition;
        bool may_be_assumed = false;
        bool known = false;  // for the child asked about
        policy::Ruling ruling;
    };
    struct Side {
        const Authority& authority;
        const Edition& edition;
        std::string ground;  // of the area and the areas of development
        std::map<const eligibility::Rule*, std::size_t> slots;
        std::vector<const eligibility::Rule*> rules;  // asked for the answer
        std::vector<policy::Ruling> rulings;          // reused
    };
    void add_rules(Side& side, std::map<std::string, std::size_t>& seen);
    const policy::Ruling& ruling(Slot& slot, const eligibility::Facts& facts, Date on);
    Outlook outlook(Side& side, const eligibility::Facts& facts, Date on);

    Side before_, after_;
    std::vector<Slot> slots_;
};

// Visits a week an eligible child would have: by the visit pattern, else the most frequent visits the
// edition offers. Nothing where the pattern cannot be told yet.
std::optional<double> visits_a_week(const Authority& authority, const Edition& edition, const eligibility::Facts& facts,
                                    Date on);

}  // namespace portage::authority
