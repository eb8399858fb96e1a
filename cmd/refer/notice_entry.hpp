// A notice of section 23 as typed or as a sheet's line, made sound before it is entered.
#pragma once

#include "cmd/options.hpp"
#include "cmd/session.hpp"
#include "referral/notice.hpp"

namespace portage::cmd {

// What --body, --forename and their like say. What is not said leaves a notice as it is.
class NoticeFields {
public:
    void describe(Options& o);
    bool says_anything() const;
    // Fails with Fault::usage on an NHS number or postcode that is none.
    void put_into(referral::Notice& notice) const;

private:
    std::optional<std::string> body_, sender_, contact_, forename_, surname_, nhs_number_, address_, postcode_;
    std::optional<std::string> carer_, phone_, email_, needs_, diagnosis_;
    std::vector<std::string> voluntary_;
    std::optional<Date> received_, opinion_, parent_told_, born_;
    std::optional<child::Sex> sex_;
};

// The sheet of many notices, to fill in; and one filled in, its mistakes told all at once.
std::string notice_sheet();
std::vector<referral::Notice> notices_of_sheet(const std::string& path, Date today, std::vector<std::string>& warnings);

}  // namespace portage::cmd
