#include "cmd/case/family_page.hpp"

#include "calendar/age.hpp"
#include "calendar/school.hpp"
#include "cmd/door.hpp"
#include "cmd/dues.hpp"
#include "store/merge.hpp"
#include "store/reviews.hpp"
#include "store/timetable.hpp"

#include <algorithm>
#include <map>

namespace portage::cmd {

namespace {

using caseload::Stage;

std::string in_age_words(const child::Child& child, Date on) {
    auto text = calendar::in_words(calendar::age_on(*child.born, on));
    if (!child.gestation_days) return text;
    calendar::Gestation gestation{*child.gestation_days / 7, *child.gestation_days % 7};
    if (!calendar::is_preterm(gestation)) return text;
    return fmt::format("{} (corrected for {} weeks: {})", text, calendar::in_words(gestation),
                       calendar::in_words(calendar::corrected_age_on(*child.born, gestation, on)));
}

bool visited(const std::vector<schedule::Visit>& visits) {
    return std::any_of(visits.begin(), visits.end(),
                       [](const auto& v) { return v.status == schedule::VisitStatus::made; });
}

}  // namespace

std::string next_command(const caseload::Case& case_file, bool has_open_block, bool has_planned_visits) {
    const auto& ref = case_file.reference;
    switch (case_file.stage) {
        case Stage::received:
            return fmt::format("judge it: portage assess eligibility {}, then portage refer decide {}", ref, ref);
        case Stage::on_hold: return fmt::format("ask for what is missing: portage case note {} --rang …", ref);
        case Stage::needs_panel: return fmt::format("enter what the panel decided: portage refer decide {}", ref);
        case Stage::waiting: return fmt::format("give the case a visitor: portage schedule allocate {}", ref);
        case Stage::allocated: return fmt::format("plan the visits: portage schedule plan {}", ref);
        case Stage::active:
            if (has_planned_visits)
                return fmt::format("record visits as they happen: portage schedule show --case {}", ref);
            if (has_open_block)
                return fmt::format("no visit lies ahead: portage schedule plan {}, or portage review record {}", ref,
                                   ref);
            return fmt::format("the block is over: portage review record {}", ref);
        case Stage::on_break:
        case Stage::group_only:
        case Stage::outreach: return fmt::format("review when it is due: portage review show {}", ref);
        case Stage::transition:
            return fmt::format("once the child has settled: portage review record {} --settled DATE", ref);
        case Stage::paused: return fmt::format("when it goes on: portage case move {} active", ref);
        case Stage::closed:
        case Stage::declined:
        case Stage::lapsed:
        case Stage::withdrawn:
        case Stage::deceased: return {};
    }
    return {};
}

FamilyPage::FamilyPage(Session& session, const caseload::Case& case_file)
    : session_(session),
      reader_(session.reader()),
      case_(case_file),
      child_(reader_.get(case_file.child)),
      home_(store::home_on(reader_, case_file.child, session.today())),
      today_(session.today()) {}

void FamilyPage::said(const std::optional<std::string>& text) {
    if (text && !folded(*text).empty()) said_.insert(folded(*text));
}

std::optional<std::string> FamilyPage::private_text(const std::optional<std::string>& text) const {
    if (!text || session_.shows_names()) return text;
    return "(known; --names shows it)";
}

std::string FamilyPage::worker(Id<team::Worker> id) { return id ? reader_.get(id).code : std::string(); }

Page FamilyPage::make() {
    page_ = {.schema = "case.show",
             .title = fmt::format("{} · {}", case_.reference, session_.person(child_.forename, child_.surname)),
             .as_of = today_,
             .personal = true};
    if (child_.died_on)
        page_.lines.push_back(fmt::format("The child died on {}. Nothing is planned or sent.", to_uk(*child_.died_on)));
    page_.lines.push_back(fmt::format("{}, since {}", in_words(case_.stage), to_uk(case_.stage_since)));
    if (auto also = store::aliases_of(reader_, case_.id); !also.empty())
        page_.lines.push_back("Also known as " + portage::in_words(also));
    if (!child_.died_on) before_the_door();
    next_step();
    child();
    other_records();
    carers();
    home();
    case_itself();
    flags_and_consents();
    setting_and_health();
    siblings();
    goals();
    visits();
    groups();
    referrals();
    return std::move(page_);
}

// Shown whoever reads: a visitor's safety comes before a tidy page.
void FamilyPage::before_the_door() {
    auto made = visited(store::visits_of(reader_, case_.id));
    auto lines = portage::cmd::before_the_door(reader_, case_, home_, today_, made);
    if (home_) said(home_->household.lone_working);
    if (lines.empty()) return;
    auto& facts = page_.facts("before_the_door", made ? "Before the door" : "Before the first visit");
    for (std::size_t i = 0; i < lines.size(); ++i) facts.add(fmt::format("know_{}", i + 1), "!", lines[i]);
}

void FamilyPage::next_step() {
    auto all = store::visits_of(reader_, case_.id);
    bool planned = std::any_of(all.begin(), all.end(), [&](const auto& v) {
        return v.status == schedule::VisitStatus::planned && v.day >= today_;
    });
    auto& facts = page_.facts("next", "What to do next");
    // What `review due` lists of the case, worst first; the stage's usual step after it.
    int number = 0;
    for (const auto& due : review::due_by(Dues(session_).of(store::due_view_of(reader_, case_)), {}))
        facts.add(fmt::format("due_{}", ++number), due.is_overdue() ? "Overdue" : "Due",
                  fmt::format("{}, {}{}: portage {}", due.what, review::state_in_words(due), due.assumption ? " *" : "",
                              due.next));
    if (auto next = next_command(case_, store::open_block_of(reader_, case_.id).has_value(), planned); !next.empty())
        facts.add("next", "Next", next);
    if (!child_.born)
        facts.add("born", "Missing", fmt::format("date of birth: portage case update {} --born DATE", case_.reference));
    if (!home_ || !home_->address || !home_->address->district)
        facts.add("district", "Missing",
                  fmt::format("where the child lives: portage case update {} --postcode POSTCODE", case_.reference));
    if (facts.facts.empty()) page_.blocks.pop_back();
}

void FamilyPage::child() {
    auto& facts = page_.facts("child", "Child");
    facts.add("name", "Name", session_.person(child_.forename, child_.surname));
    if (child_.known_as) facts.add("known_as", "Known as", private_text(child_.known_as));
    facts.add("born", "Born", child_.born);
    if (child_.born) {
        if (!child_.died_on) facts.add("age", "Age", in_age_words(child_, today_));
        facts.add("reception", "Reception", calendar::cohort(*child_.born));
        facts.add("school_age", "Compulsory school age", calendar::compulsory_school_age(*child_.born));
    }
    if (child_.sex) facts.add("sex", "Sex", child_.sex);
    facts.add("nhs_number", "NHS number", private_text(child_.nhs_number));
    if (child_.upn) facts.add("upn", "UPN", private_text(child_.upn));
    if (child_.language) facts.add("language", "Language", child_.language);
    if (child_.interpreter) facts.add("interpreter", "Interpreter", child_.interpreter);
    if (child_.ethnicity) facts.add("ethnicity", "Ethnicity", child_.ethnicity);
    for (const auto& text : {std::optional(child_.forename), std::optional(child_.surname),
                             std::optional(child_.forename + child_.surname), child_.known_as, child_.nhs_number,
                             child_.upn, child_.language, child_.ethnicity})
        said(text);
    if (child_.sex) said(std::string(to_string(*child_.sex)));
    if (child_.born) {
        said(to_uk(*child_.born));
        said(to_iso(*child_.born));
    }
}

// What else was entered of the child and by whom it was told to be one; nothing where there is one record.
void FamilyPage::other_records() {
    std::map<std::int64_t, std::string> names;
    for (const auto& merge : store::merges_of(reader_, child_.id)) {
        if (merge.parted_on) continue;
        auto pair = store::names_of(reader_, merge);
        names[merge.gone.value] = pair.gone;
        page_.words(fmt::format("The records of {} and {} were joined on {}{}.", pair.kept, pair.gone, to_uk(merge.on),
                                merge.by_import ? " by an import" : ""));
    }
    auto otherwise = store::said_otherwise(reader_, child_.id);
    if (otherwise.empty()) return;
    auto& table = page_.table("other_records", "Said otherwise there",
                              {{"record", "Record"}, {"field", "What"}, {"value", "Says"}});
    for (const auto& [record, field, value] : otherwise)
        table.row(names[record.value], spaced(field), private_text(value));
}

void FamilyPage::carers() {
    auto& table = page_.table("carers", "Carers",
                              {{"name", "Name"},
                               {"relationship", "Who"},
                               {"parental_responsibility", "PR"},
                               {"receives_letters", "Letters"},
                               {"phone", "Phone"},
                               {"note", "Note"}});
    table.when_empty = "nobody known";
    auto addressee = store::addressee_of(reader_, child_.id);
    for (const auto& [link, carer] : store::carers_of(reader_, child_.id)) {
        auto letters = addressee && addressee->carer.id == carer.id ? "receives them"
                       : link.receives_letters                      ? std::string(to_string(*link.receives_letters))
                                                                    : "";
        std::vector<std::string> notes;
        if (carer.language) notes.push_back(*carer.language);
        if (link.confidential_from) notes.push_back("keep from " + *link.confidential_from);
        auto phone = carer.phone;
        if (phone && carer.other_phone) *phone += ", " + *carer.other_phone;
        if (link.confidential_from) phone = "confidential";
        auto space = carer.name.rfind(' ');
        auto surname = space == std::string::npos ? std::string() : carer.name.substr(space + 1);
        table.row(session_.person(carer.name.substr(0, space), surname), link.relationship,
                  link.parental_responsibility, letters, phone == "confidential" ? phone : private_text(phone),
                  join(notes, "; "));
        for (const auto& text :
             {std::optional(carer.name), carer.phone, carer.other_phone, carer.email, link.relationship})
            said(text);
    }
    if (!addressee && !child_.died_on)
        page_.words(fmt::format("Nobody receives letters yet: say who with portage case update {} --letters-to CARER.",
                                case_.reference));
}

}  // namespace portage::cmd
