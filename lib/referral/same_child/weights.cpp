#include "referral/same_child/weights.hpp"

#include "base/toml.hpp"

#include <fmt/format.h>

namespace portage::referral {

namespace {

double share(TomlTable& table, std::string_view key) {
    auto value = table.number(key);
    if (!value)
        table.mistake(key, fmt::format("{} is missing", key));
    else if (!(*value > 0 && *value <= 100))
        table.mistake(key, fmt::format("{} is a share above 0", key));
    else
        return *value;
    return 1;
}

double chance(TomlTable& table, std::string_view key) {
    auto value = table.number(key);
    if (!value)
        table.mistake(key, fmt::format("{} is missing", key));
    else if (!(*value > 0 && *value <= 1))
        table.mistake(
            key,
            fmt::format("{} is a chance above 0, at most 1; what never happens is still written as a small one", key));
    else
        return *value;
    return 1;
}

}  // namespace

Weights read_weights(std::string_view text, std::string_view file_name) {
    TomlDocument document(text, std::string(file_name));
    auto root = document.root();
    Weights weights;
    weights.version = root.require_text("version");
    weights.provenance = root.require_text("provenance");
    weights.likely_from = chance(root, "likely_from");
    auto shares = root.require_table("shares");
    weights.same_share = share(shares, "same");
    weights.twin_share = share(shares, "twin");
    weights.sibling_share = share(shares, "sibling");
    weights.names_together = share(root, "names_together");
    weights.chance[0].fill(1);
    for (auto field : all_words<Likeness>()) {
        auto table = root.require_table(field);
        for (const auto& fact : level_facts()) {
            if (fact.level == Level::missing || to_string(fact.field) != field) continue;
            auto level = table.require_table(fact.key);
            for (const auto& relation : words<Relation>)
                weights.chance[static_cast<std::size_t>(fact.level)][static_cast<std::size_t>(relation.value)] =
                    chance(level, relation.text);
        }
    }
    document.require_sound();
    return weights;
}

std::string to_toml(const Weights& weights) {
    auto quoted = [](std::string_view text) {
        std::string safe;
        for (char c : text) {
            if (c == '"' || c == '\\') safe += '\\';
            safe += c == '\n' ? ' ' : c;
        }
        return "\"" + safe + "\"";
    };
    auto text = fmt::format(
        "version = {}\nprovenance = {}\nlikely_from = {}\nnames_together = {}\n\n[shares]\nsame = {}\ntwin = "
        "{}\nsibling = {}\n",
        quoted(weights.version), quoted(weights.provenance), weights.likely_from, weights.names_together,
        weights.same_share, weights.twin_share, weights.sibling_share);
    auto field = likenesses;
    for (const auto& fact : level_facts()) {
        if (fact.level == Level::missing) continue;
        if (static_cast<std::size_t>(fact.field) != field) text += fmt::format("\n[{}]\n", to_string(fact.field));
        field = static_cast<std::size_t>(fact.field);
        text += fmt::format("{} = {{ same = {}, twin = {}, sibling = {}, stranger = {} }}\n", fact.key,
                            weights.at(fact.level, Relation::same), weights.at(fact.level, Relation::twin),
                            weights.at(fact.level, Relation::sibling), weights.at(fact.level, Relation::stranger));
    }
    return text;
}

}  // namespace portage::referral
