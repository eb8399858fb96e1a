// Made-up children on the edges of a rule: for each fact a rule looks at, the values at which its
// answer may turn. By them a policy is searched for rules no child can meet, or every child does.
#pragma once

#include "eligibility/facts.hpp"

#include <functional>
#include <map>

namespace portage::eligibility {

class Probes {
public:
    using Set = std::function<void(Facts&)>;

    explicit Probes(const Question& question) : question_(question) {}
    const Question& question() const { return question_; }

    // One more value of the fact called `fact`. Facts are tried in the order of their names.
    void add(const std::string& fact, Set set) { sets_[fact].push_back(std::move(set)); }
    const std::map<std::string, std::vector<Set>>& all() const { return sets_; }

    // Birthdays that make the child so many months old on the day of judging, a day less and a day more.
    void around_age(int months);
    // A name that holds, and one that does not.
    void named(const std::string& kind, NamedFacts Facts::*facts, const std::vector<std::string>& names);
    // The days before, on and after a day.
    void around(const std::string& fact, std::optional<Date> Facts::*member, Date day);

private:
    Question question_;
    std::map<std::string, std::vector<Set>> sets_;
};

}  // namespace portage::eligibility
