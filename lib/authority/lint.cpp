#include "authority/lint.hpp"

#include <algorithm>
#include <array>
#include <list>
#include <map>
#include <set>

namespace portage::authority {

namespace {

using eligibility::Facts;
using eligibility::Probes;
using eligibility::Rule;
using policy::Truth;

constexpr int most_judged = 200;      // children in one search
constexpr int most_in_edition = 500;  // in all searches of one edition

class Searcher {
public:
    Searcher(const std::vector<Wanted>& wanted, const eligibility::Question& question)
        : wanted_(wanted), question_(question) {
        Probes probes(question);
        for (const auto& one : wanted) one.condition->probe(probes);
        for (const auto& [fact, sets] : probes.all()) facts_.push_back(&facts_sets_.emplace_back(fact, sets));
        // Areas of development last: there are many, and they hang together.
        std::ranges::stable_sort(facts_, {}, [](const auto* one) { return one->first.starts_with("area "); });
    }

    Search run() {
        Search search;
        if (fits(Facts{}, 0)) search.found = answer_;
        search.complete = search.found || judged_ < most_judged;
        search.judged = judged_;
        return search;
    }

private:
    // Whether the child, with the facts from `next` on still open, can come out as wanted.
    bool fits(const Facts& facts, std::size_t next) {
        if (++judged_ > most_judged) return false;
        bool all = true;
        for (const auto& [condition, truth] : wanted_) {
            auto said = condition->truth(facts, question_);
            if (said == truth) continue;
            if (said != Truth::cannot_tell) return false;
            all = false;
        }
        if (all) {
            answer_ = facts;
            return true;
        }
        if (next == facts_.size()) return false;
        for (const auto& set : facts_[next]->second) {
            Facts more = facts;
            set(more);
            if (fits(more, next + 1)) return true;
        }
        return fits(facts, next + 1);
    }

    const std::vector<Wanted>& wanted_;
    const eligibility::Question& question_;
    std::list<std::pair<std::string, std::vector<Probes::Set>>> facts_sets_;
    std::vector<const std::pair<std::string, std::vector<Probes::Set>>*> facts_;
    Facts answer_;
    int judged_ = 0;
};

class Linter {
public:
    Linter(const Authority& authority, const Edition& edition, std::vector<Finding>& findings)
        : authority_(authority),
          edition_(edition),
          question_(question(authority, edition, edition.about.valid_from)),
          findings_(findings) {}

    // Rules of which all must be met.
    void rules(std::string_view key, std::vector<const Rule*> all) {
        std::erase_if(all, [](const Rule* rule) { return !rule->condition; });
        auto before = findings_.size();
        for (const auto* rule : all)
            if (never({{rule->condition.get(), Truth::met}}))
                told(key, rule->line, fmt::format("no child can meet the rule '{}'", rule->name));
        std::erase_if(all, [](const Rule* rule) { return rule->if_not_met == policy::Consequence::warning; });
        if (findings_.size() != before) return;
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j)
                if (related(*all[i], *all[j]) &&
                    never({{all[i]->condition.get(), Truth::met}, {all[j]->condition.get(), Truth::met}}))
                    told(key, all[j]->line,
                         fmt::format("no child can meet both '{}' and '{}'", all[i]->name, all[j]->name));
        if (findings_.size() != before) return;
        for (const auto* rule : all) decides(key, *rule, all);
    }

    // An exit rule stands alone: it must be possible that it holds, and that it does not.
    void exits() {
        for (const auto& rule : edition_.exit) {
            if (!rule.condition) continue;
            if (never({{rule.condition.get(), Truth::met}}))
                told("exit", rule.line, fmt::format("the rule '{}' holds of no child", rule.name));
            if (never({{rule.condition.get(), Truth::not_met}}))
                told("exit", rule.line, fmt::format("the rule '{}' holds of every child", rule.name));
        }
    }

    void pattern() {
        std::vector<Wanted> before;
        bool for_all = false;
        for (const auto& line : edition_.pattern) {
            for_all = for_all || !line.condition;
            if (!line.condition) continue;
            auto reached = before;
            reached.push_back({line.condition.get(), Truth::met});
            if (never(reached))
                told("pattern", line.line,
                     fmt::format("the line '{}' is never reached: the lines before it answer for every such child",
                                 line.name));
            before.push_back({line.condition.get(), Truth::not_met});
        }
        if (before.empty() || for_all) return;
        if (child_for(before, question_).found)
            told("pattern", edition_.pattern.back().line,
                 "no line answers for a child of whom none of them holds: add one without conditions");
    }

