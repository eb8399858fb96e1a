#include "county.hpp"

#include "base/sheet.hpp"
#include "portage_bench.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace portage::bench {

namespace {

enum : std::uint64_t { to_whom, of_child, of_family };  // what a number is drawn for

// Of a hundred that come: a twin of one just before, a brother or sister of one of those before.
constexpr double twins = 0.75, siblings = 12;
constexpr std::size_t twin_within = 10;
constexpr Date first_birth = date(2020, 11, 1);
constexpr int birth_days = 1826;
// Numbers are given to so many before the first comes again; a million of them are of the test range.
constexpr std::size_t numbers = 1'310'720;

constexpr std::array<std::string_view, 24> name_starts = {"Al", "Ber", "Cor", "Dar", "El",  "Fin", "Gar", "Hal",
                                                          "Is", "Jor", "Kel", "Lor", "Mar", "Nel", "Or",  "Per",
                                                          "Ro", "Sel", "Tar", "Ul",  "Ver", "Wil", "Yas", "Zel"};
constexpr std::array<std::string_view, 10> name_middles = {"a", "e", "i", "o", "la", "ri", "na", "mi", "do", "be"};
constexpr std::array<std::string_view, 14> name_ends = {"n",   "na",  "s",    "ra", "l",   "lle", "th",
                                                        "tta", "xie", "ston", "dy", "mir", "wyn", "sh"};
constexpr std::array<std::string_view, 40> surname_starts = {
    "Ash", "Bar",  "Brad", "Buck", "Cald", "Car",  "Chad",  "Cran", "Dal", "Den",  "Dun",  "Earn", "Far", "Fen",
    "Gad", "Glen", "Gran", "Had",  "Har",  "Hol",  "Ing",   "Kem",  "Lam", "Lang", "Mad",  "Mel",  "Nor", "Oak",
    "Pem", "Quar", "Rad",  "Ros",  "Sed",  "Stan", "Thorn", "Tre",  "Und", "Wal",  "Whit", "Yar"};
constexpr std::array<std::string_view, 20> surname_middles = {"a",  "be", "ca", "der", "e",  "fo", "ga",
                                                              "hi", "in", "le", "ma",  "ne", "o",  "per",
                                                              "ri", "se", "ti", "un",  "ve", "wi"};
constexpr std::array<std::string_view, 25> surname_ends = {
    "by",  "cott", "croft", "dale", "den",  "field", "ford", "gate",  "ham",    "hurst", "ingham", "ley",  "low",
    "man", "mere", "more",  "ney",  "rick", "shaw",  "son",  "stead", "thorpe", "ton",   "well",   "worth"};
constexpr std::array<std::string_view, 16> street_starts = {"Oak",    "Elm",    "Mill",  "Church", "Station", "Park",
                                                            "Kings",  "Queens", "Brook", "Cherry", "Hazel",   "Maple",
                                                            "Bridge", "Castle", "Swan",  "Bramble"};
constexpr std::array<std::string_view, 12> street_ends = {"",     "field", "wood", "side",  "croft", "mead",
                                                          "view", "bank",  "dale", "hurst", "gate",  "ridge"};
constexpr std::array<std::string_view, 6> street_kinds = {"Road", "Street", "Avenue", "Close", "Drive", "Lane"};
constexpr std::array<std::string_view, 8> towns = {"Exampletown", "Sampleford", "Mockham",     "Trialbury",
                                                   "Testhampton", "Modelsea",   "Patterndale", "Little Specimen"};

// Every start, middle and end together, so scattered that neighbours are not equally usual.
template <class Starts, class Middles, class Ends>
std::vector<std::string> composed(const Starts& starts, const Middles& middles, const Ends& ends) {
    std::vector<std::string> all;
    for (auto start : starts)
        for (auto middle : middles)
            for (auto end : ends) all.push_back(std::string(start) + std::string(middle) + std::string(end));
    Drawn drawn(all.size(), 0, 0);
    for (auto i = all.size(); i > 1; --i) std::swap(all[i - 1], all[drawn.below(i)]);
    return all;
}

std::uint64_t mixed(std::uint64_t x) {  // splitmix64
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

}  // namespace

Drawn::Drawn(std::uint64_t seed, std::uint64_t of, std::uint64_t what)
    : state_(mixed(mixed(mixed(seed) + of) + what)) {}
std::uint64_t Drawn::next() { return mixed(state_ += 0x9E3779B97F4A7C15ULL); }
std::size_t Drawn::below(std::size_t n) { return static_cast<std::size_t>((next() >> 32) * n >> 32); }
double Drawn::share() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }
bool Drawn::percent(double chance) { return share() * 100 < chance; }

