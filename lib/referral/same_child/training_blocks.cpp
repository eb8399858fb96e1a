#include "base/text.hpp"
#include "referral/same_child/plain_words.hpp"
#include "referral/same_child/training.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace portage::referral {

namespace {

constexpr std::size_t most_in_block = 400;

std::uint64_t content_of(const Person& person) {
    std::string all;
    auto add = [&](std::string_view text) { all += fmt::format("{}:{}", text.size(), text); };
    for (const auto& name : person.forenames) add(name.text);
    add(person.known_as.text);
    add(person.surname.text);
    for (const auto& name : person.other_surnames) add(name.text);
    add(person.born ? to_iso(*person.born) : "");
    add(person.sex ? to_string(*person.sex) : "");
    add(person.nhs_number);
    add(person.postcode);
    add(person.house);
    for (const auto& word : person.street) add(word);
    add(person.town.text);
    for (const auto& phone : person.phones) add(phone);
    for (const auto& email : person.emails) add(email);
    for (const auto& carer : person.carers) add(join(carer, " "));
    return stable_hash(all);
}

}  // namespace

std::vector<const Person*> in_order(const std::vector<Person>& records, std::size_t most) {
    std::vector<std::pair<std::uint64_t, const Person*>> order;
    order.reserve(records.size());
    for (const auto& record : records) order.emplace_back(content_of(record), &record);
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (order.size() > most) order.resize(most);
    std::vector<const Person*> people;
    for (const auto& [hash, person] : order) people.push_back(person);
    return people;
}

Patterns blocked(const std::vector<const Person*>& people, const Nicknames& nicknames,
                 const std::function<std::uint64_t(const Person&)>& hash_of) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    for (std::uint32_t i = 0; i < people.size(); ++i)
        if (auto hash = hash_of(*people[i])) keys.emplace_back(hash, i);
    std::sort(keys.begin(), keys.end());
    Patterns patterns;
    for (std::size_t from = 0, to = 0; from < keys.size(); from = to) {
        while (to < keys.size() && keys[to].first == keys[from].first) ++to;
        if (to - from > most_in_block) continue;
        for (auto i = from; i < to; ++i)
            for (auto j = i + 1; j < to; ++j)
                ++patterns[pattern_of(*people[keys[i].second], *people[keys[j].second], nicknames)];
    }
    return patterns;
}

bool sure(const Pattern& pattern) {
    auto is = [&](Likeness field, Level level) { return pattern[index(field)] == level; };
    bool forename = is(Likeness::forename, Level::forename_same), surname = is(Likeness::surname, Level::surname_same);
    bool born = is(Likeness::born, Level::born_same);
    bool number = is(Likeness::nhs_number, Level::nhs_same) || is(Likeness::nhs_number, Level::nhs_same_text);
    bool home = is(Likeness::postcode, Level::postcode_same) || is(Likeness::phone, Level::phone_same) ||
                is(Likeness::email, Level::email_same) || is(Likeness::address, Level::address_same);
    return (born && forename && (surname || home || number)) || (forename && surname && (number || home));
}

}  // namespace portage::referral
