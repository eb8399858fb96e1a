// Pairs of families made up at random, with rows in every table: joined, taken apart, undone.
#include "store/doctor.hpp"
#include "store/known.hpp"
#include "store/merge.hpp"
#include "store/schema.hpp"
#include "tests/support/file.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

using namespace portage;
using child::Child;
using support::TestFile;

namespace {

using Words = std::vector<const char*>;

class RandomFamilies {
public:
    RandomFamilies(store::Writer& writer, unsigned seed) : w_(writer), random_(seed) {
        edition_ = add("edition", "authority, valid_from, digest, text", "kent", "2026-04-01", "00", "text");
        worker_ = add("worker", "code, name, kind", "MB", "M. Brook", "visitor");
        setting_ = add("setting", "name", "Little Acorns");
        auto venue = add("venue", "code, name", "HUB", "Hub");
        group_ = add("play_group", "name, kind, venue, weekday, start_minute, minutes, capacity", "Hub", "stay", venue,
                     2, 600, 60, 8);
        session_ = add("group_session", "play_group, day, status, sequence", group_, "2026-10-01", "held", 0);
    }

    Id<Child> family(const std::vector<Id<Child>>& relatives) {
        auto child = add("child", "forename, surname, known_as, sex, nhs_number, language, school_starts", "Ada",
                         "Example", maybe({"Addy"}), maybe({"female"}), maybe({"9990000018", "9990000026"}),
                         maybe({"Urdu", "Polish"}), maybe({"2028-09-01"}));
        if (chance(6)) homes(child, relatives);
        for (int i = below(3); i > 0; --i)
            add("consent", "child, kind, how, given_on, refused", child, pick({"take_part", "share"}),
                maybe({"signed", "verbal"}), maybe({"2026-09-01"}), below(2));
        for (int i = below(3); i > 0; --i)
            add("attendance", "child, attends, setting, hours, from_day", child, "yes", setting_, 7.5 * below(3),
                maybe({"2026-09-01"}));
        for (int i = below(3); i > 0; --i)
            add("diagnosis", "child, name, status", child, pick({"Down syndrome", "down  syndrome", "hearing loss"}),
                pick({"confirmed", "suspected"}));
        for (int i = below(3); i > 0; --i)
            add("circumstance", "child, kind, name, holds", child, "status", pick({"looked after", "young carer"}),
                pick({"yes", "no"}));
        for (int i = below(3); i > 0; --i)
            add("professional", "child, role, name", child, pick({"health visitor", "physio"}), maybe({"J. Doe"}));
        for (auto other : relatives)
            if (chance(4)) {
                bool entered_here = chance(5);
                add("sibling", "child, other, kind", entered_here ? child : other.value,
                    entered_here ? other.value : child, pick({"twin", "sibling"}));
            }
        for (int i = below(3); i > 0; --i) case_of(child);
        return {child};
    }

private:
    template <class... Values>
    std::int64_t add(const std::string& table, const std::string& columns, const Values&... values) {
        std::string marks;
        for (std::size_t i = 0; i < sizeof...(values); ++i) marks += "?, ";
        w_.run("INSERT INTO " + table + " (" + columns + ", change) VALUES (" + marks + "?)", values..., w_.number());
        return w_.one<std::int64_t>("SELECT last_insert_rowid()");
    }
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    bool chance(int of_ten) { return below(10) < of_ten; }
    std::string pick(const Words& words) {
        return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    }
    std::optional<std::string> maybe(const Words& words) {
        return chance(5) ? std::optional(pick(words)) : std::nullopt;
    }

