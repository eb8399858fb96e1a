// Where a postcode is: the edition imported into the service's file, else the directory shipped; and the
// names of its areas. Each is opened when first asked. The session has the one there is.
#pragma once

#include "child/household.hpp"
#include "place/directory.hpp"
#include "place/gazetteer.hpp"
#include "store/postcodes.hpp"

#include <functional>
#include <memory>

namespace portage::cmd {

class Postcodes {
public:
    // `file` opens the service's file when first asked, or answers null where there is none.
    explicit Postcodes(std::function<store::Database*()> file) : open_file_(std::move(file)) {}

    const place::Gazetteer& names();
    const std::string& edition();
    std::int64_t size();  // postcodes it has, those no longer in use among them
    bool is_imported() { return imported().has_value(); }
    const std::vector<std::string>& attribution();

    // Nothing where the edition does not have it: it is not in use, or in a council not there in full.
    std::optional<store::PostcodeFound> look_up(place::Postcode postcode);
    // The council it lies in, or lay in while it was in use.
    std::optional<place::Residence> find(place::Postcode postcode);
    // "Thanet, Kent (Newington ward)"; codes where a name is not known.
    std::string in_words(const place::Residence& residence);
    // "no longer in use since March 2019; it lay in Thanet, Kent (Newington ward)"; nothing of one in use.
    std::optional<std::string> ended_in_words(const store::PostcodeFound& found);

    // Writes the postcode as we write it and, from the edition, district, county and ward. A text that is
    // no postcode, or one that is not there, stays as it was given, and the areas empty: not known. Answers
    // why, or that it is no longer in use, as a sentence to warn with; nothing where all is well.
    std::optional<std::string> place_address(child::Address& address, std::string_view typed);

private:
    const place::Directory& shipped();
    const std::optional<store::PostcodeEdition>& imported();
    std::function<store::Database*()> open_file_;
    bool asked_ = false;
    std::unique_ptr<store::Reader> file_;
    std::optional<store::PostcodeEdition> imported_;
    std::vector<std::string> attribution_;
    std::string directory_text_;
    std::unique_ptr<place::Directory> directory_;
    std::unique_ptr<place::Gazetteer> names_;
};

}  // namespace portage::cmd
