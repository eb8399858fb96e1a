#include "referral/reading.hpp"

#include "calendar/age.hpp"
#include "child/name.hpp"
#include "referral/answers.hpp"
#include "referral/clean.hpp"
#include "referral/letters.hpp"

#include <algorithm>
#include <map>

namespace portage::referral {

namespace {

constexpr int years_of_childhood = 18;

// A line a child: two lines or more of at least two words each.
bool is_list_of_names(std::string_view cell) {
    if (cell.find_first_of("\r\n") == std::string_view::npos) return false;
    auto lines = split(std::string(cell), '\n');
    return std::count_if(lines.begin(), lines.end(),
                         [](const auto& line) { return tidy(line).find(' ') != std::string::npos; }) > 1;
}

void clear(Received& row) {
    for (auto& text : row.texts) text.clear();
    row.received_on_given = false;
    row.born = row.due_on = {};
    row.sex = {};
    row.referrer = {};
    row.nhs_number = {};
    row.postcode = {};
    row.interpreter = row.looked_after = row.consent = row.consent_to_share = row.attends_setting = {};
    row.consent_how = {};
    row.setting_minutes = {};
}

// Na is a name; n/a, TBC and unknown say that there is none yet.
bool says_no_name(std::string_view part) { return says_not_known(part) && lower(part) != "na"; }
bool names_the_child(std::string_view part) { return child::names_somebody(part) && !says_no_name(part); }
std::string_view why_no_name(std::string_view part) {
    return child::names_somebody(part) ? "says that it is not known" : child::no_name;
}

}  // namespace

RowReader::RowReader(const Form& form, const Layout& layout, std::string source, Date today)
    : layout_(layout),
      source_(std::move(source)),
      route_(form.route),
      today_(today),
      places_(layout.columns.size()),
      cells_(layout.columns.size()),
      room_(layout.columns.size()) {
    std::map<Field, int> columns;
    std::map<std::string, int> seen;
    std::vector<std::string> names;
    for (const auto& column : layout.columns) {
        auto name = folded(column.header);
        names.push_back(name + "#" + std::to_string(++seen[name]));
        if (column.meaning) ++columns[column.meaning->field];
    }
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const auto& column = layout.columns[i];
        if (!column.ours) by_header_.push_back(i);
        auto digest = digest_of(names[i]);
        as_bytes(digest).copy(places_[i].header_mark.data(), 4);
        if (!column.meaning) continue;
        auto field = column.meaning->field;
        places_[i].field = field;
        places_[i].headed = info(field).kind == FieldKind::note && columns[field] > 1;
        places_[i].tick = !column.meaning->choice.empty();
    }
    std::sort(by_header_.begin(), by_header_.end(), [&](auto a, auto b) { return names[a] < names[b]; });
}

void RowReader::note(ProblemCode code, std::optional<Field> field, std::string reason) {
    found_->push_back({code, field ? column_of_[place_of(*field)] : whole_row, std::move(reason)});
}

bool RowReader::read(const std::vector<std::string_view>& cells, std::size_t line, Received& row,
                     std::vector<Problem>& found) {
    found.clear();
    found_ = &found;
    column_of_.fill(whole_row);
    clear(row);
    row.line = line;
    row.source = source_;
    clean_cells(cells);
    gather(row);
    read_name(row);
    read_days(row);
    read_numbers(row);
    read_answers(row);
    identify(row);
    return std::none_of(found.begin(), found.end(), [](const Problem& problem) { return info(problem.code).error; });
}

