#include "store/merge.hpp"

#include "base/error.hpp"
#include "store/arrival.hpp"
#include "store/merge_parts.hpp"

#include <algorithm>

namespace portage::store {

namespace {

struct Noun {
    std::string_view place, one, many;
};
// What the rows of a table are called; a column of the child itself is there or not.
constexpr std::array nouns = {Noun{"case_file", "case", "cases"},
                              Noun{"household_child", "home", "homes"},
                              Noun{"address", "address", "addresses"},
                              Noun{"availability", "time for visits", "times for visits"},
                              Noun{"child_carer", "carer", "carers"},
                              Noun{"sibling", "brother or sister", "brothers and sisters"},
                              Noun{"consent", "consent", "consents"},
                              Noun{"attendance", "word on settings", "words on settings"},
                              Noun{"diagnosis", "diagnosis", "diagnoses"},
                              Noun{"circumstance", "circumstance", "circumstances"},
                              Noun{"professional", "professional", "professionals"},
                              Noun{"eligibility", "judgement of the rules", "judgements of the rules"},
                              Noun{"clock_stop", "stop of the clock", "stops of the clock"},
                              Noun{"late_reason", "reason for lateness", "reasons for lateness"},
                              Noun{"group_place", "place in a group", "places in groups"},
                              Noun{"child.nhs_number", "the NHS number", ""},
                              Noun{"child.upn", "the UPN", ""},
                              Noun{"child.born", "the birth date", ""},
                              Noun{"child.gestation_days", "the weeks at birth", ""},
                              Noun{"child.died_on", "the day of death", ""},
                              Noun{"child.known_as", "the name used at home", ""},
                              Noun{"child.school_starts", "the start of school", ""}};

std::vector<std::string> told(const std::map<std::string, int>& tally) {
    std::vector<std::string> parts;
    for (const auto& [place, n] : tally) parts.push_back(called(place, n));
    return parts;
}

}  // namespace

std::string called(const std::string& place, int n) {
    auto noun = std::find_if(nouns.begin(), nouns.end(), [&](const Noun& one) { return one.place == place; });
    if (noun != nouns.end()) return noun->many.empty() ? std::string(noun->one) : count(n, noun->one, noun->many);
    if (place.rfind("child.", 0) == 0) return "the " + place.substr(6);
    auto name = place;
    std::replace(name.begin(), name.end(), '_', ' ');
    return count(n, name);
}

Id<child::Child> child_now(Reader& reader, Id<child::Child> child) {
    // A record is joined with another a few times in its life; a ring of them is a damaged file.
    for (int hops = 0; hops < 1000; ++hops) {
        auto next = reader.one<Id<child::Child>>("SELECT merged_into FROM child WHERE id = ?", child);
        if (!next) return child;
        child = next;
    }
    fail(Fault::not_ours, "the records of a child are joined in a ring");
}

std::optional<std::string> why_not_merge(Reader& reader, Id<child::Child> a, Id<child::Child> b) {
    a = child_now(reader, a);
    b = child_now(reader, b);
    if (a == b) return "they are one record already";
    auto has_open = [&](Id<child::Child> child) {
        auto cases = cases_of(reader, child);
        return std::any_of(cases.begin(), cases.end(), [](const auto& one) { return !caseload::is_ended(one.stage); });
    };
    // Joining would stop every visit of a living child, were it a mistake: that takes a person's own word.
    auto died = reader.get(a).died_on, other_died = reader.get(b).died_on;
    if (died.has_value() != other_died.has_value() && has_open(died ? b : a))
        return "the child of one has died and a case of the other is open: if it is the same child, enter the "
               "death there first (portage case died)";
    return {};
}

Merged merge_children(Writer& writer, Id<child::Child> kept, Id<child::Child> gone, Date on,
                      const std::optional<std::string>& reason, bool by_import) {
    kept = child_now(writer, kept);
    gone = child_now(writer, gone);
    if (auto why = why_not_merge(writer, kept, gone)) fail(Fault::refused, "{}", *why);
    arrival_of(writer, kept);  // a family that is one row still becomes rows
    arrival_of(writer, gone);
    child::ChildMerge merge{
        .id = {}, .kept = kept, .gone = gone, .on = on, .by_import = by_import, .reason = reason, .parted_on = {}};
    merge.id = writer.insert(merge);

    Joining joining(writer, merge);
    joining.fill(writer.get(kept), writer.get(gone), {"forename", "surname", "merged_into"});
    join_cases(joining);
    join_homes_and_carers(joining);
    join_siblings(joining);
    join_rows<child::Consent>(joining);
    join_rows<child::Attendance>(joining);
    join_rows<child::Diagnosis>(joining);
    join_rows<child::Circumstance>(joining);
    join_rows<child::Professional>(joining);
    joining.steps.set("child", gone.value, "merged_into", kept);
    joining.result.joined = told(joining.joined);
    joining.result.left = told(joining.left);
    return std::move(joining.result);
}

}  // namespace portage::store
