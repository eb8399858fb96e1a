// `refer same` and `refer different`: what a person says of two records, and the joining or parting it brings.
#include "caseload/reference.hpp"
#include "cmd/case/common.hpp"
#include "store/merge.hpp"

#include <tuple>

namespace portage::cmd {

namespace {

using referral::SameChild;

// Two records as they were entered, by references of theirs.
struct TwoRecords {
    std::string a_name, b_name;  // as the file has them now typed right
    Id<child::Child> a, b;
};

TwoRecords two_records(store::Reader& reader, const std::string& a, const std::string& b) {
    TwoRecords two{.a_name = caseload::parse_case_reference(a),
                   .b_name = caseload::parse_case_reference(b),
                   .a = store::record_under(reader, a),
                   .b = store::record_under(reader, b)};
    if (two.a == two.b)
        fail(Fault::usage, "{} and {} are of one record: there is nothing to join or tell apart", two.a_name,
             two.b_name);
    return two;
}

// The case of a record that was opened first.
caseload::Case first_case(store::Reader& reader, Id<child::Child> record) {
    std::optional<caseload::Case> first;
    for (auto& one : store::cases_of(reader, store::child_now(reader, record)))
        if (!first || std::tuple(one.opened_on, one.id) < std::tuple(first->opened_on, first->id)) first = one;
    return first.value();
}

void add_list(Facts& facts, std::string_view key, std::string_view title, const std::vector<std::string>& parts) {
    facts.add(key, title, parts.empty() ? "nothing" : in_words(parts));
}

// Two cases, a day and, with the change, why: what both commands are told.
class OfTwoRecords : public Command {
public:
    void describe(Options& o) override {
        o.argument(a_, "CASE", "the reference of one");
        o.argument(b_, "OTHER", other_);
        o.past_day(on_, "on", "the day it was found out (else today)");
    }

protected:
    explicit OfTwoRecords(std::string_view other) : other_(other) {}
    TwoRecords two(Session& session) const { return two_records(session.reader(), a_, b_); }
    Date on(Session& session) const { return happened_on(session, on_); }

private:
    std::string a_, b_, other_;
    std::optional<Date> on_;
};

class ReferSame final : public OfTwoRecords {
public:
    ReferSame() : OfTwoRecords("the reference of the other") {}
    About about() const override {
        return {
            .verb = "refer",
            .action = "same",
            .summary = "two records are of one child: they go on as one",
            .effect = Effect::writes,
            .needs_reason = true,
            .help =
                "The record whose case was opened first is kept; blanks of it are filled from the other, and what "
                "belongs to the other is moved to it. What says just the same is left where it is, and what differs "
                "stays readable on the family page. A case that has only been received goes into the one that is "
                "worked on, else into the older one, and its reference leads there for ever. Closed cases stay closed. "
                "Where both cases are worked on both stay, and one is for a person to close.\n\n"
                "Nothing is lost: refer different takes the two apart again, later too, and case undo takes the entry "
                "back.",
            .example = "portage refer same K26-0001K K26-0007M --reason 'the nursery wrote as well'"};
    }
    int run(Session& session) override;
};

int ReferSame::run(Session& session) {
    auto& reader = session.reader();
    auto two = this->two(session);
    auto on = this->on(session);
    if (auto why = store::why_not_merge(reader, two.a, two.b))
        fail(Fault::refused, "{} and {}: {}", two.a_name, two.b_name, *why);
    if (auto said = store::verdict_on(reader, two.a, two.b); said && said->verdict == SameChild::different)
        session.warn(fmt::format("on {} they were said to be different{}: that is set aside", to_uk(said->on),
                                 said->reason ? " (" + *said->reason + ")" : ""));
    auto first = first_case(reader, two.a), second = first_case(reader, two.b);
    if (std::tuple(second.opened_on, second.id) < std::tuple(first.opened_on, first.id)) {
        std::swap(first, second);
        std::swap(two.a, two.b);
        std::swap(two.a_name, two.b_name);
    }
    store::Merged merged;
    auto change = session.write([&](store::Writer& writer) {
        store::record_verdict(writer, two.a, two.b, SameChild::same, on, session.globals().reason);
        merged = store::merge_children(writer, two.a, two.b, on, session.globals().reason, false);
    });

    Page page{.schema = "refer.same",
              .title = fmt::format("{} and {} are one child", two.a_name, two.b_name),
              .as_of = session.today()};
    auto& facts = page.facts("joined", "");
    facts.add("kept", "Kept", two.a_name);
    add_list(facts, "moved", "Joined with it", merged.joined);
    add_list(facts, "left", "Known twice", merged.left);
    for (const auto& [reference, into] : merged.cases)
        page.words(fmt::format("{} is {} from now on.", reference, into));
    if (!merged.open.empty())
        page.warnings.push_back(
            fmt::format("{} cases of the child are open now, {}: close one with portage review record",
                        merged.open.size(), in_words(merged.open)));
    if (merged.two_homes)
        page.warnings.push_back(
            "two addresses now, of which the one entered later counts: portage case update --address");
    session.show(std::move(page));
    session.done(fmt::format("{} and {} are joined", two.a_name, two.b_name), change);
    return 0;
}

class ReferDifferent final : public OfTwoRecords {
public:
    ReferDifferent() : OfTwoRecords("the reference of the other; one that leads to the first's case will do") {}
    About about() const override {
        return {
            .verb = "refer",
            .action = "different",
            .summary = "two records are of two children: remembered, and taken apart where they were joined",
            .effect = Effect::writes,
            .needs_reason = true,
            .help =
                "Remembered for ever: the two are not offered as one again. Where they had been joined, by refer same "
                "or by an import, each gets back what it had. What was entered since stays with the record that was "
                "kept, and what was changed since stays as it is; both are told, so that a person can move them.",
            .example = "portage refer different K26-0001K K26-0007M --reason 'twins, the form had one number twice'"};
    }
    int run(Session& session) override;
};

// Joined not with each other but both with a third: which of those joinings is wrong is for a person to say.
[[noreturn]] void refuse_chain(store::Reader& reader, const TwoRecords& two) {
    std::vector<std::string> pairs;
    for (const auto& merge : store::merges_of(reader, two.a)) {
        if (merge.parted_on) continue;
        auto pair = store::names_of(reader, merge);
        pairs.push_back(pair.kept + " with " + pair.gone);
    }
    fail(Fault::refused, "{} and {} were not joined with each other but with others ({}): name the two that differ",
         two.a_name, two.b_name, join(pairs, "; "));
}

int ReferDifferent::run(Session& session) {
    auto& reader = session.reader();
    auto two = this->two(session);
    auto on = this->on(session);
    auto merge = store::merge_of(reader, two.a, two.b);
    if (!merge && store::child_now(reader, two.a) == store::child_now(reader, two.b)) refuse_chain(reader, two);
    store::Parted parted;
    auto change = session.write([&](store::Writer& writer) {
        store::record_verdict(writer, two.a, two.b, SameChild::different, on, session.globals().reason);
        if (merge) parted = store::part_children(writer, merge->id, on);
    });
    Page page{.schema = "refer.different",
              .title = fmt::format("{} and {} are two children", two.a_name, two.b_name),
              .as_of = session.today()};
    if (!merge) {
        page.lines.push_back("Remembered; they were not joined.");
    } else {
        auto kept = merge->kept == two.a ? two.a_name : two.b_name;
        auto& facts = page.facts("parted", "");
        facts.add("joined_on", "Joined on", merge->on);
        add_list(facts, "since", "Entered since, with " + kept, parted.since);
        add_list(facts, "stayed", "Changed since, left so", parted.stayed);
    }
    session.show(std::move(page));
    session.done(fmt::format("{} and {} are told apart", two.a_name, two.b_name), change);
    return 0;
}

}  // namespace

std::unique_ptr<Command> refer_same() { return std::make_unique<ReferSame>(); }
std::unique_ptr<Command> refer_different() { return std::make_unique<ReferDifferent>(); }

}  // namespace portage::cmd