    void homes(std::int64_t child, const std::vector<Id<Child>>& relatives) {
        for (int i = 1 + below(2); i > 0; --i) {
            std::int64_t household = 0;
            if (!relatives.empty() && chance(2))
                household = w_.one<std::int64_t>(
                    "SELECT coalesce((SELECT household FROM household_child WHERE child = ? LIMIT 1), 0)",
                    relatives.front());
            if (!household) household = add("household", "lone_working", maybe({"dog loose", "steep stairs"}));
            add("household_child", "household, child, from_day", household, child, maybe({"2026-01-01"}));
            if (chance(7))
                add("address", "household, lines, postcode, confidential", household,
                    pick({"1 High Street", "1 high street", "2 Low Road"}), "CT9 1DJ", below(2));
            if (chance(4)) add("availability", "household, weekday, from_minute, to_minute", household, 1, 540, 720);
            for (int n = below(3); n > 0; --n) {
                auto carer = add("carer", "household, name, phone, email", household,
                                 pick({"Ana Example", "ana example", "Bo Example"}), maybe({"07700 900101"}),
                                 maybe({"ana@example.org"}));
                add("child_carer", "child, carer, relationship, receives_letters", child, carer, maybe({"mother"}),
                    maybe({"yes", "no"}));
            }
        }
    }
    void case_of(std::int64_t child) {
        auto stage = pick({"received", "on_hold", "waiting", "active", "closed"});
        auto opened = pick({"2026-08-01", "2026-09-01"});
        auto id = add("case_file", "reference, child, stage, stage_since, opened_on, edition, worker",
                      store::next_case_reference(w_, 2026), child, stage, opened, opened, edition_,
                      stage == "active" ? std::optional(worker_) : std::nullopt);
        if (chance(1)) add("case_alias", "reference, case_file", store::next_case_reference(w_, 2026), id);
        auto referral = add("referral", "case_file, received_on, concerns", id, opened, maybe({"speech"}));
        auto judged = add("eligibility", "case_file, referral, on_day, rules, edition, outcome, trace", id, referral,
                          "2026-09-02", "entry", edition_, "eligible", "{}");
        auto letter = add("letter", "case_file, kind, status, drafted_on, text", id, "accept", "draft", "2026-09-02",
                          "Dear family");
        bool begun = stage != "received" && stage != "on_hold";
        if (begun || chance(5))
            add("decision", "case_file, referral, on_day, outcome, actor, reason, eligibility, letter", id, referral,
                "2026-09-02", begun ? "accept" : "incomplete", "tester", "consent", judged, letter);
        add("stage_move", "case_file, from_stage, to_stage, on_day", id, "received", stage, "2026-09-02");
        add("note", "case_file, on_day, kind, text, author", id, "2026-09-02", "note", "rang", "tester");
        add("request", "case_file, what, whom, asked_on", id, "consent", "mother", "2026-09-02");
        if (chance(3)) add("clock_stop", "case_file, reason, from_day", id, "family_away", "2026-09-02");
        if (chance(3))
            add("late_reason", "case_file, standard, reason, on_day", id, "first visit", "overlooked", "2026-09-02");
        if (chance(3)) add("flag", "case_file, kind, set_on", id, "medical", "2026-09-02");
        if (chance(3)) add("assessment", "case_file, on_day, instrument", id, "2026-09-02", "checklist");
        if (!begun) return;
        auto goal = add("goal", "case_file, text, set_on", id, "points", "2026-09-02");
        auto block = add("block", "case_file, number, worker, frequency, mode, visits, minutes, starts_on", id, 1,
                         worker_, "weekly", "home", 6, 60, "2026-09-03");
        add("visit", "case_file, block, worker, kind, mode, day, start_minute, minutes, status, locked, sequence", id,
            block, worker_, "routine", "home", "2026-09-03", 600, 60, "made", 0, 0);
        add("group_place", "case_file, play_group, status, asked_on", id, group_, "attending", "2026-09-03");
        add("group_attendance", "case_file, group_session, outcome", id, session_, "attended");
        auto review = add("review", "case_file, block, held_on, outcome", id, block, "2026-10-01", "next_block");
        add("review_goal", "review, goal, says", review, goal, "keep");
        add("transition", "case_file, setting", id, setting_);
    }

