#include "cmd/render/icalendar.hpp"

#include <doctest/doctest.h>

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
