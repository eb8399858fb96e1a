// `schedule plan`: a draft of the visits still to plan, to read, edit and apply.
#include "cmd/schedule/gather.hpp"
#include "cmd/schedule/new_block.hpp"
#include "cmd/schedule/seats.hpp"
#include "cmd/searching.hpp"
#include "schedule/draft.hpp"
#include "store/judgements.hpp"
#include "store/team.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace portage::cmd {

namespace {

class Plan final : public Command {
public:
    About about() const override {
        return {
            .verb = "schedule",
            .action = "plan",
            .summary = "draft the visits of a block, or of every block with visits still to plan",
            .help =
                "Nothing is entered. The draft has a row for each visit, placed or not, with the reason. With "
                "--output plan.csv it is a sheet: change dates, times or visitors in it, and 'portage schedule "
                "apply plan.csv' checks every rule and enters it.\n\n"
                "A block keeps its weekday, time and weeks. A visit on a closed day moves by a few days or is made up "
                "at the end; the later ones do not shift, so half-term does not turn fortnights round. Monthly is "
                "every four weeks.\n\n"
                "With --waiting the families on the waiting list are planned too, each with a visitor who has room and "
                "the training; schedule apply gives them to that visitor. Children who wait for a place in a group are "
                "seated where one is free and the family can come then, whoever has waited longest first; schedule "
                "join gives them the place.\n\n"
                "As many visits as can be are placed first; then come keeping the visitor, the weekday and the time, "
                "and then the roads. The same file, steps and seed give the same draft; --seconds searches as long as "
                "you can wait.",
            .example =
                "portage schedule plan K26-0417W --frequency weekly --visits 6 --output plan.csv\n"
                "portage schedule plan T26-0031C --frequency fortnightly --visits 6 --joint LN:3\n"
                "portage schedule plan --until 18/12/2026 --output term.csv"};
    }
    void describe(Options& o) override {
        o.arguments(cases_, "CASE", "which cases (else every open block)").required = false;
        o.word(wishes_.frequency, "frequency", "WORD", "of a new block: how often");
        o.number(wishes_.visits, "visits", "N", "of a new block: how many are promised (else the policy's block)");
        o.word(wishes_.mode, "mode", "WORD", "of a new block: where (else at home)");
        o.number(wishes_.minutes, "minutes", "N", "of a new block: how long a visit takes (else the policy's)");
        o.text(wishes_.visitor, "visitor", "CODE", "of a new block: who visits (else the case's own visitor)");
        o.day(wishes_.starts, "starts", "of a new block: not before this day (else today)");
        o.text(venue_, "venue", "CODE", "where visits at a centre are made");
        o.texts(joint_, "joint", "CODE[:N,N]", "a partner who comes to every visit, or to those numbers");
        o.flag(waiting_, "waiting",
               "families on the waiting list too, in its order, each given to a visitor with room");
        o.day(until_, "until", "not after this day (else as long as it takes)");
        search_.describe(o);
    }
    int run(Session& session) override;

private:
    BlockWanted wanted_for(Session& session, const caseload::Case& case_file) const;
    std::vector<schedule::JointVisit> joint_visits(Session& session) const;
    void add_waiting(Session& session, std::vector<BlockWanted>& wanted) const;
    schedule::Draft draft_of(Session& session, const schedule::PlanningInput& input) const;

