#include "eligibility/named.hpp"

#include <algorithm>

namespace portage::eligibility {

const Named* NamedFacts::find(std::string_view name) const {
    auto wanted = folded(name);
    for (auto one = all.rbegin(); one != all.rend(); ++one)
        if (folded(one->name) == wanted) return &*one;
    return nullptr;
}

bool NamedFacts::complete() const {
    const auto* other = find(child::any_other);
    return other && !other->holds;
}

std::optional<bool> NamedFacts::holds(std::string_view name) const {
    if (const auto* known = find(name)) return known->holds;
    if (complete()) return false;
    return {};
}

std::vector<std::string> NamedFacts::holding() const {
    std::vector<std::string> names;
    for (const auto& one : all)
        if (find(one.name) == &one && one.holds && folded(one.name) != folded(child::any_other))
            names.push_back(one.name);
    return names;
}

}  // namespace portage::eligibility

namespace portage::policy {

bool Kind<eligibility::NamedFacts>::read(TomlTable& table, std::string_view key, eligibility::NamedFacts& value,
                                         const Limits&) {
    auto inner = table.table(key);
    if (!inner) return table.has(key);
    for (const auto& name : inner->keys()) {
        eligibility::Named one{.name = name};
        if (inner->kind(name) == TomlKind::date)
            one.on = inner->day(name);
        else if (inner->kind(name) == TomlKind::boolean)
            one.holds = inner->boolean(name).value_or(false);
        else if (inner->kind(name) == TomlKind::text && inner->text(name) == "before")
            one = {.name = name, .holds = false, .before = true};
        else {
            inner->allow(name);
            inner->mistake(name,
                           fmt::format("{} must be true, false, \"before\" or the day it came", for_terminal(name)));
        }
        value.all.push_back(std::move(one));
    }
    return true;
}

Canonical Kind<eligibility::NamedFacts>::canonical(const eligibility::NamedFacts& value) {
    auto all = Canonical::object();
    for (const auto& one : value.all)
        all.add(one.name, one.on       ? Canonical(to_iso(*one.on))
                          : one.before ? Canonical("before")
                                       : Canonical(one.holds));
    return all;
}

}  // namespace portage::policy
