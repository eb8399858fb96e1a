#include "store/judgements.hpp"

#include "base/json.hpp"
#include "store/visit_tables.hpp"

#include <algorithm>
#include <set>

namespace portage::store {

namespace {

using eligibility::Facts;

void add_referral(Reader& reader, const caseload::Case& case_file, Facts& facts) {
    auto referrals = referrals_of(reader, case_file.id);
    if (referrals.empty()) return;
    facts.referred_by = referrals.front().referrer_kind;
    facts.referrer_role = referrals.front().referrer_role;
    facts.route = referrals.front().route;
    facts.received_on = referrals.back().received_on;  // the first: waiting does not start anew
}

// One setting a child, unless somebody entered more; what is known of each.
void add_setting(Reader& reader, const caseload::Case& case_file, Date on, Facts& facts) {
    auto known = reader.all<child::Attendance>(
        "WHERE child = ? AND (from_day IS NULL OR from_day <= ?) AND (to_day IS NULL OR to_day >= ?) ORDER BY id",
        case_file.child, on, on);
    if (!known.empty()) {
        const auto& latest = known.back();
        facts.attends_setting = latest.attends == child::YesNo::yes;
        facts.setting_hours = latest.hours;
        if (latest.attends == child::YesNo::yes)
            facts.settings.push_back({latest.kind, latest.hours, latest.funded_hours, latest.sessions, latest.days});
    }
    auto move = reader.first<review::SettingMove>("WHERE case_file = ? ORDER BY id DESC", case_file.id);
    if (!move) return;
    facts.setting_starts = move->starts_on;
    facts.settled = move->settled_on && *move->settled_on <= on;
    if (*facts.settled) facts.settled_on = move->settled_on;
}

eligibility::Consent kind_of(const child::Consent& consent) {
    if (consent.how == child::ConsentHow::signed_form) return eligibility::Consent::signed_form;
    return consent.how == child::ConsentHow::written ? eligibility::Consent::written : eligibility::Consent::verbal;
}

// The latest answer counts; beside it, how many people gave one that holds, and whether one of them
// has parental responsibility: people are told apart by what they are called.
void add_consent(Reader& reader, const caseload::Case& case_file, Date on, Facts& facts) {
    auto holds = [&](const child::Consent& one) {
        return !one.refused && one.how && !(one.withdrawn_on && *one.withdrawn_on <= on);
    };
    auto all = reader.all<child::Consent>(
        "WHERE child = ? AND kind = 'take_part' AND (given_on IS NULL OR given_on <= ?) ORDER BY id", case_file.child,
        on);
    if (all.empty()) return;
    const auto& latest = all.back();
    if (latest.refused || (latest.withdrawn_on && *latest.withdrawn_on <= on))
        facts.consent = eligibility::Consent::refused;
    else if (latest.how)
        facts.consent = kind_of(latest);
    std::set<std::string> people;
    auto carers = carers_of(reader, case_file.child);
    for (const auto& one : all) {
        if (!holds(one) || !one.given_by) continue;
        people.insert(folded(*one.given_by));
        for (const auto& [link, carer] : carers) {
            bool same = folded(carer.name) == folded(*one.given_by) ||
                        (link.relationship && folded(*link.relationship) == folded(*one.given_by));
            if (same && link.parental_responsibility)
                facts.consent_by_responsible =
                    facts.consent_by_responsible.value_or(false) || *link.parental_responsibility == child::YesNo::yes;
        }
    }
    if (!people.empty()) facts.signatures = static_cast<int>(people.size());
}

std::optional<double> figure_of(const assessment::AreaResult& result, assessment::Measure measure) {
    return result.measure == measure ? result.value : std::nullopt;
}

void add_assessments(Reader& reader, const caseload::Case& case_file, Date on, Facts& facts) {
    using assessment::Measure;
    for (const auto& assessment : reader.all<assessment::Assessment>(
             "WHERE case_file = ? AND on_day <= ? ORDER BY on_day, id", case_file.id, on))
        for (const auto& result : reader.all<assessment::AreaResult>("WHERE assessment = ? ORDER BY id", assessment.id))
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

void add_named(Reader& reader, const caseload::Case& case_file, Date on, Facts& facts) {
    for (const auto& one : reader.all<child::Circumstance>(
             "WHERE child = ? AND (from_day IS NULL OR from_day <= ?) ORDER BY id", case_file.child, on)) {
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
        if (const auto* known = list.find(one.name); known && !named.holds)
            named.before = known->holds || known->before;
        list.all.push_back(std::move(named));
    }
    for (const auto& one : reader.all<child::Professional>("WHERE child = ? ORDER BY id", case_file.child))
        facts.professionals.push_back(one.role);
}

void add_visits(Reader& reader, const caseload::Case& case_file, Date on, Facts& facts) {
    reader.each(
        "SELECT count(*), min(day) FROM visit WHERE case_file = ? AND status = 'made' AND day <= ?",
        [&](Row& row) {
            facts.visits = row.take<int>();
            facts.first_visit_on = row.take<std::optional<Date>>();
        },
        case_file.id, on);
}

}  // namespace

Facts facts_of(Reader& reader, const caseload::Case& case_file, Date on) {
    Facts facts;
    auto child = reader.get(case_file.child);
    facts.born = child.born;
    if (child.gestation_days)
        facts.gestation = fmt::format("{}+{}", *child.gestation_days / 7, *child.gestation_days % 7);
    facts.school_starts = child.school_starts;
    facts.listed_on = case_file.listed_on;
    if (auto home = home_on(reader, case_file.child, on); home && home->address) {
        facts.lives_in = home->address->district;
        facts.county = home->address->county;
    }
    add_referral(reader, case_file, facts);
    add_setting(reader, case_file, on, facts);
    add_consent(reader, case_file, on, facts);
    add_assessments(reader, case_file, on, facts);
    add_named(reader, case_file, on, facts);
    add_visits(reader, case_file, on, facts);
    for (const auto& one : reader.all<child::Diagnosis>("WHERE child = ? ORDER BY id", case_file.child))
        facts.diagnoses.push_back(
            {one.name, one.status,
             one.predictive ? std::optional(*one.predictive == child::YesNo::yes) : std::nullopt});
    auto earlier = cases_of(reader, case_file.child);
    facts.had_portage = std::ranges::any_of(earlier, [&](const auto& one) {
        return one.id != case_file.id && one.opened_on < case_file.opened_on && one.allocated_on.has_value();
    });
    return facts;
}

std::optional<caseload::StoredEdition> governing_edition(Reader& reader, const caseload::Case& case_file) {
    if (!case_file.edition) return {};
    return reader.get(case_file.edition);
}

Id<caseload::StoredEdition> keep_edition(Writer& writer, const authority::Authority& authority,
                                         const authority::Edition& edition) {
    auto stored = writer.first<caseload::StoredEdition>("WHERE authority = ? AND valid_from = ? ORDER BY id DESC",
                                                        authority.area.authority, edition.about.valid_from);
    if (stored && stored->digest == edition.digest) return stored->id;
    if (stored)
        fail(Fault::refused,
             "{}: the edition of {} has been used, and now means something else. An edition once used stays as it was: "
             "give it a valid_to, and put the change into a new [[edition]] with a valid_from of its own",
             authority.file, to_uk(edition.about.valid_from));
    return writer.insert(caseload::StoredEdition{.id = {},
                                                 .authority = authority.area.authority,
                                                 .valid_from = edition.about.valid_from,
                                                 .valid_to = edition.about.valid_to,
                                                 .digest = edition.digest,
                                                 .text = edition.text});
}

std::vector<eligibility::Judgement> judgements_of(Reader& reader, Id<caseload::Case> id, policy::RuleSet rules) {
    return reader.all<eligibility::Judgement>("WHERE case_file = ? AND rules = ? ORDER BY id", id,
                                              std::string(to_string(rules)));
}

std::optional<eligibility::Judgement> latest_judgement(Reader& reader, Id<caseload::Case> id, policy::RuleSet rules) {
    return reader.first<eligibility::Judgement>("WHERE case_file = ? AND rules = ? ORDER BY id DESC", id,
                                                std::string(to_string(rules)));
}

Id<eligibility::Judgement> keep_judgement(Writer& writer, const caseload::Case& case_file,
                                          const policy::Decision& decision, Id<caseload::StoredEdition> edition) {
    auto trace = to_line(policy::to_json(decision));
    auto latest = latest_judgement(writer, case_file.id, decision.rules);
    if (latest && latest->trace == trace && latest->edition == edition) return latest->id;
    auto referrals = referrals_of(writer, case_file.id);
    return writer.insert(
        eligibility::Judgement{.id = {},
                               .case_file = case_file.id,
                               .referral = referrals.empty() ? Id<referral::Referral>{} : referrals.front().id,
                               .on = decision.on,
                               .rules = std::string(to_string(decision.rules)),
                               .programme = decision.programme,
                               .edition = edition,
                               .outcome = std::string(to_string(decision.outcome)),
                               .trace = std::move(trace)});
}

}  // namespace portage::store
