#include "base/sheet.hpp"
#include "calendar/age.hpp"
#include "cmd/case/common.hpp"
#include "cmd/surroundings.hpp"
#include "store/assessments.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace portage::cmd {

namespace {

using assessment::AreaResult;
using assessment::Assessment;
using assessment::Development;

const std::vector<std::string_view> record_columns = {"case",   "on",       "instrument", "area",
                                                      "result", "assessor", "role",       "note"};

// One assessment as entered, before it has a number.
struct Entered {
    caseload::Case case_file;
    Assessment assessment;
    std::vector<AreaResult> results;
};

const Development& development_on(Session& session, Date on) { return session.authority().edition_on(on).development; }

AreaResult read_result(const Development& development, std::string_view area, std::string_view finding) {
    const auto* known = development.area(area);
    if (!known) {
        std::vector<std::string_view> keys;
        for (const auto& one : development.areas) keys.push_back(one.key);
        throw Error(Fault::usage, unknown_word(area, "area", keys));
    }
    auto found = assessment::read_finding(development, *known, finding);
    return {.id = {},
            .assessment = {},
            .area = known->key,
            .months_low = found.months_low,
            .months_high = found.months_high,
            .judged = found.judged,
            .measure = found.measure,
            .value = found.value,
            .expected = found.expected,
            .note = {}};
}

void add_result(Entered& entered, AreaResult result) {
    for (const auto& other : entered.results)
        if (other.area == result.area) fail(Fault::usage, "{} is there twice", result.area);
    entered.results.push_back(std::move(result));
}

// Both ages on the day: what is judged needs the one, fairness to a child born early the other.
void set_ages(store::Reader& reader, Entered& entered) {
    auto child = reader.get(entered.case_file.child);
    auto& a = entered.assessment;
    if (child.died_on && a.on > *child.died_on)
        fail(Fault::refused, "nothing is assessed after the day the child died");
    if (!child.born) return;
    if (a.on < *child.born) fail(Fault::usage, "{} is before the child was born", to_uk(a.on));
    a.age_months = calendar::age_on(*child.born, a.on).months;
    if (!child.gestation_days) return;
    calendar::Gestation gestation{*child.gestation_days / 7, *child.gestation_days % 7};
    if (calendar::is_preterm(gestation))
        a.corrected_months = calendar::corrected_age_on(*child.born, gestation, a.on).months;
}

class AssessRecord final : public Command {
public:
    About about() const override {
        return {
            .verb = "assess",
            .action = "record",
            .summary = "what a child can do now: a result for each area of development",
            .effect = Effect::writes,
            .help =
                "A result is a developmental age in months (24), a range of them (18-24), one of the authority's own "
                "words (significant), another figure of a test (percentile 5, score 70, sections 2, level 4), or "
                "expected: not there yet but likely to come. Areas are those of the authority's policy, by key, name "
                "or another name it "
                "lists: portage policy show. The child's age on the day is kept with it, and for a child born before "
                "37+0 the corrected age too. A sheet has a row an area; rows of one case, day and instrument are one "
                "assessment. --sheet with a case prints one with the areas to fill in.",
            .example =
                "portage assess record K26-0001K --instrument 'Kent Portage checklist' --area communication=18 --area "
                "physical=24-30\n"
                "portage assess record K26-0001K --on 9/9 --instrument 'health visitor' --role 'health visitor' --area "
                "communication=significant\n"
                "portage assess record K26-0001K --sheet > areas.csv; portage assess record --from areas.csv"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.past_day(on_, "on", "when it was (else today)");
        o.text(instrument_, "instrument", "NAME", "with what: a checklist, a test, or who judged");
        o.texts(areas_, "area", "AREA=RESULT",
                "communication=24, =18-24, =significant, ='percentile 5' or =expected; once an area");
        o.text(assessor_, "assessor", "NAME", "who did it");
        o.text(role_, "role", "WORDS", "what they are: health visitor");
        o.text(note_, "note", "TEXT", "anything to remember; - reads standard input");
        o.text(from_, "from", "FILE", "many at once: a filled-in sheet, - for standard input");
        o.flag(sheet_, "sheet", "print a sheet to fill in");
    }
    int run(Session& session) override;

private:
    void print_sheet(Session& session) const;
    Entered typed(Session& session) const;
    std::vector<Entered> of_sheet(Session& session) const;
    std::optional<std::string> case_, instrument_, assessor_, role_, note_, from_;
    std::vector<std::string> areas_;
    std::optional<Date> on_;
    bool sheet_ = false;
};

void AssessRecord::print_sheet(Session& session) const {
    auto text = csv_line({record_columns.begin(), record_columns.end()});
    auto day = happened_on(session, on_);
    if (case_) {
        auto found = store::require_case(session.reader(), *case_);
        for (const auto& area : development_on(session, day).areas)
            text += csv_line({found.reference, to_uk(day), instrument_.value_or(""), area.key, "", "", "", ""});
    }
    session.show_text(text);
}

Entered AssessRecord::typed(Session& session) const {
    if (!case_) fail(Fault::usage, "CASE is missing: its reference");
    if (!instrument_ || trim(*instrument_).empty())
        fail(Fault::usage, "--instrument is missing: with what, or who judged");
    if (areas_.empty()) fail(Fault::usage, "--area is missing: communication=24, once an area");
    auto& reader = session.reader();
    Entered entered{store::require_case(reader, *case_), {}, {}};
    auto on = happened_on(session, on_);
    const auto& development = development_on(session, on);
    for (const auto& area : areas_) {
        auto sign = area.find('=');
        if (sign == std::string::npos)
            fail(Fault::usage, "--area: '{}' has no result (write it as communication=24)", for_terminal(area));
        add_result(entered, read_result(development, area.substr(0, sign), area.substr(sign + 1)));
    }
    entered.assessment = {.id = {},
                          .case_file = entered.case_file.id,
                          .on = on,
                          .instrument = tidy(*instrument_),
                          .assessor = assessor_,
                          .assessor_role = role_,
                          .age_months = {},
                          .corrected_months = {},
                          .note = {}};
    if (note_) entered.assessment.note = text_or_input(*note_, "note");
    set_ages(reader, entered);
    return entered;
}

std::vector<Entered> AssessRecord::of_sheet(Session& session) const {
    auto& reader = session.reader();
    Sheet sheet(read_file(*from_, 4 << 20), file_name_of(*from_), record_columns);
    std::map<std::tuple<std::string, Date, std::string>, std::size_t> places;
    std::vector<Entered> all;
    auto maybe = [](std::string text) { return text.empty() ? std::nullopt : std::optional(std::move(text)); };
    for (const auto& row : sheet.rows()) {
        if (row.text("result").empty()) continue;  // an area left blank is not known, and not a mistake
        for (auto column : {"case", "instrument", "area"}) row.require(column);
        auto on = row.day("on").value_or(session.today());
        if (on > session.today()) row.mistake(to_uk(on) + " is still to come");
        if (row.text("case").empty()) continue;
        try {
            auto found = store::require_case(reader, row.text("case"));
            auto [place, is_new] = places.try_emplace({found.reference, on, row.text("instrument")}, all.size());
            if (is_new) {
                all.push_back({found,
                               {.id = {},
                                .case_file = found.id,
                                .on = on,
                                .instrument = row.text("instrument"),
                                .assessor = maybe(row.text("assessor")),
                                .assessor_role = maybe(row.text("role")),
                                .age_months = {},
                                .corrected_months = {},
                                .note = {}},
                               {}});
                set_ages(reader, all.back());
            }
            auto result = read_result(development_on(session, on), row.text("area"), row.text("result"));
            result.note = maybe(row.text("note"));
            add_result(all[place->second], std::move(result));
        } catch (const Error& error) {
            row.mistake(error.what());
        }
    }
    sheet.require_sound();
    return all;
}

int AssessRecord::run(Session& session) {
    if (sheet_) {
        print_sheet(session);
        return 0;
    }
    if (from_ && (case_ || !areas_.empty())) fail(Fault::usage, "either one assessment, or --from a sheet");
    auto all = from_ ? of_sheet(session) : std::vector<Entered>{typed(session)};
    auto change = session.write([&](store::Writer& writer) {
        for (const auto& entered : all) {
            auto id = writer.insert(entered.assessment);
            for (auto result : entered.results) {
                result.assessment = id;
                writer.insert(result);
            }
        }
    });
    for (const auto& entered : all)
        if (!entered.assessment.age_months)
            session.warn(entered.case_file.reference +
                         ": date of birth not known, so no delay can be told (case update --born)");
    session.done(all.size() == 1 ? fmt::format("assessment of {} is recorded", all.front().case_file.reference)
                                 : count(static_cast<long long>(all.size()), "assessment") + " recorded",
                 change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> assess_record() { return std::make_unique<AssessRecord>(); }

}  // namespace portage::cmd
