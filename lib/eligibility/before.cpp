// The words `before`, `school_start` and `received`: days counted from school, nursery and funding,
// the school year a child starts in, and the day of the referral.
//
// Terms are the three national ones by which school age and funding are counted (spring from 1
// January, summer from 1 April, autumn from 1 September). "1 term before" asks for a whole term: the
// first day of the last term before the start still counts, the day after it does not; with
// terms = "begun" every day of that term counts.
#include "calendar/school.hpp"
#include "eligibility/fact_condition.hpp"

#include <algorithm>
#include <set>

namespace portage::eligibility {

enum class Start { reception, compulsory_school_age, funded_at_two, funded_at_three, setting };
enum class TermsCounted { whole, begun };

}  // namespace portage::eligibility

namespace portage {
template <>
inline constexpr auto words<eligibility::Start> = std::array{
    Word{eligibility::Start::reception, "reception"},
    Word{eligibility::Start::compulsory_school_age, "compulsory_school_age"},
    Word{eligibility::Start::funded_at_two, "funded_at_two"},
    Word{eligibility::Start::funded_at_three, "funded_at_three"}, Word{eligibility::Start::setting, "setting"}};
template <>
inline constexpr auto words<eligibility::TermsCounted> =
    std::array{Word{eligibility::TermsCounted::whole, "whole"}, Word{eligibility::TermsCounted::begun, "begun"}};
}  // namespace portage

namespace portage::eligibility {

namespace {

std::string name_of(Start start) {
    switch (start) {
        case Start::reception: return "starting school";
        case Start::compulsory_school_age: return "being of compulsory school age";
        case Start::funded_at_two: return "funded hours at two";
        case Start::funded_at_three: return "funded hours at three";
        case Start::setting: return "starting at a setting";
    }
    return {};
}

// The last day that lies so long before `start`.
Date latest_before(Date start, policy::Amount amount, TermsCounted terms) {
    using policy::Unit;
    if (auto days = policy::as_days(amount)) return start - Days{*days};
    if (amount.unit != Unit::terms) return add_months_clamped(start, -policy::as_months(amount).value_or(0));
    Date first = calendar::national_term_of(start).first(), last = first;
    for (int i = 0; i < amount.count; ++i) {
        last = first - Days{1};
        first = calendar::national_term_of(last).first();
    }
    return terms == TermsCounted::begun ? last : first;
}

struct BeforeTerms {
    Start start = Start::reception;
    std::optional<policy::Figure<policy::Amount>> at_least;
    std::optional<TermsCounted> terms;
    policy::Mark mark;

    static const policy::Fields<BeforeTerms>& fields() {
        using policy::field;
        using policy::Unit;
        static const policy::Fields<BeforeTerms> all = {
            field("start", &BeforeTerms::start, "what is still to come").required(),
            field("at_least", &BeforeTerms::at_least, "at least so long before it; without it, the day before will do")
                .in({Unit::terms, Unit::months, Unit::weeks, Unit::years, Unit::days}),
            field("terms", &BeforeTerms::terms,
                  "whole (without it): so many whole terms lie ahead; begun: any day of the last of them will do"),
        };
        return all;
    }

    std::string says() const {
        if (!at_least) return "is judged before " + name_of(start);
        return fmt::format("is at least {} from {}", to_string(at_least->value), name_of(start));
    }

    std::optional<Date> start_of(const Facts& facts) const {
        if (start == Start::setting) return facts.setting_starts;
        if (start == Start::reception && facts.school_starts) return facts.school_starts;
        if (!facts.born) return {};
        switch (start) {
            case Start::reception: return calendar::reception_entry(*facts.born);
            case Start::compulsory_school_age: return calendar::compulsory_school_age(*facts.born);
            case Start::funded_at_two: return calendar::funded_from(*facts.born, calendar::Entitlement::two_years);
            default: return calendar::funded_from(*facts.born, calendar::Entitlement::three_years);
        }
    }

    Step judge(const Facts& facts, const Question& question) const {
        auto starts = start_of(facts);
        if (!starts && start == Start::setting) return without_a_day(facts);
        if (!starts) return policy::not_known("", {"the date of birth", "the referrer, or the parent or carer"});
        Date last =
            at_least ? latest_before(*starts, at_least->value, terms.value_or(TermsCounted::whole)) : *starts - Days{1};
        bool holds = question.on <= last;
        Step step =
            judged(holds, holds ? fmt::format("{} is on {}.", upper_first(name_of(start)), to_uk(*starts))
                                : fmt::format("{} is on {}; the rule asks for a child who {}, which was so until {}.",
                                              upper_first(name_of(start)), to_uk(*starts), says(), to_uk(last)));
        if (holds) step.changes_on = last + Days{1};
        if (at_least && at_least->mark.assumption) policy::assume(step, *at_least->mark.assumption);
        step.inputs = {{name_of(start), to_uk(*starts)}};
        return step;
    }

    // No day is known on which the child starts at a setting.
    Step without_a_day(const Facts& facts) const {
        auto attends = facts.attended();
        if (attends && !attends->empty()) return judged(false, "The child attends a setting already.");
        if (attends && !at_least) return judged(true, "The child does not attend a setting.");
        return policy::not_known("", {"when the child starts at a nursery or pre-school", "the parent or carer"});
    }

