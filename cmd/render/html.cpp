// One self-contained page that prints well on A4: no script, no request to anywhere.
#include "base/error.hpp"
#include "base/text.hpp"
#include "cmd/render/render.hpp"

#include <mustache.hpp>

#include <algorithm>
#include <cmath>

namespace portage::cmd {

namespace {

using Data = kainjow::mustache::data;

// Mustache escapes what it inserts; control characters are shown before it sees them.
std::string clean(std::string_view text) { return for_terminal_block(text); }

// "number first": how a column is aligned, and whether a group of columns begins with it.
std::string class_of(const Table& table, std::size_t column) {
    std::string name = table.columns[column].align == Align::right ? "number" : "text";
    const auto& group = table.columns[column].group;
    if (!group.empty() && group != table.columns[column - 1].group) name += " first";
    return name;
}

// Headings over groups of columns; a column of no group stands there itself, two rows high.
Data groups_data(const Table& table) {
    Data groups{Data::type::list};
    for (auto group : groups_of(table)) {
        const auto& column = table.columns[group.first];
        Data one;
        one.set("named", !column.group.empty());
        one.set("name", clean(column.group.empty() ? column.title : column.group));
        one.set("class", class_of(table, group.first));
        one.set("count", std::to_string(group.count));
        groups.push_back(one);
    }
    return groups;
}

Data cells_of(const Table& table, const std::vector<Cell>& row) {
    Data cells{Data::type::list};
    for (std::size_t i = 0; i < row.size(); ++i) {
        Data one;
        one.set("text", clean(for_people(row[i])));
        one.set("class", class_of(table, i));
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
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (has_groups(table) && table.columns[i].group.empty()) continue;  // stands in the row of groups
            Data head;
            head.set("text", clean(table.columns[i].title));
            head.set("class", class_of(table, i));
            heads.push_back(head);
        }
        Data rows{Data::type::list};
        for (const auto& row : table.rows) {
            Data one;
            one.set("cells", cells_of(table, row));
            one.set("total", table.total && &row == &table.rows.back());
            rows.push_back(one);
        }
        Data inner;
        inner.set("title", clean(table.title));
        inner.set("titled", !table.title.empty());
        inner.set("grouped", has_groups(table));
        inner.set("groups", groups_data(table));
        inner.set("heads", heads);
        inner.set("rows", rows);
        inner.set("empty", table.rows.empty());
        inner.set("when_empty", clean(table.when_empty));
        Data data;
        data.set("table", inner);
        return data;
    }
    Data operator()(const Facts& facts) const {
        if (facts.for_machines_only) return Data{Data::type::object};
        Data pairs{Data::type::list};
        std::string head;  // of a line: its first fact, beside the line's own name
        for (const auto& fact : facts.facts) {
            bool known = !std::holds_alternative<std::monostate>(fact.value);
            auto value = known ? for_people(fact.value) : facts.one_line ? "not known" : "";
            if (known && !fact.unit.empty()) value += " " + fact.unit;
            if (facts.one_line && &fact == &facts.facts.front()) {
                head = clean(in_line(fact));
                continue;
            }
            Data pair;
            pair.set("name", clean(fact.title));
            pair.set("value", clean(value));
            pairs.push_back(pair);
        }
        Data inner;
        inner.set("head", head);
        inner.set("title", clean(facts.title));
        inner.set("titled", !facts.title.empty());
        inner.set("pairs", pairs);
        Data data;
        data.set(facts.one_line ? "line" : "facts", inner);
        return data;
    }
    // Geometry is computed here, in whole units of the picture's own co-ordinates: labels, then
    // bars, then room for the figure. A letter takes less than eight, but for codes in capitals, hence the gap.
    Data operator()(const Bars& bars) const {
        constexpr int picture = 560, letter = 8, gap = 8, row = 24, longest_label = 30;
        double most = bars.whole;
        int labels = 0, figures = 0;
        for (const auto& bar : bars.bars) {
            most = std::max(most, bar.value);
            labels = std::max(labels, std::min(width(bar.label), longest_label) * letter + gap);
            figures = std::max(figures, width(bar.shown) * letter);
        }
        int bar_x = labels + gap, longest = std::max(60, picture - bar_x - gap - figures);
        Data drawn{Data::type::list};
        int y = 0;
        for (const auto& bar : bars.bars) {
            int length = most > 0 ? static_cast<int>(bar.value / most * longest + 0.5) : 0;
            Data one;
            one.set("y", std::to_string(y));
            one.set("text_y", std::to_string(y + 14));
            one.set("label_x", std::to_string(labels));
            one.set("bar_x", std::to_string(bar_x));
            one.set("length", std::to_string(length));
            one.set("after", std::to_string(bar_x + length + gap));
            one.set("label", clean(shorten(bar.label, longest_label)));
            one.set("shown", clean(bar.shown));
            drawn.push_back(one);
            y += row;
        }
        Data inner;
        inner.set("title", clean(bars.title));
        inner.set("description", clean(bars.description));
        inner.set("height", std::to_string(std::max(y, 1)));
        inner.set("id", "figure-" + std::to_string(number));
        inner.set("bars", drawn);
        Data data;
        data.set("figure", inner);
        return data;
    }

