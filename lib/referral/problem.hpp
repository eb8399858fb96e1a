// What can be wrong with a row of a referral file. The codes are stable: offices sort rejects files
// by them, and portage-form(5) explains each.
#pragma once

#include "base/words.hpp"

#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

enum class ProblemCode {
    no_name,
    no_date_of_birth,
    several_children,
    not_a_date,
    month_first,
    future_date,
    not_a_child,
    lost_value,
    not_text,
    too_many_cells,
    other_content,
    number_of_another,
    excel_serial,
    age_differs,
    no_date_received,
    nhs_number,
    postcode,
    not_understood,
    lost_digits,
    lost_zero,
    lost_letters,
    hidden_letters,
    same_child,
    may_be_same_child,
};

// An error keeps the row out until somebody corrects it; a warning lets it in and is told.
struct ProblemInfo {
    ProblemCode code;
    std::string_view word;
    bool error;
    std::string_view meaning;
};

inline constexpr std::array problems = {
    ProblemInfo{ProblemCode::no_name, "no_name", true, "The child's name is blank."},
    ProblemInfo{ProblemCode::no_date_of_birth, "no_date_of_birth", true,
                "Neither a date of birth nor the day a baby is due is given."},
    ProblemInfo{ProblemCode::several_children, "several_children", true,
                "More than one child is named: write one row a child."},
    ProblemInfo{ProblemCode::not_a_date, "not_a_date", true, "A cell that must be a date is not one, day first."},
    ProblemInfo{ProblemCode::month_first, "month_first", true,
                "The date is written month first, so other dates of its column may be wrong without showing it."},
    ProblemInfo{ProblemCode::future_date, "future_date", true, "The day lies ahead."},
    ProblemInfo{ProblemCode::not_a_child, "not_a_child", true, "The date of birth is that of an adult."},
    ProblemInfo{ProblemCode::lost_value, "lost_value", true,
                "A needed cell holds a spreadsheet's error (#N/A, ########) in place of its value."},
    ProblemInfo{ProblemCode::not_text, "not_text", true,
                "A cell holds bytes that are not letters of the file's encoding."},
    ProblemInfo{ProblemCode::too_many_cells, "too_many_cells", true,
                "The row has more cells than the header: a comma stands unquoted."},
    ProblemInfo{ProblemCode::other_content, "other_content", true,
                "This submission number came before with other content. Nothing was overwritten."},
    ProblemInfo{
        ProblemCode::number_of_another, "number_of_another", true,
        "This submission number came before, in this file or an earlier one, with a child of another forename or "
        "date of birth."},
    ProblemInfo{ProblemCode::excel_serial, "excel_serial", false,
                "A date came as Excel's number of days and was read as such."},
    ProblemInfo{ProblemCode::age_differs, "age_differs", false,
                "The age as written does not go with the date of birth: one of the two is wrong."},
    ProblemInfo{ProblemCode::no_date_received, "no_date_received", false,
                "No date received is given: the day of the import was taken."},
    ProblemInfo{ProblemCode::nhs_number, "nhs_number", false,
                "The NHS number is wrong or unusual. It was kept as written."},
    ProblemInfo{ProblemCode::postcode, "postcode", false,
                "The postcode is not one, or is not where anybody lives. It was kept as written."},
    ProblemInfo{
        ProblemCode::not_understood, "not_understood", false,
        "An answer is none of the expected words, and was kept as written, or a name is none, and was left out. It "
        "counts as not known."},
    ProblemInfo{ProblemCode::lost_digits, "lost_digits", false,
                "A spreadsheet turned a long number into a power of ten: its last digits are gone."},
    ProblemInfo{ProblemCode::lost_zero, "lost_zero", false,
                "A telephone or NHS number had lost its leading 0, which was put back."},
    ProblemInfo{ProblemCode::lost_letters, "lost_letters", false,
                "A program before us replaced letters it could not write (�)."},
    ProblemInfo{ProblemCode::hidden_letters, "hidden_letters", false,
                "Letters that change the direction of text were taken out."},
    ProblemInfo{ProblemCode::same_child, "same_child", false,
                "A child on record has the same valid NHS number, birth date and name. The referral is that child's: "
                "refer different takes them apart."},
    ProblemInfo{ProblemCode::may_be_same_child, "may_be_same_child", false,
                "Somebody on record may be the same child. Nothing was joined: refer duplicates shows why."},
};

constexpr const ProblemInfo& info(ProblemCode code) { return problems[static_cast<std::size_t>(code)]; }

inline constexpr std::size_t whole_row = std::numeric_limits<std::size_t>::max();

struct Problem {
    ProblemCode code;
    std::size_t column = whole_row;  // from 0, or whole_row
    std::string reason;              // what is wrong, and what would be right; safe to print
};

}  // namespace portage::referral

template <>
inline constexpr auto portage::words<portage::referral::ProblemCode> = [] {
    using namespace portage;
    std::array<Word<referral::ProblemCode>, referral::problems.size()> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = {referral::problems[i].code, referral::problems[i].word};
    return table;
}();
