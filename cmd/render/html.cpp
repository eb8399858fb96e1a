// One self-contained page that prints well on A4: no script, no request to anywhere.
#include "base/error.hpp"
#include "base/text.hpp"
#include "cmd/render/render.hpp"

#include <mustache.hpp>

#include <algorithm>

namespace portage::cmd {

namespace {

using Data = kainjow::mustache::data;

// Mustache escapes what it inserts; control characters are shown before it sees them.
std::string clean(std::string_view text) { return for_terminal_block(text); }

Data cells_of(const Table& table, const std::vector<Cell>& row) {
    Data cells{Data::type::list};
    for (std::size_t i = 0; i < row.size(); ++i) {
        Data one;
        one.set("text", clean(for_people(row[i])));
        one.set("class", table.columns[i].align == Align::right ? "number" : "text");
        one.set("head", i == 0);
        cells.push_back(one);
    }
    return cells;
}

struct Show {
    Data operator()(const Words& words) const {
        Data lines{Data::type::list};
        for (const auto& line : split(words.text, '\n'))
            if (!line.empty()) lines.push_back(Data{clean(line)});
        Data data;
        data.set("words", lines);
        return data;
    }
    Data operator()(const Table& table) const {
        Data heads{Data::type::list};
        for (const auto& column : table.columns) {
            Data head;
            head.set("text", clean(column.title));
            head.set("class", column.align == Align::right ? "number" : "text");
            heads.push_back(head);
        }
        Data rows{Data::type::list};
        for (const auto& row : table.rows) {
            Data one;
            one.set("cells", cells_of(table, row));
            rows.push_back(one);
        }
        Data inner;
        inner.set("title", clean(table.title));
        inner.set("titled", !table.title.empty());
        inner.set("heads", heads);
        inner.set("rows", rows);
        inner.set("empty", table.rows.empty());
        inner.set("when_empty", clean(table.when_empty));
        Data data;
        data.set("table", inner);
        return data;
    }
    Data operator()(const Facts& facts) const {
        Data pairs{Data::type::list};
        for (const auto& fact : facts.facts) {
            Data pair;
            pair.set("name", clean(fact.title));
            pair.set("value", clean(for_people(fact.value)));
            pairs.push_back(pair);
        }
        Data inner;
        inner.set("title", clean(facts.title));
        inner.set("titled", !facts.title.empty());
        inner.set("pairs", pairs);
        Data data;
        data.set("facts", inner);
        return data;
    }
    // Geometry is computed here, in whole units of the picture's own co-ordinates.
    Data operator()(const Bars& bars) const {
        double most = 0;
        for (const auto& bar : bars.bars) most = std::max(most, bar.value);
        Data drawn{Data::type::list};
        int y = 0;
        for (const auto& bar : bars.bars) {
            int length = most > 0 ? static_cast<int>(bar.value / most * 300 + 0.5) : 0;
            Data one;
            one.set("y", std::to_string(y));
            one.set("text_y", std::to_string(y + 15));
            one.set("length", std::to_string(length));
            one.set("after", std::to_string(170 + length));
            one.set("label", clean(bar.label));
            one.set("shown", clean(bar.shown));
            drawn.push_back(one);
            y += 24;
        }
        Data inner;
        inner.set("title", clean(bars.title));
        inner.set("description", clean(bars.description));
        inner.set("height", std::to_string(std::max(y, 1)));
        inner.set("id", "figure-" + folded(bars.title));
        inner.set("bars", drawn);
        Data data;
        data.set("figure", inner);
        return data;
    }
};

}  // namespace

std::string as_html(const Page& page, const std::string& html_template) {
    kainjow::mustache::mustache form(html_template);
    if (!form.is_valid()) fail(Fault::configuration, "templates/page.html: {}", form.error_message());
    Data lines{Data::type::list}, blocks{Data::type::list};
    for (const auto& line : page.lines) lines.push_back(Data{clean(line)});
    for (const auto& block : page.blocks) blocks.push_back(std::visit(Show{}, block));
    Data data;
    data.set("title", clean(page.title));
    data.set("as_of", to_uk(page.as_of));
    data.set("rehearsal", page.rehearsal);
    data.set("personal", page.personal);
    data.set("size", page.landscape ? "A4 landscape" : "A4 portrait");
    data.set("lines", lines);
    data.set("blocks", blocks);
    return form.render(data);
}

}  // namespace portage::cmd
