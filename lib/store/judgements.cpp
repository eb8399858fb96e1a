#include "store/judgements.hpp"

#include "base/json.hpp"

#include "store/visit_tables.hpp"

#include <algorithm>

namespace portage::store {

namespace {

using eligibility::Facts;

void add_referral(Reader& reader, const caseload::Case& case_file, Facts& facts) {
    auto referrals = referrals_of(reader, case_file.id);
    if (referrals.empty()) return;
    facts.referred_by = referrals.front().referrer_kind;
    facts.route = referrals.front().route;
    facts.received_on = referrals.back().received_on;  // the first: waiting does not start anew
}

void add_setting(Reader& reader, const caseload::Case& case_file, Date on, Facts& facts) {
    auto latest = reader.first<child::Attendance>(
        "WHERE child = ? AND (from_day IS NULL OR from_day <= ?) AND (to_day IS NULL OR to_day >= ?) ORDER BY id DESC",
        case_file.child, on, on);
    if (latest) {
        facts.attends_setting = latest->attends == child::YesNo::yes;
        facts.setting_hours = latest->hours;
    }
    auto move = reader.first<review::SettingMove>("WHERE case_file = ? ORDER BY id DESC", case_file.id);
    if (move) facts.settled = move->settled_on && *move->settled_on <= on;
}

void add_consent(Reader& reader, const caseload::Case& case_file, Date on, Facts& facts) {
    auto latest = reader.first<child::Consent>("WHERE child = ? AND kind = 'take_part' ORDER BY id DESC", case_file.child);
    if (!latest || (latest->given_on && *latest->given_on > on)) return;
    if (latest->refused || (latest->withdrawn_on && *latest->withdrawn_on <= on))
        facts.consent = eligibility::Consent::refused;
    else if (latest->how)
        facts.consent = *latest->how == child::ConsentHow::signed_form ? eligibility::Consent::signed_form
                        : *latest->how == child::ConsentHow::written   ? eligibility::Consent::written
                                                                       : eligibility::Consent::verbal;
}

void add_assessments(Reader& reader, const caseload::Case& case_file, Date on, Facts& facts) {
    for (const auto& assessment : reader.all<assessment::Assessment>(
             "WHERE case_file = ? AND on_day <= ? ORDER BY on_day, id", case_file.id, on))
        for (const auto& result :
             reader.all<assessment::AreaResult>("WHERE assessment = ? ORDER BY id", assessment.id))
            facts.areas.push_back({.area = result.area,
                                   .judged = result.judged,
                                   .months = result.months_low,
                                   .up_to_months = result.months_high,
                                   .assessed_on = assessment.on});
}

}  // namespace

Facts facts_of(Reader& reader, const caseload::Case& case_file, Date on) {
    Facts facts;
    facts.born = reader.get(case_file.child).born;
    facts.listed_on = case_file.listed_on;
    if (auto home = home_on(reader, case_file.child, on); home && home->address) {
        facts.lives_in = home->address->district;
        facts.county = home->address->county;
    }
    add_referral(reader, case_file, facts);
    add_setting(reader, case_file, on, facts);
    add_consent(reader, case_file, on, facts);
    add_assessments(reader, case_file, on, facts);
    for (const auto& one : reader.all<child::Diagnosis>("WHERE child = ? ORDER BY id", case_file.child))
        facts.diagnoses.push_back({one.name, one.status});
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
    return writer.insert(eligibility::Judgement{.id = {},
                                                .case_file = case_file.id,
                                                .referral = referrals.empty() ? Id<referral::Referral>{} : referrals.front().id,
                                                .on = decision.on,
                                                .rules = std::string(to_string(decision.rules)),
                                                .edition = edition,
                                                .outcome = std::string(to_string(decision.outcome)),
                                                .trace = std::move(trace)});
}

}  // namespace portage::store
