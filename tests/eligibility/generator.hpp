// Children and rules made up at random, the same for the same seed.
#pragma once

#include "tests/eligibility/a_service.hpp"

#include <algorithm>
#include <random>

namespace portage::test {

using namespace eligibility;

inline const Date asked = date(2026, 9, 14);

class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    bool coin() { return below(2) == 0; }
    template <class T>
    T any(std::vector<T> choices) {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }
    template <class List>
    void shuffle(List& list) {
        std::shuffle(list.begin(), list.end(), random_);
    }

    // Words of a condition, with an assumption here and there.
    std::string condition(int depth = 0) {
        auto assumed = below(4) == 0 ? std::string(", assumption = \"a guess\"") : std::string();
        switch (below(depth < 2 ? 24 : 20)) {
            case 0: return fmt::format("age = {{ under = \"{} years\"{} }}", 1 + below(5), assumed);
            case 1: return fmt::format("age = {{ at_least = \"{} months\" }}", 1 + below(48));
            case 2:
                return fmt::format("lives_in = {{ places = [\"{}\"]{} }}", any<std::string>({"Kent", "Ashford"}),
                                   assumed);
            case 3:
                return fmt::format(
                    "delay = {{ areas = {}, judged = \"significant\", behind = {{ value = \"{}\"{} }} }}", 1 + below(4),
                    any<std::string>({"6 months", "1/3 of age", "more than 12 months"}), assumed);
            case 4: return fmt::format("setting = {{ attends = {}{} }}", coin(), assumed);
            case 5: return fmt::format("setting = {{ hours = {{ under = {} }} }}", 1 + below(30));
            case 6: return fmt::format("pre_school = {}", coin());
            case 7:
                return fmt::format("before = {{ start = \"{}\", at_least = {{ value = \"{} {}\"{} }} }}",
                                   any<std::string>({"reception", "funded_at_three", "compulsory_school_age"}),
                                   1 + below(4), any<std::string>({"terms", "months", "years"}), assumed);
            case 8:
                return fmt::format("delay = {{ areas = \"{}\", level = {{ at_least = {}{} }}, expected = {} }}",
                                   any<std::string>({"more than 1", "all"}), 1 + below(5), assumed, coin());
            case 9:
                return fmt::format(
                    "delay = {{ areas = {}, including = {{ {} = [\"talk\", \"play\"] }}, behind = \"6 months\", "
                    "by_age = [{{ under = \"2 years\", behind = \"1/3 of age\" }}, {{ at_least = \"4 years\", areas = "
                    "1 }}] }}",
                    1 + below(3), any<std::string>({"all_of", "any_of", "one_of"}));
            case 10:
                return fmt::format(
                    "delay = {{ areas = 2, judged = \"significant\", behind = \"6 months\", level = {{ at_least = 3 "
                    "}}, "
                    "counting = [{{ status = [\"pre-verbal\"] }}{}] }}",
                    coin() ? ", { need = [\"hearing\"] }" : "");
            case 11: return fmt::format("status = {{ named = [\"pre-verbal\", \"looked after\"]{} }}", assumed);
            case 12: return fmt::format("need = {{ named = [\"behaviour\"], only = {} }}", coin());
            case 13: return fmt::format("service = {{ named = [\"Inclusion Teacher\"], ever = {} }}", coin());
            case 14:
                return fmt::format("professionals = {{ number = {{ {} = {} }}, except = [\"GP\"] }}",
                                   any<std::string>({"at_least", "at_most"}), 1 + below(3));
            case 15:
                return fmt::format(
                    "setting = {{ share = {{ at_most = 50{} }}, full_week = \"25 hours\", not_counting = "
                    "[\"childminder\"] }}",
                    assumed);
            case 16: return fmt::format("evidence = {{ all_of = [\"report\"], within = \"{} weeks\" }}", 1 + below(10));
            case 17:
                return fmt::format(
                    "any_of = [{{ visited = {{ at_least = \"{} visits\" }} }}, {{ consent = {{ how = [\"signed\"], "
                    "signatures = 2 }} }}]",
                    1 + below(20));
            case 18: return "diagnosis = { likely_to_cause_delay = true, status = [\"confirmed\", \"under_review\"] }";
            case 19:
                return fmt::format("referred_by = {{ who = [\"{}\"], route = [\"phone\"] }}",
                                   any<std::string>({"parent", "professional", "health visitor"}));
            case 20:
                return fmt::format("some_of = {{ number = {}, conditions = [{{ {} }}, {{ {} }}] }}", 1 + below(2),
                                   condition(depth + 1), condition(depth + 1));
            default: {
                std::vector<std::string> parts;
                for (int i = 1 + below(3); i > 0; --i) parts.push_back("{ " + condition(depth + 1) + " }");
                return fmt::format("{} = [{}]", any<std::string>({"any_of", "all_of", "none_of"}), join(parts, ", "));
            }
        }
    }

