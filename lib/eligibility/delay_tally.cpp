#include "eligibility/delay_tally.hpp"

#include "calendar/age.hpp"

namespace portage::eligibility {

namespace {

using assessment::AreaOfDevelopment;

bool among(const std::vector<std::string>& names, const std::optional<std::string>& one) {
    return one && std::ranges::any_of(names, [&](const auto& name) { return folded(name) == folded(*one); });
}

class Tallying {
public:
    Tallying(const DelayTerms& terms, const Facts& facts, const Question& question, bool published)
        : terms_(terms), facts_(facts), question_(question), published_(published) {}

    Tally tally() {
        Tally tally;
        int counted = 0;
        for (const auto& area : development().areas) {
            if (area.part_of) continue;
            ++counted;
            Truth truth = of_area(area);
            if (truth == Truth::met) tally.delayed.push_back(area.name);
            if (truth == Truth::cannot_tell) tally.open.push_back(area.name);
        }
        tally.areas = counted;
        int found = static_cast<int>(tally.delayed.size()), open = static_cast<int>(tally.open.size());
        for (const auto& one : terms_.counting) {
            if (!one.condition) continue;
            auto step = one.condition->judge(facts_, question_);
            Truth truth = published_ ? step.as_published : step.truth;
            found += truth == Truth::met;
            open += truth == Truth::cannot_tell;
            if (truth == Truth::met && !published_) tally.delayed.push_back("counted as one: " + one.condition->says());
            for (auto& what : step.missing) tally.missing.push_back(std::move(what));
        }
        tally.truth = std::min(enough(found, open, counted), included());
        for (auto& what : missing_) tally.missing.push_back(std::move(what));
        // Another list of areas might have made two of the one that was found; of none it makes none.
        bool list_assumed = development().mark.assumption.has_value();
        if (published_ && list_assumed && tally.truth == Truth::not_met && found > 0) tally.truth = Truth::cannot_tell;
        return tally;
    }

private:
    const assessment::Development& development() const { return question_.development; }

    // The number asked for: of the age's line, where the age has one; the least and the most of all
    // lines where the age is not known.
    Truth enough(int found, int open, int counted) const {
        std::vector<const policy::Figure<AreaCount>*> asked;
        const auto* own = terms_.areas ? &*terms_.areas : nullptr;
        for (const auto& band : terms_.by_age) {
            if (!band.areas) continue;
            if (!facts_.born)
                asked.push_back(&*band.areas);
            else if (band.holds(*facts_.born, question_.on))
                own = &*band.areas;
        }
        if (own) asked.push_back(own);
        Truth least = Truth::met, most = Truth::not_met;
        for (const auto* figure : asked) {
            int number = figure->value.least(counted);
            Truth truth = found >= number ? Truth::met : found + open >= number ? Truth::cannot_tell : Truth::not_met;
            if (published_ && figure->mark.assumption) truth = Truth::cannot_tell;
            least = std::min(least, truth);
            most = std::max(most, truth);
        }
        return least == most ? least : Truth::cannot_tell;
    }

    Truth included() {
        if (!terms_.including) return Truth::met;
        Truth all = Truth::met, any = Truth::not_met;
        for (const auto& name : terms_.including->all_of) all = std::min(all, of_name(name));
        if (terms_.including->any_of.empty()) any = Truth::met;
        for (const auto& name : terms_.including->any_of) any = std::max(any, of_name(name));
        int met = 0, open = 0;
        for (const auto& name : terms_.including->one_of) {
            Truth truth = of_name(name);
            met += truth == Truth::met;
            open += truth == Truth::cannot_tell;
        }
        Truth one = terms_.including->one_of.empty() || (met == 1 && open == 0) ? Truth::met
                    : met > 1 || met + open == 0                                ? Truth::not_met
                                                                                : Truth::cannot_tell;
        return std::min({all, any, one});
    }

    Truth of_name(const std::string& name) {
        const auto* area = development().area(name);
        return area ? of_area(*area) : Truth::cannot_tell;
    }

