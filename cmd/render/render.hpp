// A page as text in one of the formats. One file a format.
#pragma once

#include "cmd/globals.hpp"
#include "cmd/render/page.hpp"

namespace portage::cmd {

// `columns`: width of the terminal, for tables. `html_template`: the text of share/templates/page.html.
std::string as_table(const Page& page, int columns);
std::string as_csv(const Page& page, char delimiter);
std::string as_json(const Page& page);
std::string as_jsonl(const Page& page);
std::string as_markdown(const Page& page);
std::string as_html(const Page& page, const std::string& html_template);

// The table a format without several tables prints; null where the page has only facts.
const Table* main_table(const Page& page);

}  // namespace portage::cmd
