// Which record is which, and what people said of two.
#include "base/error.hpp"
#include "base/json.hpp"
#include "caseload/reference.hpp"
#include "store/merge.hpp"

#include <algorithm>

namespace portage::store {

namespace {

using child::Child;
using child::ChildMerge;
using referral::PairVerdict;

// The record and all that were joined with it.
std::vector<Id<Child>> joined_with(Reader& reader, Id<Child> child) {
    std::vector<Id<Child>> all{child_now(reader, child)};
    for (std::size_t i = 0; i < all.size(); ++i)
        reader.each(
            "SELECT id FROM child WHERE merged_into = ? ORDER BY id",
            [&](Row& row) { all.push_back(row.take<Id<Child>>()); }, all[i]);
    return all;
}

// Gives each row that joinings of these records, still in force, wrote about the table of cases.
void each_case_step(Reader& reader, const std::vector<Id<Child>>& records, std::string_view which,
                    const std::function<void(const child::MergeStep&)>& visit) {
    for (auto record : records)
        for (const auto& merge : reader.all<ChildMerge>("WHERE gone = ? AND parted_on IS NULL ORDER BY id", record))
            for (const auto& step : reader.all<child::MergeStep>(
                     "WHERE child_merge = ? AND place = 'case_file' AND " + std::string(which) + " ORDER BY id",
                     merge.id))
                visit(step);
}

}  // namespace

Id<Child> record_under(Reader& reader, std::string_view typed) {
    auto found = require_case(reader, typed);
    auto reference = caseload::parse_case_reference(typed);
    auto record = found.child;
    auto id = found.id.value;
    auto group = joined_with(reader, found.child);
    if (found.reference != reference)  // its case went into another: what was taken out says whose it was
        each_case_step(reader, group, "field IS NULL", [&](const child::MergeStep& step) {
            auto row = parse_json(step.was.value_or("{}"), "a joining of records");
            if (row.value("reference", "") != reference) return;
            id = step.row;
            record = {row.value("child", record.value)};
        });
    // Joined more than once, a case was the first one's.
    std::optional<Id<child::MergeStep>> earliest;
    each_case_step(reader, group, "field = 'child'", [&](const child::MergeStep& step) {
        if (step.row != id || (earliest && *earliest < step.id)) return;
        earliest = step.id;
        record = {parse_json(step.was.value_or("0"), "a joining of records").get<std::int64_t>()};
    });
    return record;
}

std::vector<std::string> aliases_of(Reader& reader, Id<caseload::Case> id) {
    std::vector<std::string> found;
    reader.each(
        "SELECT reference FROM case_alias WHERE case_file = ? ORDER BY reference",
        [&](Row& row) { found.push_back(row.take<std::string>()); }, id);
    return found;
}

std::vector<std::string> references_of(Reader& reader, Id<Child> record) {
    std::vector<std::string> all;
    for (const auto& one : cases_of(reader, child_now(reader, record))) {
        all.push_back(one.reference);
        for (auto& alias : aliases_of(reader, one.id)) all.push_back(std::move(alias));
    }
    std::erase_if(all, [&](const std::string& reference) { return record_under(reader, reference) != record; });
    std::sort(all.begin(), all.end());
    return all;
}

NamesOfMerge names_of(Reader& reader, const ChildMerge& merge) {
    auto name = [&](Id<Child> record) {
        auto references = references_of(reader, record);
        return references.empty() ? "a record without a case" : in_words(references);
    };
    return {name(merge.kept), name(merge.gone)};
}

std::vector<SaidOtherwise> said_otherwise(Reader& reader, Id<Child> child) {
    auto values_of = [&](Id<Child> id) {
        std::vector<std::pair<std::string, std::string>> values;
        auto add = [&](std::string_view name, const auto& field) {
            auto value = Value::of(field);
            if (name == "merged_into" || value.kind == Value::Kind::null) return values.emplace_back(name, "");
            return values.emplace_back(
                name, value.kind == Value::Kind::integer ? std::to_string(value.integer) : std::string(value.text()));
        };
        auto record = reader.get(id);
        Table<Child>::columns(add, record);
        return values;
    };
    std::vector<SaidOtherwise> found;
    auto group = joined_with(reader, child);
    auto ours = values_of(group.front());
    for (std::size_t i = 1; i < group.size(); ++i) {
        auto theirs = values_of(group[i]);
        for (std::size_t column = 0; column < ours.size(); ++column)
            if (const auto& [field, value] = theirs[column]; !value.empty() && value != ours[column].second)
                found.push_back({group[i], field, value});
    }
    return found;
}

std::optional<ChildMerge> merge_of(Reader& reader, Id<Child> a, Id<Child> b) {
    return reader.first<ChildMerge>(
        "WHERE ((kept = ?1 AND gone = ?2) OR (kept = ?2 AND gone = ?1)) AND parted_on IS NULL ORDER BY id DESC LIMIT 1",
        a, b);
}

std::vector<ChildMerge> merges_of(Reader& reader, Id<Child> child) {
    std::vector<ChildMerge> all;
    for (auto record : joined_with(reader, child))
        for (auto& merge : reader.all<ChildMerge>("WHERE kept = ?1 OR gone = ?1 ORDER BY id", record))
            if (std::none_of(all.begin(), all.end(), [&](const ChildMerge& known) { return known.id == merge.id; }))
                all.push_back(std::move(merge));
    std::sort(all.begin(), all.end(), [](const auto& x, const auto& y) { return x.id < y.id; });
    return all;
}

void record_verdict(Writer& writer, Id<Child> a, Id<Child> b, referral::SameChild verdict, Date on,
                    const std::optional<std::string>& reason) {
    if (a == b) fail(Fault::usage, "that is one record: name two");
    writer.insert(PairVerdict{
        .id = {}, .child = std::max(a, b), .other = std::min(a, b), .verdict = verdict, .on = on, .reason = reason});
}

std::optional<PairVerdict> verdict_on(Reader& reader, Id<Child> a, Id<Child> b) {
    std::optional<PairVerdict> latest;
    auto look = [&](Id<Child> x, Id<Child> y) {
        auto found = reader.first<PairVerdict>("WHERE child = ? AND other = ? ORDER BY id DESC LIMIT 1", std::max(x, y),
                                               std::min(x, y));
        if (found && (!latest || found->id > latest->id)) latest = found;
    };
    // Within one joined record it is the two themselves that are asked about.
    if (child_now(reader, a) == child_now(reader, b)) {
        look(a, b);
        return latest;
    }
    auto others = joined_with(reader, b);
    for (auto x : joined_with(reader, a))
        for (auto y : others) look(x, y);
    return latest;
}

bool said_different(Reader& reader, Id<Child> a, Id<Child> b) {
    auto verdict = verdict_on(reader, a, b);
    return verdict && verdict->verdict == referral::SameChild::different;
}

}  // namespace portage::store
