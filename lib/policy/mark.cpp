#include "policy/mark.hpp"

namespace portage::policy {

const std::vector<Description>& mark_descriptions() {
    static const std::vector<Description> all = {
        {"published", "text", "the authority's own words, as its page has them", false, {}},
        {"source", "text", "where they were published, if not in the sources of the edition", false, {}},
        {"assumption",
         "text",
         "why something the authority does not publish stands here; what rests on it never declines a child, it sends "
         "to panel",
         false,
         {}},
    };
    return all;
}

const Mark* Mark::of(std::string_view key) const {
    for (const auto& [name, mark] : of_keys)
        if (name == key) return &mark;
    return nullptr;
}

void mark_as_whole(Mark& mark) {
    for (const auto& [name, own] : mark.of_keys)
        if (!mark.assumption) mark.assumption = own.assumption;
}

void read_mark(TomlTable& table, Mark& mark) {
    mark.published = table.text("published");
    mark.source = table.text("source");
    mark.assumption = table.text("assumption");
    if (mark.assumption && mark.assumption->empty())
        table.mistake("assumption", "assumption must say why the figure is what it is");
}

}  // namespace portage::policy
