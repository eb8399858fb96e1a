// One row of a referral file, read into what it says and everything that is wrong with it.
#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "child/child.hpp"
#include "child/nhs_number.hpp"
#include "place/postcode.hpp"
#include "referral/layout.hpp"
#include "referral/problem.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

// What a row says. A blank answer is not known, and never "no" or "none".
// One Received is read into again and again, so that 200,000 rows need no more memory than one.
struct Received {
    std::size_t line = 0;  // physical line of the file
    std::string source;    // where the file comes from; empty for a row of no file
    // Every field as written, white space tidied; empty where blank. Names are apart here also when
    // the form had them in one cell.
    std::array<std::string, fields.size()> texts;
    const std::string& operator[](Field field) const { return texts[place_of(field)]; }

    Date received_on;  // as given, else the day of the import
    bool received_on_given = false;
    std::optional<Date> born;  // absent only for a baby not yet born
    std::optional<Date> due_on;
    std::optional<child::Sex> sex;
    std::optional<child::NhsNumber> nhs_number;
    std::optional<place::Postcode> postcode;
    std::optional<bool> interpreter, looked_after;
    Route route = Route::form;  // as written, else the form's
    std::optional<Referrer> referrer;
    std::optional<bool> consent, consent_to_share;
    std::optional<child::ConsentHow> consent_how;
    std::optional<bool> attends_setting;  // also from the words "none" and from hours
    std::optional<int> setting_minutes;   // a week, where hours were written as a figure

    // Tells the same row when it comes again: of the source and the submission number, or of the
    // content where there is none.
    Digest identity{};
    // Of every filled cell with its header, whatever the order of columns, the encoding or the
    // spacing. Same submission with other content: the sender edited it.
    Digest content{};
};

class RowReader {
public:
    // `source` is where the file comes from (kent-form): submission numbers are unique within it.
    // `today` is the day of the import.
    RowReader(const Form& form, const Layout& layout, std::string source, Date today);

    // Fills `row` and `found`, all problems of the row at once. Answers whether the row may go in:
    // none of its problems is an error.
    bool read(const std::vector<std::string_view>& cells, std::size_t line, Received& row, std::vector<Problem>& found);

private:
    struct Place {  // where a column's cell goes, worked out once
        std::optional<Field> field;
        bool headed = false;  // one of several notes: keeps its header
        bool tick = false;
        std::array<char, 7> header_mark{};  // four bytes tell its header from the others in what is hashed
    };
    void clean_cells(const std::vector<std::string_view>& cells);
    void gather(Received& row);
    void read_name(Received& row);
    void leave_out_no_name(Field field, std::string& part);
    void read_days(Received& row);
    void read_age_of(const Received& row);
    void read_numbers(Received& row);
    void read_answers(Received& row);
    void identify(Received& row);
    std::optional<Date> day_in(Field field, const Received& row);
    void note(ProblemCode code, std::optional<Field> field, std::string reason);

    const Layout& layout_;
    std::string source_;
    Route route_;
    Date today_;
    std::vector<Place> places_;
    std::vector<std::size_t> by_header_;                // columns in the order of their headers
    std::array<std::size_t, fields.size()> column_of_;  // the filled column a field came from
    std::vector<std::string_view> cells_;               // of this row, cleaned
    std::vector<std::string> room_;                     // for those that had to change
    std::string content_, several_;
    std::vector<Problem>* found_ = nullptr;
};

}  // namespace portage::referral
