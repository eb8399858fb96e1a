#include "policy/service.hpp"

#include <algorithm>

namespace portage::policy {

const Fields<Titles>& Titles::fields() {
    static const Fields<Titles> all = {
        field("service", &Titles::service, "what the service calls itself").required(),
        field("visitor", &Titles::visitor, "what the person who visits is called").required(),
        field("lead", &Titles::lead, "what the person who allocates cases is called"),
        field("supervisor", &Titles::supervisor, "who supervises the visitors"),
        field("closure_reasons", &Titles::closure_reasons,
              "the reasons a case is closed for; without them, any will do"),
    };
    return all;
}

std::optional<std::string> Titles::mistake_in_reason(std::string_view reason) const {
    auto said = folded(reason);
    bool listed = std::ranges::any_of(closure_reasons, [&](const auto& one) { return folded(one) == said; });
    if (closure_reasons.empty() || listed) return {};
    return unknown_word(reason, "reason for closing", {closure_reasons.begin(), closure_reasons.end()});
}

const Fields<Contact>& Contact::fields() {
    static const Fields<Contact> all = {
        field("phones", &Contact::phones, "telephone numbers"),
        field("emails", &Contact::emails, "e-mail addresses"),
        field("web", &Contact::web, "web page"),
        field("social", &Contact::social, "social media page"),
    };
    return all;
}

const Fields<Meeting>& Meeting::fields() {
    static const Fields<Meeting> all = {
        field("kind", &Meeting::kind, "which group meets").required(),
        field("made_of", &Meeting::made_of, "who belongs to it"),
        field("times_a_year", &Meeting::times_a_year, "how many times a year it meets"),
        field("led_by", &Meeting::led_by, "who leads it"),
        field("purpose", &Meeting::purpose, "what for"),
    };
    return all;
}

const Fields<Governance>& Governance::fields() {
    static const Fields<Governance> all = {
        field("registered", &Governance::registered, "registered with the National Portage Association"),
        field("part_of", &Governance::part_of, "the larger team the service belongs to"),
        field("supervision", &Governance::supervision, "who supervises the visitors, and how often"),
        field("meetings", &Governance::meetings, "team meetings and the steering group"),
        field("contradiction", &Governance::contradiction, "where the published page says two different things"),
    };
    return all;
}

const Fields<Charity>& Charity::fields() {
    static const Fields<Charity> all = {
        field("name", &Charity::name, "name of the charity or site").required(),
        field("districts", &Charity::districts, "the districts it serves, by any name the head of the file gives them"),
        field("about", &Charity::about, "what it is"),
        field("web", &Charity::web, "its web site"),
    };
    return all;
}

const Fields<Signposting>& Signposting::fields() {
    static const Fields<Signposting> all = {
        field("local", &Signposting::local, "charities by district"),
        field("national", &Signposting::national, "charities and sites for every family"),
    };
    return all;
}

std::vector<const Charity*> Signposting::for_district(const Area& area, std::string_view code) const {
    std::vector<const Charity*> found;
    for (const auto& charity : local)
        for (const auto& named : charity.districts)
            if (const auto* district = area.district(named); district && district->code == code)
                found.push_back(&charity);
    return found;
}

void check_signposting(TomlTable& table, const Signposting& signposting, const Area& area) {
    std::vector<std::string_view> known;
    for (const auto& district : area.districts) known.push_back(district.name);
    for (const auto& charity : signposting.local) {
        if (charity.districts.empty())
            table.mistake("local", fmt::format("{} has no districts (a charity for everybody stands under national)",
                                               for_terminal(charity.name)));
        for (const auto& named : charity.districts)
            if (!area.district(named)) table.mistake("local", unknown_word(named, "district", known));
    }
}

}  // namespace portage::policy
