#include "calendar/age.hpp"

#include "base/text.hpp"

#include <charconv>

namespace portage::calendar {

namespace {

constexpr int full_term = 280;  // days, 40+0
constexpr Gestation preterm_before{37, 0};

constexpr int days_of(Gestation gestation) { return gestation.weeks * 7 + gestation.days; }

// Digits at the start of `text`, taken off it.
std::optional<int> take_number(std::string_view& text) {
    int value = 0;
    auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text.front() == '-' || error != std::errc{}) return {};
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    return value;
}

}  // namespace

Date reaches_months(Date born, int months) { return add_months_rolling(born, months); }
Date reaches_years(Date born, int years) { return add_months_rolling(born, 12 * years); }

Age age_on(Date born, Date on) {
    if (on < born) return {0, static_cast<int>((on - born).count())};
    auto from = ymd(born), to = ymd(on);
    int months = 12 * (static_cast<int>(to.year()) - static_cast<int>(from.year())) +
                 static_cast<int>(static_cast<unsigned>(to.month())) -
                 static_cast<int>(static_cast<unsigned>(from.month()));
    // The calendar months touched; the last of them may not be completed yet.
    while (reaches_months(born, months) > on) --months;
    return {months, static_cast<int>((on - reaches_months(born, months)).count())};
}

std::string in_words(Age age) {
    if (age.days < 0) return count(-age.days, "day") + " before the due date";
    if (age.months == 0) return count(age.days, "day");
    int years = age.months / 12, months = age.months % 12;
    if (years == 0) return count(months, "month");
    return count(years, "year") + (months ? " " + count(months, "month") : "");
}

std::optional<Gestation> parse_gestation(std::string_view text) {
    auto tidied = lower(tidy(text));
    std::string_view rest = tidied;
    auto weeks = take_number(rest);
    if (!weeks) return {};
    Gestation found{*weeks, 0};
    if (rest.starts_with('+')) {
        rest.remove_prefix(1);
        auto days = take_number(rest);
        if (!days || *days > 6) return {};
        found.days = *days;
    }
    if (rest.starts_with("/40")) rest.remove_prefix(3);
    rest = trim(rest);
    bool ended = rest.empty() || rest == "w" || rest == "wk" || rest == "wks" || rest == "week" || rest == "weeks";
    if (!ended || found.weeks < 20 || found.weeks > 44) return {};
    return found;
}

std::string in_words(Gestation gestation) { return fmt::format("{}+{}", gestation.weeks, gestation.days); }

bool is_preterm(Gestation gestation) { return gestation < preterm_before; }

Date due_date(Date born, Gestation gestation) { return born + Days{full_term - days_of(gestation)}; }

int correction_days(Gestation gestation) { return is_preterm(gestation) ? full_term - days_of(gestation) : 0; }

Age corrected_age_on(Date born, Gestation gestation, Date on) {
    return age_on(is_preterm(gestation) ? due_date(born, gestation) : born, on);
}

}  // namespace portage::calendar
