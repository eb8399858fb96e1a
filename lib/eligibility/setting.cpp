// The word `setting`: attendance at nurseries, pre-schools and childminders. A blank is not "none".
//
// How much is measured in hours, sessions (half-days), days, or a share of what a full week is. Hours
// of a kind under `not_counting` do not count, nor with funded = true those the family pays for.
#include "calendar/age.hpp"
#include "eligibility/fact_condition.hpp"
#include "eligibility/limit.hpp"

#include <algorithm>

namespace portage::eligibility {

namespace {

struct SettingTerms {
    std::optional<bool> attends;
    std::vector<std::string> kind, not_counting;
    std::optional<Limit> hours, sessions, days, share;
    std::optional<policy::Figure<policy::Amount>> full_week;
    std::optional<bool> funded, settled;
    std::optional<policy::Figure<policy::Amount>> settled_for;
    policy::Mark mark;

    static const policy::Fields<SettingTerms>& fields() {
        using policy::field;
        using policy::Unit;
        static const policy::Fields<SettingTerms> all = {
            field("attends", &SettingTerms::attends, "whether the child attends a nursery, pre-school or childminder"),
            field("kind", &SettingTerms::kind, "attends one of these kinds: nursery, childminder, specialist nursery"),
            field("hours", &SettingTerms::hours, "how many hours a week"),
            field("sessions", &SettingTerms::sessions, "how many sessions (half-days) a week"),
            field("days", &SettingTerms::days, "how many days a week"),
            field("share", &SettingTerms::share, "how much of a full week, in percent; needs full_week"),
            field("full_week", &SettingTerms::full_week, "what a full week is")
                .in({Unit::hours, Unit::sessions, Unit::days}),
            field("funded", &SettingTerms::funded, "true: only funded hours count"),
            field("not_counting", &SettingTerms::not_counting, "kinds of setting whose hours do not count"),
            field("settled", &SettingTerms::settled, "whether the child has settled there"),
            field("settled_for", &SettingTerms::settled_for, "settled for at least so long")
                .in({Unit::days, Unit::weeks, Unit::months}),
        };
        return all;
    }

    std::string says() const {
        std::vector<std::string> all;
        if (attends)
            all.push_back(*attends ? "attends a nursery or pre-school" : "does not attend a nursery or pre-school");
        if (!kind.empty()) all.push_back("attends a " + in_words(kind, "or"));
        auto measure = [&](const std::optional<Limit>& limit, std::string_view what) {
            if (limit) all.push_back(fmt::format("is in a setting for {} {}", limit->says(), what));
        };
        measure(hours, funded.value_or(false) ? "funded hours a week" : "hours a week");
        measure(sessions, "sessions a week");
        measure(days, "days a week");
        measure(share, full_week ? "per cent of a week of " + to_string(full_week->value) : "per cent of the week");
        if (!all.empty() && !not_counting.empty()) all.back() += ", not counting " + in_words(not_counting, "or");
        if (settled) all.push_back(*settled ? "has settled in a nursery or pre-school" : "has not settled in one yet");
        if (settled_for) all.push_back("has been settled there for " + to_string(settled_for->value));
        return in_words(all);
    }

    std::vector<std::string> mistakes(const policy::Area&, const assessment::Development&) const {
        std::vector<std::string> all;
        if (!attends && kind.empty() && !hours && !sessions && !days && !share && !settled && !settled_for)
            all.push_back("setting says neither attends, kind, hours, sessions, days, share, settled nor settled_for");
        auto wrong = [&](const std::optional<Limit>& limit, std::string_view key) {
            if (!limit) return;
            if (auto mistake = limit->mistake(key)) all.push_back(*mistake);
        };
        wrong(hours, "hours");
        wrong(sessions, "sessions");
        wrong(days, "days");
        wrong(share, "share");
        if (share.has_value() != full_week.has_value())
            all.push_back("share and full_week go together: { share = { under = 50 }, full_week = \"25 hours\" }");
        if (funded.value_or(false) && !hours) all.push_back("funded needs hours: only hours are funded");
        return all;
    }

    using Number = std::optional<double> Attended::*;

    Number of_unit(policy::Unit unit) const {
        if (unit == policy::Unit::sessions) return &Attended::sessions;
        return unit == policy::Unit::days ? &Attended::days : &Attended::hours;
    }
    bool counts(const Attended& one) const {
        return !one.kind ||
               std::ranges::none_of(not_counting, [&](const auto& name) { return folded(name) == folded(*one.kind); });
    }

    // The sum over all settings that count; nothing where a part of it is not known.
    std::optional<double> sum(const std::vector<Attended>& all, Number number) const {
        double total = 0;
        for (const auto& one : all) {
            if (!not_counting.empty() && !one.kind && all.size() > 0) return {};
            if (!counts(one)) continue;
            if (!(one.*number)) return {};
            total += *(one.*number);
        }
        return total;
    }

    Step measured(const Limit& limit, const std::optional<std::vector<Attended>>& all, Number number,
                  std::string_view what, std::optional<int> week = {}) const {
        std::optional<double> total;
        if (all) total = sum(*all, number);
        Step step;
        if (!total)
            step = policy::not_known("", {fmt::format("how many {} the child is in a nursery or pre-school", what),
                                          "the parent or carer, or the setting"});
        else if (*total == 0)
            step = judged(limit.holds(0), all->empty()
                                              ? "The child does not attend a nursery or pre-school."
                                              : fmt::format("The child is in a setting for no {} that count.", what));
        else
            step = judged(limit.holds(week ? *total * 100 / *week : *total),
                          fmt::format("The child is in a setting for {:g} {}; the rule speaks of {}{}.", *total, what,
                                      limit.says(), week ? " per cent of a full week" : ""));
        if (limit.mark.assumption) policy::assume(step, *limit.mark.assumption);
        return step;
    }

