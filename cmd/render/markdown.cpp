// GitHub-style Markdown, for e-mail and web pages.
#include "base/text.hpp"
#include "cmd/render/render.hpp"

#include <fmt/format.h>

namespace portage::cmd {

namespace {

std::string safe(std::string_view text) {
    std::string escaped;
    for (char c : for_terminal(text)) {
        if (std::string_view("\\|*_`<>[]#").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string second_heading(const std::string& title) { return title.empty() ? "" : "## " + safe(title) + "\n\n"; }

struct InMarkdown {
    std::string operator()(const Words& words) const {
        std::string text;
        for (const auto& line : split(words.text, '\n')) text += safe(line) + "\n\n";
        return text;
    }
    std::string operator()(const Table& table) const {
        auto text = second_heading(table.title);
        if (table.rows.empty()) return text + safe(table.when_empty) + "\n\n";
        for (const auto& column : table.columns)
            text += "| " + safe(column.group.empty() ? column.title : column.group + ": " + column.title) + " ";
        text += "|\n";
        for (const auto& column : table.columns) text += column.align == Align::right ? "| ---: " : "| --- ";
        text += "|\n";
        for (const auto& row : table.rows) {
            for (const auto& value : row) text += "| " + safe(for_people(value)) + " ";
            text += "|\n";
        }
        return text + "\n";
    }
    std::string operator()(const Facts& facts) const {
        if (facts.for_machines_only) return "";
        if (facts.one_line) {
            std::vector<std::string> parts;
            for (const auto& fact : facts.facts) parts.push_back(in_line(fact));
            return fmt::format("**{}**: {}\n\n", safe(facts.title), safe(join(parts, " · ")));
        }
        auto text = second_heading(facts.title);
        for (const auto& fact : facts.facts)
            text += fmt::format("- **{}**: {}\n", safe(fact.title), safe(for_people(fact.value)));
        return text + "\n";
    }
    std::string operator()(const Bars&) const { return ""; }  // the table beside it has the figures
    std::string operator()(const Drawing&) const { return ""; }
};

}  // namespace

std::string as_markdown(const Page& page) {
    auto text = "# " + safe(page.title) + (page.rehearsal ? " · REHEARSAL" : "") + "\n\n";
    for (const auto& line : page.lines) text += safe(line) + "\n\n";
    for (const auto& block : page.blocks) text += std::visit(InMarkdown{}, block);
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

}  // namespace portage::cmd
