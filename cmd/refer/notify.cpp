// `refer notify`: notices of section 23 entered, the family's first contact noted, a notice closed.
#include "base/csv.hpp"
#include "cmd/case/common.hpp"
#include "cmd/refer/notice_entry.hpp"
#include "store/notices.hpp"

namespace portage::cmd {

namespace {

using referral::Notice;

class ReferNotify final : public Command {
public:
    About about() const override {
        return {
            .verb = "refer",
            .action = "notify",
            .summary = "a notice of section 23 from a health body, and what became of it",
            .effect = Effect::writes,
            .help =
                "A health body that thinks a child under compulsory school age has or probably has special "
                "educational needs or a disability tells the parent, and then the authority (Children and Families "
                "Act 2014, section 23). The notice is a record of its own and no referral: refer add --from-notice "
                "makes one of it. What the section asks for and the notice lacks is told, and refuses nothing.\n\n"
                "With NOTICE, one entered before is changed: --contacted notes the authority's first contact with "
                "the family, --close ends it without a referral, --reopen takes that back, and any other "
                "option puts right what it says.",
            .example =
                "portage refer notify --body 'Kent Community Health' --forename Ada --surname Example --born 3/2/2025 "
                "\\\n"
                "    --parent-told 2/11 --needs 'probably a hearing loss'\n"
                "portage refer notify N12 --contacted --on 9/11\n"
                "portage refer notify N12 --close --reason 'lives in Medway: sent on'\n"
                "portage refer notify --sheet -o notices.csv; portage refer notify --from notices.csv"};
    }
    void describe(Options& o) override {
        o.argument(notice_, "NOTICE", "one entered before: N12");
        fields_.describe(o);
        o.flag(contacted_, "contacted", "note that the family was contacted for the first time");
        o.past_day(on_, "on", "when it was contacted or closed (else today)");
        o.flag(close_, "close", "no referral comes of it; --reason says why");
        o.flag(reopen_, "reopen", "it was closed by mistake");
        o.text(from_, "from", "FILE", "many at once: a filled-in sheet, - for standard input");
        o.flag(sheet_, "sheet", "print a sheet to fill in");
    }
    int run(Session& session) override {
        if (sheet_) {
            session.show_text(notice_sheet());
            return 0;
        }
        bool changes = contacted_ || close_ || reopen_;
        if (changes && !notice_) fail(Fault::usage, "NOTICE is missing: which one? (portage refer notices lists them)");
        if (on_ && !contacted_ && !close_) fail(Fault::usage, "--on says when --contacted or --close was");
        if (from_ && (notice_ || fields_.says_anything())) fail(Fault::usage, "either one notice, or --from a sheet");
        return notice_ ? change(session) : enter(session);
    }

private:
    int enter(Session& session);
    int change(Session& session);
    void require_possible(const Notice& notice, Date today) const;

    std::optional<std::string> notice_, from_;
    NoticeFields fields_;
    std::optional<Date> on_;
    bool contacted_ = false, close_ = false, reopen_ = false, sheet_ = false;
};

void ReferNotify::require_possible(const Notice& notice, Date today) const {
    if (auto mistakes = referral::mistakes_of(notice, today); !mistakes.empty())
        fail(Fault::usage, "{}", join(mistakes, "\n"));
}

int ReferNotify::enter(Session& session) {
    auto today = session.today();
    std::vector<std::string> warnings;
    std::vector<Notice> entered;
    if (from_) {
        entered = notices_of_sheet(*from_, today, warnings);
    } else {
        auto& notice = entered.emplace_back();
        notice.received_on = today;
        fields_.put_into(notice);
        require_possible(notice, today);
    }
    std::vector<std::vector<std::string>> here;
    for (const auto& notice : entered) here.push_back(store::here_already(session.reader(), notice));
    auto change = session.write([&](store::Writer& writer) {
        for (auto& notice : entered) notice.id = writer.insert(notice);
    });
    std::string references;
    for (std::size_t i = 0; i < entered.size(); ++i) {
        auto reference = to_reference('N', entered[i].id.value);
        references += reference + "\n";
        for (const auto& doubt : referral::doubts_of(entered[i])) warnings.push_back(reference + ": " + doubt);
        if (!here[i].empty())
            warnings.push_back(
                fmt::format("{}: a child with the same birth date and NHS number or name is here "
                            "already: {}",
                            reference, portage::in_words(here[i])));
    }
    for (const auto& warning : warnings) session.warn(warning);
    if (!session.dry_run()) session.show_text(references);
    session.done(count(static_cast<long long>(entered.size()), "notice") + " entered", change);
    return 0;
}

int ReferNotify::change(Session& session) {
    auto notice = store::require_notice(session.reader(), *notice_);
    auto reference = to_reference('N', notice.id.value);
    auto on = happened_on(session, on_);
    std::string done = reference + " is put right";
    if (contacted_ + close_ + reopen_ > 1) fail(Fault::usage, "one of --contacted, --close and --reopen");
    fields_.put_into(notice);
    if (contacted_) {
        if (notice.contacted_on && !on_)
            fail(Fault::refused, "{}: the family was contacted first on {}; another day is said with --on", reference,
                 to_uk(*notice.contacted_on));
        notice.contacted_on = on;
        done = fmt::format("{}: the family was contacted on {}", reference, to_uk(on));
    } else if (close_) {
        if (notice.referral) fail(Fault::refused, "{} became a referral and is not closed", reference);
        if (notice.closed_on) fail(Fault::refused, "{} was closed on {}", reference, to_uk(*notice.closed_on));
        if (!session.globals().reason) fail(Fault::usage, "--reason is missing: why does no referral come of it?");
        notice.closed_on = on;
        notice.closed_reason = session.globals().reason;
        done = reference + " is closed";
    } else if (reopen_) {
        if (!notice.closed_on) fail(Fault::refused, "{} is not closed", reference);
        notice.closed_on = {};
        notice.closed_reason = {};
        done = reference + " is open again";
    } else if (!fields_.says_anything()) {
        fail(Fault::usage, "what about {}? --contacted, --close, or what is to be put right", reference);
    }
    require_possible(notice, session.today());
    auto change = session.write([&](store::Writer& writer) { writer.update(notice); });
    if (fields_.says_anything())
        for (const auto& doubt : referral::doubts_of(notice)) session.warn(reference + ": " + doubt);
    session.done(done, change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> refer_notify() { return std::make_unique<ReferNotify>(); }

}  // namespace portage::cmd
