#include "policy/decision.hpp"

#include <algorithm>

namespace portage::policy {

namespace {

Truth opposite(Truth truth) {
    if (truth == Truth::cannot_tell) return truth;
    return truth == Truth::met ? Truth::not_met : Truth::met;
}

// Kleene's strong logic: not_met < cannot_tell < met; "all" is the least of them, "any" the greatest,
// "some" the one that stands `needed`th from the top.
Truth joined(How how, int needed, const std::vector<Step>& parts, Truth Step::*which) {
    if (how == How::some_of) {
        auto met = std::ranges::count(parts, Truth::met, which),
             open = std::ranges::count(parts, Truth::cannot_tell, which);
        return met >= needed ? Truth::met : met + open >= needed ? Truth::cannot_tell : Truth::not_met;
    }
    Truth least = Truth::met, greatest = Truth::not_met;
    for (const auto& part : parts) {
        least = std::min(least, part.*which);
        greatest = std::max(greatest, part.*which);
    }
    if (how == How::all_of) return least;
    return how == How::any_of ? greatest : opposite(greatest);
}

void recompute(Step& step) {
    if (step.how == How::fact) return;
    for (auto& part : step.parts) recompute(part);
    step.truth = joined(step.how, step.needed, step.parts, &Step::truth);
    step.as_published = joined(step.how, step.needed, step.parts, &Step::as_published);
}

// The first assumption, in reading order, of a part whose answer would be open without it.
std::optional<std::string> first_assumption(const Step& step) {
    if (step.as_published == step.truth) return {};
    if (step.assumption) return step.assumption;
    for (const auto& part : step.parts)
        if (auto why = first_assumption(part)) return why;
    return {};
}

}  // namespace

Step combined(How how, std::string asks, std::vector<Step> parts, int needed) {
    Step step{.how = how, .needed = needed, .asks = std::move(asks)};
    step.truth = joined(how, needed, parts, &Step::truth);
    step.as_published = joined(how, needed, parts, &Step::as_published);
    // The parts whose own truth is the reason for the whole's.
    Truth telling = how == How::none_of ? opposite(step.truth) : step.truth;
    std::vector<std::string> sentences;
    for (const auto& part : parts) {
        if (part.changes_on && (!step.changes_on || *part.changes_on < *step.changes_on))
            step.changes_on = part.changes_on;
        if (part.truth != telling) continue;
        if (!part.because.empty()) sentences.push_back(part.because);
        if (step.truth == Truth::cannot_tell)
            step.missing.insert(step.missing.end(), part.missing.begin(), part.missing.end());
    }
    step.because = join(sentences, " ");
    step.parts = std::move(parts);
    return step;
}

void assume(Step& step, const std::string& why) {
    step.as_published = Truth::cannot_tell;
    if (!step.assumption) step.assumption = why;
    for (auto& part : step.parts) assume(part, why);
}

std::optional<std::string> rests_on(const Step& step) {
    if (step.truth == Truth::cannot_tell) return {};
    return first_assumption(step);
}

Step not_known(std::string asks, Missing missing) {
    Step step{.asks = std::move(asks)};
    step.because = fmt::format("We do not know yet {}.", missing.what);
    step.missing = {std::move(missing)};
    return step;
}

Outcome outcome_of(RuleSet rules, const std::vector<Verdict>& verdicts) {
    std::vector<Ruling> rulings;
    for (const auto& verdict : verdicts)
        rulings.push_back({verdict.truth, verdict.consequence, verdict.if_unknown, verdict.rests_on.has_value()});
    return outcome_of(rules, rulings);
}

Outcome outcome_of(RuleSet rules, const std::vector<Ruling>& rulings) {
    bool declined = false, unknown = false, panel = false;
    for (const auto& ruling : rulings) {
        if (ruling.consequence == Consequence::warning) continue;
        // An exit rule bites when it is met, the others when they are not.
        Truth bites = rules == RuleSet::exit ? Truth::met : Truth::not_met;
        if (ruling.truth == Truth::cannot_tell)
            unknown = unknown || ruling.if_unknown == IfUnknown::wait;
        else if (ruling.truth == bites)
            (ruling.assumed || ruling.consequence == Consequence::panel ? panel : declined) = true;
    }
    if (declined) return Outcome::not_eligible;
    // Not having heard that an exit rule holds, support goes on.
    if (unknown && rules != RuleSet::exit) return Outcome::cannot_tell;
    return panel ? Outcome::needs_panel : Outcome::eligible;
}

std::vector<Missing> missing(const Decision& decision) {
    std::vector<Missing> all;
    for (const auto& verdict : decision.verdicts)
        for (const auto& one : verdict.if_unknown == IfUnknown::wait ? verdict.step.missing : std::vector<Missing>{})
            if (std::ranges::find(all, one) == all.end()) all.push_back(one);
    return all;
}

std::vector<Input> inputs(const Step& step) {
    auto all = step.inputs;
    for (const auto& part : step.parts)
        for (auto& input : inputs(part))
            if (std::ranges::none_of(all, [&](const Input& one) { return one.name == input.name; }))
                all.push_back(std::move(input));
    return all;
}

std::optional<Date> changes_on(const Decision& decision) {
    std::optional<Date> first;
    for (const auto& verdict : decision.verdicts)
        if (auto day = verdict.step.changes_on; day && (!first || *day < *first)) first = day;
    return first;
}

std::string in_words(RuleSet rules, Outcome outcome) {
    bool exit = rules == RuleSet::exit, offer = rules == RuleSet::offer;
    switch (outcome) {
        case Outcome::eligible: return exit ? "support goes on" : offer ? "may be offered a place" : "eligible";
        case Outcome::not_eligible:
            return exit ? "support changes" : offer ? "not to be offered a place yet" : "not eligible today";
        case Outcome::needs_panel: return "needs the panel";
        case Outcome::cannot_tell: return "cannot tell yet";
    }
    return {};
}

Decision recomputed(Decision trace) {
    for (auto& verdict : trace.verdicts) {
        recompute(verdict.step);
        verdict.truth = verdict.step.truth;
        verdict.rests_on = rests_on(verdict.step);
    }
    trace.outcome = outcome_of(trace.rules, trace.verdicts);
    return trace;
}

}  // namespace portage::policy
