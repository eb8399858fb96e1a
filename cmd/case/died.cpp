#include "cmd/case/common.hpp"
#include "store/family.hpp"
#include "store/timetable.hpp"

#include <set>

namespace portage::cmd {

namespace {

class CaseDied final : public Command {
public:
    About about() const override {
        return {
            .verb = "case",
            .action = "died",
            .summary = "a child has died: everything stops at once",
            .effect = Effect::writes,
            .help =
                "In the same moment every visit still to come is withdrawn, places in groups are given up, the block "
                "ends and the case, with any other case of this child, is closed to all letters and reminders. Cases "
                "of "
                "brothers, sisters and a twin go on: they are named, so that nobody writes to the family unawares.",
            .example = "portage case died K26-0001K --on 3/10"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.past_day(on_, "on", "the day of death (else today)");
    }
    int run(Session& session) override;

private:
    std::string case_;
    std::optional<Date> on_;
};

// The people whose diaries change.
std::set<std::string> those_to_tell(store::Reader& reader, const caseload::Case& case_file, Date on) {
    std::set<std::string> codes;
    auto add = [&](Id<team::Worker> worker) {
        if (worker) codes.insert(reader.get(worker).code);
    };
    add(case_file.worker);
    for (const auto& visit : store::visits_of(reader, case_file.id)) {
        if (visit.status != schedule::VisitStatus::planned || visit.day < on) continue;
        add(visit.worker);
        add(visit.second_worker);
        add(visit.partner);
    }
    return codes;
}

int CaseDied::run(Session& session) {
    auto& reader = session.reader();
    auto found = store::require_case(reader, case_);
    auto child = reader.get(found.child);
    auto on = happened_on(session, on_);
    if (child.born && on < *child.born) fail(Fault::usage, "--on: {} is before the child was born", to_uk(on));
    std::set<std::string> tell;
    for (const auto& case_file : store::cases_of(reader, child.id)) tell.merge(those_to_tell(reader, case_file, on));
    std::vector<std::string> siblings;
    for (const auto& other : store::siblings_of(reader, child.id))
        for (const auto& case_file : other.cases)
            if (!caseload::is_ended(case_file.stage))
                siblings.push_back(fmt::format("{} ({})", case_file.reference, to_string(other.kind)));
    auto change = session.write([&](store::Writer& writer) { store::record_death(writer, child, on); });
    if (!tell.empty()) session.warn("tell at once: " + in_words({tell.begin(), tell.end()}));
    if (!siblings.empty())
        session.warn(fmt::format("{} {} open: speak to the family before anything is sent", in_words(siblings),
                                 siblings.size() == 1 ? "stays" : "stay"));
    session.done(fmt::format("everything planned for {} has stopped", found.reference), change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> case_died() { return std::make_unique<CaseDied>(); }

}  // namespace portage::cmd
