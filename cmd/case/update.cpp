#include "base/sheet.hpp"
#include "cmd/case/family_edit.hpp"
#include "cmd/surroundings.hpp"

#include <map>

namespace portage::cmd {

namespace {

const std::vector<std::string_view> fact_columns = {"case", "fact", "about", "value", "from"};

class CaseUpdate final : public Command {
public:
    About about() const override {
        return {
            .verb = "case",
            .action = "update",
            .summary = "facts that come later: NHS number, address, setting, consent, carers, links",
            .effect = Effect::writes,
            .help =
                "Each option is one fact; an empty text takes one away. --on says from when setting, consent and a new "
                "home hold; --moved makes the address a new home instead of a correction. Facts about a carer need "
                "--carer where there are several. A sheet has a row a fact: case, fact (the option's name), about "
                "(which carer), value, from. Names and addresses are better in a sheet, or one at a time as '-', "
                "which reads standard input: a command line can be read by others on the machine.",
            .example =
                "portage case update K26-0001K --born 1/5/2023 --postcode 'CT9 1DJ'\n"
                "portage case update K26-0001K --attends yes --setting 'Little Acorns' --hours 15 --on 7/9\n"
                "portage case update K26-0001K --consent 'take_part signed' --consent 'share verbal physiotherapy'\n"
                "portage case update K26-0001K --carer mother --phone '07700 900123' --letters yes\n"
                "portage case update --sheet > facts.csv; portage case update --from facts.csv"};
    }
    void describe(Options& o) override;
    int run(Session& session) override;

private:
    void typed(Session& session);
    void of_sheet(Session& session);
    FactsToCome& facts_of(Session& session, const caseload::Case& found, Date on);
    std::optional<std::string> case_, carer_, from_;
    std::optional<Date> on_, moved_;
    std::map<std::string, std::vector<std::string>> given_;  // by option
    bool sheet_ = false;
    std::map<std::string, FactsToCome> facts_;  // by case reference
};

void CaseUpdate::describe(Options& o) {
    o.argument(case_, "CASE", "its reference");
    for (const auto& kind : fact_kinds()) o.texts(given_[kind.name], kind.name, kind.value, kind.help).many = kind.many;
    o.text(carer_, "carer", "WHO", "which carer: mother, or part of the name");
    o.past_day(on_, "on", "from when it holds (else today)");
    o.past_day(moved_, "moved", "the day the family moved to this address");
    o.text(from_, "from", "FILE", "many at once: a filled-in sheet, - for standard input");
    o.flag(sheet_, "sheet", "print a sheet to fill in");
}

FactsToCome& CaseUpdate::facts_of(Session& session, const caseload::Case& found, Date on) {
    return facts_.try_emplace(found.reference, session, session.postcodes(), found, on).first->second;
}

void CaseUpdate::typed(Session& session) {
    if (!case_) fail(Fault::usage, "CASE is missing: its reference");
    auto found = store::require_case(session.reader(), *case_);
    if (moved_ && on_) fail(Fault::usage, "--moved says the day already: leave --on away");
    auto& facts = facts_of(session, found, happened_on(session, moved_ ? moved_ : on_));
    for (const auto& kind : fact_kinds())
        for (const auto& text : given_[kind.name]) {
            auto value = text == "-" ? text_or_input(text, kind.name) : tidy(text);
            kind.read(facts, tidy(carer_.value_or("")), value);
        }
    if (moved_ && !facts.edit.address) fail(Fault::usage, "--moved needs --address or --postcode: where to?");
    facts.edit.moves = moved_.has_value();
}

void CaseUpdate::of_sheet(Session& session) {
    auto& reader = session.reader();
    Sheet sheet(read_file(*from_, 4 << 20), file_name_of(*from_), fact_columns);
    std::vector<std::string_view> names;
    for (const auto& kind : fact_kinds()) names.push_back(kind.name);
    for (const auto& row : sheet.rows()) {
        row.require("case");
        row.require("fact");
        auto on = row.day("from").value_or(session.today());
        auto kind = std::find_if(fact_kinds().begin(), fact_kinds().end(),
                                 [&](auto& one) { return one.name == row.text("fact"); });
        if (!row.text("fact").empty() && kind == fact_kinds().end())
            row.mistake(unknown_word(row.text("fact"), "fact", names));
        if (row.text("case").empty() || kind == fact_kinds().end()) continue;
        try {
            if (on > session.today()) fail(Fault::usage, "from {} is still to come", to_uk(on));
            auto found = store::require_case(reader, row.text("case"));
            auto& facts = facts_of(session, found, on);
            if (facts.edit.on != on) fail(Fault::usage, "the rows of one case in one sheet have one 'from'");
            kind->read(facts, row.text("about"), row.text("value"));
        } catch (const Error& error) {
            row.mistake(error.what());
        }
    }
    sheet.require_sound();
}

int CaseUpdate::run(Session& session) {
    if (sheet_) {
        session.show_text(csv_line({fact_columns.begin(), fact_columns.end()}));
        return 0;
    }
    if (from_ && case_) fail(Fault::usage, "either one case, or --from a sheet");
    if (from_)
        of_sheet(session);
    else
        typed(session);
    auto change = session.write([&](store::Writer& writer) {
        for (const auto& [reference, facts] : facts_) store::write_family(writer, facts.edit);
    });
    for (const auto& [reference, facts] : facts_)
        for (const auto& warning : facts.warnings) session.warn(fmt::format("{}: {}", reference, warning));
    auto what = facts_.size() == 1 ? facts_.begin()->first : count(static_cast<long long>(facts_.size()), "case");
    session.done(what + " brought up to date", change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> case_update() { return std::make_unique<CaseUpdate>(); }

}  // namespace portage::cmd
