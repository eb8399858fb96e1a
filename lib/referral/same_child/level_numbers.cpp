// Birth dates, NHS numbers, telephones and e-mail addresses of two records.
#include "referral/same_child/level.hpp"
#include "referral/same_child/similarity.hpp"

#include <algorithm>
#include <cstdlib>

namespace portage::referral {

namespace {

using Digits = std::array<unsigned, 8>;

Digits digits_of(std::chrono::year_month_day day) {  // as forms have it: DDMMYYYY
    auto d = static_cast<unsigned>(day.day()), m = static_cast<unsigned>(day.month());
    auto y = static_cast<unsigned>(static_cast<int>(day.year()));
    return {d / 10, d % 10, m / 10, m % 10, y / 1000 % 10, y / 100 % 10, y / 10 % 10, y % 10};
}

// "grace.ali32" and "grace.ali52" are two people whom one provider told apart.
bool only_digits_differ(std::string_view a, std::string_view b) {
    auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0, j = 0;
    for (;;) {
        while (i < a.size() && digit(a[i])) ++i;
        while (j < b.size() && digit(b[j])) ++j;
        if (i == a.size() || j == b.size()) return i == a.size() && j == b.size() && a != b;
        if (a[i++] != b[j++]) return false;
    }
}

bool new_year(std::chrono::year_month_day day) {
    return day.month() == std::chrono::January && day.day() == std::chrono::day{1};
}

}  // namespace

Level born_level(Date a, Date b) {
    auto x = ymd(a), y = ymd(b);
    if (new_year(x) || new_year(y)) {
        if (x == y) return Level::born_default_same;
        return x.year() == y.year() ? Level::born_default_year : Level::born_default_other;
    }
    if (x == y) return Level::born_same;
    auto m = [](auto day) { return static_cast<unsigned>(day.month()); };
    auto d = [](auto day) { return static_cast<unsigned>(day.day()); };
    if (x.year() == y.year() && m(x) == d(y) && d(x) == m(y)) return Level::born_day_month;
    auto years = std::abs(static_cast<int>(x.year()) - static_cast<int>(y.year()));
    if (years == 1 && m(x) == m(y) && d(x) == d(y)) return Level::born_year;
    auto p = digits_of(x), q = digits_of(y);
    std::size_t differ = 0, first = 0, last = 0;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (p[i] != q[i]) {
            if (!differ++) first = i;
            last = i;
        }
    bool swapped = differ == 2 && last == first + 1 && p[first] == q[last] && p[last] == q[first];
    if (differ == 1 || swapped) return Level::born_near;
    return differ == 2 ? Level::born_two_slips : Level::born_different;
}

Level born_level(const Person& a, const Person& b) {
    return a.born && b.born ? born_level(*a.born, *b.born) : Level::missing;
}

Level nhs_level(const Person& a, const Person& b) {
    if (a.nhs_number.empty() || b.nhs_number.empty()) return Level::missing;
    bool equal = a.nhs_number == b.nhs_number;
    if (a.nhs_valid && b.nhs_valid) return equal ? Level::nhs_same : Level::nhs_different;
    if (equal) return Level::nhs_same_text;
    return slips_between(a.nhs_number, b.nhs_number, 1) <= 1 ? Level::nhs_near : Level::nhs_far;
}

Level phone_level(const Person& a, const Person& b) {
    if (a.phones.empty() || b.phones.empty()) return Level::missing;
    auto best = Level::phone_different;
    for (const auto& x : a.phones)
        for (const auto& y : b.phones) {
            if (x == y) return Level::phone_same;
            if (slips_between(x, y, 1) <= 1) best = Level::phone_near;
        }
    return best;
}

Level email_level(const Person& a, const Person& b) {
    if (a.emails.empty() || b.emails.empty()) return Level::missing;
    auto best = Level::email_different;
    for (std::string_view x : a.emails)
        for (std::string_view y : b.emails) {
            if (x == y) return Level::email_same;
            auto name_x = x.substr(0, x.find('@')), name_y = y.substr(0, y.find('@'));
            if (only_digits_differ(name_x, name_y)) continue;
            if (name_x.size() >= 4 && slips_between(name_x, name_y, 2) <= 2 &&
                jaro_winkler(x.substr(name_x.size()), y.substr(name_y.size())) >= 0.88)
                best = Level::email_close;
        }
    return best;
}

}  // namespace portage::referral
