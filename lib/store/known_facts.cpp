// From rows to the facts rules ask about.
#include "store/known.hpp"

#include <algorithm>
#include <set>

namespace portage::store {

namespace {

using eligibility::Facts;

bool holds_on(const std::optional<Date>& from, const std::optional<Date>& to, Date on) {
    return !(from && *from > on) && !(to && *to < on);
}

// Of the household entered last that holds, the address entered last that holds.
void add_home(const KnownChild& child, Date on, Facts& facts) {
    const KnownChild::Home* found = nullptr;
    for (const auto& home : child.homes) {
        if (!holds_on(home.lives_from, home.lives_to, on)) continue;
        if (!found || found->link != home.link) found = &home;
        bool better = home.has_address && holds_on(home.from, home.to, on);
        if (better) found = &home;
    }
    if (!found || !found->has_address || !holds_on(found->from, found->to, on)) return;
    facts.lives_in = found->district;
    facts.county = found->county;
}

// One setting a child, unless somebody entered more; what is known of each.
void add_setting(const KnownChild& child, const KnownCase& known, Date on, Facts& facts) {
    const child::Attendance* latest = nullptr;
    for (const auto& one : child.attendances) {
        if (!holds_on(one.from, one.to, on)) continue;
        latest = &one;
    }
    if (latest) {
        facts.attends_setting = latest->attends == child::YesNo::yes;
        facts.setting_hours = latest->hours;
        if (*facts.attends_setting)
            facts.settings.push_back(
                {latest->kind, latest->hours, latest->funded_hours, latest->sessions, latest->days});
    }
    if (!known.move) return;
    facts.setting_starts = known.move->starts_on;
    facts.settled = known.move->settled_on && *known.move->settled_on <= on;
    if (*facts.settled) facts.settled_on = known.move->settled_on;
}

eligibility::Consent kind_of(const child::Consent& consent) {
    if (consent.how == child::ConsentHow::signed_form) return eligibility::Consent::signed_form;
    return consent.how == child::ConsentHow::written ? eligibility::Consent::written : eligibility::Consent::verbal;
}

// The latest answer counts; beside it, how many people gave one that holds, and whether one of them
// has parental responsibility: people are told apart by what they are called.
void add_consent(const KnownChild& child, Date on, Facts& facts) {
    const child::Consent* latest = nullptr;
    std::set<std::string> people;
    for (const auto& one : child.consents) {
        if (one.given_on && *one.given_on > on) continue;
        latest = &one;
        bool withdrawn = one.withdrawn_on && *one.withdrawn_on <= on;
        if (one.refused || !one.how || withdrawn || !one.given_by) continue;
        auto name = folded(*one.given_by);
        for (const auto& carer : child.carers) {
            bool same = folded(carer.name) == name || (carer.relationship && folded(*carer.relationship) == name);
            if (same && carer.responsible)
                facts.consent_by_responsible =
                    facts.consent_by_responsible.value_or(false) || *carer.responsible == child::YesNo::yes;
        }
        people.insert(std::move(name));
    }
    if (!latest) return;
    if (latest->refused || (latest->withdrawn_on && *latest->withdrawn_on <= on))
        facts.consent = eligibility::Consent::refused;
    else if (latest->how)
        facts.consent = kind_of(*latest);
    if (!people.empty()) facts.signatures = static_cast<int>(people.size());
}

std::optional<double> figure_of(const assessment::AreaResult& result, assessment::Measure measure) {
    return result.measure == measure ? result.value : std::nullopt;
}

void add_assessments(const KnownCase& known, Date on, Facts& facts) {
    using assessment::Measure;
    for (const auto& [assessment, results] : known.assessments) {
        if (assessment.on > on) continue;
        for (const auto& result : results)
            facts.areas.push_back({.area = result.area,
                                   .judged = result.judged,
                                   .months = result.months_low,
                                   .up_to_months = result.months_high,
                                   .percentile = figure_of(result, Measure::percentile),
                                   .score = figure_of(result, Measure::score),
                                   .sections = figure_of(result, Measure::sections),
                                   .level = figure_of(result, Measure::level),
                                   .expected = result.expected ? std::optional(true) : std::nullopt,
                                   .assessed_on = assessment.on,
                                   .instrument = assessment.instrument,
                                   .assessor = assessment.assessor_role});
    }
}

void add_named(const KnownChild& child, Date on, Facts& facts) {
    for (const auto& one : child.circumstances) {
        if (one.from && *one.from > on) continue;
        bool over = one.to && *one.to < on;
        eligibility::Named named{.name = one.name,
                                 .holds = one.holds == child::YesNo::yes && !over,
                                 .before = one.holds == child::YesNo::yes && over,
                                 .on = one.from};
        auto& list = one.kind == child::CircumstanceKind::status    ? facts.status
                     : one.kind == child::CircumstanceKind::need    ? facts.need
                     : one.kind == child::CircumstanceKind::service ? facts.service
                                                                    : facts.evidence;
        // Said no of a service that was there: it was there before.
        if (const auto* earlier = list.find(one.name); earlier && !named.holds)
            named.before = earlier->holds || earlier->before;
        list.all.push_back(std::move(named));
    }
    for (const auto& one : child.diagnoses)
        facts.diagnoses.push_back(
            {one.name, one.status,
             one.predictive ? std::optional(*one.predictive == child::YesNo::yes) : std::nullopt});
    facts.professionals = child.professionals;
}

}  // namespace

Facts facts_of(const KnownChild& child, const KnownCase& known, Date on) {
    Facts facts;
    facts.born = child.born;
    if (child.gestation_days)
        facts.gestation = fmt::format("{}+{}", *child.gestation_days / 7, *child.gestation_days % 7);
    facts.school_starts = child.school_starts;
    facts.listed_on = known.case_file.listed_on;
    add_home(child, on, facts);
    if (!known.referrals.empty()) {
        const auto& latest = known.referrals.back();
        facts.referred_by = latest.by;
        facts.referrer_role = latest.role;
        facts.route = latest.route;
        facts.received_on = known.referrals.front().received_on;  // waiting does not start anew
    }
    add_setting(child, known, on, facts);
    add_consent(child, on, facts);
    add_assessments(known, on, facts);
    add_named(child, on, facts);
    facts.visits = 0;
    for (auto day : known.visits_made) {
        if (day > on) continue;
        ++*facts.visits;
        facts.first_visit_on = std::min(facts.first_visit_on.value_or(day), day);
    }
    facts.had_portage = std::ranges::any_of(child.cases, [&](const auto& one) {
        const auto& earlier = one.case_file;
        return earlier.id != known.case_file.id && earlier.opened_on < known.case_file.opened_on &&
               earlier.allocated_on.has_value();
    });
    return facts;
}

}  // namespace portage::store
