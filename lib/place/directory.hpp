// Where a postcode is: the shipped directory, asked one postcode at a time.
//
// The file's lines have fixed widths and an order (share/postcodes/README.md), so a question reads
// sixteen of its 56,000 lines and opening it reads only its head. Boundaries and codes change every
// year: an answer carries the edition it comes from.
#pragma once

#include "place/distance.hpp"
#include "place/postcode.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::place {

// Areas are GSS codes: E06 unitary, E07 district, E09 London borough, E10 county, E05 ward.
struct Residence {
    std::string district;  // or unitary, or London borough
    std::optional<std::string> county;
    std::string ward;
    Location location;   // the middle of the postcode
    bool on_map = true;  // false: the directory has no place for it, and location says nothing
    std::string edition;

    // The council answerable for special educational needs: the county where there is one.
    const std::string& send_authority() const { return county ? *county : district; }
    Stop stop() const { return {location, district}; }
};

class Directory {
public:
    // `file` is the whole file and must outlive the directory; `name` is for messages. Fails with
    // Fault::configuration where it is not a directory, or cut short. A damaged line fails when it
    // is read.
    Directory(std::string_view file, std::string name);

    // Nothing where the postcode is not in the directory: it is not live, or lies in a council the
    // directory does not hold in full.
    std::optional<Residence> find(Postcode postcode) const;

    const std::string& edition() const { return edition_; }
    // The statements that must go with the data wherever it goes, a line each.
    const std::vector<std::string>& attribution() const { return attribution_; }
    // All live postcodes of that district are here, so one that is not found does not lie in it.
    bool is_complete_for(std::string_view district) const;

    // The whole of it, in the order of postcodes, for copying into a store.
    struct Entry {
        Postcode postcode;
        Residence residence;
    };
    std::size_t size() const { return records_; }
    Entry at(std::size_t number) const;

private:
    [[noreturn]] void damaged(std::string_view what) const;
    void read_head();
    std::string_view record(std::size_t number) const;
    Residence residence(std::string_view record) const;

    std::string_view file_;
    std::string name_;
    std::string edition_;
    std::vector<std::string> attribution_;
    std::vector<std::string> complete_;
    std::size_t areas_ = 0, records_ = 0;
    std::size_t areas_from_ = 0, records_from_ = 0;  // in bytes
};

}  // namespace portage::place
