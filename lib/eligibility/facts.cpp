#include "eligibility/facts.hpp"

namespace portage::eligibility {

using policy::field;

const policy::Fields<AreaResult>& AreaResult::fields() {
    static const policy::Fields<AreaResult> all = {
        field("area", &AreaResult::area, "area of development, by any of its names").required(),
        field("judged", &AreaResult::judged, "how far behind, in the authority's own word"),
        field("months", &AreaResult::months, "developmental age in months, or the lower end of a range"),
        field("up_to_months", &AreaResult::up_to_months, "the upper end of a range"),
        field("assessed_on", &AreaResult::assessed_on, "day of the assessment; without it, the day of judging"),
    };
    return all;
}

const policy::Fields<Diagnosis>& Diagnosis::fields() {
    static const policy::Fields<Diagnosis> all = {
        field("name", &Diagnosis::name, "the diagnosis").required(),
        field("status", &Diagnosis::status, "how certain it is"),
    };
    return all;
}

const policy::Fields<Facts>& Facts::fields() {
    static const policy::Fields<Facts> all = {
        field("born", &Facts::born, "date of birth"),
        field("lives_in", &Facts::lives_in, "GSS code of the district or unitary authority the child lives in"),
        field("lives_in_name", &Facts::lives_in_name, "what that place is called"),
        field("county", &Facts::county, "GSS code of the county, where there is one"),
        field("areas", &Facts::areas, "what an assessment said, area by area"),
        field("no_other_delay", &Facts::no_other_delay, "true when somebody said that no other area is delayed"),
        field("attends_setting", &Facts::attends_setting, "whether the child attends a nursery, pre-school or childminder"),
        field("setting_hours", &Facts::setting_hours, "hours there in a week"),
        field("settled", &Facts::settled, "whether the child has settled there"),
        field("at_school", &Facts::at_school, "whether the child has started school"),
        field("consent", &Facts::consent, "whether and how the parent or carer agreed"),
        field("referred_by", &Facts::referred_by, "who referred the child"),
        field("route", &Facts::route, "how the referral came"),
        field("diagnoses", &Facts::diagnoses, "diagnoses the child has or may have"),
        field("no_other_diagnosis", &Facts::no_other_diagnosis, "true when somebody said that there is no other diagnosis"),
        field("had_portage", &Facts::had_portage, "whether the child had Portage before"),
        field("received_on", &Facts::received_on, "day the referral was received"),
        field("listed_on", &Facts::listed_on, "day the child went on the waiting list"),
    };
    return all;
}

void check_facts(TomlTable& table, const Facts& facts, const assessment::Development& development) {
    std::vector<std::string_view> areas, judged(development.judged.begin(), development.judged.end());
    for (const auto& area : development.areas) areas.push_back(area.key);
    for (const auto& result : facts.areas) {
        if (!development.area(result.area))
            table.mistake("areas", unknown_word(result.area, "area of development", areas));
        if (result.judged && !development.rank(*result.judged))
            table.mistake("areas", unknown_word(*result.judged, "word for a delay", judged));
        if (!result.judged && !result.months)
            table.mistake("areas", fmt::format("{} says neither judged nor months", for_terminal(result.area)));
        if (result.up_to_months && (!result.months || *result.up_to_months < *result.months))
            table.mistake("areas", fmt::format("{}: up_to_months is the upper end of the range that months begins",
                                               for_terminal(result.area)));
    }
    if (facts.lives_in && !policy::is_gss_code(*facts.lives_in))
        table.mistake("lives_in", "lives_in must be a GSS code such as \"E07000112\"");
}

}  // namespace portage::eligibility
