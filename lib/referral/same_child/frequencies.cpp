#include "referral/same_child/frequencies.hpp"

#include "base/sheet.hpp"
#include "referral/same_child/plain_words.hpp"

namespace portage::referral {

namespace {

// How much the shipped figures count for against the register's own, in records.
constexpr double shipped_counts_for = 2000;
// Of a name in neither, assumed: about one forename in five thousand babies and one surname in ten
// thousand people is outside what was counted; a service covers few towns.
constexpr double unlisted[] = {0.0002, 0.0001, 0.002};

}  // namespace

void NameFrequencies::add(const Outline& outline) {
    ++records_;
    auto count = [&](NameKind kind, std::uint64_t name) {
        if (name) ++tallies_[static_cast<std::size_t>(kind)][name].seen;
    };
    count(NameKind::forename, outline.forename);
    if (outline.first_forename != outline.forename) count(NameKind::forename, outline.first_forename);
    count(NameKind::surname, outline.surname);
    count(NameKind::town, outline.town);
}

double NameFrequencies::of(NameKind kind, const ComparedName& name) const {
    auto index = static_cast<std::size_t>(kind);
    auto found = tallies_[index].find(name.hash);
    auto shipped = unlisted[index];
    double seen = 0;
    if (found != tallies_[index].end()) {
        if (found->second.shipped > 0) shipped = found->second.shipped;
        seen = found->second.seen;
    }
    return (seen + shipped * shipped_counts_for) / (static_cast<double>(records_) + shipped_counts_for);
}

NameFrequencies read_name_frequencies(std::string_view text, std::string_view file_name) try {
    NameFrequencies frequencies;
    Sheet sheet(text, std::string(file_name), {"kind", "name", "per_10000", "group"});
    for (const auto& row : sheet.rows()) {
        auto kind = row.text("kind");
        auto per = row.number("per_10000");
        row.require("name");
        if (kind != "forename" && kind != "surname") row.mistake("kind is forename or surname");
        if (!per || *per < 1 || *per > 5000) row.mistake("per_10000 is a whole number from 1 to 5000");
        auto name = plain_word(row.text("name"));
        if (name.empty() || !per) continue;
        auto& tallies = frequencies.tallies_[kind == "surname"];
        if (tallies[stable_hash(name)].shipped > 0) row.mistake("the name stands here twice");
        tallies[stable_hash(name)].shipped = *per / 10'000.0;
    }
    sheet.require_sound();
    return frequencies;
} catch (const Error& error) {
    throw Error(Fault::configuration, error.what());
}

}  // namespace portage::referral