    std::vector<Rule> rules() {
        std::string text;
        for (int i = 1 + below(4); i > 0; --i)
            text += fmt::format("[[entry]]\nrule = \"rule {}\"\nif_not_met = \"{}\"\n{}\n", i,
                                any<std::string>({"not_eligible", "not_eligible", "panel", "warning"}),
                                (below(5) == 0 ? "if_unknown = \"go_on\"\n" : "") + condition());
        RulesRead read(text);
        REQUIRE_MESSAGE(read.mistakes() == "", text);
        return read.rules;
    }

    // A child of whom everything is known.
    Facts child() {
        Facts facts{
            .born = date(2020 + below(6), 1 + static_cast<unsigned>(below(12)), 1 + static_cast<unsigned>(below(28))),
            .lives_in = any<std::string>({"E07000112", "E07000105", "E06000035"}),
            .no_other_delay = true,
            .attends_setting = coin(),
            .at_school = coin()};
        facts.setting_hours = *facts.attends_setting ? 1 + below(30) : 0;
        for (const char* area : {"talk", "move", "play", "see"}) {
            AreaResult result{.area = area};
            if (coin())
                result.judged = any<std::string>({"none", "some", "significant"});
            else if (coin())
                result.level = 1 + below(5);
            else
                result.months = below(60);
            if (below(3) > 0) facts.areas.push_back(result);
        }
        if (*facts.attends_setting)
            facts.settings = {{any<std::string>({"nursery", "childminder"}), facts.setting_hours, 0, 2, 1}};
        auto named = [&](NamedFacts& list, std::string name) {
            list.all.push_back({.name = std::move(name), .holds = coin()});
        };
        for (const char* name : {"pre-verbal", "looked after"}) named(facts.status, name);
        for (const char* name : {"behaviour", "hearing"}) named(facts.need, name);
        facts.need.all.push_back({.name = "any other", .holds = false});
        named(facts.service, "Inclusion Teacher");
        named(facts.evidence, "report");
        for (int i = below(4); i > 0; --i) facts.professionals.push_back(any<std::string>({"GP", "physiotherapist"}));
        facts.no_other_professional = true;
        if (coin())
            facts.diagnoses = {
                {"a syndrome", any<DiagnosisStatus>({DiagnosisStatus::confirmed, DiagnosisStatus::suspected}), coin()}};
        facts.no_other_diagnosis = true;
        facts.consent = coin() ? Consent::signed_form : Consent::verbal;
        facts.signatures = 1 + below(2);
        facts.referred_by = coin() ? referral::Referrer::parent : referral::Referrer::professional;
        if (facts.referred_by == referral::Referrer::professional)
            facts.referrer_role = any<std::string>({"health visitor", "GP"});
        facts.route = coin() ? referral::Route::phone : referral::Route::form;
        facts.received_on = asked - Days{below(80)};
        facts.visits = below(25);
        return facts;
    }

    // The same child with some of it forgotten. That no other area is delayed is only known of
    // areas without a result, so with a result forgotten that goes too.
    Facts forgetting(Facts facts) {
        if (below(3) == 0) facts.born.reset();
        if (below(3) == 0) facts.lives_in.reset();
        if (below(3) == 0) facts.at_school.reset();
        if (below(3) == 0) facts.setting_hours.reset();
        if (below(3) == 0 && !facts.setting_hours) facts.attends_setting.reset();
        if (!facts.setting_hours) facts.settings.clear();
        // Not the papers: one that was not entered by its day has not come.
        for (auto* list : {&facts.status, &facts.need, &facts.service})
            if (std::erase_if(list->all, [&](const Named&) { return below(3) == 0; }) > 0)
                std::erase_if(list->all, [&](const Named& one) { return one.name == child::any_other; });
        if (below(3) == 0) facts.no_other_professional.reset();
        if (below(3) == 0) facts.no_other_diagnosis.reset();
        for (auto& one : facts.diagnoses)
            if (coin()) one.likely_to_cause_delay.reset();
        if (coin()) facts.consent.reset();
        if (coin()) facts.signatures.reset();
        if (coin()) facts.referrer_role.reset();
        if (below(3) == 0) facts.referred_by.reset(), facts.referrer_role.reset();
        if (coin()) facts.route.reset();
        if (coin()) facts.received_on.reset();
        if (coin()) facts.visits.reset();
        auto before = facts.areas.size();
        std::erase_if(facts.areas, [&](const AreaResult&) { return below(3) == 0; });
        if (before != facts.areas.size() || coin()) facts.no_other_delay.reset();
        return facts;
    }

private:
    std::mt19937 random_;
};

}  // namespace portage::test
