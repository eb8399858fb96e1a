// Which areas are delayed, which are not known yet, and what that makes of a `delay`.
#pragma once

#include "eligibility/delay_measure.hpp"
#include "eligibility/fact_condition.hpp"

#include <algorithm>

namespace portage::eligibility {

struct Including {
    std::vector<std::string> all_of, any_of, one_of;
    policy::Mark mark;
    static const policy::Fields<Including>& fields();
};

// A condition that counts as one area.
struct Counting {
    ConditionPtr condition;
};

struct DelayTerms : Measures {
    std::vector<Band> by_age;
    std::optional<Including> including;
    std::optional<bool> expected;
    std::vector<Counting> counting;
    std::vector<std::string> instruments, assessors;
    std::optional<policy::Figure<policy::Amount>> not_older_than;
    policy::Mark mark;
};

struct Tally {
    std::vector<std::string> delayed, open;  // what the areas are called
    std::vector<policy::Missing> missing;    // beside what is missing of the open areas
    int areas = 0;                           // that count
    Truth truth = Truth::cannot_tell;
};

// `published`: assumed figures are taken as not known.
Tally tally(const DelayTerms& terms, const Facts& facts, const Question& question, bool published);

void probe_delay(const DelayTerms& terms, Probes& probes);

}  // namespace portage::eligibility

namespace portage::policy {
// A list means all of it; a table says all_of, any_of or one_of.
template <>
struct Kind<eligibility::Including> {
    static std::string type() { return "list of areas, or a table"; }
    static std::vector<Description> inner();
    static bool read(TomlTable& table, std::string_view key, eligibility::Including& value, const Limits&);
    static Canonical canonical(const eligibility::Including& value) { return canonical_section(value); }
    static std::string shown(const eligibility::Including& value);
};
template <>
struct Kind<eligibility::Counting> {
    static std::string type() { return "table of conditions"; }
    static std::vector<Description> inner() { return {}; }
    static void read_table(TomlTable& table, eligibility::Counting& value) {
        value.condition = eligibility::read_conditions(table);
    }
    static Canonical canonical(const eligibility::Counting& value) {
        return value.condition ? value.condition->canonical() : Canonical();
    }
    static std::string shown(const eligibility::Counting& value) {
        return value.condition ? value.condition->says() : "";
    }
    static void add_rows(const eligibility::Counting& value, const std::string& path, const Mark& around,
                         std::vector<Row>& rows) {
        rows.push_back({path, "counts as one area", shown(value), around});
    }
};
}  // namespace portage::policy