    Data operator()(const Drawing& drawing) const {
        // Whole units are enough for paper, and the same on every machine.
        const auto at = [](double unit) { return std::to_string(std::lround(unit)); };
        Data marks{Data::type::list};
        for (const auto& mark : drawing.marks) {
            using enum Drawing::Mark::Kind;
            Data one;
            one.set("line", mark.kind == line);
            one.set("dot", mark.kind == dot);
            one.set("square", mark.kind == square);
            one.set("word", mark.kind == word);
            one.set("x", at(mark.kind == square ? mark.x - 9 : mark.x));
            one.set("y", at(mark.kind == square ? mark.y - 9 : mark.y));
            one.set("x2", at(mark.x2));
            one.set("y2", at(mark.y2));
            one.set("text", clean(mark.text));
            marks.push_back(one);
        }
        Data inner;
        inner.set("title", clean(drawing.title));
        inner.set("description", clean(drawing.description));
        inner.set("width", std::to_string(drawing.width));
        inner.set("height", std::to_string(drawing.height));
        inner.set("id", "figure-" + std::to_string(number));
        inner.set("marks", marks);
        Data data;
        data.set("drawing", inner);
        return data;
    }

    std::size_t number = 0;  // of the block in the page: makes identifiers unique
};

std::size_t rows_on(const Page& page) {
    std::size_t rows = 0;
    for (const auto& block : page.blocks)
        if (const auto* table = std::get_if<Table>(&block)) rows += table->rows.size() + 2;
    return rows;
}

}  // namespace

std::string as_html(const Page& page, const std::string& html_template) {
    kainjow::mustache::mustache form(html_template);
    if (!form.is_valid()) fail(Fault::configuration, "templates/page.html: {}", form.error_message());
    Data lines{Data::type::list}, blocks{Data::type::list};
    for (const auto& line : page.lines) lines.push_back(Data{clean(line)});
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        auto data = std::visit(Show{.number = i + 1}, page.blocks[i]);
        // A table and the picture of it stand side by side where there is room.
        auto pictures = [&](std::size_t at) {
            return at < page.blocks.size() &&
                   (std::holds_alternative<Bars>(page.blocks[at]) || std::holds_alternative<Drawing>(page.blocks[at]));
        };
        if (std::holds_alternative<Table>(page.blocks[i]) && pictures(i + 1)) {
            data.set("open", true);
            data.set("pair", std::holds_alternative<Drawing>(page.blocks[i + 1]));
        }
        if (pictures(i) && i && std::holds_alternative<Table>(page.blocks[i - 1])) data.set("close", true);
        blocks.push_back(data);
    }
    Data data;
    data.set("title", clean(page.title));
    data.set("as_of", to_uk(page.as_of));
    data.set("rehearsal", page.rehearsal);
    data.set("personal", page.personal);
    data.set("dense", page.landscape && !page.large);
    data.set("dense_class", rows_on(page) > 42 ? "dense tight" : "dense");  // one sheet, as long as eyes allow
    data.set("size", page.landscape ? "A4 landscape" : "A4 portrait");
    data.set("margin", page.landscape ? "8mm 10mm 10mm 10mm" : "12mm 12mm 14mm 12mm");
    data.set("lines", lines);
    data.set("blocks", blocks);
    return form.render(data);
}

}  // namespace portage::cmd
