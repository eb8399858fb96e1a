#include "referral/form.hpp"

#include "base/error.hpp"
#include "base/toml.hpp"

#include <algorithm>
#include <map>

namespace portage::referral {

namespace {

// The name of a form is its file's name: share/forms/kent.toml is `kent`.
std::string stem_of(std::string_view file_name) {
    if (auto slash = file_name.rfind('/'); slash != std::string_view::npos) file_name.remove_prefix(slash + 1);
    if (auto dot = file_name.rfind('.'); dot != std::string_view::npos) file_name = file_name.substr(0, dot);
    return std::string(file_name);
}

struct Written {
    std::string header;
    Meaning meaning;
    TomlTable table;  // where it stands, for pointing at a mistake
    std::string key;
    int line() const { return table.line(key); }
};

// Every header of the file with its meaning, in the order of the field list.
std::vector<Written> read_headers(TomlTable root) {
    std::vector<Written> all;
    auto map = root.require_table("fields");
    for (const auto& field : fields)
        for (auto& header : map.texts(field.key))
            all.push_back({std::move(header), {field.field, ""}, map, std::string(field.key)});
    if (auto ticks = root.table("tick"))
        for (const auto& field : fields) {
            if (field.kind != FieldKind::list) continue;
            if (auto group = ticks->table(field.key))
                for (const auto& choice : group->keys())
                    for (auto& header : group->texts(choice))
                        all.push_back({std::move(header), {field.field, choice}, *group, choice});
        }
    return all;
}

}  // namespace

const Form::Rule* Form::exact(std::string_view folded) const {
    auto found = std::lower_bound(rules_.begin(), rules_.end(), folded, [](const Rule& rule, std::string_view wanted) {
        return !rule.beginning && rule.folded < wanted;
    });
    return found != rules_.end() && !found->beginning && found->folded == folded ? &*found : nullptr;
}

std::optional<Meaning> Form::meaning_of(std::string_view header, int nth) const {
    auto known_as = folded(header);
    if (known_as.empty()) return {};
    if (const auto* rule = exact(nth == 1 ? known_as : known_as + std::to_string(nth))) return rule->meaning;
    // A repeat means something else than the first of its name, unless its field joins columns.
    if (nth > 1)
        if (const auto* first = exact(known_as))
            return info(first->meaning.field).between.empty() ? std::nullopt : std::optional(first->meaning);
    const Rule* best = nullptr;
    for (const auto& rule : rules_)
        if (rule.beginning && known_as.starts_with(rule.folded) && (!best || best->folded.size() < rule.folded.size()))
            best = &rule;
    if (!best) return {};
    return best->meaning;
}

std::vector<std::string> Form::headers_of(Field field) const {
    std::vector<std::string> headers;
    for (const auto& rule : rules_)
        if (rule.meaning.field == field) headers.push_back(rule.written);
    return headers;
}

Form read_form(std::string_view text, std::string_view file_name) {
    TomlDocument document(text, std::string(file_name));
    auto root = document.root();
    Form form;
    form.name = stem_of(file_name);
    form.title = root.require_text("title");
    if (auto route = root.text("route")) {
        auto known = parse_word<Route>(*route);
        if (!known) root.mistake("route", unknown_word(*route, "route", all_words<Route>()));
        form.route = known.value_or(form.route);
    }
    form.assumption = root.text("assumption").value_or("");
    form.sources = root.texts("sources");

    std::map<std::pair<bool, std::string>, Written> known;
    bool named = false, dated = false;
    for (auto& written : read_headers(root)) {
        bool beginning = written.header.ends_with('*');
        auto name = folded(written.header);
        if (name.empty()) {
            written.table.mistake(written.key, fmt::format("header '{}' has no letter or digit to know it by",
                                                           for_terminal(written.header)));
            continue;
        }
        named = named || written.meaning.field == Field::full_name || written.meaning.field == Field::forename;
        dated = dated || written.meaning.field == Field::born || written.meaning.field == Field::due_on;
        auto [other, fresh] = known.try_emplace({beginning, name}, written);
        if (!fresh && (other->second.meaning.field != written.meaning.field ||
                       other->second.meaning.choice != written.meaning.choice))
            written.table.mistake(
                written.key, fmt::format("header '{}' already means the {} (line {})", for_terminal(written.header),
                                         info(other->second.meaning.field).label, other->second.line()));
    }
    if (!named) root.mistake("fields", "no header for the child's name: give full_name, or forename and surname");
    if (!dated) root.mistake("fields", "no header for the child's date of birth: give born");
    document.require_sound();
    for (auto& [key, written] : known)
        form.rules_.push_back({key.second, key.first, std::move(written.header), std::move(written.meaning)});
    return form;
}

}  // namespace portage::referral
