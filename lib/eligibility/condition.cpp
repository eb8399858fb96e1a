#include "eligibility/condition.hpp"

#include <fmt/format.h>

namespace portage::eligibility {

namespace {

using policy::How;

constexpr std::size_t most_parts = 100;

class Combination final : public Condition {
public:
    Combination(How how, int needed, std::vector<ConditionPtr> parts, int line)
        : how_(how), needed_(needed), parts_(std::move(parts)), line_(line) {}

    policy::Step judge(const Facts& facts, const Question& question) const override {
        std::vector<policy::Step> steps;
        for (const auto& part : parts_) steps.push_back(part->judge(facts, question));
        return policy::combined(how_, says(), std::move(steps), needed_);
    }

    policy::Truth truth(const Facts& facts, const Question& question) const override {
        using policy::Truth;
        int met = 0, open = 0, all = static_cast<int>(parts_.size());
        for (const auto& part : parts_) {
            auto one = part->truth(facts, question);
            met += one == Truth::met;
            open += one == Truth::cannot_tell;
        }
        // none_of is met where no part is; the others where as many are as are needed.
        int needed = how_ == How::all_of ? all : how_ == How::some_of ? needed_ : 1;
        auto some = met >= needed ? Truth::met : met + open >= needed ? Truth::cannot_tell : Truth::not_met;
        if (how_ != How::none_of || some == Truth::cannot_tell) return some;
        return some == Truth::met ? Truth::not_met : Truth::met;
    }

    std::string says() const override {
        std::vector<std::string> all;
        for (const auto& part : parts_) all.push_back(part->says());
        if (how_ == How::none_of) return fmt::format("is not a child who {}", in_words(all, "or"));
        if (how_ == How::some_of) return fmt::format("meets at least {} of these: {}", needed_, join(all, "; "));
        return in_words(all, how_ == How::all_of ? "and" : "or");
    }

    policy::Canonical canonical() const override {
        auto all = policy::Canonical::list();
        if (how_ == How::some_of) all.add(needed_);
        for (const auto& part : parts_) all.add(part->canonical());
        return policy::Canonical::named(to_string(how_), all);
    }

    std::vector<ConditionMistake> mistakes(const policy::Area& area,
                                           const assessment::Development& development) const override {
        auto all = gathered<ConditionMistake>([&](const Condition& part) { return part.mistakes(area, development); });
        if (how_ == How::some_of && static_cast<std::size_t>(needed_) > parts_.size())
            all.push_back({line_, fmt::format("some_of asks for {} of {} conditions", needed_, parts_.size())});
        return all;
    }
    std::vector<std::string> assumptions() const override {
        return gathered<std::string>([](const Condition& part) { return part.assumptions(); });
    }
    void probe(Probes& probes) const override {
        for (const auto& part : parts_) part->probe(probes);
    }

private:
    template <class One, class Each>
    std::vector<One> gathered(Each each) const {
        std::vector<One> all;
        for (const auto& part : parts_)
            for (auto& one : each(*part)) all.push_back(std::move(one));
        return all;
    }

    How how_;
    int needed_;
    std::vector<ConditionPtr> parts_;
    int line_;
};

constexpr std::array combinations = {How::all_of, How::any_of, How::none_of, How::some_of};

ConditionPtr read_at(TomlTable& table, int depth, bool required);

// The conditions of each table under the key, joined.
ConditionPtr read_combination(TomlTable& table, How how, int depth) {
    std::string_view key = to_string(how);
    int line = table.line(key), needed = 0;
    auto holder = table;
    if (how == How::some_of) {
        auto inner = table.table(key);
        if (!inner) return nullptr;
        holder = *inner;
        needed = static_cast<int>(holder.require_integer("number"));
        if (needed < 1 || needed > static_cast<int>(most_parts)) {
            holder.mistake("number", "number must be how many of the conditions have to hold, 1 or more");
            needed = 1;
        }
        key = "conditions";
        if (!holder.has(key)) holder.mistake("conditions is missing: the conditions of which some must hold");
    }
    auto tables = holder.tables(key);
    std::vector<ConditionPtr> inner;
    if (depth >= deepest_condition)
        table.mistake_at(line, fmt::format("conditions nest more than {} deep", deepest_condition));
    else if (tables.empty() || tables.size() > most_parts)
        holder.mistake(key, fmt::format("{} must hold 1 to {} conditions, each in {{ }}", key, most_parts));
    else
        for (auto& one : tables)
            if (auto read = read_at(one, depth + 1, true)) inner.push_back(std::move(read));
    return std::make_shared<Combination>(how, needed, std::move(inner), line);
}

ConditionPtr read_at(TomlTable& table, int depth, bool required) {
    std::vector<ConditionPtr> parts;
    for (const auto& word : condition_words()) {
        table.allow(word.key);
        if (table.has(word.key)) parts.push_back(word.read(table, word.key));
    }
    for (auto how : combinations) {
        table.allow(to_string(how));
        if (!table.has(to_string(how))) continue;
        if (auto read = read_combination(table, how, depth)) parts.push_back(std::move(read));
    }
    if (parts.empty()) {
        if (required)
            table.mistake(
                "no condition is given: what must hold? (write it as age = { under = \"5 years\" }; "
                "portage-policy(5) lists the words)");
        return nullptr;
    }
    if (parts.size() == 1) return parts.front();
    return std::make_shared<Combination>(How::all_of, 0, std::move(parts), table.line());
}

}  // namespace

const std::vector<ConditionWord>& condition_words() {
    static const std::vector<ConditionWord> all = {
        age_word(),      before_word(),      school_start_word(), pre_school_word(),  received_word(),
        lives_in_word(), delay_word(),       diagnosis_word(),    status_word(),      need_word(),
        setting_word(),  service_word(),     consent_word(),      referred_by_word(), professionals_word(),
        evidence_word(), had_portage_word(), visited_word()};
    return all;
}

std::vector<policy::Description> describe_conditions() {
    std::vector<policy::Description> all;
    for (const auto& word : condition_words())
        all.push_back({std::string(word.key), std::string(word.type), std::string(word.meaning), false, word.inner});
    all.push_back({"all_of", "list of tables", "every one of these conditions holds", false, {}});
    all.push_back({"any_of", "list of tables", "at least one of these conditions holds", false, {}});
    all.push_back({"none_of", "list of tables", "not one of these conditions holds", false, {}});
    all.push_back({"some_of",
                   "table",
                   "a number of these conditions hold",
                   false,
                   {{"number", "whole number", "how many of them at least", true, {}},
                    {"conditions", "list of tables", "the conditions", true, {}}}});
    return all;
}

ConditionPtr read_conditions(TomlTable& table, bool required) { return read_at(table, 0, required); }

}  // namespace portage::eligibility
