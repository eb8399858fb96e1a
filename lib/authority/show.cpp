#include "authority/show.hpp"

namespace portage::authority {

std::vector<ShownSection> show(const Authority& authority, const Edition& edition) {
    std::vector<ShownSection> sections;
    auto& head = sections.emplace_back(ShownSection{"authority", "whose rules these are, and from when", {}});
    policy::add_section_rows(authority.area, "", {}, head.rows);
    policy::add_section_rows(edition.about, "", {}, head.rows);
    for (const auto& field : Edition::fields()) {
        ShownSection section{field.about.key, field.about.meaning, {}};
        field.add_rows(edition, field.about.key, {}, field.about, section.rows);
        if (!section.rows.empty()) sections.push_back(std::move(section));
    }
    return sections;
}

std::vector<policy::Row> assumptions(const Authority& authority, const Edition& edition) {
    std::vector<policy::Row> all;
    for (const auto& section : show(authority, edition))
        for (const auto& row : section.rows)
            if (row.mark.assumption) all.push_back(row);
    return all;
}

std::vector<policy::Description> describe_example();  // read.cpp

std::vector<policy::Description> describe_policy() {
    auto all = policy::describe<policy::Area>();
    policy::Description edition{"edition", "tables", "what holds from one day to another", true, {}};
    edition.inner = policy::describe<policy::Edition>();
    for (auto& section : policy::describe<Edition>()) edition.inner.push_back(std::move(section));
    edition.inner.push_back(
        {"example", "tables", "made-up children and the outcome the authority expects", false, describe_example()});
    all.push_back(std::move(edition));
    return all;
}

}  // namespace portage::authority
