// The postcode directory and names as shipped.
#pragma once

#include "place/directory.hpp"
#include "place/gazetteer.hpp"
#include "tests/support/files.hpp"

namespace portage::test {

inline const std::string& directory_text() {
    static const auto text = text_of(SHARE "/postcodes/directory.txt");
    return text;
}

inline const place::Directory& shipped_directory() {
    static const place::Directory directory(directory_text(), "directory.txt");
    return directory;
}

inline const place::Gazetteer& shipped_gazetteer() {
    static const place::Gazetteer gazetteer(text_of(SHARE "/postcodes/gss-names.csv"), "gss-names.csv");
    return gazetteer;
}

inline place::Postcode postcode(std::string_view text) { return place::parse_postcode(text).postcode.value(); }
inline place::Residence residence(std::string_view text) { return shipped_directory().find(postcode(text)).value(); }

}  // namespace portage::test
