#include "eligibility/facts.hpp"

#include "calendar/age.hpp"

namespace portage::eligibility {

using policy::field;

const policy::Fields<AreaResult>& AreaResult::fields() {
    static const policy::Fields<AreaResult> all = {
        field("area", &AreaResult::area, "area of development, by any of its names").required(),
        field("judged", &AreaResult::judged, "how far behind, in the authority's own word"),
        field("months", &AreaResult::months, "developmental age in months, or the lower end of a range"),
        field("up_to_months", &AreaResult::up_to_months, "the upper end of a range"),
        field("percentile", &AreaResult::percentile, "the percentile a test gave"),
        field("score", &AreaResult::score, "the score a test gave"),
        field("sections", &AreaResult::sections, "sections of the scale the child is behind"),
        field("level", &AreaResult::level, "the level of the local grid"),
        field("expected", &AreaResult::expected, "true: a delay that is not there yet but likely to come"),
        field("assessed_on", &AreaResult::assessed_on, "day of the assessment; without it, the day of judging"),
        field("instrument", &AreaResult::instrument, "the checklist or test used"),
        field("assessor", &AreaResult::assessor, "who assessed, by role: health visitor"),
    };
    return all;
}

bool AreaResult::says_something() const {
    return judged || months || percentile || score || sections || level || expected.value_or(false);
}

const policy::Fields<Diagnosis>& Diagnosis::fields() {
    static const policy::Fields<Diagnosis> all = {
        field("name", &Diagnosis::name, "the diagnosis").required(),
        field("status", &Diagnosis::status, "how certain it is"),
        field("likely_to_cause_delay", &Diagnosis::likely_to_cause_delay, "whether it is predictive of delay"),
    };
    return all;
}

const policy::Fields<Attended>& Attended::fields() {
    static const policy::Fields<Attended> all = {
        field("kind", &Attended::kind, "nursery, childminder, specialist nursery …"),
        field("hours", &Attended::hours, "hours a week"),
        field("funded_hours", &Attended::funded_hours, "of those funded"),
        field("sessions", &Attended::sessions, "half-days a week"),
        field("days", &Attended::days, "days a week"),
    };
    return all;
}

const policy::Fields<Facts>& Facts::fields() {
    static const policy::Fields<Facts> all = {
        field("born", &Facts::born, "date of birth"),
        field("gestation", &Facts::gestation, "weeks of pregnancy at birth, \"30+2\", for the corrected age"),
        field("lives_in", &Facts::lives_in, "GSS code of the district or unitary authority the child lives in"),
        field("lives_in_name", &Facts::lives_in_name, "what that place is called"),
        field("county", &Facts::county, "GSS code of the county, where there is one"),
        field("areas", &Facts::areas, "what an assessment said, area by area"),
        field("no_other_delay", &Facts::no_other_delay, "true when somebody said that no other area is delayed"),
        field("attends_setting", &Facts::attends_setting,
              "whether the child attends a nursery, pre-school or childminder"),
        field("setting_hours", &Facts::setting_hours, "hours there in a week"),
        field("settings", &Facts::settings, "the settings one by one, where there are several or more is known"),
        field("setting_starts", &Facts::setting_starts, "the day the child starts, or started, at a setting"),
        field("settled", &Facts::settled, "whether the child has settled there"),
        field("settled_on", &Facts::settled_on, "since when"),
        field("at_school", &Facts::at_school, "whether the child has started school"),
        field("school_starts", &Facts::school_starts, "when school starts, where agreed otherwise than for everybody"),
        field("consent", &Facts::consent, "whether and how the parent or carer agreed"),
        field("signatures", &Facts::signatures, "how many different people signed"),
        field("consent_by_responsible", &Facts::consent_by_responsible,
              "whether who agreed has parental responsibility"),
        field("referred_by", &Facts::referred_by, "who referred the child"),
        field("referrer_role", &Facts::referrer_role, "what the referrer is: health visitor"),
        field("route", &Facts::route, "how the referral came"),
        field("diagnoses", &Facts::diagnoses, "diagnoses the child has or may have"),
        field("no_other_diagnosis", &Facts::no_other_diagnosis,
              "true when somebody said that there is no other diagnosis"),
        field("status", &Facts::status, "what holds of child and family by name, and what does not"),
        field("need", &Facts::need, "types of need by name"),
        field("service", &Facts::service, "other services involved"),
        field("evidence", &Facts::evidence, "papers that came, and steps that were taken"),
        field("professionals", &Facts::professionals, "roles of the professionals who know the child"),
        field("no_other_professional", &Facts::no_other_professional, "true when somebody said that those are all"),
        field("had_portage", &Facts::had_portage, "whether the child had Portage before"),
        field("received_on", &Facts::received_on, "day the referral was received"),
        field("listed_on", &Facts::listed_on, "day the child went on the waiting list"),
        field("first_visit_on", &Facts::first_visit_on, "day of the first visit"),
        field("visits", &Facts::visits, "visits made so far"),
    };
    return all;
}

std::optional<std::vector<Attended>> Facts::attended() const {
    if (attends_setting.has_value() && !*attends_setting) return std::vector<Attended>{};
    if (!settings.empty()) return settings;
    // Hours that somebody gave say that the child attends.
    if (attends_setting || setting_hours.value_or(0) > 0) return std::vector{Attended{.hours = setting_hours}};
    if (setting_hours) return std::vector<Attended>{};
    return {};
}

void add_said(Facts& facts, const std::vector<policy::Input>& said) {
    for (const auto& one : said) {
        if (one.name == "at_school") facts.at_school = one.value == "yes";
        if (one.name == "no_other_delay") facts.no_other_delay = one.value == "yes";
    }
}

void check_facts(TomlTable& table, const Facts& facts, const assessment::Development& development) {
    std::vector<std::string_view> areas, judged(development.judged.begin(), development.judged.end());
    for (const auto& area : development.areas) areas.push_back(area.key);
    for (const auto& result : facts.areas) {
        if (!development.area(result.area))
            table.mistake("areas", unknown_word(result.area, "area of development", areas));
        if (result.judged && !development.rank(*result.judged))
            table.mistake("areas", unknown_word(*result.judged, "word for a delay", judged));
        if (!result.says_something())
            table.mistake("areas", fmt::format("{} says neither judged nor months nor another figure",
                                               for_terminal(result.area)));
        if (result.up_to_months && (!result.months || *result.up_to_months < *result.months))
            table.mistake("areas", fmt::format("{}: up_to_months is the upper end of the range that months begins",
                                               for_terminal(result.area)));
    }
    if (facts.lives_in && !policy::is_gss_code(*facts.lives_in))
        table.mistake("lives_in", "lives_in must be a GSS code such as \"E07000112\"");
    if (facts.gestation && !calendar::parse_gestation(*facts.gestation))
        table.mistake("gestation", "gestation must be weeks and days of the pregnancy, such as \"30+2\"");
}

}  // namespace portage::eligibility
