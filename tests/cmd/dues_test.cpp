// Made-up cases by the thousand: what must hold of every due, whatever the case.
#include "cmd/command.hpp"
#include "schedule/outcome.hpp"
#include "tests/review/scene.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace portage;
using namespace portage::test;
using caseload::Stage;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    int upto(int most) { return static_cast<int>(engine_() % static_cast<unsigned>(most + 1)); }
    bool one_in(int n) { return upto(n - 1) == 0; }
    Date day() { return date(2026, 9, 1) + Days{upto(300)}; }
    template <Worded Enum>
    Enum word() {
        return words<Enum>[static_cast<std::size_t>(upto(static_cast<int>(words<Enum>.size()) - 1))].value;
    }

private:
    std::mt19937 engine_;
};

Scene made_up(unsigned seed) {
    Dice dice(seed);
    Scene scene(dice.one_in(2) ? "kent" : "thurrock", dice.word<Stage>());
    auto& view = scene.view;
    view.born = dice.one_in(9) ? std::nullopt : std::optional(date(2021, 6, 1) + Days{dice.upto(1500)});
    if (dice.one_in(2)) view.case_file.listed_on = dice.day();
    if (dice.one_in(3)) view.received_on = dice.day();
    if (dice.one_in(3)) view.decided_on = dice.day();
    if (!dice.one_in(3)) scene.block(1 + dice.upto(5), dice.day());
    for (int n = dice.upto(9); n > 0; --n) {
        auto& visit = scene.visit(dice.day(), dice.word<schedule::VisitStatus>());
        visit.mode = dice.word<policy::Mode>();
        if (dice.one_in(4)) visit.reason = std::string(to_string(dice.word<schedule::Reason>()));
    }
    std::sort(view.visits.begin(), view.visits.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    for (int n = dice.upto(2); n > 0; --n) scene.held(dice.day());
    std::sort(view.reviews.begin(), view.reviews.end(),
              [](const auto& a, const auto& b) { return a.held_on < b.held_on; });
    if (dice.one_in(3))
        view.moves.push_back({.id = {1},
                              .case_file = {1},
                              .setting = {1},
                              .starts_on = dice.one_in(5) ? std::nullopt : std::optional(dice.day())});
    for (int n = dice.upto(3); n > 0; --n)
        view.contacts.push_back({dice.day(),
                                 dice.word<caseload::NoteKind>(),
                                 {},
                                 dice.one_in(2) ? std::optional(dice.day()) : std::nullopt});
    std::sort(view.contacts.begin(), view.contacts.end(), [](const auto& a, const auto& b) { return a.on < b.on; });
    if (dice.one_in(3))
        view.flags.push_back({.id = {1},
                              .case_file = {1},
                              .kind = dice.word<caseload::FlagKind>(),
                              .set_on = dice.day(),
                              .review_on = dice.day()});
    return scene;
}

}  // namespace

TEST_CASE("every due names a command there is and counts its days right") {
    std::set<std::string> known;
    for (const auto& make : cmd::commands()) {
        auto about = make()->about();
        known.insert(fmt::format("{} {}", about.verb, about.action));
    }
    std::set<review::DueKind> met;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        auto scene = made_up(seed);
        auto today = Dice(seed + 7).day();
        auto all = review::dues_of(scene.view, scene.policy, scene.calendar, today);
        if (caseload::is_ended(scene.view.case_file.stage)) REQUIRE(all.empty());
        for (const auto& due : all) {
            met.insert(due.kind);
            auto parts = split(due.next, ' ');
            REQUIRE(parts.size() == 3);
            auto command = parts[0] + " " + parts[1];
            CHECK_MESSAGE(known.contains(command), command);
            CHECK(due.days_over == (today - due.due_on).count());
            CHECK(due.notice_on <= due.due_on);
            CHECK_FALSE(due.what.empty());
            CHECK_FALSE(due.why.empty());
        }
        auto again = review::dues_of(scene.view, scene.policy, scene.calendar, today);
        REQUIRE(again.size() == all.size());
        for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].what == again[i].what);
        for (std::size_t i = 1; i < all.size(); ++i)
            if (all[i - 1].days_over >= -7 && all[i].days_over >= -7)
                CHECK(review::harm_of(all[i - 1].kind) <= review::harm_of(all[i].kind));
    }
    CHECK(met.size() >= 14);  // the made-up cases are worth something
}

TEST_CASE("a block ends where counting on the fingers says") {
    for (unsigned seed = 0; seed < 1000; ++seed) {
        auto scene = made_up(seed);
        scene.view.case_file.stage = Stage::active;
        scene.view.reviews.clear();
        if (scene.view.blocks.empty() || scene.policy.block->length.value.unit != policy::Unit::visits) continue;
        std::vector<Date> used, any;
        for (const auto& visit : scene.view.visits) {
            auto word = std::string(to_string(visit.status));
            if (word != "withdrawn") any.push_back(visit.day);
            if (word == "planned" || word == "made" || word == "nobody_in" || word == "cancelled_by_family")
                used.push_back(visit.day);
        }
        auto promised = static_cast<std::size_t>(scene.view.blocks[0].visits);
        std::string expected = any.empty() ? "none" : to_iso(used.size() >= promised ? used[promised - 1] : any.back());
        CHECK(scene.day_of(review::DueKind::block_review, date(2026, 12, 1)) == expected);
    }
}
