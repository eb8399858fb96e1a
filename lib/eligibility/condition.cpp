#include "eligibility/condition.hpp"

#include <fmt/format.h>

namespace portage::eligibility {

namespace {

using policy::How;

constexpr int deepest = 8;  // no published rule seen nests more than three deep
constexpr std::size_t most_parts = 100;

class Combination final : public Condition {
public:
    Combination(How how, std::vector<ConditionPtr> parts) : how_(how), parts_(std::move(parts)) {}

    policy::Step judge(const Facts& facts, const Question& question) const override {
        std::vector<policy::Step> steps;
        for (const auto& part : parts_) steps.push_back(part->judge(facts, question));
        return policy::combined(how_, says(), std::move(steps));
    }

    std::string says() const override {
        std::vector<std::string> all;
        for (const auto& part : parts_) all.push_back(part->says());
        if (how_ == How::none_of) return fmt::format("is not a child who {}", in_words(all, "or"));
        return in_words(all, how_ == How::all_of ? "and" : "or");
    }

    policy::Canonical canonical() const override {
        auto all = policy::Canonical::list();
        for (const auto& part : parts_) all.add(part->canonical());
        return policy::Canonical::named(to_string(how_), all);
    }

    std::vector<ConditionMistake> mistakes(const policy::Area& area,
                                           const assessment::Development& development) const override {
        return gathered<ConditionMistake>([&](const Condition& part) { return part.mistakes(area, development); });
    }
    std::vector<std::string> assumptions() const override {
        return gathered<std::string>([](const Condition& part) { return part.assumptions(); });
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
    std::vector<ConditionPtr> parts_;
};

constexpr std::array combinations = {How::all_of, How::any_of, How::none_of};

}  // namespace

const std::vector<ConditionWord>& condition_words() {
    static const std::vector<ConditionWord> all = {
        age_word(),     pre_school_word(),  lives_in_word(),  delay_word(),      setting_word(),
        consent_word(), referred_by_word(), diagnosis_word(), had_portage_word()};
    return all;
}

std::vector<policy::Description> describe_conditions() {
    std::vector<policy::Description> all;
    for (const auto& word : condition_words())
        all.push_back({std::string(word.key), std::string(word.type), std::string(word.meaning), false, word.inner});
    all.push_back({"all_of", "list of tables", "every one of these conditions holds", false, {}});
    all.push_back({"any_of", "list of tables", "at least one of these conditions holds", false, {}});
    all.push_back({"none_of", "list of tables", "not one of these conditions holds", false, {}});
    return all;
}

ConditionPtr read_conditions(TomlTable& table, int depth) {
    std::vector<ConditionPtr> parts;
    std::vector<std::string_view> known;
    for (const auto& word : condition_words()) {
        known.push_back(word.key);
        table.allow(word.key);
        if (table.has(word.key)) parts.push_back(word.read(table, word.key));
    }
    for (auto how : combinations) {
        auto key = to_string(how);
        known.push_back(key);
        table.allow(key);
        if (!table.has(key)) continue;
        if (depth >= deepest) {
            table.mistake(key, fmt::format("conditions nest more than {} deep", deepest));
            continue;
        }
        std::vector<ConditionPtr> inner;
        auto tables = table.tables(key);
        if (tables.empty() || tables.size() > most_parts)
            table.mistake(key, fmt::format("{} must hold 1 to {} conditions", key, most_parts));
        else
            for (auto& one : tables)
                if (auto read = read_conditions(one, depth + 1)) inner.push_back(std::move(read));
        parts.push_back(std::make_shared<Combination>(how, std::move(inner)));
    }
    if (parts.empty()) {
        table.mistake(fmt::format("no condition is given (say at least one of {})",
                                  fmt::join(known, ", ")));
        return nullptr;
    }
    if (parts.size() == 1) return parts.front();
    return std::make_shared<Combination>(How::all_of, std::move(parts));
}

}  // namespace portage::eligibility
