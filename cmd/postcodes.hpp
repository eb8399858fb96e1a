// Where a postcode is: the shipped directory and the names of its areas, opened when first asked.
#pragma once

#include "child/household.hpp"
#include "place/directory.hpp"
#include "place/gazetteer.hpp"

#include <memory>

namespace portage::cmd {

class Postcodes {
public:
    const place::Directory& directory();
    const place::Gazetteer& names();

    // Nothing where the directory does not have it: see Directory::find.
    std::optional<place::Residence> find(place::Postcode postcode) { return directory().find(postcode); }
    // "Thanet, Kent (Newington ward)"; codes where a name is not known.
    std::string in_words(const place::Residence& residence);

    // Writes the postcode as we write it and, from the directory, district, county and ward. A text
    // that is no postcode, or one the directory does not have, stays as it was given, and the areas
    // empty: not known. Answers why, as a sentence to warn with; nothing where all is well.
    std::optional<std::string> place_address(child::Address& address, std::string_view typed);

private:
    std::string directory_text_;
    std::unique_ptr<place::Directory> directory_;
    std::unique_ptr<place::Gazetteer> names_;
};

}  // namespace portage::cmd
