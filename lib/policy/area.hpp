// Where an authority's writ runs, by GSS code. Postcode letters are never used as a council.
#pragma once

#include "policy/field.hpp"

namespace portage::policy {

struct District {
    std::string code;               // E07000112
    std::string name;               // Folkestone and Hythe
    std::vector<std::string> also;  // names pages still use: Shepway
    static const Fields<District>& fields();
};

// The head of a policy file, outside every edition.
struct Area {
    std::string authority;            // Kent County Council
    std::string name;                 // Kent: what sentences call it
    std::string code;                 // K: the prefix of case references
    std::string gss;                  // E10000016, or the unitary authority's own code
    std::vector<District> districts;  // of a county; none for a unitary authority
    static const Fields<Area>& fields();

    // Whether a place with this district code belongs to the authority. A unitary authority is its
    // own district.
    bool holds(std::string_view district) const;
    // The district of that code, or of that name or former name (case, spaces and signs do not count).
    const District* district(std::string_view code_or_name) const;
};

// Whether `text` has the form of a GSS code: E and eight digits (W, S, N for the other countries).
bool is_gss_code(std::string_view text);

// Notes what is wrong with the head: codes that are none, and one code or name given twice.
void check_area(TomlTable& table, const Area& area);

}  // namespace portage::policy
