#include "tests/support/made_up_register.hpp"

#include "tests/support/made_up_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace portage::test {

namespace {

// How often, in a hundred, {mild, harsh}. Of the literature the brief of this work had: postcodes of
// children of 0 to 19 differ or are missing in 53 % of hospital records against the Personal Demographics
// Service, over many years; sex or birth date is wrong in 0.11 % there; more matches are missed for Asian
// and Black children, infants and incomplete rows (HESID against PICANet). All other rates are assumed.
struct Rate {
    double mild, harsh;
};
constexpr Rate moved = {20, 40};  // since the register's record; below the 53 % of longer times
constexpr Rate other_phone = {20, 35}, no_phone = {20, 30}, no_email = {40, 60};
constexpr Rate no_carer = {20, 35}, father_named = {25, 30};
constexpr Rate no_number_registered = {15, 35}, no_number = {40, 60};
constexpr Rate number_slip = {2, 4}, number_of_another = {0.3, 0.6}, number_of_twin = {4, 10};
constexpr Rate short_form = {3, 6}, other_spelling = {3, 8}, forename_slip = {2, 5}, baby = {1, 3},
               names_swapped = {0.7, 2};
constexpr Rate middle_name = {10, 15};
constexpr Rate surname_changed = {3, 6}, surname_doubled = {2, 5}, surname_slip = {2, 5};
constexpr Rate day_month = {0.5, 1.5}, date_slip = {1, 2.5}, year_off = {0.3, 0.8}, new_year = {0.5, 1.5},
               no_date = {0.5, 2};
constexpr Rate no_sex = {5, 15}, wrong_sex = {0.3, 1};
constexpr Rate no_address = {10, 25}, address_slip = {2, 6}, no_postcode = {3, 8}, postcode_slip = {1, 3},
               no_town = {20, 40};
constexpr Rate capitals = {10, 15};
constexpr double twin_births = 1.5, with_siblings = 24;  // the figures
constexpr double known_child = 30;                       // of referrals, of a child on the register
constexpr Date last_birth = date(2026, 10, 31);
constexpr unsigned birth_days = 1826;

struct Random {  // PCG's multiplier, the high bits
    std::uint64_t state;
    std::uint32_t next() {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(state >> 32);
    }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>((std::uint64_t{next()} * n) >> 32); }
    bool percent(double chance) { return next() / 4294967296.0 * 100 < chance; }
};

struct Home {
    int house = 1;
    std::size_t street = 0;  // and its postcode
};

struct Child {
    int id = 0, family = 0, birth = 0;
    std::string forename, middle, surname;
    std::optional<Date> born;
    child::Sex sex = child::Sex::female;
    std::int64_t number = 0;
};

struct Family {
    NameGroup group = NameGroup::english;
    std::string surname, mother, father, mothers_surname;
    Home home;
    int phone = 0, second_phone = 0;
    std::vector<std::size_t> children;
};

class Maker {
public:
    Maker(int children, Noise noise, std::uint64_t seed)
        : random_{seed * 2654435761ULL + 12345}, noise_(noise), streets_(static_cast<std::size_t>(children) / 6 + 40) {
        for (int i = 0; i < 10; ++i) random_.next();
    }

    MadeUpRegister make(int children, int referrals) {
        MadeUpRegister made;
        while (static_cast<int>(children_.size()) < children)
            add_family(static_cast<std::size_t>(children) - children_.size());
        for (std::size_t i = 0; i < children_.size(); ++i) made.children.push_back(record(i, true));
        auto registered = children_.size();
        for (int i = 0; i < referrals; ++i) {
            if (random_.percent(known_child)) {
                made.referrals.push_back(record(random_.below(registered), false));
            } else if (random_.percent(with_siblings)) {  // a brother or sister of a child on the register
                made.referrals.push_back(record(add_child(children_[random_.below(registered)].family), false));
            } else if (random_.percent(twin_births)) {
                made.referrals.push_back(record(add_twin(random_.below(registered)), false));
            } else {
                auto first = children_.size();
                add_family(1);
                made.referrals.push_back(record(first, false));
            }
        }
        return made;
    }

private:
    bool happens(Rate rate) { return random_.percent(careful_ || noise_ == Noise::mild ? rate.mild : rate.harsh); }
    double rate_of(Rate rate) const { return noise_ == Noise::mild ? rate.mild : rate.harsh; }
    // What changes in a family between two records, so of the later alone.
    bool changes(Rate rate) { return !careful_ && happens(rate); }
    template <class List>
    std::string one(const List& list) {
        return std::string(list[random_.below(list.size())]);
    }
    // Some of a list are far more usual than others: the rank falls off as one over it.
    std::string usual(const std::vector<std::string_view>& list) {
        auto at = std::pow(static_cast<double>(list.size()), random_.next() / 4294967296.0) - 1;
        return std::string(list[std::min(static_cast<std::size_t>(at), list.size() - 1)]);
    }