    std::vector<std::string> cases_, joint_;
    BlockWishes wishes_;
    std::optional<std::string> venue_;
    std::optional<Date> until_;
    bool waiting_ = false;
    SearchOptions search_;
};

std::vector<schedule::JointVisit> Plan::joint_visits(Session& session) const {
    std::vector<schedule::JointVisit> found;
    for (const auto& text : joint_) {
        const auto parts = split(text, ':');
        const auto partner = store::require_worker(session.reader(), parts.front());
        schedule::JointVisit joint{partner.id, {}};
        if (parts.size() > 1)
            for (const auto& part : split(parts[1], ',')) {
                int number = 0;
                const auto typed = tidy(part);
                const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
                if (error != std::errc{} || end != typed.data() + typed.size() || number < 1)
                    fail(Fault::usage, "--joint: '{}' names no visit (write LN, or LN:3,5 for the third and fifth)",
                         for_terminal(text));
                joint.numbers.push_back(number);
            }
        found.push_back(std::move(joint));
    }
    return found;
}

BlockWanted Plan::wanted_for(Session& session, const caseload::Case& case_file) const {
    auto& reader = session.reader();
    if (!caseload::is_on_caseload(case_file.stage))
        fail(Fault::refused, "{} is {}: visits are planned once it is given to a visitor (portage schedule allocate)",
             case_file.reference, caseload::in_words(case_file.stage));
    BlockWanted wanted{.case_file = case_file, .joint = joint_visits(session)};
    if (venue_) wanted.venue = store::require_venue(reader, *venue_);
    if (const auto open = store::open_block_of(reader, case_file.id)) {
        if (wishes_.any() && !cases_.empty())
            fail(Fault::refused, "{} is in block {} ({}); a new one follows its review", case_file.reference,
                 open->number, to_reference('B', open->id.value));
        wanted.block = *open;
    } else {
        wanted.block = new_block(session, case_file, wishes_);
    }
    return wanted;
}

// What is said of several cases in the same words, once: "K26-0001K and K26-0002U: no visit on …".
std::vector<std::string> said_once(const std::vector<std::string>& notes) {
    std::vector<std::string> order;
    std::map<std::string, std::vector<std::string>> cases;  // by what is said of them
    for (const auto& note : notes) {
        const auto colon = note.find(": ");
        const bool of_a_case = colon != std::string::npos && note.find(' ') > colon && note.find('-') < colon;
        auto said = of_a_case ? note.substr(colon) : note;
        auto [known, is_new] = cases.try_emplace(said);
        if (is_new) order.push_back(said);
        if (of_a_case) known->second.push_back(note.substr(0, colon));
    }
    for (auto& said : order) said = in_words(cases[said]) + said;
    return order;
}

void Plan::add_waiting(Session& session, std::vector<BlockWanted>& wanted) const {
    int turn = 0;
    for (const auto& case_file : waiting_in_order(session, session.today()))
        wanted.push_back({.case_file = case_file, .block = new_block(session, case_file, wishes_), .turn = ++turn});
}

schedule::Draft Plan::draft_of(Session& session, const schedule::PlanningInput& input) const {
    Searching searching(session, search_);
    auto draft = schedule::draft_plan(input, searching.effort());
    draft.notes.push_back(searching.told(draft.steps));
    return draft;
}

int Plan::run(Session& session) {
    auto& reader = session.reader();
    std::vector<BlockWanted> wanted;
    for (const auto& typed : cases_) wanted.push_back(wanted_for(session, store::require_case(reader, typed)));
    if (cases_.empty()) {
        if (wishes_.any() && !waiting_)
            fail(Fault::usage, "a new block is for a case: name it (portage schedule plan CASE …)");
        for (const auto& case_file : store::cases_in_a_block(reader))
            if (caseload::is_on_caseload(case_file.stage)) wanted.push_back(wanted_for(session, case_file));
    }
    if (waiting_) add_waiting(session, wanted);
    Travel travel(session);
    const auto input = gather(session, travel, wanted, session.today(), until_);
    auto draft = draft_of(session, input);
    for (auto& sentence : assumptions_of(session, travel, input)) draft.notes.push_back(std::move(sentence));
    draft.notes = said_once(draft.notes);
    const auto left =
        std::count_if(draft.rows.begin(), draft.rows.end(), [](const schedule::DraftRow& row) { return !row.placed; });

    const auto& globals = session.globals();
    if (globals.format ? *globals.format == Format::csv : globals.output && globals.output->ends_with(".csv")) {
        session.show_text(schedule::to_sheet(draft));
        if (waiting_)
            for (const auto& sentence : seats_told(session)) session.say(sentence);
        for (const auto& note : draft.notes) session.say(note);
        if (left > 0) session.warn(count(left, "visit") + " without a place; the sheet says why");
        return 0;
    }
    Page page{.schema = "schedule.plan", .title = "Draft timetable", .as_of = session.today(), .landscape = true};
    page.lines.push_back(
        fmt::format("{} to plan, {} without a place. Nothing is entered yet: --output plan.csv makes the sheet "
                    "for portage schedule apply",
                    count(static_cast<long long>(draft.rows.size()), "visit"), left));
    auto& table = page.table("visits", "",
                             {{"case", "Case"},
                              {"number", "No", Align::right},
                              {"date", "Date"},
                              {"weekday", "Day"},
                              {"start", "Start"},
                              {"visitor", "Visitor"},
                              {"with", "With"},
                              {"mode", "Mode"},
                              {"reason", "Why"}});
    table.when_empty = "every block has all its visits planned";
    for (const auto& row : draft.rows)
        table.row(
            row.reference, row.number, row.day,
            row.day ? std::optional(std::string(weekday_name(weekday_number(*row.day)).substr(0, 3))) : std::nullopt,
            row.start, row.visitor, row.second + (row.second.empty() || row.partner.empty() ? "" : ", ") + row.partner,
            row.mode, row.placed ? row.reason : "NOT PLACED: " + row.reason);
    if (waiting_) add_seats(session, page);
    for (auto& note : draft.notes) page.words(std::move(note));
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> schedule_plan() { return std::make_unique<Plan>(); }

}  // namespace portage::cmd
