#include "cmd/policy/try_page.hpp"

#include "base/text.hpp"

namespace portage::cmd {

namespace {

using policy::Outcome;

std::string said(Outcome outcome) { return policy::in_words(policy::RuleSet::entry, outcome); }

std::string said(const authority::Outlook& outlook) {
    auto text = said(outlook.outcome);
    return outlook.programme ? fmt::format("{} ({})", text, outlook.programme->name) : text;
}

constexpr std::array in_order = {Outcome::eligible, Outcome::needs_panel, Outcome::cannot_tell, Outcome::not_eligible};

}  // namespace

void TriedPage::add(const report::Tried& tried, const store::KnownChild& child, bool repeated) {
    counted_.add(tried);
    not_repeated_ += !repeated;
    if (asked_.lists_cases && tried.answer.flips())
        flips_.push_back({tried, session_.shows_names() ? session_.person(child.forename, child.surname) : ""});
}

void TriedPage::add_outcomes(Page& page) const {
    std::vector<Column> columns = {{"before", "Now"}};
    for (auto after : in_order) columns.push_back({std::string(to_string(after)), said(after), Align::right, "Then"});
    columns.push_back({"all", "All", Align::right});
    auto& table = page.table("outcomes", "What would become of whom", columns);
    for (auto before : in_order) {
        std::vector<Cell> row = {cell(said(before))};
        int all = 0;
        for (auto after : in_order) {
            int number = counted_.table[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
            row.push_back(cell(number));
            all += number;
        }
        row.push_back(cell(all));
        table.rows.push_back(std::move(row));
    }
    auto& rules = page.table("rules", "By which rule",
                             {{"rule", "Rule"},
                              {"turned_away", "Turned away", Align::right},
                              {"let_in", "Let in", Align::right},
                              {"to_panel", "To the panel", Align::right},
                              {"cannot_tell", "Cannot tell", Align::right}});
    rules.when_empty = "nobody would come out differently";
    for (const auto& [rule, turns] : counted_.by_rule)
        rules.row(rule, turns.turned_away, turns.let_in, turns.to_people, turns.open);
}

void TriedPage::add_effects(Page& page) const {
    auto& waiting = page.facts("waiting", "Waiting list");
    waiting.one_line = true;
    waiting.add("now", "now", counted_.waiting);
    waiting.add("would_stay", "would stay", counted_.would_stay);
    waiting.add("would_leave", "would leave", counted_.would_leave);
    waiting.add("would_be_asked", "to be looked at", counted_.would_be_asked);
    waiting.add("would_join", "declined who would join", counted_.would_join);
    auto& visits = page.facts("visits", "Visits a week");
    visits.one_line = true;
    auto tenths = [](double number) { return fmt::format("{:.1f}", number); };
    visits.add("before", "now", tenths(counted_.visits_before));
    visits.add("after", "then", tenths(counted_.visits_after));
    visits.add("change", "change", fmt::format("{:+.1f}", counted_.visits_after - counted_.visits_before));
    if (counted_.visits_not_told)
        visits.add("not_told", "children of whom it cannot be told", counted_.visits_not_told);
}

void TriedPage::add_districts(Page& page, const std::map<std::string, std::string>& names) const {
    auto& table = page.table("districts", "Eligible, by district",
                             {{"district", "District"},
                              {"before", "Now", Align::right},
                              {"after", "Then", Align::right},
                              {"change", "Change", Align::right}});
    table.when_empty = "nobody is eligible by either";
    for (const auto& [code, places] : counted_.by_district) {
        if (places.before == 0 && places.after == 0) continue;
        auto found = names.find(code);
        table.row(found == names.end() ? std::string("not known") : found->second, places.before, places.after,
                  places.after - places.before);
    }
}

void TriedPage::add_cases(Page& page) const {
    if (!asked_.lists_cases) return;
    std::vector<Column> columns = {
        {"case", "Case"}, {"received", "Received"}, {"before", "Now"}, {"after", "Then"}, {"rules", "By"}};
    if (session_.shows_names()) columns.insert(columns.begin() + 1, {"child", "Child"});
    auto& table = page.table("cases", "Who would come out differently", columns);
    table.when_empty = "nobody";
    for (const auto& flip : flips_) {
        const auto& one = flip.tried;
        std::vector<Cell> row = {cell(one.reference), cell(one.received_on), cell(said(one.answer.before)),
                                 cell(said(one.answer.after)), cell(join(one.rules, "; "))};
        if (session_.shows_names()) row.insert(row.begin() + 1, cell(flip.child));
        table.rows.push_back(std::move(row));
    }
}

Page TriedPage::page(const std::map<std::string, std::string>& names) const {
    Page page{.schema = "policy.try",
              .title = fmt::format("What if: the rules of {} from {}", asked_.authority, to_uk(asked_.edition)),
              .as_of = session_.today(),
              .personal = asked_.lists_cases};
    page.lines.push_back(asked_.has_period ? fmt::format("children referred from {} to {}, and the waiting list",
                                                         to_uk(asked_.from), to_uk(asked_.to))
                                           : std::string("every child referred"));
    auto& facts = page.facts("trial", "");
    facts.add("judged", "Children referred", counted_.judged);
    facts.add("flipped", "would come out differently", counted_.flipped);
    if (not_repeated_) facts.add("facts_changed", "judged otherwise when they were decided", not_repeated_);
    if (without_edition_) facts.add("without_edition", "left out: no edition was in force", without_edition_);
    add_cases(page);  // first, so that CSV has them
    add_outcomes(page);
    add_effects(page);
    add_districts(page, names);
    if (not_repeated_)
        page.words(
            "Where a child was judged otherwise when it was decided, facts have been entered since; both "
            "editions are asked about what is known now of that day.");
    page.words("Visits a week are those of the visit pattern, else the most frequent the edition offers.");
    return page;
}

}  // namespace portage::cmd