    void add_family(std::size_t room) {
        Family family;
        auto group = random_.below(100);  // shares assumed; small groups are large enough to be measured
        family.group = static_cast<NameGroup>(group < 50   ? 0
                                              : group < 68 ? 1
                                              : group < 78 ? 2
                                              : group < 86 ? 3
                                              : group < 93 ? 4
                                                           : 5);
        family.surname = surname(family.group);
        family.mother = usual(names_of(family.group).mothers);
        family.father = usual(names_of(family.group).fathers);
        family.mothers_surname = random_.percent(70) ? family.surname : surname(family.group);
        family.home = home();
        family.phone = next_phone_++;
        family.second_phone = next_phone_++;
        families_.push_back(family);
        auto id = static_cast<int>(families_.size()) - 1;
        auto first = add_child(id);
        if (room > 1 && random_.percent(twin_births)) add_twin(first);
        // Of children with siblings there are two or more: half as many families.
        else if (room > 1 && random_.percent(with_siblings / 2 / (1 - with_siblings / 200)))
            add_child(id);
    }

    std::size_t add_child(int family_id) {
        auto& family = families_[static_cast<std::size_t>(family_id)];
        Child child{.id = static_cast<int>(children_.size()), .family = family_id, .birth = next_birth_++};
        child.sex = random_.percent(58) ? child::Sex::male : child::Sex::female;  // more boys are referred
        do child.forename = forename(family.group, child.sex);
        while (std::any_of(family.children.begin(), family.children.end(),
                           [&](auto other) { return children_[other].forename == child.forename; }));
        child.middle = forename(family.group, child.sex);
        child.surname = random_.percent(8) ? family.mothers_surname : family.surname;
        child.born = last_birth - Days{static_cast<int>(random_.below(birth_days))};
        if (!family.children.empty()) {  // ten months to four years from the first
            auto gap = Days{300 + static_cast<int>(random_.below(1160))};
            auto first = *children_[family.children.front()].born;
            // Older where there is no room for younger; a register keeps some who have gone to school.
            child.born = first + gap > last_birth || random_.percent(50) ? first - gap : first + gap;
        }
        child.number = next_number_ = (next_number_ + 611'953) % 1'000'000;
        family.children.push_back(children_.size());
        children_.push_back(child);
        return children_.size() - 1;
    }

    std::size_t add_twin(std::size_t of) {
        auto id = add_child(children_[of].family);
        auto& twin = children_[id];
        const auto& first = children_[of];
        twin.born = first.born;
        twin.birth = first.birth;
        twin.surname = first.surname;
        if (random_.percent(34)) twin.sex = first.sex;
        twin.number = (first.number + 1) % 1'000'000;  // issued one after the other, often
        // Some parents choose names that begin alike.
        if (random_.percent(20))
            for (int tries = 0;
                 tries < 60 && (twin.forename[0] != first.forename[0] || twin.forename == first.forename); ++tries)
                twin.forename = forename(families_[static_cast<std::size_t>(twin.family)].group, twin.sex);
        if (twin.forename == first.forename) twin.forename += "ie";
        return id;
    }

    std::string forename(NameGroup group, child::Sex sex) {
        const auto& names = names_of(group);
        return usual(sex == child::Sex::male ? names.boys : names.girls);
    }
    std::string surname(NameGroup group) {
        const auto& names = names_of(group);
        if (!names.stems.empty() && random_.percent(55)) return one(names.stems) + one(names.endings);
        return usual(names.surnames);
    }
    Home home() { return {static_cast<int>(1 + random_.below(60)), random_.below(streets_)}; }

    // ---- writing down

    MadeUpRecord record(std::size_t index, bool registered) {
        careful_ = registered;  // an office has worked with its register: at any noise its slips are the mild ones
        const auto& child = children_[index];
        const auto& family = families_[static_cast<std::size_t>(child.family)];
        MadeUpRecord record{.child = child.id, .family = child.family, .birth = child.birth, .group = family.group};
        auto& written = record.written;
        write_names(child, family, written);
        write_birth(child, written);
        write_number(child, family, registered, written);
        bool away = changes(moved);
        write_home(away ? home() : family.home, written);
        write_contact(family, changes(other_phone), written);
        if (happens(capitals)) shout(written);
        return record;
    }

    void write_names(const Child& child, const Family& family, referral::Particulars& written) {
        const auto& names = names_of(family.group);
        written.forename = child.forename;
        written.surname = child.surname;
        auto other_form = [&](const auto& forms) {
            std::vector<std::string> found;
            for (const auto& [name, form] : forms) {
                if (name == child.forename) found.emplace_back(form);
                if (form == child.forename) found.emplace_back(name);
            }
            if (!found.empty()) written.forename = found[random_.below(found.size())];
        };
        if (happens(short_form)) other_form(names.short_forms);
        if (happens(other_spelling)) other_form(names.spellings);
        if (happens(forename_slip)) slip(written.forename, letters);
        if (happens(middle_name)) written.forename += (random_.percent(30) ? "-" : " ") + child.middle;
        if (happens(baby))
            written.forename = one(std::array<std::string_view, 5>{"Baby", "Baby boy", "Infant", "Unknown", "TBC"});
        if (changes(surname_changed)) written.surname = surname(family.group);
        if (changes(surname_doubled))
            written.surname +=
                (random_.percent(60) ? "-" : " ") +
                (family.mothers_surname == child.surname ? surname(family.group) : family.mothers_surname);
        if (happens(surname_slip)) slip(written.surname, letters);
        if (happens(names_swapped)) std::swap(written.forename, written.surname);
    }

    void write_birth(const Child& child, referral::Particulars& written) {
        written.born = child.born;
        auto day = ymd(*child.born);
        if (happens(day_month) && static_cast<unsigned>(day.day()) <= 12)
            written.born = date(static_cast<int>(day.year()), static_cast<unsigned>(day.day()),
                                static_cast<unsigned>(day.month()));
        if (happens(date_slip)) {
            auto text = to_uk(*written.born);
            slip_digit(text);
            // A day to come, or of a grown child, would be asked about.
            auto wrong = parse_day_first(text);
            if (wrong && *wrong <= last_birth && *wrong > last_birth - Days{3000}) written.born = wrong;
        }
        if (happens(year_off))
            written.born = add_months_clamped(
                *written.born, random_.percent(50) && *written.born <= last_birth - Days{366} ? 12 : -12);
        if (happens(new_year)) written.born = date(static_cast<int>(ymd(*written.born).year()), 1, 1);
        if (happens(no_date)) written.born.reset();
        if (!happens(no_sex)) written.sex = child.sex;
        if (written.sex && happens(wrong_sex))
            written.sex = child.sex == child::Sex::male ? child::Sex::female : child::Sex::male;
    }

    // The test range: 999, six digits, the check digit; some six have none and take the next.
    static std::string number_text(std::int64_t six) {
        for (;; six = (six + 1) % 1'000'000) {
            auto text = fmt::format("999{:06}", six);
            int sum = 0;
            for (std::size_t i = 0; i < 9; ++i) sum += (text[i] - '0') * static_cast<int>(10 - i);
            auto check = (11 - sum % 11) % 11;
            if (check != 10) return text + static_cast<char>('0' + check);
        }
    }

    void write_number(const Child& child, const Family& family, bool registered, referral::Particulars& written) {
        if (random_.percent(rate_of(registered ? no_number_registered : no_number))) return;
        auto text = number_text(child.number);
        for (auto other : family.children)
            if (children_[other].birth == child.birth && children_[other].id != child.id && happens(number_of_twin))
                text = number_text(children_[other].number);
        if (happens(number_of_another)) text = number_text(children_[random_.below(children_.size())].number);
        if (happens(number_slip)) slip_digit(text);
        written.nhs_number = text.substr(0, 3) + " " + text.substr(3, 3) + " " + text.substr(6);
    }

    void write_home(const Home& home, referral::Particulars& written) {
        auto n = home.street;
        auto street = std::string(street_first[n % street_first.size()]) +
                      std::string(street_second[n / 7 % street_second.size()]);
        auto kind = street_kinds[n % street_kinds.size()];
        if (!happens(no_address)) {
            written.address =
                fmt::format("{} {} {}", home.house, street, random_.percent(35) ? kind.second : kind.first);
            if (home.house % 9 == 0) written.address = (random_.percent(70) ? "Flat 2, " : "") + written.address;
            if (happens(address_slip)) slip(written.address, letters);
        }
        auto district = n % 12;
        if (!happens(no_town)) written.town = std::string(towns[district / 2]);
        if (happens(no_postcode)) return;
        constexpr std::string_view inward = "ABDEFGHJLNPQRSTUWXYZ";  // C I K M O V are not used there
        written.postcode =
            fmt::format("RM{} {}{}{}", 10 + district, n / 12 % 9 + 1, inward[n / 108 % 20], inward[n / 2160 % 20]);
        if (happens(postcode_slip)) {
            auto& c = written.postcode[written.postcode.size() - 1 - random_.below(2)];
            c = inward[random_.below(20)];
        }
    }

    // Numbers kept by Ofcom for drama, a thousand to a prefix.
    static std::string phone_text(int number) {
        number = static_cast<int>(number * 7919LL % 18'000);  // a family's two are not neighbours
        constexpr std::array<std::string_view, 18> prefixes = {
            "07700 900", "01632 960", "0113 4960", "0114 4960", "0115 4960", "0116 4960",
            "0117 4960", "0118 4960", "0121 4960", "0131 4960", "0141 4960", "0151 4960",
            "0161 4960", "0191 4980", "020 79460", "028 96496", "029 20180", "03069 990"};
        return fmt::format("{}{:03}", prefixes[static_cast<std::size_t>(number / 1000) % prefixes.size()],
                           number % 1000);
    }

    void write_contact(const Family& family, bool changed, referral::Particulars& written) {
        if (!happens(no_phone)) written.phones.push_back(phone_text(changed ? next_phone_++ : family.phone));
        if (random_.percent(30)) written.phones.push_back(phone_text(family.second_phone));
        bool father = happens(father_named);
        auto name = father ? family.father : family.mother;
        auto last = father ? family.surname : family.mothers_surname;
        if (!happens(no_carer)) written.carers.push_back(random_.percent(25) ? name : name + " " + last);
        if (!happens(no_email))
            written.emails.push_back(
                lower(fmt::format("{}.{}{}@example.org", referral_safe(name), referral_safe(last), family.phone % 90)));
    }

    static std::string referral_safe(const std::string& name) {
        std::string safe;
        for (char c : name)
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) safe += c;
        return safe;
    }

    void shout(referral::Particulars& written) {
        for (auto* text : {&written.forename, &written.surname, &written.address}) *text = upper(*text);
    }

    static constexpr std::string_view letters = "aeiounrstlhmdykbcgpw";
    // One letter left out, doubled, put for another, or two neighbours swapped; seldom the first.
    void slip(std::string& text, std::string_view from) {
        if (text.size() < 3) return;
        auto at = random_.percent(10) ? 0 : 1 + random_.below(text.size() - 2);
        if (static_cast<unsigned char>(text[at]) >= 0x80 || static_cast<unsigned char>(text[at + 1]) >= 0x80) return;
        switch (random_.below(4)) {
            case 0: text.erase(at, 1); break;
            case 1: text.insert(at, 1, text[at]); break;
            case 2: text[at] = from[random_.below(from.size())]; break;
            default: std::swap(text[at], text[at + 1]);
        }
    }
    void slip_digit(std::string& text) {
        auto at = random_.below(text.size());
        while (text[at] < '0' || text[at] > '9') at = (at + 1) % text.size();
        if (random_.percent(30) && at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9')
            std::swap(text[at], text[at + 1]);
        else
            text[at] = static_cast<char>('0' + random_.below(10));
    }

    Random random_;
    Noise noise_;
    bool careful_ = false;
    std::size_t streets_;
    std::vector<Child> children_;
    std::vector<Family> families_;
    int next_birth_ = 0, next_phone_ = 0;
    std::int64_t next_number_ = 17;
};

}  // namespace

MadeUpRegister made_up_register(int children, int referrals, Noise noise, std::uint64_t seed) {
    return Maker(children, noise, seed).make(children, referrals);
}

}  // namespace portage::test