    // An area is delayed by its own result or by that of a part. A result of its own speaks for the
    // parts nobody looked at.
    Truth of_area(const AreaOfDevelopment& area) {
        auto own = of_results(area);
        Truth any = Truth::not_met;
        bool open = false, parts = false, looked = false;
        for (const auto& part : development().areas) {
            if (part.part_of != area.key) continue;
            parts = true;
            auto truth = of_results(part);
            open = open || !truth;
            looked = looked || truth;
            any = std::max(any, truth.value_or(Truth::not_met));
        }
        if (own || (parts && looked && any == Truth::met)) return std::max(own.value_or(Truth::not_met), any);
        if (facts_.no_other_delay.value_or(false)) return any;
        return !looked || open ? Truth::cannot_tell : any;
    }

    bool counts(const AreaResult& result) const {
        if (result.expected.value_or(false) && !terms_.expected.value_or(false)) return false;
        if (!terms_.instruments.empty() && !among(terms_.instruments, result.instrument)) return false;
        if (!terms_.assessors.empty() && !among(terms_.assessors, result.assessor)) return false;
        if (!terms_.not_older_than) return true;
        auto amount = terms_.not_older_than->value;
        auto days = policy::as_days(amount);
        Date from = days ? question_.on - Days{*days}
                         : add_months_clamped(question_.on, -policy::as_months(amount).value_or(0));
        return result.assessed_on.value_or(question_.on) >= from;
    }

    // The latest result of an area counts; the last given, of those of one day. Nothing without one.
    std::optional<Truth> of_results(const AreaOfDevelopment& area) {
        const AreaResult* latest = nullptr;
        for (const auto& result : facts_.areas)
            if (development().area(result.area) == &area && counts(result) &&
                (!latest || result.assessed_on.value_or(question_.on) >= latest->assessed_on.value_or(question_.on)))
                latest = &result;
        if (!latest) return {};
        return of_result(*latest);
    }

    Truth of_result(const AreaResult& result) {
        bool figure =
            result.judged || result.months || result.percentile || result.score || result.sections || result.level;
        if (result.expected.value_or(false) && !figure) return Truth::met;
        auto on = result.assessed_on.value_or(question_.on);
        if (terms_.by_age.empty()) return measured(terms_, result, on);
        if (facts_.born) {
            for (const auto& band : terms_.by_age)
                if (band.holds(*facts_.born, on))
                    return measured(band.upon(terms_), result, on, band.mark.assumption.has_value());
            return measured(terms_, result, on);
        }
        // Whatever the age: only an answer all lines agree on.
        Truth least = Truth::met, most = Truth::not_met;
        for (const auto& band : terms_.by_age) {
            Truth truth = measured(band.upon(terms_), result, on, band.mark.assumption.has_value());
            least = std::min(least, truth);
            most = std::max(most, truth);
        }
        return least == most ? least : Truth::cannot_tell;
    }

    Truth measured(const Measures& measures, const AreaResult& result, Date on, bool assumed = false) {
        if (published_ && assumed) return Truth::cannot_tell;
        if (!facts_.born || *facts_.born > on) return measures.of(result, development(), {}, {}, published_);
        int age = calendar::age_on(*facts_.born, on).months;
        auto [counted, least] = corrected(age, on);
        return measures.of(result, development(), counted, least, published_);
    }

    // The age results are compared with, and the least it may be where the pregnancy's length is not known.
    std::pair<int, std::optional<int>> corrected(int age, Date on) {
        const auto& rule = development().corrected_age;
        if (!rule) return {age, {}};
        int until = policy::as_months(rule->until.value).value_or(0);
        constexpr int most_early = 5;  // months: a child born at 20 weeks, and days
        bool by_corrected = rule->counted == assessment::AgeCounted::corrected;
        if (age >= until + (by_corrected ? most_early : 0)) return {age, {}};
        auto gestation = facts_.gestation ? calendar::parse_gestation(*facts_.gestation) : std::nullopt;
        if (!gestation) {
            missing_ = {{"whether the child was born early, and how early", "the parent or carer", {}}};
            return {age, std::max(0, age - most_early)};
        }
        int less = std::max(0, calendar::corrected_age_on(*facts_.born, *gestation, on).months);
        if ((by_corrected ? less : age) >= until) return {age, {}};
        return {less, {}};
    }

