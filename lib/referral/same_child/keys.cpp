#include "referral/same_child/keys.hpp"

#include "referral/same_child/plain_words.hpp"

#include <algorithm>

namespace portage::referral {

namespace {

constexpr int hash_bits = 28;  // below four bits of kind, so that a key fits 32
constexpr Key shift = Key{1} << 31;

Key key(KeyKind kind, std::string_view content) {
    auto hash = stable_hash(content, static_cast<std::uint64_t>(kind) + 1) >> (64 - hash_bits);
    return (static_cast<Key>(kind) << hash_bits | static_cast<Key>(hash)) - shift;
}

std::string start(const std::string& name, int letters) {
    std::string_view rest = name;
    for (int i = 0; i < letters && !rest.empty(); ++i) next_character(rest);
    return name.substr(0, name.size() - rest.size());
}

std::string day_text(Date day) { return std::to_string(day.time_since_epoch().count()); }

// A name by how it sounds: the first letter's class, then classes of consonants, no vowels and no
// doubles; four at most. Coarser than Soundex at the front, so that Catherine meets Katherine.
std::string sound_of(const std::string& name) {
    auto sound = [](char c) -> char {
        switch (c) {
            case 'b':
            case 'p':
            case 'f':
            case 'v': return 'p';
            case 'c':
            case 'k':
            case 'q':
            case 'g':
            case 'x':
            case 's':
            case 'z': return 'k';
            case 'd':
            case 't': return 't';
            case 'm':
            case 'n': return 'n';
            case 'l': return 'l';
            case 'r': return 'r';
            case 'j': return 'j';
            default: return static_cast<unsigned char>(c) >= 0x80 ? c : '\0';
        }
    };
    std::string sounds;
    char last = '\0';
    for (std::size_t i = 0; i < name.size() && sounds.size() < 5; ++i) {
        auto one = sound(name[i]);
        if (i == 0 && !one) one = name[0] == 'h' || name[0] == 'w' || name[0] == 'y' ? name[0] : 'a';
        if (one && one != last) sounds += one;
        last = one;
    }
    return sounds;
}

std::string sorted_pair(const std::string& a, const std::string& b) { return std::min(a, b) + "|" + std::max(a, b); }

}  // namespace

void keys_of(const Person& person, std::vector<Key>& keys) {
    auto first = keys.size();
    auto add = [&](KeyKind kind, const std::string& content) {
        auto made = key(kind, content);
        if (std::find(keys.begin() + static_cast<std::ptrdiff_t>(first), keys.end(), made) == keys.end())
            keys.push_back(made);
    };
    const auto &forename = person.forename.text, &surname = person.surname.text;
    // A comma keeps a town from being taken for a postcode.
    auto place = person.postcode.empty() && person.town.known() ? person.town.text + "," : person.postcode;
    if (!person.nhs_number.empty()) add(KeyKind::nhs_number, person.nhs_number);
    if (person.born) {
        auto day = day_text(*person.born);
        for (const auto* name : {&forename, &person.known_as.text, &surname})
            if (!name->empty()) add(KeyKind::born_name, day + start(*name, 3));
        if (!person.other_surnames.empty()) add(KeyKind::born_name, day + start(person.other_surnames.back().text, 3));
        if (!forename.empty() && !surname.empty()) {
            auto parts = ymd(*person.born);
            auto d = static_cast<unsigned>(parts.day()), m = static_cast<unsigned>(parts.month());
            add(KeyKind::born_initials, std::to_string(std::min(d, m)) + "/" + std::to_string(std::max(d, m)) + "/" +
                                            std::to_string(static_cast<int>(parts.year())) + "|" +
                                            sorted_pair(start(forename, 1), start(surname, 1)));
        }
        if (!place.empty()) add(KeyKind::place_born, place + day);
    }
    if (!forename.empty() && !surname.empty()) {
        add(KeyKind::names, sorted_pair(sound_of(forename), sound_of(surname)));
        // Who is Aoife Róisín here is Aoife there.
        add(KeyKind::names, sorted_pair(sound_of(person.forenames.front().text), sound_of(surname)));
    }
    if (!person.postcode.empty()) {
        for (const auto* name : {&forename, &surname})
            if (!name->empty()) add(KeyKind::place_name, person.postcode + start(*name, 3));
    } else if (!place.empty()) {
        for (const auto* name : {&forename, &surname})
            if (!name->empty()) add(KeyKind::place_name, place + *name);
    }
    for (const auto& phone : person.phones) add(KeyKind::phone, phone);
    for (const auto& email : person.emails) {
        auto name = email.substr(0, email.find('@'));
        add(KeyKind::email, name.size() < 4 ? email : name);
    }
}

KeyKind kind_of(Key key) { return static_cast<KeyKind>((key + shift) >> hash_bits); }

std::size_t most_records(KeyKind kind) {
    switch (kind) {
        case KeyKind::nhs_number:
        case KeyKind::phone:
        case KeyKind::email: return 40;
        case KeyKind::place_born:
        case KeyKind::place_name: return 60;
        case KeyKind::born_name:
        case KeyKind::born_initials: return 80;
        case KeyKind::names: return 120;
    }
    return 0;
}

}  // namespace portage::referral
