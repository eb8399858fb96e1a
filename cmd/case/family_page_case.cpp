// The family page's second half: home, case, flags, setting, goals, visits, groups, referrals.
#include "base/json.hpp"
#include "cmd/case/family_page.hpp"
#include "store/arrival.hpp"
#include "store/assessments.hpp"
#include "store/notices.hpp"
#include "store/timetable.hpp"
#include "team/weekly_times.hpp"

#include <algorithm>

namespace portage::cmd {

void FamilyPage::home() {
    if (!home_) return;
    auto& facts = page_.facts("home", "Home");
    if (const auto& address = home_->address) {
        if (address->confidential) {
            facts.add("address", "Address", "confidential");
        } else {
            facts.add("address", "Address",
                      private_text(address->lines.empty() ? std::nullopt : std::optional(address->lines)));
            facts.add("postcode", "Postcode", private_text(address->postcode));
        }
        auto name = [&](const std::optional<std::string>& code) {
            return code ? std::optional(session_.postcodes().names().name(*code)) : std::nullopt;
        };
        facts.add("district", "District", name(address->district));
        if (address->county) facts.add("county", "County", name(address->county));
        if (!address->confidential) facts.add("ward", "Ward", name(address->ward));
        if (address->directory) facts.add("directory", "According to", address->directory);
        said(address->lines);
        said(address->postcode);
    }
    std::vector<team::WeeklyTime> times;
    for (const auto& time : store::availability_of(reader_, home_->household.id))
        times.push_back({time.weekday, time.from, time.to});
    facts.add("available", "Can be visited", times.empty() ? "not said: any working time" : team::in_words(times));
}

void FamilyPage::case_itself() {
    auto& facts = page_.facts("case", "Case");
    facts.add("reference", "Reference", case_.reference);
    facts.add("stage", "Stage", case_.stage);
    facts.add("stage_since", "Since", case_.stage_since);
    facts.add("opened_on", "Opened", case_.opened_on);
    facts.add("visitor", "Named visitor", worker(case_.worker));
    if (case_.frequency) facts.add("frequency", "Visited", case_.frequency);
    if (case_.mode) facts.add("mode", "How", case_.mode);
    if (case_.programme) facts.add("programme", "Programme", case_.programme);
    if (case_.listed_on) facts.add("listed_on", "On the waiting list since", case_.listed_on);
    if (case_.allocated_on) facts.add("allocated_on", "Allocated", case_.allocated_on);
    if (auto block = store::open_block_of(reader_, case_.id))
        facts.add("block", "Block",
                  fmt::format("B{}: {} {} visits from {}, number {}", block->id.value, block->visits,
                              to_string(block->frequency), to_uk(block->starts_on), block->number));
    if (case_.closed_on) facts.add("closed_on", "Ended", case_.closed_on);
    if (case_.closure_reason) facts.add("closure_reason", "Because", case_.closure_reason);
    if (case_.destination) facts.add("destination", "Went on to", case_.destination);
}

void FamilyPage::flags_and_consents() {
    auto flags = store::all_flags_of(reader_, case_.id);
    if (!flags.empty()) {
        auto& table = page_.table("flags", "Flags",
                                  {{"flag", "Flag"},
                                   {"kind", "What"},
                                   {"set_on", "Set"},
                                   {"review_on", "Look again"},
                                   {"lifted_on", "Lifted"}});
        for (const auto& flag : flags)
            table.row(to_reference('F', flag.id.value), flag.kind, flag.set_on, flag.review_on, flag.lifted_on);
    }
    auto& table = page_.table(
        "consents", "Consent",
        {{"kind", "To"}, {"state", "State"}, {"how", "How"}, {"on", "Day"}, {"by", "By"}, {"scope", "For"}});
    table.when_empty = "not known: ask, and enter it with case update --consent";
    for (const auto& consent : store::consents_of(reader_, child_.id)) {
        auto state = consent.withdrawn_on ? "withdrawn" : consent.refused ? "refused" : "given";
        auto for_whom = consent.agency ? consent.agency : consent.scope;
        table.row(spaced(to_string(consent.kind)), state, consent.how,
                  consent.withdrawn_on ? consent.withdrawn_on : consent.given_on, private_text(consent.given_by),
                  for_whom);
        said(consent.given_by);
    }
}

void FamilyPage::setting_and_health() {
    auto& facts = page_.facts("setting", "Setting");
    auto attendance = store::attendance_on(reader_, child_.id, today_);
    if (!attendance) {
        facts.add("attends", "Attends", "not known: ask, and enter it with case update --attends");
    } else if (attendance->attends == child::YesNo::no) {
        facts.add("attends", "Attends", "none");
    } else {
        std::optional<child::Setting> setting;
        if (attendance->setting) setting = reader_.get(attendance->setting);
        facts.add("attends", "Attends", setting ? setting->name : "a setting, not named");
        facts.add("hours", "Hours a week", attendance->hours);
        if (attendance->funded_hours) facts.add("funded_hours", "Of those funded", attendance->funded_hours);
        if (attendance->sessions) facts.add("sessions", "Half-days a week", attendance->sessions);
        if (attendance->days) facts.add("days", "Days a week", attendance->days);
        if (attendance->kind) facts.add("kind", "Kind of setting", attendance->kind);
        if (attendance->said) facts.add("said", "As told", attendance->said);
        if (setting && setting->senco) facts.add("senco", "SENCo", private_text(setting->senco));
        said(setting ? std::optional(setting->name) : std::nullopt);
        said(attendance->said);
    }
    if (child_.school_starts) facts.add("school_starts", "School starts, as agreed", child_.school_starts);
    for (const auto& diagnosis : store::diagnoses_of(reader_, child_.id)) {
        facts.add("diagnosis", "Diagnosis",
                  fmt::format("{} ({})", diagnosis.name, spaced(to_string(diagnosis.status))));
        said(diagnosis.name);
    }
    auto named = store::circumstances_of(reader_, child_.id);
    if (!named.empty()) {
        auto& table = page_.table("circumstances", "Said of the child and family",
                                  {{"kind", "Kind"}, {"name", "What"}, {"holds", "Holds"}, {"since", "Since"}});
        for (const auto& one : named) {
            table.row(one.kind, one.name, one.holds, one.from);
            said(one.name);
        }
    }
    auto others = store::professionals_of(reader_, child_.id);
    if (others.empty()) return;
    auto& table = page_.table("professionals", "Others who know the child",
                              {{"role", "Role"}, {"name", "Name"}, {"contact", "Contact"}});
    for (const auto& other : others) {
        table.row(other.role, private_text(other.name), private_text(other.contact));
        said(other.name);
        said(other.contact);
    }
}

void FamilyPage::siblings() {
    auto all = store::siblings_of(reader_, child_.id);
    if (all.empty()) return;
    auto& table = page_.table("siblings", "Brothers and sisters",
                              {{"kind", "Who"}, {"name", "Name"}, {"case", "Case"}, {"stage", "Stage"}});
    for (const auto& other : all) {
        auto name = session_.person(other.child.forename, other.child.surname);
        if (other.cases.empty()) table.row(other.kind, name, "", "");
        for (const auto& one : other.cases) table.row(other.kind, name, one.reference, one.stage);
    }
}

void FamilyPage::goals() {
    auto all = store::goals_of(reader_, case_.id);
    std::erase_if(all, [](const auto& goal) { return goal.goal.outcome.has_value(); });
    if (all.empty()) return;
    auto& table = page_.table("goals", "Goals",
                              {{"goal", "Goal"},
                               {"set_on", "Set"},
                               {"text", "What for"},
                               {"steps", "Steps", Align::right},
                               {"achieved", "Achieved", Align::right}});
    for (const auto& [goal, steps] : all) {
        auto achieved = std::count_if(steps.begin(), steps.end(), [](const auto& step) {
            return std::any_of(step.tries.begin(), step.tries.end(),
                               [](const auto& t) { return t.result == assessment::StepResult::achieved; });
        });
        table.row(to_reference('L', goal.id.value), goal.set_on, private_text(goal.text), steps.size(),
                  static_cast<std::int64_t>(achieved));
    }
}

void FamilyPage::visits() {
    std::vector<schedule::Visit> next;
    std::optional<schedule::Visit> last;
    for (const auto& v : store::visits_of(reader_, case_.id)) {
        if (v.status == schedule::VisitStatus::made) last = v;
        if (v.status == schedule::VisitStatus::planned && v.day >= today_ && next.size() < 4) next.push_back(v);
    }
    if (last) page_.words(fmt::format("Last seen on {} (V{}).", to_uk(last->day), last->id.value));
    if (next.empty()) return;
    auto& table = page_.table(
        "visits", "Next visits",
        {{"visit", "Visit"}, {"day", "Day"}, {"time", "Time"}, {"kind", "What"}, {"mode", "How"}, {"who", "Who"}});
    for (const auto& v : next) {
        std::vector<std::string> who = {worker(v.worker)};
        for (auto other : {v.second_worker, v.partner})
            if (other) who.push_back(worker(other));
        table.row(to_reference('V', v.id.value), to_short(v.day), v.start, v.kind, v.mode, join(who, " + "));
    }
}

void FamilyPage::groups() {
    auto places = store::places_of(reader_, case_.id);
    std::erase_if(places, [](const auto& place) { return place.status == schedule::PlaceStatus::left; });
    if (places.empty()) return;
    auto& table =
        page_.table("groups", "Groups",
                    {{"group", "Group"}, {"name", "Name"}, {"status", "Place"}, {"when", "When"}, {"since", "Since"}});
    for (const auto& place : places) {
        auto group = reader_.get(place.play_group);
        table.row(to_reference('G', group.id.value), group.name, place.status,
                  fmt::format("{} {}", weekday_name(group.weekday), to_string(group.start)),
                  place.from ? *place.from : place.asked_on);
    }
}

void FamilyPage::referrals() {
    for (const auto& r : store::referrals_of(reader_, case_.id)) {
        auto& facts = page_.facts("referral", "Referral");
        facts.add("received", "Received", r.received_on);
        facts.add("route", "By", r.route);
        if (auto notice = store::notice_of(reader_, r.id))
            facts.add("notice", "Section 23 notice",
                      fmt::format("N{}, received {}", notice->id.value, to_uk(notice->received_on)));
        facts.add("referrer", "Referrer", private_text(r.referrer_name));
        facts.add("role", "Role",
                  r.referrer_role   ? r.referrer_role
                  : r.referrer_kind ? std::optional(std::string(to_string(*r.referrer_kind)))
                                    : std::nullopt);
        facts.add("agency", "Agency", r.referrer_agency);
        facts.add("contact", "Contact", private_text(r.referrer_contact));
        facts.add("areas", "Areas of need", r.areas);
        facts.add("concerns", "Concerns", private_text(r.concerns));
        for (const auto& text : {r.referrer_name, r.referrer_role, r.referrer_agency, r.referrer_contact, r.areas,
                                 r.concerns, r.submission})
            said(text);
        said(to_uk(r.received_on));
        said(to_iso(r.received_on));
        rest_of_the_form(r);
    }
}

// Columns no field took: what the page has not said yet. They may name people.
void FamilyPage::rest_of_the_form(const referral::Referral& referral) {
    const auto raw = store::raw_of(reader_, referral);
    if (!raw || !referral.batch) return;
    if (!session_.shows_names()) return page_.words("The rest of the form names people: --names shows it.");
    auto& facts = page_.facts("form", "Also on the form");
    const auto row = parse_json(*raw, "the row as received");
    const auto headers = parse_json(reader_.get(referral.batch).headers, "the headers of the import");
    for (std::size_t i = 0; i < row.size() && i < headers.size(); ++i) {
        const auto header = headers[i].get<std::string>(), text = row[i].get<std::string>();
        const auto known = folded(text);
        const bool repeats = known.empty() || std::any_of(said_.begin(), said_.end(), [&](const std::string& told) {
                                 return told == known || (known.size() > 4 && told.find(known) != std::string::npos);
                             });
        if (!repeats) facts.add(header, header, text);
    }
    if (facts.facts.empty()) page_.blocks.pop_back();
}

}  // namespace portage::cmd
