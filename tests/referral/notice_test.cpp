#include "referral/notice.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::referral;

namespace {

const Date today = date(2026, 11, 21);

Notice sound() {
    Notice notice;
    notice.body = "Kent Community Health";
    notice.forename = "Ada";
    notice.surname = "Example";
    notice.born = date(2024, 3, 1);
    notice.opinion_on = date(2026, 10, 20);
    notice.parent_told_on = date(2026, 10, 27);
    notice.received_on = date(2026, 11, 2);
    return notice;
}

std::string doubts(const Notice& notice) { return join(doubts_of(notice), "\n"); }
std::string mistakes(const Notice& notice) { return join(mistakes_of(notice, today), "\n"); }

}  // namespace

TEST_CASE("a notice with its days in the order of the statute is in no doubt") {
    CHECK(doubts(sound()) == "");
    CHECK(mistakes(sound()) == "");
    auto on_one_day = sound();
    on_one_day.opinion_on = on_one_day.parent_told_on = on_one_day.received_on;
    CHECK(doubts(on_one_day) == "");
}

TEST_CASE("a parent not told before the authority is told of and refuses nothing") {
    auto notice = sound();
    notice.parent_told_on = {};
    CHECK(doubts(notice).find("does not say that the parent was told") != std::string::npos);
    notice.parent_told_on = date(2026, 11, 3);
    CHECK(doubts(notice) ==
          "the parent was told on 03/11/2026, after the authority: section 23 has the parent told first");
    CHECK(mistakes(notice) == "");
}

TEST_CASE("an opinion later than what follows from it is told of") {
    auto notice = sound();
    notice.opinion_on = date(2026, 10, 28);
    CHECK(doubts(notice) == "the parent was told on 27/10/2026, before the opinion was formed");
    notice.opinion_on = date(2026, 11, 3);
    CHECK(doubts_of(notice).size() == 2);
    notice.opinion_on = {};
    CHECK(doubts(notice) == "");
}

TEST_CASE("section 23 is for children under compulsory school age on the day the notice came") {
    // Five on 31 August is of compulsory school age that very day (Education Act 1996 s.8).
    auto notice = sound();
    notice.parent_told_on = notice.opinion_on = date(2026, 8, 1);
    notice.born = date(2021, 8, 31);
    notice.received_on = date(2026, 8, 30);
    CHECK(doubts(notice) == "");
    notice.received_on = date(2026, 8, 31);
    CHECK(doubts(notice).find("of compulsory school age already, since 31/08/2026") != std::string::npos);
    notice.born = {};
    CHECK(doubts(notice).find("no date of birth") != std::string::npos);
}

TEST_CASE("what cannot be is a mistake and all mistakes are told at once") {
    Notice nothing;
    nothing.received_on = today + Days{1};
    CHECK(mistakes(nothing) ==
          "the child's name is blank\nno health body is named: who sent it?\nreceived on 22/11/2026 is still to come");
    auto notice = sound();
    notice.born = date(2026, 11, 3);
    CHECK(mistakes(notice) == "date of birth 03/11/2026 is after the day the notice came, 02/11/2026");
    notice.born = date(2008, 11, 2);
    CHECK(mistakes(notice) == "date of birth 02/11/2008 is that of an adult");
    notice.born = date(2008, 11, 3);
    CHECK(mistakes(notice) == "");
    notice.closed_on = date(2026, 11, 1);
    CHECK(mistakes(notice) == "closed on 01/11/2026, before it came");
}

TEST_CASE("a notice is open until it is closed or a referral comes of it") {
    auto notice = sound();
    CHECK(is_open(notice));
    notice.contacted_on = today;
    CHECK(is_open(notice));
    notice.closed_on = today;
    CHECK_FALSE(is_open(notice));
    notice.closed_on = {};
    notice.referral = Id<Referral>{3};
    CHECK_FALSE(is_open(notice));
}
