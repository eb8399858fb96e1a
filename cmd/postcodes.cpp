#include "cmd/postcodes.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

const place::Directory& Postcodes::shipped() {
    if (!directory_) {
        directory_text_ = read_share("postcodes/directory.txt");
        directory_ = std::make_unique<place::Directory>(directory_text_, "postcodes/directory.txt");
    }
    return *directory_;
}

const std::optional<store::PostcodeEdition>& Postcodes::imported() {
    if (asked_) return imported_;
    asked_ = true;
    if (auto* file = open_file_()) {
        file_ = std::make_unique<store::Reader>(*file, store::Reader::Within{});
        imported_ = store::postcode_edition(*file_);
    }
    if (imported_) attribution_ = split(imported_->attribution, '\n');
    return imported_;
}

const std::string& Postcodes::edition() { return imported() ? imported()->name : shipped().edition(); }

std::int64_t Postcodes::size() {
    return imported() ? imported()->postcodes : static_cast<std::int64_t>(shipped().size());
}

const std::vector<std::string>& Postcodes::attribution() { return imported() ? attribution_ : shipped().attribution(); }

std::optional<store::PostcodeFound> Postcodes::look_up(place::Postcode postcode) {
    if (imported()) return store::find_postcode(*file_, postcode, *imported());
    auto found = shipped().find(postcode);
    if (!found) return {};
    return store::PostcodeFound{std::move(found), {}};
}

std::optional<place::Residence> Postcodes::find(place::Postcode postcode) {
    auto found = look_up(postcode);
    return found ? std::move(found->residence) : std::nullopt;
}

std::optional<std::string> Postcodes::ended_in_words(const store::PostcodeFound& found) {
    if (!found.ended) return {};
    auto told = fmt::format("no longer in use since {} {}", month_name(static_cast<unsigned>(*found.ended % 100)),
                            *found.ended / 100);
    if (found.residence) told += "; it lay in " + in_words(*found.residence);
    return told;
}

const place::Gazetteer& Postcodes::names() {
    if (!names_)
        names_ = std::make_unique<place::Gazetteer>(read_share("postcodes/gss-names.csv"), "postcodes/gss-names.csv");
    return *names_;
}

std::string Postcodes::in_words(const place::Residence& residence) {
    auto text = names().name(residence.district);
    if (residence.county) text += ", " + names().name(*residence.county);
    return residence.ward.empty() ? text : fmt::format("{} ({} ward)", text, names().name(residence.ward));
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
    auto listed = look_up(*reading.postcode);
    if (!listed)
        return fmt::format("{} is not in the directory ({}): the district is not known", reading.canonical, edition());
    auto ended = ended_in_words(*listed);
    if (ended) ended = fmt::format("{} is {}", reading.canonical, *ended);
    const auto& found = listed->residence;
    if (!found)
        return ended
                   ? *ended + ": the district is not known"
                   : fmt::format("{} lies in no council ({}): the district is not known", reading.canonical, edition());
    address.district = found->district;
    address.county = found->county;
    address.ward = found->ward;
    address.directory = found->edition;
    return ended;
}

}  // namespace portage::cmd
