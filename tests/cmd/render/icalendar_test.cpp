#include "cmd/render/icalendar.hpp"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <memory>
#include <sstream>

using namespace portage;

namespace {

std::vector<schedule::DiaryEvent> one(const std::string& summary) {
    return {{.uid = "visit-881@kent",
             .sequence = 2,
             .day = date(2026, 10, 13),
             .start = {570},
             .minutes = 60,
             .summary = summary,
             .location = "Room 2; by the pier, left",
             .modified = *parse_instant("2026-09-14T08:00:00Z")}};
}

bool has_line(const std::string& calendar, const std::string& line) {
    return calendar.find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace

TEST_CASE("a calendar says when and where in London time and stays the same") {
    const auto text = cmd::as_icalendar(one("K26-0417T A.K. home"), "Portage MB");
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\n"));
    for (const auto* line :
         {"VERSION:2.0", "METHOD:PUBLISH", "X-WR-CALNAME:Portage MB", "TZID:Europe/London", "UID:visit-881@kent",
          "SEQUENCE:2", "DTSTAMP:20260914T080000Z", "DTSTART;TZID=Europe/London:20261013T093000",
          "DTEND;TZID=Europe/London:20261013T103000", "SUMMARY:K26-0417T A.K. home",
          "LOCATION:Room 2\\; by the pier\\, left", "STATUS:CONFIRMED", "CLASS:PRIVATE"}) {
        CAPTURE(line);
        CHECK(has_line(text, line));
    }
    CHECK(cmd::as_icalendar(one("K26-0417T A.K. home"), "Portage MB") == text);
}

TEST_CASE("what was typed cannot add a line to a calendar and long lines are folded") {
    const auto text = cmd::as_icalendar(one("x\r\nATTENDEE:mailto:a@example.org " + std::string(100, 'y')), "n");
    CHECK(text.find("\r\nATTENDEE") == std::string::npos);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 76);  // 75 octets and the CR
}

TEST_CASE("a cancelled visit keeps its place with the status that says so") {
    auto events = one("CANCELLED: K26-0417T A.K. home");
    events[0].cancelled = true;
    CHECK(has_line(cmd::as_icalendar(events, "n"), "STATUS:CANCELLED"));
}

// An independent reader: what libical makes of the text, as a calendar program would.
TEST_CASE("libical reads back every entry with its instant in winter and in summer and its words whole") {
    const std::string long_words = "K26-0417T É.K. " + std::string(60, 'y') + " ünïcödé; with, commas\\";
    auto events = one(long_words);
    events.push_back(events[0]);
    events[1].uid = "visit-882@kent";
    events[1].day = date(2026, 11, 2);
    events[1].cancelled = true;
    events[1].sequence = 7;
    const auto text = cmd::as_icalendar(events, "Portage MB");
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> read(icalparser_parse_string(text.c_str()),
                                                                             &icalcomponent_free);
    REQUIRE(read);
    CHECK(icalcomponent_count_errors(read.get()) == 0);
    CHECK(icalcomponent_count_components(read.get(), ICAL_VEVENT_COMPONENT) == 2);
    auto* zone = icalcomponent_get_timezone(read.get(), "Europe/London");
    REQUIRE(zone);
    const auto in_utc = [&](icalcomponent* event) {
        auto start = icalcomponent_get_dtstart(event);
        icaltime_set_timezone(&start, zone);
        return std::string(icaltime_as_ical_string(icaltime_convert_to_zone(start, icaltimezone_get_utc_timezone())));
    };
    auto* event = icalcomponent_get_first_component(read.get(), ICAL_VEVENT_COMPONENT);
    CHECK(std::string(icalcomponent_get_uid(event)) == "visit-881@kent");
    CHECK(icalcomponent_get_summary(event) == long_words);
    CHECK(icalcomponent_get_sequence(event) == 2);
    CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CONFIRMED);
    CHECK(in_utc(event) == "20261013T083000Z");
    CHECK(icaldurationtype_as_int(icalcomponent_get_duration(event)) == 60 * 60);
    event = icalcomponent_get_next_component(read.get(), ICAL_VEVENT_COMPONENT);
    CHECK(std::string(icalcomponent_get_uid(event)) == "visit-882@kent");
    CHECK(icalcomponent_get_sequence(event) == 7);
    CHECK(icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED);
    CHECK(in_utc(event) == "20261102T093000Z");
}

TEST_CASE("folding never splits a letter and unfolding gives the text back") {
    for (const auto& words : {std::string(67, 'x'), std::string(68, 'x'), std::string(200, 'a')}) {
        std::string accents;
        for (std::size_t i = 0; i < words.size() / 2; ++i) accents += "é";
        for (const auto& summary : {words, accents, words + "é"}) {
            const auto text = cmd::as_icalendar(one(summary), "n");
            std::string unfolded = text;
            for (auto at = unfolded.find("\r\n "); at != std::string::npos; at = unfolded.find("\r\n "))
                unfolded.erase(at, 3);
            CHECK(has_line(unfolded, "SUMMARY:" + summary));
            std::istringstream lines(text);
            for (std::string line; std::getline(lines, line);) {
                CHECK(line.size() <= 76);
                CHECK((static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xC0) != 0x80);
            }
        }
    }
}
