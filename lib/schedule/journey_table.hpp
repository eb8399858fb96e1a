// Journeys somebody has measured: a file of postcodes, or of their first halves, with the minutes from one to the other
// and perhaps the miles. What is not in it is reckoned (journeys).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::schedule {

struct MeasuredJourney {
    int minutes = 0;  // door to door; a stop's minutes are in it
    std::optional<double> miles;
    std::size_t line = 0;  // in the file
};

class JourneyTable {
public:
    // From one postcode to another, in any writing. The most particular line answers: both whole postcodes, then one of
    // them and the other's first half (CT9), then both first halves; and where only the way back is there, that one.
    std::optional<MeasuredJourney> find(std::string_view from, std::string_view to) const;
    std::size_t size() const { return journeys_.size(); }
    const std::string& name() const { return name_; }

private:
    friend JourneyTable read_journeys(std::string_view text, const std::string& name);
    std::map<std::pair<std::string, std::string>, MeasuredJourney> journeys_;  // as we write both ends
    std::string name_;
};

// from,to,minutes, and miles if there is such a column; the header first. `name` is the file's name as messages say it.
// Fails with Fault::bad_input telling every bad line: a place that is no postcode and no first half of one, minutes
// that are not 1 to 600, miles that are no number, the same journey twice.
JourneyTable read_journeys(std::string_view text, const std::string& name);

}  // namespace portage::schedule
