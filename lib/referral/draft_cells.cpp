#include "referral/draft_cells.hpp"

#include "base/date.hpp"
#include "child/nhs_number.hpp"
#include "place/postcode.hpp"
#include "referral/answers.hpp"
#include "referral/letters.hpp"

#include <algorithm>

namespace portage::referral {

namespace {

constexpr std::size_t few = 3;    // fewer cells prove nothing
constexpr int half_a_year = 180;  // birth dates lie further back than days of receiving; our assumption
using Cells = std::vector<std::string>;

bool is_day(const std::string& cell) { return read_day(cell).day.has_value(); }
bool is_nhs_number(const std::string& cell) {
    return child::parse_nhs_number(without_point_zero(without_text_mark(cell))).number.has_value();
}
bool is_postcode(const std::string& cell) { return place::parse_postcode(cell).postcode.has_value(); }
bool is_email(const std::string& cell) {
    auto at = cell.find('@');
    return at != std::string::npos && at > 0 && cell.find('.', at) != std::string::npos &&
           cell.find(' ') == std::string::npos;
}
bool is_phone(const std::string& cell) {
    auto digits = std::count_if(cell.begin(), cell.end(), digit);
    bool others = cell.find_first_not_of("0123456789 +()-/.'") != std::string::npos;
    return !others && digits >= 10 && digits <= 13 && (cell.find_first_of("0+7") <= 1 || cell.starts_with("44"));
}
// Two to four words, each with a capital first.
bool is_name(const std::string& cell) {
    auto words = split(cell, ' ');
    return words.size() >= 2 && words.size() <= 4 && std::all_of(words.begin(), words.end(), [](const auto& word) {
               return !word.empty() && !digit(word.front()) && !(word.front() >= 'a' && word.front() <= 'z') &&
                      std::none_of(word.begin(), word.end(), digit);
           });
}

template <class Test>
std::optional<std::string> nearly_all(const Cells& cells, Test is, std::string_view what) {
    auto alike = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is));
    if (alike < few || alike * 10 < cells.size() * 9) return {};
    return fmt::format("{} of {} cells are {}", alike, cells.size(), what);
}

std::optional<Date> middle_day(const Cells& cells) {
    std::vector<Date> days;
    for (const auto& cell : cells)
        if (auto answer = read_day(cell); answer.day) days.push_back(*answer.day);
    if (days.empty()) return {};
    std::sort(days.begin(), days.end());
    return days[days.size() / 2];
}

class Teller {
public:
    Teller(Draft& draft, const std::vector<Cells>& cells) : draft_(draft), cells_(cells) {}

    // The first of `choices` not found yet, for every column without a meaning that is so.
    template <class Test>
    void tell(Test is, std::string_view what, std::initializer_list<Field> choices) {
        for (std::size_t i = 0; i < draft_.columns.size(); ++i) {
            if (draft_.columns[i].meaning) continue;
            auto why = nearly_all(cells_[i], is, what);
            auto field = std::find_if(choices.begin(), choices.end(), [&](Field one) { return !draft_.has(one); });
            if (why && field != choices.end()) give(i, *field, *why);
        }
    }
    // Of columns of days the earliest is the birth date, the latest the day received; with only one of
    // them there, it is the birth date when the other is known or it lies well before it.
    void tell_days() {
        std::vector<std::pair<Date, std::size_t>> columns;
        std::optional<Date> latest;
        for (std::size_t i = 0; i < draft_.columns.size(); ++i) {
            if (!nearly_all(cells_[i], is_day, "dates")) continue;
            auto middle = *middle_day(cells_[i]);
            latest = std::max(latest.value_or(middle), middle);
            if (!draft_.columns[i].meaning) columns.emplace_back(middle, i);
        }
        std::sort(columns.begin(), columns.end());
        for (auto [middle, i] : columns) {
            auto why = *nearly_all(cells_[i], is_day, "dates");
            bool old = *latest - middle > Days{half_a_year};
            if (!draft_.has(Field::born) && (old || columns.size() == 1))
                give(i, Field::born, why + (old ? ", long before the others" : ""));
            else if (!old && !draft_.has(Field::received_on) && i == columns.back().second)
                give(i, Field::received_on, why + ", the latest of the file");
        }
    }

private:
    void give(std::size_t column, Field field, std::string why) {
        draft_.columns[column].meaning = Meaning{field, ""};
        draft_.columns[column].why = std::move(why);
    }
    Draft& draft_;
    const std::vector<Cells>& cells_;
};

}  // namespace

void tell_by_cells(Draft& draft, const std::vector<Cells>& cells) {
    Teller teller(draft, cells);
    teller.tell(is_nhs_number, "NHS numbers", {Field::nhs_number});
    teller.tell(is_postcode, "postcodes", {Field::postcode});
    teller.tell(is_email, "e-mail addresses", {Field::email, Field::referrer_contact});
    teller.tell(is_phone, "telephone numbers", {Field::phone, Field::referrer_contact});
    teller.tell_days();
    if (!draft.has(Field::forename)) teller.tell(is_name, "like names", {Field::full_name});
}

}  // namespace portage::referral