    Step judge(const Facts& facts, const Question& question) const {
        auto all = facts.attended();
        std::optional<bool> there;
        if (all) there = !all->empty();
        std::vector<Step> parts;
        if (attends)
            parts.push_back(
                there ? judged(*there == *attends, *there ? "The child attends a nursery or pre-school."
                                                          : "The child does not attend a nursery or pre-school.")
                      : policy::not_known(
                            "", {"whether the child attends a nursery or pre-school", "the parent or carer"}));
        if (!kind.empty()) parts.push_back(of_kind(all));
        if (hours)
            parts.push_back(measured(*hours, all, funded.value_or(false) ? &Attended::funded_hours : &Attended::hours,
                                     funded.value_or(false) ? "funded hours a week" : "hours a week"));
        if (sessions) parts.push_back(measured(*sessions, all, &Attended::sessions, "sessions a week"));
        if (days) parts.push_back(measured(*days, all, &Attended::days, "days a week"));
        if (share && full_week) {
            auto unit = full_week->value.unit;
            auto step =
                measured(*share, all, of_unit(unit), fmt::format("{} a week", to_string(unit)), full_week->value.count);
            if (full_week->mark.assumption) policy::assume(step, *full_week->mark.assumption);
            parts.push_back(std::move(step));
        }
        if (settled) parts.push_back(is_settled(facts, there));
        if (settled_for) parts.push_back(long_settled(facts, there, question.on));
        Step step = policy::combined(policy::How::all_of, "", std::move(parts));
        step.how = policy::How::fact;
        step.assumption = policy::rests_on(step);
        step.parts.clear();
        step.inputs = {{"attends a setting", there ? (*there ? "yes" : "no") : "not known"}};
        if (all && !all->empty())
            if (auto total = sum(*all, &Attended::hours))
                step.inputs.push_back({"hours a week", fmt::format("{:g}", *total)});
        if (facts.settled) step.inputs.push_back({"settled", *facts.settled ? "yes" : "no"});
        return step;
    }

    Step of_kind(const std::optional<std::vector<Attended>>& all) const {
        bool open = !all;
        if (all)
            for (const auto& one : *all) {
                open = open || !one.kind;
                if (one.kind &&
                    std::ranges::any_of(kind, [&](const auto& name) { return folded(name) == folded(*one.kind); }))
                    return judged(true, fmt::format("The child attends a {}.", *one.kind));
            }
        if (open) return policy::not_known("", {"what kind of setting the child attends", "the parent or carer"});
        return judged(false, fmt::format("The child does not attend a {}.", in_words(kind, "or")));
    }

    Step is_settled(const Facts& facts, std::optional<bool> there) const {
        if (there && !*there) return judged(!*settled, "The child does not attend a nursery or pre-school.");
        if (there && facts.settled)
            return judged(*facts.settled == *settled, *facts.settled ? "The child has settled in the setting."
                                                                     : "The child has not settled in the setting yet.");
        return policy::not_known("",
                                 {"whether the child has settled in a setting", "the parent or carer, or the setting"});
    }

    Step long_settled(const Facts& facts, std::optional<bool> there, Date on) const {
        Step step;
        auto amount = settled_for->value;
        if ((there && !*there) || facts.settled == false) {
            step = judged(false, "The child has not settled in a setting yet.");
        } else if (facts.settled_on) {
            auto length = policy::as_days(amount);
            Date turns = length ? *facts.settled_on + Days{*length}
                                : add_months_clamped(*facts.settled_on, policy::as_months(amount).value_or(0));
            step =
                judged(on >= turns, fmt::format("The child settled in the setting on {}.", to_uk(*facts.settled_on)));
            if (on < turns) step.changes_on = turns;
        } else {
            step = policy::not_known("", {"since when the child has been settled in a setting", "the setting"});
        }
        if (settled_for->mark.assumption) policy::assume(step, *settled_for->mark.assumption);
        return step;
    }

    void probe(Probes& probes) const {
        auto today = probes.question().on;
        probes.add("setting", [](Facts& facts) { facts.attends_setting = false; });
        auto at = [&](double hours_a_week, double half_days, double whole_days, const std::string& which) {
            probes.add("setting", [=](Facts& facts) {
                facts.attends_setting = true;
                facts.settings = {{which, hours_a_week, hours_a_week, half_days, whole_days}};
            });
        };
        auto name = kind.empty() ? std::string("nursery") : kind.front();
        at(1, 1, 1, name);
        at(1, 1, 1, "another kind");
        auto around = [&](const std::optional<Limit>& limit, double full, policy::Unit unit) {
            if (!limit) return;
            for (double edge : limit->edges())
                for (double shift : {-0.5, 0.0, 0.5}) {
                    double n = edge * full + shift;
                    if (n > 0)
                        at(unit == policy::Unit::hours ? n : 1, unit == policy::Unit::sessions ? n : 1,
                           unit == policy::Unit::days ? n : 1, name);
                }
        };
        around(hours, 1, policy::Unit::hours);
        around(sessions, 1, policy::Unit::sessions);
        around(days, 1, policy::Unit::days);
        if (full_week) around(share, full_week->value.count / 100.0, full_week->value.unit);
        for (bool is : {false, true}) probes.add("settled", [is](Facts& facts) { facts.settled = is; });
        for (int ago : {0, 3650})
            probes.add("settled on", [day = today - Days{ago}](Facts& facts) { facts.settled_on = day; });
    }
};

}  // namespace

ConditionWord setting_word() {
    return {"setting", "table", "attendance at a nursery, pre-school or childminder", policy::describe<SettingTerms>(),
            read_terms<SettingTerms>};
}

}  // namespace portage::eligibility