    // Families are not told off for a child in hospital, nor for visits the service called off.
    void missed_visits() {
        if (!edition_.missed_visits) return;
        const auto& never = edition_.missed_visits->never_counts;
        std::vector<std::string> counting;
        for (const auto& word : words<schedule::MissedReason>)
            if (std::ranges::find(never, word.value) == never.end()) counting.emplace_back(word.text);
        if (!counting.empty())
            told("missed_visits", edition_.line,
                 fmt::format("visits missed for {} count against the family: never_counts leaves {} out",
                             in_words(counting, "or"), counting.size() == 1 ? "it" : "them"));
    }

    // {word} in a letter that stands for nothing.
    void letters() {
        const auto& letters = edition_.letters;
        constexpr std::array known = {std::string_view("child"), std::string_view("service"),
                                      std::string_view("visitor"), std::string_view("contact"),
                                      std::string_view("signposting")};
        for (const auto* text : {&letters.accepted, &letters.declined, &letters.to_panel, &letters.incomplete,
                                 &letters.ask_again, &letters.ending})
            for (auto open = text->find('{'); open != std::string::npos; open = text->find('{', open + 1)) {
                auto close = text->find('}', open);
                auto word = text->substr(open + 1, close == std::string::npos ? close : close - open - 1);
                if (std::ranges::find(known, std::string_view(word)) == known.end())
                    told("letters", edition_.line, unknown_word(word, "word in braces", {known.begin(), known.end()}));
            }
    }

private:
    bool never(const std::vector<Wanted>& wanted) {
        if (judged_ >= most_in_edition) return false;
        auto search = child_for(wanted, question_);
        judged_ += search.judged;
        return !search.found && search.complete;
    }

    // Rules that look at different facts neither contradict nor contain each other.
    bool related(const Rule& one, const Rule& other) {
        const auto &a = facts_of(one), &b = facts_of(other);
        return std::ranges::any_of(a, [&](const auto& fact) { return b.contains(fact); });
    }
    const std::set<std::string>& facts_of(const Rule& rule) {
        auto [place, is_new] = facts_.try_emplace(&rule);
        if (is_new) {
            Probes probes(question_);
            rule.condition->probe(probes);
            for (const auto& [fact, sets] : probes.all()) place->second.insert(fact);
        }
        return place->second;
    }

    // A rule decides something when a child can fail it and meet all the others.
    void decides(std::string_view key, const Rule& rule, const std::vector<const Rule*>& all) {
        if (never({{rule.condition.get(), Truth::not_met}}))
            return told(key, rule.line,
                        fmt::format("every child meets the rule '{}': it never decides anything", rule.name));
        for (const auto* other : all)
            if (other != &rule && related(rule, *other) &&
                never({{rule.condition.get(), Truth::not_met}, {other->condition.get(), Truth::met}}))
                return told(key, rule.line,
                            fmt::format("whoever meets '{}' meets the rule '{}' too: it never decides anything",
                                        other->name, rule.name));
    }

    void told(std::string_view key, int line, std::string message) {
        // Programmes share the rules of the service: told once.
        for (const auto& known : findings_)
            if (known.line == line && known.message == message) return;
        findings_.push_back({authority_.file, line, std::string(key), std::move(message)});
    }

    const Authority& authority_;
    const Edition& edition_;
    eligibility::Question question_;
    std::vector<Finding>& findings_;
    std::map<const Rule*, std::set<std::string>> facts_;
    int judged_ = 0;
};

std::vector<const Rule*> pointers(const std::vector<Rule>& rules) {
    std::vector<const Rule*> all;
    for (const auto& rule : rules) all.push_back(&rule);
    return all;
}

}  // namespace

Search child_for(const std::vector<Wanted>& wanted, const eligibility::Question& question) {
    return Searcher(wanted, question).run();
}

void lint(const Authority& authority, const Edition& edition, std::vector<Finding>& findings) {
    Linter linter(authority, edition, findings);
    if (edition.programmes.empty()) linter.rules("entry", pointers(edition.entry));
    for (const auto& programme : edition.programmes) {
        auto all = pointers(edition.entry);
        for (const auto& rule : programme.entry) all.push_back(&rule);
        linter.rules("entry", all);
    }
    linter.rules("continuing", pointers(edition.continuing));
    linter.rules("offer", pointers(edition.offer));
    linter.exits();
    linter.pattern();
    linter.missed_visits();
    linter.letters();
}

}  // namespace portage::authority
