#include "base/json.hpp"
#include "cmd/session.hpp"
#include "store/arrival.hpp"
#include "store/referrals.hpp"

namespace portage::cmd {

namespace {

class ReferShow final : public Command {
public:
    About about() const override {
        return {.verb = "refer",
                .action = "show",
                .summary = "the referrals of one case, with everything the form said",
                .help = "Columns of an imported file that no field takes are kept and shown here as they came.",
                .example = "portage refer show K26-0001K"};
    }
    void describe(Options& o) override { o.argument(case_, "CASE", "its reference"); }
    int run(Session& session) override;

private:
    std::string case_;
};

void add_raw(Page& page, store::Reader& reader, const referral::Referral& referral) {
    auto raw = store::raw_of(reader, referral);
    if (!raw || !referral.batch) return;
    auto row = parse_json(*raw, "the row as received");
    auto headers = parse_json(reader.get(referral.batch).headers, "the headers of the import");
    auto& facts =
        page.facts("as_received", referral.line ? fmt::format("As received (line {})", *referral.line) : "As received");
    for (std::size_t i = 0; i < row.size() && i < headers.size(); ++i)
        if (auto header = headers[i].get<std::string>(); !row[i].get<std::string>().empty())
            facts.add(header, header, row[i].get<std::string>());
}

int ReferShow::run(Session& session) {
    auto& reader = session.reader();
    auto found = store::require_case(reader, case_);
    auto child = reader.get(found.child);
    Page page{.schema = "refer.show",
              .title = fmt::format("Referral of {}", found.reference),
              .as_of = session.today(),
              .personal = true};
    for (const auto& referral : store::referrals_of(reader, found.id)) {
        auto& facts = page.facts("referral", "");
        facts.add("child", "Child", session.person(child.forename, child.surname));
        facts.add("born", "Born", child.born);
        facts.add("received", "Received", referral.received_on);
        facts.add("route", "By", referral.route);
        facts.add("referrer_kind", "Referred by", referral.referrer_kind);
        facts.add("referrer_name", "Referrer", referral.referrer_name);
        facts.add("referrer_role", "Role", referral.referrer_role);
        facts.add("referrer_agency", "Agency", referral.referrer_agency);
        facts.add("referrer_contact", "Contact", referral.referrer_contact);
        facts.add("areas", "Areas of need", referral.areas);
        facts.add("concerns", "Concerns", referral.concerns);
        facts.add("source", "Source", referral.source);
        facts.add("submission", "Number there", referral.submission);
        if (session.shows_names()) add_raw(page, reader, referral);
    }
    if (!session.shows_names() && !page.blocks.empty())
        page.words("The row as received names people: it is shown on a terminal, or with --names.");
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> refer_show() { return std::make_unique<ReferShow>(); }

}  // namespace portage::cmd
