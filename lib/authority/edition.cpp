// The sections of an edition: one line each.
#include "authority/authority.hpp"

namespace portage::authority {

using policy::field;

const policy::Fields<ExpectedVerdict>& ExpectedVerdict::fields() {
    static const policy::Fields<ExpectedVerdict> all = {
        field("rule", &ExpectedVerdict::rule, "name of a rule").required(),
        field("verdict", &ExpectedVerdict::verdict, "what it should say of the child").required(),
    };
    return all;
}

const policy::Fields<Edition>& Edition::fields() {
    static const policy::Fields<Edition> all = {
        field("titles", &Edition::titles, "what people call things here").required(),
        field("contact", &Edition::contact, "how families reach the service"),
        field("referring", &Edition::referring, "who may refer, and how"),
        field("development", &Edition::development, "areas of development and the words they are judged by").required(),
        field("entry", &Edition::entry, "entry rules: who may come in"),
        field("continuing", &Edition::continuing, "continuing rules: who may stay"),
        field("exit", &Edition::exit, "exit rules: what changes the support, or ends it"),
        field("offer", &Edition::offer, "offer rules: what must be done before an accepted child is offered a place"),
        field("programmes", &Edition::programmes, "several programmes, each with rules of its own"),
        field("panel", &Edition::panel, "the panel that decides where the rules leave it to people"),
        field("waiting", &Edition::waiting,
              "the order of the waiting list; without it, the oldest referral goes first"),
        field("home_learning", &Edition::home_learning, "visits to families").required(),
        field("pattern", &Edition::pattern, "which child is visited how: the first line that holds answers"),
        field("block", &Edition::block, "a set run of visits"),
        field("groups", &Edition::groups, "groups families come to"),
        field("joint_visits", &Edition::joint_visits, "visits with other professionals"),
        field("caseload", &Edition::caseload, "how much one visitor can carry"),
        field("travel", &Edition::travel, "how journeys are reckoned; without it, as assumed"),
        field("timetable", &Edition::timetable, "how the timetable is kept; without it, as assumed"),
        field("make_up", &Edition::make_up, "what becomes of a visit that is called off; without it, as assumed"),
        field("missed_visits", &Edition::missed_visits, "what follows when visits are missed"),
        field("review", &Edition::review, "when it is asked whether Portage is still right"),
        field("transition", &Edition::transition, "the move into a setting"),
        field("outreach", &Edition::outreach, "support in the setting"),
        field("standards", &Edition::standards, "within how long things should happen"),
        field("letters", &Edition::letters, "wording of letters; without it, the program's own"),
        field("governance", &Edition::governance, "who oversees the service"),
        field("signposting", &Edition::signposting, "where else families can turn"),
    };
    return all;
}

const std::vector<eligibility::Rule>& Edition::rules(policy::RuleSet set) const {
    switch (set) {
        case policy::RuleSet::entry: return entry;
        case policy::RuleSet::continuing: return continuing;
        case policy::RuleSet::exit: return exit;
        case policy::RuleSet::offer: return offer;
    }
    return entry;
}

}  // namespace portage::authority