void RowReader::clean_cells(const std::vector<std::string_view>& cells) {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        bool lines = places_[i].field && (info(*places_[i].field).kind == FieldKind::note ||
                                          info(*places_[i].field).kind == FieldKind::list);
        if (places_[i].field == Field::full_name && i < cells.size() && is_list_of_names(cells[i]))
            found_->push_back(
                {ProblemCode::several_children, i, "the row names more than one child: write one row a child"});
        auto [text, damage] = clean(i < cells.size() ? cells[i] : std::string_view(), lines, room_[i]);
        cells_[i] = text;
        if (damage == Damage::not_text)
            found_->push_back(
                {ProblemCode::not_text, i,
                 "the cell holds bytes that are no letters: if the file is Excel's CSV, try --encoding windows-1252"});
        else if (damage == Damage::lost_letters)
            found_->push_back(
                {ProblemCode::lost_letters, i, "letters were lost before the file reached us (�): check the spelling"});
        else if (damage == Damage::hidden_letters)
            found_->push_back(
                {ProblemCode::hidden_letters, i, "letters that turn the direction of text were taken out"});
    }
    for (std::size_t i = cells_.size(); i < cells.size(); ++i)
        if (!trim(cells[i]).empty()) {
            found_->push_back(
                {ProblemCode::too_many_cells, whole_row,
                 fmt::format("the row has {} cells where the header has {}: put a cell with a comma in quotation marks",
                             cells.size(), cells_.size())});
            break;
        }
}

// Puts every cell where its column says, several columns of one field together.
void RowReader::gather(Received& row) {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        auto cell = cells_[i];
        const auto& place = places_[i];
        if (cell.empty() || !place.field) continue;
        auto field = *place.field;
        auto& text = row.texts[place_of(field)];
        auto& column = column_of_[place_of(field)];
        if (column == whole_row) column = i;
        if (cell.front() == '#' && is_spreadsheet_error(cell)) {
            bool needed = field == Field::forename || field == Field::surname || field == Field::full_name ||
                          info(field).kind == FieldKind::day;
            found_->push_back({needed ? ProblemCode::lost_value : ProblemCode::not_understood, i,
                               fmt::format("{} holds a spreadsheet's error, {}: type the value in again",
                                           info(field).label, shown(cell))});
            continue;
        }
        if (place.tick) {
            if (!is_ticked(cell)) continue;
            cell = layout_.columns[i].meaning->choice;
        } else if (info(field).kind == FieldKind::list && cell.find_first_of(",;|\n") != std::string_view::npos) {
            several_ = join(read_several(cell), info(field).between);
            cell = several_;
        }
        if (!text.empty() && info(field).between.empty()) continue;
        if (text.empty())
            column = i;
        else
            text += info(field).between;
        if (place.headed) text.append(layout_.columns[i].header).append(": ");
        if (info(field).kind == FieldKind::phone) {
            cell = without_point_zero(without_text_mark(cell));
            if (lacks_leading_zero(cell)) {
                text += '0';
                found_->push_back({ProblemCode::lost_zero, i,
                                   fmt::format("{} had lost its leading 0, which was put back", info(field).label)});
            } else if (lost_digits(cell)) {
                found_->push_back(
                    {ProblemCode::lost_digits, i,
                     fmt::format("{} '{}' lost its last digits to a spreadsheet", info(field).label, shown(cell))});
            } else if (auto digits = std::count_if(cell.begin(), cell.end(), digit); digits > 0 && digits < 10) {
                found_->push_back({ProblemCode::not_understood, i,
                                   fmt::format("{} '{}' has {}, and a number of the United Kingdom at least 10",
                                               info(field).label, shown(cell), count(digits, "digit"))});
            }
        }
        text += cell;
    }
}

// One part may lack, and a sheet often says so with a dash.
void RowReader::leave_out_no_name(Field field, std::string& part) {
    if (part.empty() || names_the_child(part)) return;
    note(ProblemCode::not_understood, field,
         fmt::format("{} '{}' {}; it was left out", info(field).label, shown(part), why_no_name(part)));
    part.clear();
}

