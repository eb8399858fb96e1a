#include "cmd/postcodes.hpp"

#include "base/text.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

const place::Directory& Postcodes::directory() {
    if (!directory_) {
        directory_text_ = read_share("postcodes/directory.txt");
        directory_ = std::make_unique<place::Directory>(directory_text_, "postcodes/directory.txt");
    }
    return *directory_;
}

const place::Gazetteer& Postcodes::names() {
    if (!names_)
        names_ = std::make_unique<place::Gazetteer>(read_share("postcodes/gss-names.csv"), "postcodes/gss-names.csv");
    return *names_;
}

std::string Postcodes::in_words(const place::Residence& residence) {
    auto text = names().name(residence.district);
    if (residence.county) text += ", " + names().name(*residence.county);
    return fmt::format("{} ({} ward)", text, names().name(residence.ward));
}

std::optional<std::string> Postcodes::place_address(child::Address& address, std::string_view typed) {
    address.district.reset();
    address.county.reset();
    address.ward.reset();
    address.directory.reset();
    address.postcode.reset();
    auto reading = place::parse_postcode(typed);
    if (reading.kind == place::PostcodeKind::empty) return {};
    if (!reading.postcode) {
        address.postcode = reading.canonical.empty() ? tidy(typed) : reading.canonical;
        if (reading.kind == place::PostcodeKind::invalid)
            return fmt::format("postcode '{}' {}; kept as written", for_terminal(typed), what_is_wrong(reading));
        return fmt::format("{} says nothing about where the child lives: the district is not known", reading.canonical);
    }
    address.postcode = reading.canonical;
    auto found = find(*reading.postcode);
    if (!found)
        return fmt::format("{} is not in the directory ({}): the district is not known", reading.canonical,
                           directory().edition());
    address.district = found->district;
    address.county = found->county;
    address.ward = found->ward;
    address.directory = found->edition;
    return {};
}

}  // namespace portage::cmd
