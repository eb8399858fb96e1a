#include "cmd/forms.hpp"

#include "base/error.hpp"
#include "cmd/surroundings.hpp"

#include <algorithm>

namespace portage::cmd {

namespace {

referral::Form shipped(const std::string& name) {
    return referral::read_form(read_share("forms/" + name + ".toml"), "forms/" + name + ".toml");
}

std::vector<std::string> shipped_names() {
    auto names = files_in(share_folder() + "/forms", ".toml");
    for (auto& name : names) name.resize(name.size() - std::string_view(".toml").size());
    return names;
}

}  // namespace

std::vector<referral::Form> shipped_forms() {
    auto names = shipped_names();
    std::stable_partition(names.begin(), names.end(), [](const auto& name) { return name == "generic"; });
    std::vector<referral::Form> forms;
    for (const auto& name : names) forms.push_back(shipped(name));
    return forms;
}

referral::Form form_for(const std::optional<std::string>& asked, const std::string& authority,
                        const referral::SheetStart& start, std::optional<char> delimiter) {
    auto names = shipped_names();
    if (asked && (asked->find('/') != std::string::npos || asked->ends_with(".toml")))
        return referral::read_form(read_file(*asked, 1 << 20), *asked);
    if (asked) {
        for (const auto& name : names)
            if (name == *asked) return shipped(name);
        throw Error(Fault::usage, unknown_word(*asked, "form", {names.begin(), names.end()}));
    }
    std::optional<referral::Form> best;
    std::size_t most = 0;
    auto consider = [&](const std::string& name) {
        auto form = shipped(name);
        auto known = referral::columns_known(start.head(), start.whole(), form, delimiter);
        if (best && known <= most) return;
        most = known;
        best = std::move(form);
    };
    for (const auto& name : names)
        if (name == authority) consider(name);
    for (const auto& name : names)
        if (name == "generic" || name == "general") consider(name);
    if (!best) fail(Fault::configuration, "{}/forms holds no form", share_folder());
    return std::move(*best);
}

}  // namespace portage::cmd