County::County(std::uint64_t seed, std::string one_surname) : seed_(seed), one_surname_(std::move(one_surname)) {
    Sheet sheet(text_of(SHARE "/linkage/names.csv"), "names.csv", {"kind", "name", "per_10000", "group"});
    for (const auto& row : sheet.rows()) {
        auto& names = row.text("kind") == "surname" ? surnames_ : forenames_;
        names.listed.push_back(row.text("name"));
        names.up_to.push_back((names.up_to.empty() ? 0 : names.up_to.back()) +
                              row.number("per_10000").value() / 10'000.0);
    }
    forenames_.composed = composed(name_starts, name_middles, name_ends);
    forenames_.usual =
        150;  // assumed, as is the next: the first of those not listed is about as usual as the last listed
    surnames_.composed = composed(surname_starts, surname_middles, surname_ends);
    surnames_.usual = 400;
    std::istringstream directory(text_of(SHARE "/postcodes/directory.txt"));
    bool records = false;
    for (std::string line; std::getline(directory, line);) {
        if (records && line.size() > 30) {
            auto outward = line.substr(0, 4);
            outward.erase(outward.find_last_not_of(' ') + 1);
            postcodes_.push_back(outward + " " + line.substr(4, 3));
        }
        records = records || line.starts_with("records");
    }
}

std::string County::name(const Names& names, Drawn& drawn) {
    auto at = drawn.share();
    if (at < names.up_to.back())
        return names.listed[static_cast<std::size_t>(std::upper_bound(names.up_to.begin(), names.up_to.end(), at) -
                                                     names.up_to.begin())];
    auto size = static_cast<double>(names.composed.size());
    auto rank = names.usual * (std::pow((size + names.usual) / names.usual, drawn.share()) - 1);
    return names.composed[std::min(static_cast<std::size_t>(rank), names.composed.size() - 1)];
}

Home County::home(Drawn& drawn) const {
    return {drawn.below(postcodes_.size()), static_cast<int>(1 + drawn.below(40))};
}

std::string County::address(const Home& home) const {
    Drawn street(seed_, home.postcode, 99);  // a postcode is one street
    return fmt::format("{} {}{} {}, {}", home.house, street.one(street_starts), street.one(street_ends),
                       street.one(street_kinds), towns[home.postcode * towns.size() / postcodes_.size()]);
}

CountyChild County::child(std::size_t number) const {
    Drawn how(seed_, number, to_whom), own(seed_, number, of_child);
    CountyChild child;
    auto kind = how.share() * 100;
    if (number > 0 && kind < twins + siblings) {
        bool twin = kind < twins;
        auto back = 1 + how.below(twin ? std::min(twin_within, number) : number);
        auto other = this->child(number - back);
        child.family = other.family;
        auto apart = Days{300 + static_cast<int>(how.below(1160))};
        bool older = other.born + apart > first_birth + Days{birth_days} || how.percent(50);
        child.born = twin ? other.born : older ? other.born - apart : other.born + apart;
    } else {
        Drawn drawn(seed_, number, of_family);
        child.family = {.first = number, .surname = surname(drawn), .mother = {}, .father = {}, .home = home(drawn)};
        child.family.mother = forename(drawn);
        child.family.father = forename(drawn);
        child.born = first_birth + Days{static_cast<int>(own.below(birth_days))};
    }
    child.forename = forename(own);
    child.girl = (static_cast<unsigned char>(child.forename.back()) + child.forename.size()) %
                 2;  // a name is a girl's or a boy's
    auto given = number * 611'953 % numbers;
    if (given < 1'000'000) child.number = static_cast<int>(given);
    return child;
}

std::string nhs_number(int six_digits) {
    auto text = fmt::format("999{:06}", six_digits);
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += (text[i] - '0') * static_cast<int>(10 - i);
    auto check = (11 - sum % 11) % 11;
    return check == 10 ? std::string() : text + static_cast<char>('0' + check);
}

}  // namespace portage::bench
