#include "store/judgements.hpp"

#include "base/json.hpp"
#include "store/known.hpp"

namespace portage::store {

eligibility::Facts facts_of(Reader& reader, const caseload::Case& case_file, Date on) {
    auto children = known_children(reader, case_file.child, case_file.child);
    for (const auto& child : children)
        for (const auto& known : child.cases)
            if (known.case_file.id == case_file.id) return facts_of(child, known, on);
    fail(Fault::not_ours, "{} has no child", case_file.reference);
}

std::optional<caseload::StoredEdition> governing_edition(Reader& reader, const caseload::Case& case_file) {
    if (!case_file.edition) return {};
    return reader.get(case_file.edition);
}

Id<caseload::StoredEdition> keep_edition(Writer& writer, const authority::Authority& authority,
                                         const authority::Edition& edition) {
    auto stored = writer.first<caseload::StoredEdition>("WHERE authority = ? AND valid_from = ? ORDER BY id DESC",
                                                        authority.area.authority, edition.about.valid_from);
    if (stored && stored->digest == edition.digest) return stored->id;
    if (stored)
        fail(Fault::refused,
             "{}: the edition of {} has been used, and now means something else. An edition once used stays as it was: "
             "give it a valid_to, and put the change into a new [[edition]] with a valid_from of its own",
             authority.file, to_uk(edition.about.valid_from));
    return writer.insert(caseload::StoredEdition{.id = {},
                                                 .authority = authority.area.authority,
                                                 .valid_from = edition.about.valid_from,
                                                 .valid_to = edition.about.valid_to,
                                                 .digest = edition.digest,
                                                 .text = edition.text});
}

std::vector<eligibility::Judgement> judgements_of(Reader& reader, Id<caseload::Case> id, policy::RuleSet rules) {
    return reader.all<eligibility::Judgement>("WHERE case_file = ? AND rules = ? ORDER BY id", id,
                                              std::string(to_string(rules)));
}

std::map<std::int64_t, DecidedJudgement> decided_judgements(Reader& reader) {
    std::map<std::int64_t, DecidedJudgement> all;
    // Hardly any trace has something said in it: the others are not worth reading.
    reader.each(
        "SELECT d.case_file, e.on_day, e.outcome, CASE WHEN instr(e.trace, '\"said\"') THEN e.trace END "
        "FROM decision d JOIN eligibility e ON e.id = d.eligibility WHERE e.rules = 'entry' ORDER BY d.on_day, d.id",
        [&](Row& row) {
            auto& one = all[row.take<std::int64_t>()];
            one = {};
            row >> one.on >> one.outcome;
            if (auto trace = row.take<std::optional<std::string>>())
                one.said = policy::decision_from_json(parse_json(*trace, "the trace of a judgement")).said;
        });
    return all;
}

std::optional<eligibility::Judgement> latest_judgement(Reader& reader, Id<caseload::Case> id, policy::RuleSet rules) {
    return reader.first<eligibility::Judgement>("WHERE case_file = ? AND rules = ? ORDER BY id DESC", id,
                                                std::string(to_string(rules)));
}

Id<eligibility::Judgement> keep_judgement(Writer& writer, const caseload::Case& case_file,
                                          const policy::Decision& decision, Id<caseload::StoredEdition> edition) {
    auto trace = to_line(policy::to_json(decision));
    auto latest = latest_judgement(writer, case_file.id, decision.rules);
    if (latest && latest->trace == trace && latest->edition == edition) return latest->id;
    auto referrals = referrals_of(writer, case_file.id);
    return writer.insert(
        eligibility::Judgement{.id = {},
                               .case_file = case_file.id,
                               .referral = referrals.empty() ? Id<referral::Referral>{} : referrals.front().id,
                               .on = decision.on,
                               .rules = std::string(to_string(decision.rules)),
                               .programme = decision.programme,
                               .edition = edition,
                               .outcome = std::string(to_string(decision.outcome)),
                               .trace = std::move(trace)});
}

}  // namespace portage::store
