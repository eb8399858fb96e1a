// A form: which headers of an export mean which field. One file of share/forms each.
//
//     title = "Request for Portage, e-form export"
//     assumption = "the council does not publish its export's headers"
//     [fields]
//     born = ["Date of birth", "D.O.B.", "Date of birth (dd/mm/yyyy)"]
//     referrer_contact = "Phone number 2"     # the second column called "Phone number"
//     consent_signature = "Parent signature*" # any header that starts so
//     [tick.areas]                            # a column for each tick
//     "Communication" = ["Speech and language", "Talking"]
#pragma once

#include "referral/field.hpp"
#include "referral/route.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::referral {

// What one column is.
struct Meaning {
    Field field;
    std::string choice;  // of a tick column: what a tick in it adds to the field; else empty
};

class Form {
public:
    std::string name;  // what --form says: the file's name without .toml
    std::string title;
    Route route = Route::form;  // how these referrals come, unless a column says
    std::string assumption;     // empty where the sender publishes its headers
    std::vector<std::string> sources;

    // The field a header stands for. Case, spaces, punctuation, curly or straight apostrophes and
    // line breaks do not matter. `nth` counts columns of the same header from 1: the second
    // "Phone number" is also known as "Phone number 2". Exact names go before beginnings ("Name*"),
    // long beginnings before short ones.
    std::optional<Meaning> meaning_of(std::string_view header, int nth = 1) const;
    // Every header the form knows for a field, as its file writes them.
    std::vector<std::string> headers_of(Field field) const;

private:
    friend Form read_form(std::string_view text, std::string_view file_name);
    struct Rule {
        std::string folded;
        bool beginning;
        std::string written;
        Meaning meaning;
    };
    std::vector<Rule> rules_;  // sorted by (beginning, folded)
    const Rule* exact(std::string_view folded) const;
};

// Reads a form's file strictly. Fails with Fault::configuration, every mistake with its line: an
// unknown field (with the nearest one), a header meant for two fields, no child's name, no birth date.
Form read_form(std::string_view text, std::string_view file_name);

}  // namespace portage::referral
