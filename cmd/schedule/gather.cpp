#include "cmd/schedule/gather.hpp"

#include "cmd/calendars.hpp"
#include "store/family.hpp"
#include "store/team.hpp"

#include <algorithm>
#include <set>

namespace portage::cmd {

namespace {

// The last day that could be needed, as far as the calendar goes: a block that runs on into terms
// nobody has entered yet is planned as far as they are.
Date last_day(const calendar::Calendar& calendar, const std::vector<BlockWanted>& wanted, Date from) {
    constexpr int spare_weeks = 10;  // for holidays and moved visits
    Date last = from;
    for (const auto& each : wanted) {
        const int weeks = policy::weeks_between(each.block.frequency) * each.block.visits + spare_weeks;
        last = std::max(last, std::max(from, each.block.starts_on) + Days{7 * weeks});
    }
    const auto terms = calendar.terms_between(from, last);
    return terms.empty() ? last : std::max(from, std::min(last, terms.back().to));
}

class Diaries {
public:
    explicit Diaries(store::Reader& reader) : reader_(reader) {}

    // What is in workers' diaries besides the blocks being planned.
    std::vector<schedule::Appointment> between(Date from, Date to, const std::vector<BlockWanted>& wanted) {
        std::set<std::int64_t> own, singles;
        for (const auto& each : wanted) {
            own.insert(each.block.id.value);
            if (each.single) singles.insert(each.single->id.value);
        }
        std::vector<schedule::Appointment> found;
        for (const auto& visit : store::visits_between(reader_, from, to))
            if (visit.status == schedule::VisitStatus::planned && !singles.contains(visit.id.value) &&
                (!visit.block || !own.contains(visit.block.value)))
                found.push_back(of_visit(visit));
        for (const auto& meeting : store::sessions_between(reader_, from, to)) {
            const auto group = reader_.get(meeting.play_group);
            if (meeting.status != schedule::SessionStatus::cancelled && group.worker)
                found.push_back({.workers = {group.worker},
                                 .day = meeting.day,
                                 .start = group.start,
                                 .minutes = group.minutes,
                                 .postcode = reader_.get(group.venue).postcode});
        }
        return found;
    }

private:
    schedule::Appointment of_visit(const schedule::Visit& visit) {
        schedule::Appointment other{.workers = {visit.worker},
                                    .day = visit.day,
                                    .start = visit.start,
                                    .minutes = visit.minutes,
                                    .postcode = postcode_of(visit),
                                    .at_base = visit.mode == policy::Mode::virtual_visit};
        for (auto worker : {visit.second_worker, visit.partner})
            if (worker) other.workers.push_back(worker);
        return other;
    }
    std::optional<std::string> postcode_of(const schedule::Visit& visit) {
        if (visit.venue) return reader_.get(visit.venue).postcode;
        if (visit.setting) return reader_.get(visit.setting).postcode;
        auto [known, is_new] = homes_.try_emplace(visit.case_file.value);
        if (is_new) {
            const auto home = store::home_on(reader_, reader_.get(visit.case_file).child, visit.day);
            if (home && home->address) known->second = home->address->postcode;
        }
        return known->second;
    }
    store::Reader& reader_;
    std::map<std::int64_t, std::optional<std::string>> homes_;  // by case
};

schedule::BlockToPlan block_to_plan(Session& session, const calendar::Calendar& calendar, const BlockWanted& wanted,
                                    Date from) {
    auto& reader = session.reader();
    const auto family = family_of(session, calendar, wanted.case_file.child, from);
    schedule::BlockToPlan block{.reference = wanted.case_file.reference,
                                .block = wanted.block,
                                .area = family.area,
                                .can = family.can,
                                .postcode = family.postcode,
                                .joint = wanted.joint,
                                .turn = wanted.turn};
    if (wanted.single)
        block.visits = {*wanted.single};
    else if (wanted.block.id)
        block.visits = store::visits_of(reader, wanted.block.id);
    if (wanted.block.mode == policy::Mode::centre) {
        // A block that has begun goes on where it was.
        auto venue = wanted.venue;
        for (const auto& visit : block.visits)
            if (!venue && visit.venue) venue = reader.get(visit.venue);
        block.venue = venue ? venue->code : "";
        block.postcode = venue ? venue->postcode : std::nullopt;
    } else if (wanted.block.mode == policy::Mode::setting) {
        const auto setting = store::setting_of(reader, wanted.case_file.child, from);
        block.postcode = setting ? setting->postcode : std::nullopt;
    }
    for (const auto& flag : store::flags_of(reader, wanted.case_file.id, from)) {
        block.two_staff = block.two_staff || flag.kind == caseload::FlagKind::two_staff;
        block.centre_only = block.centre_only || flag.kind == caseload::FlagKind::centre_only;
    }
    return block;
}

}  // namespace

Family family_of(Session& session, const calendar::Calendar& calendar, Id<child::Child> child, Date day) {
    Family family;
    const auto home = store::home_on(session.reader(), child, day);
    if (!home) return family;
    family.can = store::availability_of(session.reader(), home->household.id);
    if (!home->address) return family;
    family.postcode = home->address->postcode;
    if (home->address->ward) family.area = calendar.area_of_ward(*home->address->ward);
    return family;
}

schedule::PlanningInput gather(Session& session, Travel& travel, const std::vector<BlockWanted>& wanted, Date from,
                               std::optional<Date> to) {
    auto& reader = session.reader();
    const auto calendar = calendar_of(session);
    schedule::PlanningInput input{.from = from, .to = to.value_or(last_day(calendar, wanted, from))};
    if (input.to < input.from) fail(Fault::usage, "the last day, {}, is before {}", to_uk(input.to), to_uk(input.from));
    const auto& edition = session.authority().edition_on(from);
    if (const auto& caseload = edition.caseload; caseload && caseload->visits_a_day)
        input.practice.most_visits_a_day = caseload->visits_a_day->value;
    input.practice.unknown_journey = travel.unknown();
    input.practice.recurrence = schedule::keeping_of(edition.timetable).recurrence;
    input.practice.make_up = schedule::make_up_rule(edition.make_up);
    input.team = store::whole_team(reader);
    input.based_on = store::last_change(reader);
    input.journey = [&travel](const std::string& a, const std::string& b) {
        const auto way = travel.way(a, b);
        return way ? std::optional(way->minutes) : std::nullopt;
    };
    for (const auto& each : wanted) {
        input.blocks.push_back(block_to_plan(session, calendar, each, from));
        const auto& area = input.blocks.back().area;
        if (input.open.count(area) == 0)
            input.open.emplace(area, schedule::open_days(calendar, input.from, input.to, area));
    }
    input.appointments = Diaries(reader).between(input.from, input.to, wanted);
    return input;
}

schedule::PlanningInput gather_timetable(Session& session, Travel& travel, Date from, Date to) {
    auto& reader = session.reader();
    std::vector<BlockWanted> wanted;
    std::set<std::int64_t> blocks;
    for (const auto& visit : store::visits_between(reader, from, to)) {
        if (visit.status != schedule::VisitStatus::planned) continue;
        const auto case_file = reader.get(visit.case_file);
        const auto open = store::open_block_of(reader, visit.case_file);
        if (visit.block && open && open->id == visit.block) {
            if (blocks.insert(visit.block.value).second) wanted.push_back({.case_file = case_file, .block = *open});
            continue;
        }
        // Its number is the visit's own, so that no two of a case are called the same.
        wanted.push_back({.case_file = case_file,
                          .block = {.case_file = case_file.id,
                                    .number = static_cast<int>(visit.id.value),
                                    .worker = visit.worker,
                                    .mode = visit.mode,
                                    .minutes = visit.minutes,
                                    .starts_on = from},
                          .single = visit});
    }
    constexpr int room_to_move = 14;  // days a visit near the end may need
    return gather(session, travel, wanted, from, to + Days{room_to_move});
}

std::vector<std::string> assumptions_of(Session& session, const Travel& travel, const schedule::PlanningInput& input) {
    const auto calendar = calendar_of(session);
    std::vector<std::string> all;
    for (const auto& [area, open] : input.open)
        for (auto& sentence : calendar.assumptions_between(input.from, input.to, area))
            if (std::find(all.begin(), all.end(), sentence) == all.end()) all.push_back(std::move(sentence));
    const auto& edition = session.authority().edition_on(input.from);
    if (input.practice.recurrence == schedule::Recurrence::chained)
        all.push_back(schedule::recurrence_told(edition.timetable));
    if (std::ranges::any_of(input.blocks, [&](const schedule::BlockToPlan& block) {
            return std::ranges::any_of(
                block.visits, [&](const auto& visit) { return input.practice.make_up.of(visit.status).has_value(); });
        }))
        all.push_back(schedule::told(input.practice.make_up, edition.make_up));
    all.push_back(travel.assumption());
    return all;
}

}  // namespace portage::cmd