    store::Writer& w_;
    std::mt19937 random_;
    std::int64_t edition_ = 0, worker_ = 0, setting_ = 0, group_ = 0, session_ = 0;
};

// What the file says, whoever wrote it when: every recorded table but the joining itself.
std::map<std::string, std::string> content_of(store::Reader& reader, const std::set<std::string>& besides = {}) {
    std::map<std::string, std::string> rows;
    for (const auto& table : store::recorded_tables()) {
        if (table == "child_merge" || table == "merge_step" || besides.contains(table)) continue;
        std::string columns;
        reader.each(
            "SELECT name FROM pragma_table_info(?) WHERE name <> 'change' ORDER BY cid",
            [&](store::Row& row) {
                columns += (columns.empty() ? "" : " || ',' || ") + ("quote(" + row.take<std::string>() + ")");
            },
            table);
        reader.each("SELECT id, " + columns + " FROM " + table + " ORDER BY id", [&](store::Row& row) {
            auto id = row.take<std::int64_t>();
            rows[table + " " + std::to_string(id)] = row.take<std::string>();
        });
    }
    return rows;
}
std::map<std::string, std::string> content_of(TestFile& file, const std::set<std::string>& besides = {}) {
    store::Reader reader(file.database);
    return content_of(reader, besides);
}

struct RandomPair {
    explicit RandomPair(unsigned seed) {
        file.change("refer add", [&](store::Writer& w) {
            RandomFamilies families(w, seed);
            kept = families.family({});
            gone = families.family({kept});
            families.family({kept, gone});
        });
    }
    store::ChangeNumber join() {
        return file.change("refer same", [&](store::Writer& w) {
            merged = store::merge_children(w, kept, gone, date(2026, 11, 22), "the same form", false);
        });
    }
    store::ChangeNumber part() {
        return file.change("refer different", [&](store::Writer& w) {
            parted = store::part_children(w, merged.merge.id, date(2026, 11, 23));
        });
    }
    TestFile file;
    Id<Child> kept, gone;
    store::Merged merged;
    store::Parted parted;
};

std::int64_t dangling(TestFile& file) {
    store::Reader reader(file.database);
    return reader.one<std::int64_t>("SELECT count(*) FROM pragma_foreign_key_check");
}

bool is_well(TestFile& file) {
    for (const auto& finding : store::examine(file.database))
        if (!finding.well) {
            MESSAGE(finding.message);
            return false;
        }
    return true;
}

constexpr unsigned families_tried = 80;

}  // namespace

TEST_CASE("joining and taking apart give back what was there whatever the two families are") {
    for (unsigned seed = 1; seed <= families_tried; ++seed) {
        CAPTURE(seed);
        RandomPair pair(seed);
        auto before = content_of(pair.file);
        pair.join();
        auto joined = content_of(pair.file, {"case_alias"});
        REQUIRE(dangling(pair.file) == 0);
        pair.part();
        REQUIRE(content_of(pair.file) == before);
        REQUIRE(pair.parted.stayed.empty());
        REQUIRE(pair.parted.since.empty());
        pair.join();
        REQUIRE(content_of(pair.file, {"case_alias"}) == joined);
        if (seed % 40 == 0) REQUIRE(is_well(pair.file));
    }
}

TEST_CASE("joining and undoing give back the very file whatever the two families are") {
    for (unsigned seed = 1; seed <= families_tried; ++seed) {
        CAPTURE(seed);
        RandomPair pair(seed);
        auto before = pair.file.digest();
        auto joined = pair.join();
        auto after = pair.file.digest();
        auto parted = pair.part();
        pair.file.undo(parted);
        REQUIRE(pair.file.digest() == after);
        pair.file.undo(joined);
        REQUIRE(pair.file.digest() == before);
        REQUIRE(dangling(pair.file) == 0);
    }
}

TEST_CASE("joining loses no row and nothing is counted twice whatever the two families are") {
    for (unsigned seed = 1; seed <= families_tried; ++seed) {
        CAPTURE(seed);
        RandomPair pair(seed);
        auto before = content_of(pair.file);
        pair.join();
        auto after = content_of(pair.file);
        auto folded = pair.merged.cases.size();
        std::size_t cases_gone = 0;
        for (const auto& [row, text] : before) {
            if (after.contains(row)) continue;
            bool one_case = row.rfind("case_file ", 0) == 0;
            REQUIRE((one_case || row.rfind("stage_move ", 0) == 0));
            cases_gone += one_case;
        }
        REQUIRE(cases_gone == folded);
        store::Reader reader(pair.file.database);
        std::size_t children = 0, cases = 0;
        std::set<std::int64_t> seen;
        store::each_known_child(reader, [&](const store::KnownChild& known) {
            ++children;
            REQUIRE(known.id != pair.gone);
            for (const auto& one : known.cases) REQUIRE(seen.insert(one.case_file.id.value).second);
            cases += known.cases.size();
        });
        REQUIRE(children == 2);
        REQUIRE(cases == store::all_cases(reader).size());
        REQUIRE(store::cases_of(reader, pair.gone).empty());
        for (const auto& one : pair.merged.cases)
            REQUIRE(store::require_case(reader, one.reference).reference == one.into);
        // A value known of either child is known of the one.
        auto kept = reader.get(pair.kept), gone = reader.get(pair.gone);
        REQUIRE(kept.nhs_number.has_value() == (kept.nhs_number || gone.nhs_number));
        REQUIRE((kept.language || !gone.language));
    }
}
