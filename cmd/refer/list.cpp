#include "cmd/session.hpp"
#include "store/referrals.hpp"

namespace portage::cmd {

namespace {

class ReferList final : public Command {
public:
    About about() const override {
        return {.verb = "refer",
                .action = "list",
                .summary = "referrals, newest first, and where each case stands",
                .example =
                    "portage refer list\n"
                    "portage refer list --stage received --since 1/9\n"
                    "portage refer list --format csv --output referrals.csv"};
    }
    void describe(Options& o) override {
        o.day(filter_.since, "since", "received on this day or after");
        o.day(filter_.until, "until", "received on this day or before");
        o.word(filter_.stage, "stage", "STAGE", "only cases at this stage");
        o.text(import_, "import", "CHANGE", "only what one import brought (its change: C41)");
    }
    int run(Session& session) override {
        auto& reader = session.reader();
        if (import_) {
            auto number = parse_reference('C', *import_);
            auto batch = number ? store::batch_of_change(reader, *number) : std::nullopt;
            if (!batch)
                fail(Fault::usage, "--import: {} is no import (portage case changes lists them)",
                     for_terminal(*import_));
            filter_.batch = *batch;
        }
        Page page{.schema = "refer.list", .title = "Referrals", .as_of = session.today(), .personal = true};
        auto& table = page.table("referrals", "",
                                 {{"case", "Case"},
                                  {"child", "Child"},
                                  {"born", "Born"},
                                  {"received", "Received"},
                                  {"route", "By"},
                                  {"referrer", "Referrer"},
                                  {"stage", "Stage"},
                                  {"since", "Since"}});
        table.when_empty = "no referrals";
        for (const auto& line : store::referral_lines(reader, filter_)) {
            const auto& r = line.referral;
            auto referrer = r.referrer_role   ? r.referrer_role
                            : r.referrer_kind ? std::optional(std::string(to_string(*r.referrer_kind)))
                                              : std::nullopt;
            table.row(line.case_file.reference, session.person(line.child.forename, line.child.surname),
                      line.child.born, r.received_on, r.route, referrer, line.case_file.stage,
                      line.case_file.stage_since);
        }
        session.show(std::move(page));
        return 0;
    }

private:
    store::ReferralFilter filter_;
    std::optional<std::string> import_;
};

}  // namespace

std::unique_ptr<Command> refer_list() { return std::make_unique<ReferList>(); }

}  // namespace portage::cmd
