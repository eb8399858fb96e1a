#include "cmd/case/common.hpp"
#include "store/family.hpp"

namespace portage::cmd {

namespace {

using caseload::Flag;
using caseload::FlagKind;

class CaseFlag final : public Command {
public:
    About about() const override {
        return {
            .verb = "case",
            .action = "flag",
            .summary = "set a flag on a case, or lift one",
            .effect = Effect::writes,
            .help =
                "--two-staff and --centre-only are hard: no plan, repair or change by hand sends one worker alone or "
                "anybody to the home. They are about visiting; a safeguarding flag is another thing. Every flag has a "
                "day on which it is looked at again.",
            .example =
                "portage case flag K26-0001K --two-staff --text 'dog loose in the yard' --review 1/12\n"
                "portage case flag K26-0001K --lift F3"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "its reference");
        o.flag(two_staff_, "two-staff", "nobody visits alone");
        o.flag(centre_only_, "centre-only", "seen at a centre or by video, never at home");
        o.flag(safeguarding_, "safeguarding", "a safeguarding matter; details belong in the social care record");
        o.flag(medical_, "medical", "something medical a visitor must know");
        o.flag(other_, "other", "anything else");
        o.text(text_, "text", "TEXT", "what it is about; - reads standard input");
        o.day(review_, "review", "when it is looked at again");
        o.text(lift_, "lift", "FLAG", "the flag that no longer holds: F3");
        o.past_day(on_, "on", "from which day (else today)");
    }
    int run(Session& session) override;

private:
    std::vector<FlagKind> kinds() const {
        std::vector<FlagKind> kinds;
        if (two_staff_) kinds.push_back(FlagKind::two_staff);
        if (centre_only_) kinds.push_back(FlagKind::centre_only);
        if (safeguarding_) kinds.push_back(FlagKind::safeguarding);
        if (medical_) kinds.push_back(FlagKind::medical);
        if (other_) kinds.push_back(FlagKind::other);
        return kinds;
    }
    int lift(Session& session, const caseload::Case& found, Date on);
    std::string case_;
    std::optional<std::string> text_, lift_;
    std::optional<Date> review_, on_;
    bool two_staff_ = false, centre_only_ = false, safeguarding_ = false, medical_ = false, other_ = false;
};

int CaseFlag::lift(Session& session, const caseload::Case& found, Date on) {
    auto number = parse_reference('F', *lift_);
    std::optional<Flag> flag;
    std::vector<std::string> held;
    for (const auto& one : store::flags_of(session.reader(), found.id, on)) {
        held.push_back(fmt::format("F{} {}", one.id.value, spaced(to_string(one.kind))));
        if (number == one.id.value) flag = one;
    }
    if (!flag)
        fail(Fault::usage, "{} has no flag '{}'; {}", found.reference, for_terminal(*lift_),
             held.empty() ? "it has none" : "it has " + in_words(held));
    flag->lifted_on = on;
    auto change = session.write([&](store::Writer& writer) { writer.update(*flag); });
    session.done(fmt::format("F{} of {} is lifted", flag->id.value, found.reference), change);
    return 0;
}

int CaseFlag::run(Session& session) {
    auto found = store::require_case(session.reader(), case_);
    auto on = happened_on(session, on_);
    auto wanted = kinds();
    if (lift_ && !wanted.empty()) fail(Fault::usage, "set a flag or lift one, not both at once");
    if (lift_) return lift(session, found, on);
    if (wanted.empty())
        fail(Fault::usage,
             "say which flag: --two-staff, --centre-only, --safeguarding, --medical, --other; or --lift one");
    if (caseload::is_ended(found.stage)) fail(Fault::refused, "{}: a flag would guard nothing", standing(found));
    if (!review_) fail(Fault::usage, "--review is missing: the day the flag is looked at again");
    if (*review_ < on) fail(Fault::usage, "--review: {} is before the flag is set", to_uk(*review_));
    std::optional<std::string> text;
    if (text_) text = text_or_input(*text_, "text");
    std::vector<std::string> set;
    auto change = session.write([&](store::Writer& writer) {
        for (auto kind : wanted) {
            auto id = writer.insert(
                Flag{.case_file = found.id, .kind = kind, .text = text, .set_on = on, .review_on = review_});
            set.push_back(fmt::format("F{} {}", id.value, spaced(to_string(kind))));
        }
    });
    session.done(fmt::format("{} is set on {}", in_words(set), found.reference), change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> case_flag() { return std::make_unique<CaseFlag>(); }

}  // namespace portage::cmd
