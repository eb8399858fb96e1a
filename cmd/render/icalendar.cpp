#include "cmd/render/icalendar.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <libical/ical.h>

#include <cstdlib>
#include <memory>

namespace portage::cmd {

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

// The rule since 1996: summer time from the last Sunday of March to the last Sunday of October, both
// at one o'clock Universal Time.
constexpr const char* london =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\nEND:STANDARD\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19810329T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

icaltimetype moment(Date day, int minutes) {
    const auto on = ymd(day + Days{minutes / (24 * 60)});
    auto time = icaltime_null_time();
    time.year = static_cast<int>(on.year());
    time.month = static_cast<int>(static_cast<unsigned>(on.month()));
    time.day = static_cast<int>(static_cast<unsigned>(on.day()));
    time.hour = minutes % (24 * 60) / 60;
    time.minute = minutes % 60;
    return time;
}

icaltimetype moment(Instant at) {
    const auto day = std::chrono::floor<Days>(at);
    const auto seconds = static_cast<int>((at - day).count());
    auto time = moment(day, seconds / 60);
    time.second = seconds % 60;
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

// What was typed by somebody may hold anything: control characters and line breaks have no place.
std::string plain(const std::string& text) { return for_terminal(text); }

void add(icalcomponent* event, icalproperty* property) { icalcomponent_add_property(event, property); }

// Local time with the zone's name beside it; the zone itself stands in the file.
icalproperty* in_london(icalproperty* property) {
    icalproperty_set_parameter_from_string(property, "TZID", "Europe/London");
    return property;
}

icalcomponent* event_component(const schedule::DiaryEvent& event) {
    auto* component = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    add(component, icalproperty_new_uid(event.uid.c_str()));
    add(component, icalproperty_new_dtstamp(moment(event.modified)));
    add(component, icalproperty_new_lastmodified(moment(event.modified)));
    add(component, in_london(icalproperty_new_dtstart(moment(event.day, event.start.minutes))));
    add(component, in_london(icalproperty_new_dtend(moment(event.day, event.start.minutes + event.minutes))));
    add(component, icalproperty_new_summary(plain(event.summary).c_str()));
    if (!event.location.empty()) add(component, icalproperty_new_location(plain(event.location).c_str()));
    add(component, icalproperty_new_sequence(event.sequence));
    add(component, icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(component, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    return component;
}

}  // namespace

std::string as_icalendar(const std::vector<schedule::DiaryEvent>& events, const std::string& name) {
    const Component calendar(icalcomponent_new_vcalendar(), &icalcomponent_free);
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid("-//portage//timetable//EN"));
    add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    auto* called = icalproperty_new_x(plain(name).c_str());
    icalproperty_set_x_name(called, "X-WR-CALNAME");
    add(calendar.get(), called);
    icalcomponent_add_component(calendar.get(), icalparser_parse_string(london));
    for (const auto& event : events) icalcomponent_add_component(calendar.get(), event_component(event));

    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
    if (!text) fail(Fault::bug, "the calendar could not be written");
    return text.get();
}

}  // namespace portage::cmd