    const DelayTerms& terms_;
    const Facts& facts_;
    const Question& question_;
    bool published_;
    std::vector<policy::Missing> missing_;
};

}  // namespace

const policy::Fields<Including>& Including::fields() {
    using policy::field;
    static const policy::Fields<Including> all = {
        field("all_of", &Including::all_of, "every one of these is among them"),
        field("any_of", &Including::any_of, "at least one of these is"),
        field("one_of", &Including::one_of, "one of these is, and not another"),
    };
    return all;
}

Tally tally(const DelayTerms& terms, const Facts& facts, const Question& question, bool published) {
    return Tallying(terms, facts, question, published).tally();
}

void probe_delay(const DelayTerms& terms, Probes& probes) {
    auto today = probes.question().on;
    for (int months : {3, 12, 24, 40})
        probes.add("born", [today, months](Facts& facts) { facts.born = add_months_clamped(today, -months); });
    for (const auto& band : terms.by_age)
        for (const auto* edge : {&band.at_least, &band.over, &band.under, &band.until})
            if (*edge) probes.around_age(policy::as_months(**edge).value_or(0));
    const auto& development = probes.question().development;
    for (const auto& area : development.areas) {
        if (area.part_of) continue;
        auto add = [&](AreaResult result) {
            result.area = area.key;
            result.instrument = terms.instruments.empty() ? std::optional<std::string>() : terms.instruments.front();
            result.assessor = terms.assessors.empty() ? std::optional<std::string>() : terms.assessors.front();
            probes.add("area " + area.key, [result](Facts& facts) {
                std::erase_if(facts.areas, [&](const auto& one) { return one.area == result.area; });
                facts.areas.push_back(result);
                facts.gestation = "40+0";
            });
        };
        bool by_word = terms.judged && !development.judged.empty();
        bool in_months = !by_word && area.in_months.value_or(true) &&
                         (terms.behind ||
                          std::ranges::any_of(terms.by_age, [](const auto& band) { return band.behind.has_value(); }));
        if (by_word) {
            add({.judged = development.judged.back()});
            add({.judged = development.judged.front()});
        } else if (in_months) {
            add({.months = 0});
            add({.months = 100});
        }
        if (by_word || in_months) continue;
        for (auto [limit, value] : {std::pair{&terms.percentile, &AreaResult::percentile},
                                    {&terms.score, &AreaResult::score},
                                    {&terms.sections, &AreaResult::sections},
                                    {&terms.level, &AreaResult::level}})
            if (*limit)
                for (double edge : (*limit)->edges())
                    for (int shift : {-1, 1}) {
                        AreaResult result;
                        result.*value = edge + shift;
                        add(result);
                    }
    }
    for (const auto& one : terms.counting)
        if (one.condition) one.condition->probe(probes);
}

}  // namespace portage::eligibility

namespace portage::policy {

using eligibility::Including;

std::vector<Description> Kind<Including>::inner() { return describe<Including>(); }

bool Kind<Including>::read(TomlTable& table, std::string_view key, Including& value, const Limits&) {
    if (table.kind(key) != TomlKind::table) {
        value.all_of = table.texts(key);
        return table.has(key);
    }
    auto inner = *table.table(key);
    read_section(inner, value);
    if (value.all_of.empty() && value.any_of.empty() && value.one_of.empty())
        inner.mistake("including names no area (write it as including = [\"cognition\"], or { any_of = […] })");
    return true;
}

std::string Kind<Including>::shown(const Including& value) {
    std::vector<std::string> all = value.all_of;
    if (!value.any_of.empty()) all.push_back("any of " + in_words(value.any_of, "or"));
    if (!value.one_of.empty()) all.push_back("one of " + in_words(value.one_of, "or"));
    return in_words(all);
}

}  // namespace portage::policy
