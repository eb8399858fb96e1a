#include "cmd/linkage.hpp"
#include "store/cases.hpp"
#include "store/match_join.hpp"
#include "store/particulars.hpp"

namespace portage::cmd {

namespace {

class ReferDuplicates final : public Command {
public:
    About about() const override {
        return {.verb = "refer",
                .action = "duplicates",
                .summary = "children on record who may be one child, and why",
                .effect = Effect::writes,
                .help =
                    "Every referral that comes in is compared with everybody on record. Pairs more likely than not one "
                    "child are listed here until somebody says whether they are: refer same joins them, refer "
                    "different has them never asked about again.\n\n"
                    "With a case it shows how each field spoke, in bits: one more bit makes it twice as likely. A name "
                    "many have says little, one number the same says much; what brothers, sisters and twins share "
                    "anyway says nothing. --search compares everybody with everybody once more, by the weights of "
                    "today, and keeps what it finds.",
                .example =
                    "portage refer duplicates\n"
                    "portage refer duplicates K26-0007M\n"
                    "portage refer duplicates --search"};
    }
    void describe(Options& o) override {
        o.argument(case_, "CASE", "show how the fields of each of its pairs spoke");
        o.flag(search_, "search", "compare everybody on record again");
    }
    int run(Session& session) override;

private:
    struct Side {
        Id<child::Child> child;
        std::string reference;
        std::string who;
        std::optional<Date> born;
        referral::Particulars told;
    };
    Side side_of(Session& session, Id<child::Child> id);
    void search(Session& session);
    void list(Session& session);
    void explain(Session& session);

    std::optional<std::string> case_;
    bool search_ = false;
};

ReferDuplicates::Side ReferDuplicates::side_of(Session& session, Id<child::Child> id) {
    auto& reader = session.reader();
    auto child = reader.get(id);
    Side side{.child = id, .who = session.person(child.forename, child.surname), .born = child.born};
    if (auto cases = store::cases_of(reader, id); !cases.empty()) side.reference = cases.back().reference;
    if (auto told = store::particulars_of(reader, id)) side.told = *told;
    return side;
}

int ReferDuplicates::run(Session& session) {
    if (search_) search(session);
    if (case_)
        explain(session);
    else
        list(session);
    return 0;
}

void ReferDuplicates::search(Session& session) {
    auto rules = search_rules(session);
    std::size_t kept = 0;
    auto change = session.write([&](store::Writer& writer) {
        kept = store::keep_new_pairs(writer, store::search_register(writer, rules));
        if (kept > 0) store::keep_weights(writer, rules, session.today());
    });
    session.done(count(kept, "new pair"), change);
}

void ReferDuplicates::list(Session& session) {
    Page page{.schema = "refer.duplicates", .title = "Perhaps one child", .as_of = session.today(), .personal = true};
    auto& table = page.table("pairs", "",
                             {{"case", "Case"},
                              {"child", "Child"},
                              {"born", "Born"},
                              {"other_case", "And"},
                              {"other_child", "Child"},
                              {"other_born", "Born"},
                              {"in_100", "In 100", Align::right}});
    table.when_empty = "nobody is on record twice, as far as anybody can tell";
    for (const auto& pair : store::open_pairs(session.reader())) {
        auto child = side_of(session, pair.child), other = side_of(session, pair.other);
        table.row(child.reference, child.who, child.born, other.reference, other.who, other.born,
                  in_100(pair.probability));
    }
    session.show(std::move(page));
}

void ReferDuplicates::explain(Session& session) {
    auto found = store::require_case(session.reader(), *case_);
    auto rules = search_rules(session);
    auto on_record = store::register_of(session.reader(), rules);
    referral::Matcher matcher(rules.weights, rules.nicknames, on_record.names, on_record.records + 1);
    Page page{.schema = "refer.duplicates.case",
              .title = "Perhaps the child of " + found.reference,
              .as_of = session.today(),
              .personal = true};
    auto& table = page.table(
        "fields", "", {{"other_case", "Case"}, {"field", "What"}, {"says", "Says"}, {"bits", "Bits", Align::right}});
    table.when_empty = "nobody on record who may be the same child";
    for (const auto& pair : store::open_pairs(session.reader(), found.child)) {
        auto one = side_of(session, found.child);
        auto other = side_of(session, pair.child == found.child ? pair.other : pair.child);
        auto comparison = matcher.compare(referral::person_of(one.told), referral::person_of(other.told));
        auto reasons =
            session.shows_names() ? referral::reasons(comparison, one.told, other.told) : referral::reasons(comparison);
        for (const auto& reason : reasons)
            table.row(other.reference, reason.field, reason.says, fmt::format("{:+.1f}", reason.bits));
        table.row(other.reference, "together",
                  fmt::format("{}: {} in 100", to_string(comparison.verdict), in_100(comparison.probability)),
                  fmt::format("{:+.1f}", comparison.total));
    }
    page.words(
        fmt::format("By weights {}. The same child: portage refer same {} CASE; another: portage refer different "
                    "{} CASE.",
                    rules.weights.version, found.reference, found.reference));
    session.show(std::move(page));
}

}  // namespace

std::unique_ptr<Command> refer_duplicates() { return std::make_unique<ReferDuplicates>(); }

}  // namespace portage::cmd
