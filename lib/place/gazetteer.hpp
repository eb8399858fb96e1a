// The names of GSS codes, and the codes of councils' names as people write them.
#pragma once

#include "base/words.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace portage::place {

enum class AreaKind { country, county, unitary, district, london_borough, ward };

struct GssArea {
    std::string code;  // "E07000112"
    std::string name;  // "Folkestone and Hythe"
    AreaKind kind = AreaKind::ward;
    std::string parent;      // GSS code of the area it is part of; empty where none is given
    std::string dfe_number;  // three digits, of authorities for schools only: "886" for Kent
    std::string former;      // a name no longer used: "Shepway", until 1 April 2018
};

class Gazetteer {
public:
    // The text of gss-names.csv. Fails with Fault::configuration, naming the line.
    Gazetteer(std::string_view csv, std::string_view file);

    const GssArea* find(std::string_view code) const;  // null where unknown
    // The name; for an unknown code, the code.
    std::string name(std::string_view code) const;
    // A council's code by its name, present or former: "shepway", "Tonbridge & Malling",
    // "Thurrock Council", "Folkestone & Hythe District Council". Wards are not found: several share
    // a name.
    std::optional<std::string> council(std::string_view name) const;

private:
    std::map<std::string, GssArea, std::less<>> areas_;
    std::map<std::string, std::string, std::less<>> councils_;  // name without style → code
};

}  // namespace portage::place

namespace portage {
template <>
inline constexpr auto words<place::AreaKind> = std::array{
    Word{place::AreaKind::country, "country"},
    Word{place::AreaKind::county, "county"},
    Word{place::AreaKind::unitary, "unitary"},
    Word{place::AreaKind::district, "district"},
    Word{place::AreaKind::london_borough, "london-borough"},
    Word{place::AreaKind::ward, "ward"},
};
}