void RowReader::read_name(Received& row) {
    auto& forename = row.texts[place_of(Field::forename)];
    auto& surname = row.texts[place_of(Field::surname)];
    auto& full = row.texts[place_of(Field::full_name)];
    if (forename.empty() && surname.empty() && !full.empty()) {
        auto apart = split_name(full);
        forename = std::move(apart.forename);
        surname = std::move(apart.surname);
        column_of_[place_of(Field::forename)] = column_of_[place_of(Field::full_name)];
    }
    if (!names_the_child(forename) && !names_the_child(surname)) {
        bool told = std::any_of(found_->begin(), found_->end(),
                                [](auto& problem) { return problem.code == ProblemCode::lost_value; });
        auto given = forename.empty() ? surname : forename;
        if (!told)
            note(ProblemCode::no_name, Field::forename,
                 given.empty() ? "the child's name is blank"
                               : fmt::format("the child's name '{}' {}", shown(given), why_no_name(given)));
    } else {
        leave_out_no_name(Field::forename, forename);
        leave_out_no_name(Field::surname, surname);
    }
    if (names_several(forename) || names_several(full))
        note(ProblemCode::several_children, Field::forename,
             "the row names more than one child: write one row a child");
}

std::optional<Date> RowReader::day_in(Field field, const Received& row) {
    const auto& text = row[field];
    if (text.empty()) return {};
    auto answer = read_day(text);
    auto label = info(field).label;
    if (answer.serial)
        note(ProblemCode::excel_serial, field,
             fmt::format("{} '{}' is Excel's number for {}: check it", label, shown(text), to_uk(*answer.day)));
    else if (answer.month_first)
        note(ProblemCode::month_first, field,
             fmt::format("{} '{}' is month first (write the day first, as 28/02/2024), so its whole column is in doubt",
                         label, shown(text)));
    else if (!answer.day)
        note(ProblemCode::not_a_date, field,
             fmt::format("{} '{}' is not a date (write it as 28/02/2024)", label, shown(text)));
    return answer.day;
}

void RowReader::read_days(Received& row) {
    auto received = day_in(Field::received_on, row);
    row.received_on = received.value_or(today_);
    row.received_on_given = received.has_value();
    if (column_of_[place_of(Field::received_on)] == whole_row)
        note(ProblemCode::no_date_received, {}, fmt::format("no date received: {} was taken", to_uk(today_)));
    if (received && *received > today_)
        note(ProblemCode::future_date, Field::received_on,
             fmt::format("date received {} lies ahead of {}, the day of the import", to_uk(*received), to_uk(today_)));

    row.born = day_in(Field::born, row);
    row.due_on = day_in(Field::due_on, row);
    if (column_of_[place_of(Field::born)] == whole_row && !row.due_on)
        note(ProblemCode::no_date_of_birth, {},
             "the date of birth is blank (for a baby not yet born, give the day it is due)");
    if (!row.born) {
        read_age_of(row);
        return;
    }
    if (*row.born > row.received_on)
        note(ProblemCode::future_date, Field::born,
             fmt::format("date of birth {} is after the referral came, {}", to_uk(*row.born), to_uk(row.received_on)));
    else if (add_months_rolling(*row.born, 12 * years_of_childhood) <= row.received_on)
        note(ProblemCode::not_a_child, Field::born,
             fmt::format("date of birth {} is that of an adult: is it a parent's?", to_uk(*row.born)));
    else
        read_age_of(row);
}

// People round ages: "3" of a child who is nearly three, "2y 3m" a few weeks before.
void RowReader::read_age_of(const Received& row) {
    const auto& text = row[Field::age];
    if (text.empty()) return;
    auto said = read_age(text);
    if (!said) {
        note(ProblemCode::not_understood, Field::age,
             fmt::format("age '{}' is not understood (write it as 2y 3m)", shown(text)));
        return;
    }
    if (!row.born) return;
    auto age = calendar::age_on(*row.born, row.received_on);
    constexpr int rounded = 2;  // months either way: our choice, for a warning only
    int beyond = said->months + (said->to_the_month ? 0 : 11);
    if (age.months >= said->months - rounded && age.months <= beyond + rounded) return;
    note(ProblemCode::age_differs, Field::age,
         fmt::format("age '{}' does not go with the date of birth {} ({} on {})", shown(text), to_uk(*row.born),
                     calendar::in_words(age), to_uk(row.received_on)));
}

}  // namespace portage::referral
