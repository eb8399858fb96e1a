// The word `lives_in`: residence by list of places, with exceptions inside them. Councils are named
// by GSS code or by a name the head of the file gives them, never by postcode letters.
#include "eligibility/fact_condition.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

struct LivesInTerms {
    std::vector<std::string> places;
    std::vector<std::string> except;
    policy::Mark mark;

    static const policy::Fields<LivesInTerms>& fields() {
        using policy::field;
        static const policy::Fields<LivesInTerms> all = {
            field("places", &LivesInTerms::places, "GSS codes or names of counties, districts or unitary authorities")
                .required(),
            field("except", &LivesInTerms::except, "places inside them that are left out"),
        };
        return all;
    }

    static std::string name_of(const std::string& place, const policy::Area& area) {
        if (place == area.gss) return area.name;
        const auto* district = area.district(place);
        return district ? district->name : place;
    }

    static bool matches(const std::string& place, const Facts& facts, const policy::Area& area) {
        if (place == *facts.lives_in || (facts.county && place == *facts.county)) return true;
        if (place == area.gss || place == area.name || folded(place) == folded(area.name))
            return area.holds(*facts.lives_in);
        const auto* district = area.district(place);
        return district && district->code == *facts.lives_in;
    }

    std::string says() const {
        auto text = "lives in " + in_words(places, "or");
        return except.empty() ? text : text + ", but not in " + in_words(except, "or");
    }

    std::vector<std::string> mistakes(const policy::Area& area, const assessment::Development&) const {
        std::vector<std::string> all;
        std::vector<std::string_view> known = {area.name, area.gss};
        for (const auto& district : area.districts) known.push_back(district.name);
        for (const auto* list : {&places, &except})
            for (const auto& place : *list)
                if (!policy::is_gss_code(place) && folded(place) != folded(area.name) && !area.district(place))
                    all.push_back(unknown_word(place, "place", known));
        if (places.empty()) all.push_back("lives_in names no place");
        return all;
    }

    bool holds(const Facts& facts, const policy::Area& area) const {
        auto in = [&](const std::string& place) { return matches(place, facts, area); };
        return std::ranges::any_of(places, in) && std::ranges::none_of(except, in);
    }

    policy::Truth truth(const Facts& facts, const Question& question) const {
        return facts.lives_in ? truth_of(holds(facts, question.area)) : Truth::cannot_tell;
    }

    Step judge(const Facts& facts, const Question& question) const {
        if (!facts.lives_in)
            return policy::not_known("", {"which council's area the child lives in",
                                          "the referrer, or the parent or carer: a full address with its postcode"});
        bool inside = holds(facts, question.area);
        auto name = facts.lives_in_name.value_or(name_of(*facts.lives_in, question.area));
        Step step = judged(
            inside, inside ? fmt::format("The child lives in {}.", name)
                           : fmt::format("The child lives in {}; the rule asks for a child who {}.", name, says()));
        step.inputs = {{"lives in", name == *facts.lives_in ? name : fmt::format("{} ({})", name, *facts.lives_in)}};
        return step;
    }

    void probe(Probes& probes) const {
        auto live = [&](std::string code) { probes.add("lives in", [code](Facts& facts) { facts.lives_in = code; }); };
        const auto& area = probes.question().area;
        live(area.gss);
        for (const auto& district : area.districts) live(district.code);
        for (const auto* list : {&places, &except})
            for (const auto& place : *list)
                if (policy::is_gss_code(place)) live(place);
        live("E06000000");  // nobody's
    }
};

}  // namespace

ConditionWord lives_in_word() {
    return {"lives_in", "list of places, or a table", "where the child lives", policy::describe<LivesInTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &LivesInTerms::places); }};
}

}  // namespace portage::eligibility
