// `refer notices`: the notices of section 23 waiting for an answer, or one of them whole.
#include "store/notices.hpp"

#include "calendar/age.hpp"
#include "cmd/session.hpp"

namespace portage::cmd {

namespace {

using referral::Notice;

class ReferNotices final : public Command {
public:
    About about() const override {
        return {
            .verb = "refer",
            .action = "notices",
            .summary = "notices of section 23: what is open, for how long, and whether the family was contacted",
            .help =
                "Families not contacted yet come first, the longest waiting before others. Section 23 sets no number "
                "of days, so the days are counted and nothing is called late. With NOTICE, all that one says.",
            .example =
                "portage refer notices\n"
                "portage refer notices --all --format csv --output notices.csv\n"
                "portage refer notices N12 --names"};
    }
    void describe(Options& o) override {
        o.argument(notice_, "NOTICE", "only this one, whole: N12");
        o.flag(all_, "all", "also those closed or turned into referrals");
    }
    int run(Session& session) override {
        if (notice_)
            show(session, store::require_notice(session.reader(), *notice_));
        else
            list(session);
        return 0;
    }

private:
    void list(Session& session) const;
    void show(Session& session, const Notice& notice) const;
    std::optional<std::string> notice_;
    bool all_ = false;
};

std::string state_of(store::Reader& reader, const Notice& notice) {
    if (auto case_file = store::case_of(reader, notice)) return "referral " + case_file->reference;
    if (notice.closed_on) return "closed " + to_uk(*notice.closed_on);
    return "open";
}

void ReferNotices::list(Session& session) const {
    auto today = session.today();
    Page page{.schema = "refer.notices",
              .title = "Notices of section 23",
              .as_of = today,
              .personal = true,
              .landscape = true};
    auto& table = page.table("notices", "",
                             {{"notice", "Notice"},
                              {"child", "Child"},
                              {"born", "Born"},
                              {"body", "From"},
                              {"received", "Received"},
                              {"days", "Days", Align::right},
                              {"parent_told", "Parent told"},
                              {"contacted", "Family contacted"},
                              {"state", "State"},
                              {"doubts", "Look at", Align::right}});
    table.when_empty = all_ ? "no notice" : "no notice is open";
    std::size_t open = 0, waiting = 0;
    std::int64_t longest = 0;
    for (const auto& notice : store::notices(session.reader(), all_)) {
        // Counted up to the day something came of it.
        auto until = notice.closed_on.value_or(today);
        if (notice.referral) until = session.reader().get(notice.referral).received_on;
        auto days = static_cast<std::int64_t>((until - notice.received_on).count());
        open += referral::is_open(notice);
        if (referral::is_open(notice) && !notice.contacted_on) {
            ++waiting;
            longest = std::max(longest, days);
        }
        auto doubts = referral::doubts_of(notice).size();
        table.row(to_reference('N', notice.id.value), session.person(notice.forename, notice.surname), notice.born,
                  notice.body, notice.received_on, days, notice.parent_told_on, notice.contacted_on,
                  state_of(session.reader(), notice),
                  doubts > 0 ? std::optional(static_cast<std::int64_t>(doubts)) : std::nullopt);
    }
    if (open > 0)
        page.lines.push_back(fmt::format("{} open, ", open) +
                             (waiting == 0 ? "every family contacted"
                                           : fmt::format("{} not contacted yet, for up to {}",
                                                         count(static_cast<long long>(waiting), "family", "families"),
                                                         count(longest, "day"))));
    session.show(std::move(page));
}

void ReferNotices::show(Session& session, const Notice& notice) const {
    auto hidden = [&](const std::optional<std::string>& text) {
        return !text || session.shows_names() ? text : std::optional<std::string>("(known; --names shows it)");
    };
    Page page{.schema = "refer.notices",
              .title = fmt::format("Notice N{} · {}", notice.id.value, session.person(notice.forename, notice.surname)),
              .as_of = session.today(),
              .personal = true};
    auto& facts = page.facts("notice", "");
    facts.add("state", "State", state_of(session.reader(), notice));
    if (notice.closed_reason) facts.add("closed_reason", "Because", hidden(notice.closed_reason));
    facts.add("opinion", "Opinion formed", notice.opinion_on);
    facts.add("parent_told", "Parent told", notice.parent_told_on);
    facts.add("received", "Received", notice.received_on);
    facts.add("contacted", "Family contacted", notice.contacted_on);
    facts.add("body", "From", notice.body);
    facts.add("sender", "Signed by", hidden(notice.sender));
    facts.add("contact", "Contact", hidden(notice.sender_contact));
    facts.add("born", "Born", notice.born);
    if (notice.born)
        facts.add("age", "Age then", calendar::in_words(calendar::age_on(*notice.born, notice.received_on)));
    facts.add("sex", "Sex", notice.sex);
    facts.add("nhs_number", "NHS number", hidden(notice.nhs_number));
    facts.add("address", "Address", hidden(notice.address));
    facts.add("postcode", "Postcode", hidden(notice.postcode));
    facts.add("carer", "Parent or carer", hidden(notice.carer));
    facts.add("phone", "Telephone", hidden(notice.phone));
    facts.add("email", "E-mail", hidden(notice.email));
    facts.add("needs", "Needs", hidden(notice.needs));
    facts.add("diagnosis", "Diagnosis", hidden(notice.diagnosis));
    facts.add("voluntary", "Bodies named", notice.voluntary);
    auto& table = page.table("doubts", "Look at", {{"doubt", "What"}});
    table.when_empty = "nothing";
    for (const auto& doubt : referral::doubts_of(notice)) table.row(doubt);
    for (const auto& other : store::here_already(session.reader(), notice))
        if (state_of(session.reader(), notice) != "referral " + other)
            table.row(other + " is of a child with the same birth date and NHS number or name");
    if (referral::is_open(notice))
        page.words(fmt::format("To make a referral of it: portage refer add --from-notice N{}", notice.id.value));
    session.show(std::move(page));
}

}  // namespace

std::unique_ptr<Command> refer_notices() { return std::make_unique<ReferNotices>(); }

}  // namespace portage::cmd