    static std::string upper_first(std::string text) {
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    // Starts from which the rule holds and before which it does not, one long past and one far ahead. What
    // latest_before makes of a month's last days and of terms, no day counted forward answers to alone.
    void probe_setting(Probes& probes, Date today) const {
        std::set<Date> days = {today - Days{1}, today, today + Days{1}, add_months_clamped(today, 12 * 10)};
        auto far = *days.rbegin();
        if (at_least) {
            auto holds = [&](Date starts) {
                return today <= latest_before(starts, at_least->value, terms.value_or(TermsCounted::whole));
            };
            Date fails = today, meets = far;
            while (holds(meets) && meets - fails > Days{1}) {
                auto middle = fails + (meets - fails) / 2;
                (holds(middle) ? meets : fails) = middle;
            }
            days.insert({fails, meets});
        }
        for (auto day : days) probes.add("setting starts", [day](Facts& facts) { facts.setting_starts = day; });
    }

    void probe(Probes& probes) const {
        auto today = probes.question().on;
        if (start == Start::setting) return probe_setting(probes, today);
        for (int months : {6, 24, 30, 36, 42, 48, 54, 60}) probes.around_age(months);
    }
};

struct SchoolStartTerms {
    std::vector<std::string> years;
    policy::Mark mark;

    static const policy::Fields<SchoolStartTerms>& fields() {
        static const policy::Fields<SchoolStartTerms> all = {
            policy::field("years", &SchoolStartTerms::years, "school years, such as \"2027/28\"").required(),
        };
        return all;
    }
    std::string says() const { return "starts school in " + portage::in_words(years, "or"); }

    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development&) const {
        std::vector<std::string> all;
        for (const auto& year : years)
            if (!starts_year(year))
                all.push_back(fmt::format("'{}' is not a school year (write it as \"2027/28\")", for_terminal(year)));
        return all;
    }
    // 2027 for "2027/28".
    static std::optional<int> starts_year(const std::string& text) {
        for (int year = 2000; year < 2200; ++year)
            if (text == calendar::school_year_text(year)) return year;
        return {};
    }

    Step judge(const Facts& facts, const Question&) const {
        if (!facts.born && !facts.school_starts)
            return policy::not_known("", {"the date of birth", "the referrer, or the parent or carer"});
        auto year = calendar::school_year_text(calendar::school_year_of(
            facts.school_starts ? *facts.school_starts : calendar::reception_entry(*facts.born)));
        Step step = judged(std::ranges::count(years, year) > 0, fmt::format("The child starts school in {}.", year));
        step.inputs = {{"school year", year}};
        return step;
    }
    void probe(Probes& probes) const {
        for (const auto& text : years)
            if (auto year = starts_year(text)) {
                probes.around("born", &Facts::born, date(*year - 5, 9, 1));
                probes.around("born", &Facts::born, date(*year - 4, 9, 1));
            }
    }
};

struct ReceivedTerms {
    std::optional<Date> from, to;
    policy::Mark mark;

    static const policy::Fields<ReceivedTerms>& fields() {
        using policy::field;
        static const policy::Fields<ReceivedTerms> all = {
            field("from", &ReceivedTerms::from, "received on this day or later"),
            field("to", &ReceivedTerms::to, "received on this day or earlier"),
        };
        return all;
    }
    std::string says() const {
        return "was referred" + (from ? " from " + to_uk(*from) : "") + (to ? " to " + to_uk(*to) : "");
    }
    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development&) const {
        if (!from && !to) return {"received says neither from nor to (write it as received = { from = 2026-02-01 })"};
        if (from && to && *from > *to)
            return {fmt::format("no referral is received from {} to {}", to_uk(*from), to_uk(*to))};
        return {};
    }
    Step judge(const Facts& facts, const Question&) const {
        if (!facts.received_on)
            return policy::not_known("", {"the day the referral was received", "whoever took the referral"});
        bool holds = !(from && *facts.received_on < *from) && !(to && *facts.received_on > *to);
        Step step = judged(holds, fmt::format("The referral was received on {}.", to_uk(*facts.received_on)));
        step.inputs = {{"received", to_uk(*facts.received_on)}};
        return step;
    }
    void probe(Probes& probes) const {
        for (const auto& day : {from, to})
            if (day) probes.around("received", &Facts::received_on, *day);
    }
};

}  // namespace

ConditionWord before_word() {
    return {"before", "word, or a table", "how long it is until school, funded hours or a setting",
            policy::describe<BeforeTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &BeforeTerms::start); }};
}
ConditionWord school_start_word() {
    return {"school_start", "list of school years, or a table", "the school year the child starts school in",
            policy::describe<SchoolStartTerms>(),
            [](TomlTable& table, std::string_view key) { return read_terms_or(table, key, &SchoolStartTerms::years); }};
}
ConditionWord received_word() {
    return {"received", "table", "when the referral came", policy::describe<ReceivedTerms>(),
            read_terms<ReceivedTerms>};
}

}  // namespace portage::eligibility
