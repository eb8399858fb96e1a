#include "cmd/linkage.hpp"

#include "cmd/surroundings.hpp"
#include "store/particulars.hpp"

#include <algorithm>

namespace portage::cmd {

std::string own_weights_path(Session& session) {
    return session.globals().policies.value_or(session.db_path() + ".policies") + "/linkage.toml";
}

store::SearchRules search_rules(Session& session) {
    auto own = own_weights_path(session);
    auto shipped = !file_exists(own);
    auto name = shipped ? std::string("linkage/weights.toml") : own;
    auto text = shipped ? read_share(name) : read_file(own, 1 << 20);
    return {.weights = referral::read_weights(text, name),
            .weights_text = text,
            .nicknames = referral::read_nicknames(read_share("linkage/nicknames.csv"), "linkage/nicknames.csv"),
            .names = referral::read_name_frequencies(read_share("linkage/names.csv"), "linkage/names.csv")};
}

int in_100(double probability) { return std::min(99, static_cast<int>(100 * probability)); }

std::optional<store::Likely> keep_likely(store::Writer& writer, store::ChildSearch& search,
                                         const referral::NewReferral& entered) {
    auto person = referral::person_of(store::particulars_of(entered));
    auto found = search.without_outdone(search.search(person), entered.child.id);
    for (const auto& pair : found)
        writer.insert(
            referral::FoundPair{.child = entered.child.id, .other = pair.other, .probability = pair.probability});
    search.add(entered.child.id, person);
    search.index().finish();
    if (found.empty()) return {};
    return found.front();
}

}  // namespace portage::cmd
