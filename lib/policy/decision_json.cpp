// A decision as it is stored beside the case, and read again years later.
#include "base/json.hpp"
#include "policy/decision.hpp"

namespace portage::policy {

namespace {

constexpr int format_version = 1;
constexpr int deepest_step = 12;  // conditions nest at most eight deep; see eligibility/condition.hpp

Json step_json(const Step& step) {
    Json out = {{"how", to_string(step.how)},
                {"asks", step.asks},
                {"truth", to_string(step.truth)},
                {"as_published", to_string(step.as_published)},
                {"because", step.because}};
    for (const auto& input : step.inputs) out["inputs"].push_back({{"name", input.name}, {"value", input.value}});
    if (step.how == How::some_of) out["needed"] = step.needed;
    for (const auto& one : step.missing) {
        out["missing"].push_back({{"what", one.what}, {"whom", one.whom}});
        if (one.by) out["missing"].back()["by"] = to_iso(*one.by);
    }
    if (step.assumption) out["assumption"] = *step.assumption;
    if (step.changes_on) out["changes_on"] = to_iso(*step.changes_on);
    for (const auto& part : step.parts) out["parts"].push_back(step_json(part));
    return out;
}

std::string text_in(const Json& object, const char* key) { return object.at(key).get<std::string>(); }

template <Worded Enum>
Enum word_in(const Json& object, const char* key) {
    return require_word<Enum>(text_in(object, key), key, Fault::bad_input);
}

Date day_in(const Json& object, const char* key) {
    auto text = text_in(object, key);
    if (auto day = parse_iso(text)) return *day;
    fail(Fault::bad_input, "the trace of a decision has {} '{}', which is not a date", key, for_terminal(text));
}

Json list_in(const Json& object, const char* key) { return object.contains(key) ? object.at(key) : Json::array(); }

Step step_from(const Json& in, int depth = 0) {
    if (depth > deepest_step) fail(Fault::bad_input, "the trace of a decision is nested too deep");
    Step step{.how = word_in<How>(in, "how"),
              .asks = text_in(in, "asks"),
              .truth = word_in<Truth>(in, "truth"),
              .as_published = word_in<Truth>(in, "as_published"),
              .because = text_in(in, "because")};
    for (const auto& input : list_in(in, "inputs"))
        step.inputs.push_back({text_in(input, "name"), text_in(input, "value")});
    for (const auto& one : list_in(in, "missing"))
        step.missing.push_back({text_in(one, "what"), text_in(one, "whom"),
                                one.contains("by") ? std::optional(day_in(one, "by")) : std::nullopt});
    if (step.how == How::some_of) step.needed = in.at("needed").get<int>();
    if (in.contains("assumption")) step.assumption = text_in(in, "assumption");
    if (in.contains("changes_on")) step.changes_on = day_in(in, "changes_on");
    for (const auto& part : list_in(in, "parts")) step.parts.push_back(step_from(part, depth + 1));
    return step;
}

}  // namespace

Json to_json(const Decision& decision) {
    Json out = {{"schema", fmt::format("portage.decision/{}", format_version)},
                {"rules", to_string(decision.rules)},
                {"authority", decision.authority},
                {"edition", to_iso(decision.edition)},
                {"digest", decision.digest},
                {"on", to_iso(decision.on)},
                {"outcome", to_string(decision.outcome)},
                {"verdicts", Json::array()}};
    if (decision.programme) out["programme"] = *decision.programme;
    for (const auto& one : decision.said) out["said"].push_back({{"name", one.name}, {"value", one.value}});
    for (const auto& verdict : decision.verdicts) {
        Json one = {{"rule", verdict.rule},
                    {"verdict", to_string(verdict.truth)},
                    {"if_not_met", to_string(verdict.consequence)},
                    {"sentence", verdict.sentence}};
        if (verdict.if_unknown != IfUnknown::wait) one["if_unknown"] = to_string(verdict.if_unknown);
        if (verdict.rests_on) one["rests_on"] = *verdict.rests_on;
        if (verdict.leads_to) one["leads_to"] = *verdict.leads_to;
        one["step"] = step_json(verdict.step);
        out["verdicts"].push_back(std::move(one));
    }
    return out;
}

Decision decision_from_json(const Json& trace) try {
    auto schema = text_in(trace, "schema");
    if (schema != fmt::format("portage.decision/{}", format_version))
        fail(Fault::bad_input, "'{}' is not a trace this version reads", for_terminal(shorten(schema, 60)));
    Decision decision{.rules = word_in<RuleSet>(trace, "rules"),
                      .authority = text_in(trace, "authority"),
                      .edition = day_in(trace, "edition"),
                      .digest = text_in(trace, "digest"),
                      .on = day_in(trace, "on"),
                      .outcome = word_in<Outcome>(trace, "outcome")};
    if (trace.contains("programme")) decision.programme = text_in(trace, "programme");
    for (const auto& one : list_in(trace, "said"))
        decision.said.push_back({text_in(one, "name"), text_in(one, "value")});
    for (const auto& in : trace.at("verdicts")) {
        Verdict verdict{.rule = text_in(in, "rule"),
                        .truth = word_in<Truth>(in, "verdict"),
                        .consequence = word_in<Consequence>(in, "if_not_met"),
                        .sentence = text_in(in, "sentence"),
                        .step = step_from(in.at("step"))};
        if (in.contains("if_unknown")) verdict.if_unknown = word_in<IfUnknown>(in, "if_unknown");
        if (in.contains("rests_on")) verdict.rests_on = text_in(in, "rests_on");
        if (in.contains("leads_to")) verdict.leads_to = text_in(in, "leads_to");
        decision.verdicts.push_back(std::move(verdict));
    }
    return decision;
} catch (const Json::exception&) {
    fail(Fault::bad_input, "the trace of a decision lacks a part or has one of the wrong kind");
}

}  // namespace portage::policy
