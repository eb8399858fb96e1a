// `refer form`: a form drafted from a file nobody wrote one for, and its first rows as they would be read.
#include "cmd/forms.hpp"
#include "cmd/input_file.hpp"
#include "cmd/session.hpp"
#include "cmd/surroundings.hpp"
#include "referral/draft.hpp"
#include "referral/reading.hpp"
#include "referral/rejects.hpp"

namespace portage::cmd {

namespace {

using referral::Field;

class ReferForm final : public Command {
public:
    About about() const override {
        return {
            .verb = "refer",
            .action = "form",
            .summary = "draft a form for a file of referrals by its headers and cells, and preview it",
            .help =
                "Tells what each column is, by the headers the shipped forms know and by what stands in the cells, "
                "and shows the first rows as they would be read. Columns of no meaning are kept with each referral. "
                "--toml prints the draft itself, a form to save, look over and import with (portage-form(5)); --form "
                "previews that or any other form. Nothing is read into the service's file.\n\n"
                "Ends with 1 while no column is known for the child's name or the date of birth.",
            .example =
                "portage refer form export.csv\n"
                "portage refer form export.csv --toml -o my-form.toml\n"
                "portage refer form export.csv --form ./my-form.toml\n"
                "portage refer import export.csv --form ./my-form.toml -n"};
    }
    void describe(Options& o) override {
        o.argument(path_, "FILE", "the CSV file; - for standard input");
        o.text(form_name_, "form", "NAME", "preview this form instead of a draft: kent, or a file of your own");
        o.flag(toml_, "toml", "print the draft as a form's file");
        o.number(rows_, "rows", "N", "how many rows to show (else 5)");
        o.word(encoding_, "encoding", "NAME", "of the file, where what was found is wrong");
        o.word(delimiter_, "delimiter", "NAME", "between its cells, where what was found is wrong");
    }
    int run(Session& session) override;

private:
    referral::EncodingFinding encoding_of(InputFile& file) const;
    referral::Draft drafted(InputFile& file, const referral::EncodingFinding& encoding) const;
    void show_columns(Session& session, Page& page, const referral::Draft& draft, InputFile& file,
                      referral::Encoding encoding) const;
    void show_rows(Session& session, Page& page, const referral::Form& form, InputFile& file,
                   referral::Encoding encoding) const;
    std::optional<char> delimiter() const {
        return delimiter_ ? std::optional(static_cast<char>(*delimiter_)) : std::nullopt;
    }

    std::string path_;
    std::optional<std::string> form_name_;
    bool toml_ = false;
    int rows_ = 5;
    std::optional<referral::Encoding> encoding_;
    std::optional<referral::Delimiter> delimiter_;
};

referral::EncodingFinding ReferForm::encoding_of(InputFile& file) const {
    referral::EncodingScan scan;
    auto source = file.source();
    std::string piece(1 << 18, '\0');
    while (auto got = source(piece.data(), piece.size())) scan.feed(std::string_view(piece).substr(0, got));
    auto found = scan.finish();
    return encoding_ ? referral::EncodingFinding{*encoding_, "as --encoding says"} : found;
}

referral::Draft ReferForm::drafted(InputFile& file, const referral::EncodingFinding& encoding) const {
    referral::SheetStart start(file.source(), encoding.encoding);
    if (!form_name_) return referral::draft_form(start.head(), start.whole(), shipped_forms(), delimiter());
    auto layout =
        referral::find_layout(start.head(), start.whole(), form_for(form_name_, "", start, delimiter()), delimiter());
    referral::Draft draft{.delimiter = layout.delimiter, .header_line = layout.header_line, .columns = {}};
    for (const auto& column : layout.columns)
        if (!column.ours) draft.columns.push_back({column.header, column.meaning, column.meaning ? "by the form" : ""});
    return draft;
}

// What a column is and the first thing in it, which only those see who may see names.
void ReferForm::show_columns(Session& session, Page& page, const referral::Draft& draft, InputFile& file,
                             referral::Encoding encoding) const {
    referral::SheetStart start(file.source(), encoding);
    std::string_view rest = start.head();
    CsvReader reader(
        [&rest](char* buffer, std::size_t room) {
            auto taken = rest.substr(0, room);
            std::copy(taken.begin(), taken.end(), buffer);
            rest.remove_prefix(taken.size());
            return taken.size();
        },
        draft.delimiter);
    std::vector<std::string> first(draft.columns.size());
    std::vector<std::string_view> cells;
    try {
        for (int rows = 0; session.shows_names() && rows < 60 && reader.next(cells);)
            for (std::size_t i = 0; reader.line() > draft.header_line && i < cells.size() && i < first.size(); ++i) {
                if (first[i].empty()) first[i] = shorten(tidy(normalised(undo_for_csv(cells[i]))), 30);
                rows += i == 0;
            }
    } catch (const Error&) {  // the import tells it
    }
    std::vector<Column> titles = {{"column", "Column"}, {"means", "Means"}, {"field", "Field"}, {"because", "Because"}};
    if (session.shows_names()) titles.push_back({"first", "First in it"});
    auto& table = page.table("columns", "Columns", titles);
    for (std::size_t i = 0; i < draft.columns.size(); ++i) {
        const auto& column = draft.columns[i];
        auto means = std::string("kept as it comes");
        if (column.meaning)
            means = std::string(referral::info(column.meaning->field).label) +
                    (column.meaning->choice.empty() ? "" : ": " + column.meaning->choice);
        std::vector<Cell> row = {cell(column.header), cell(means),
                                 column.meaning ? cell(to_string(column.meaning->field)) : Cell{}, cell(column.why)};
        if (session.shows_names()) row.push_back(cell(first[i]));
        table.rows.push_back(std::move(row));
    }
}

void ReferForm::show_rows(Session& session, Page& page, const referral::Form& form, InputFile& file,
                          referral::Encoding encoding) const {
    referral::SheetReader sheet(referral::SheetStart(file.source(), encoding), form, delimiter());
    referral::RowReader reader(form, sheet.layout(), "preview", session.today());
    auto& table = page.table("rows", "The first rows as they would be read",
                             {{"line", "Line", Align::right},
                              {"child", "Child"},
                              {"born", "Born"},
                              {"received", "Received"},
                              {"referrer", "Referrer"},
                              {"consent", "Consent"},
                              {"problems", "What would be told"}});
    table.when_empty = "no row below the header";
    referral::Received row;
    std::vector<referral::Problem> found;
    for (int rows = 0; rows < rows_ && sheet.next(); ++rows) {
        bool good = reader.read(sheet.cells(), sheet.line(), row, found);
        std::vector<std::string> codes;
        for (const auto& problem : found) codes.emplace_back(to_string(problem.code));
        std::optional<Date> received;
        if (row.received_on_given) received = row.received_on;
        auto consent = row.consent ? std::optional(std::string(*row.consent ? "yes" : "no")) : std::nullopt;
        table.row(sheet.line(), session.person(row[Field::forename], row[Field::surname]),
                  row.born ? row.born : row.due_on, received, row[Field::referrer_role], consent,
                  (good ? "" : "given back: ") + join(codes, ", "));
    }
}

int ReferForm::run(Session& session) {
    if (toml_ && form_name_) fail(Fault::usage, "--toml prints a draft, --form previews a form: one of them");
    if (rows_ < 0 || rows_ > 1000) fail(Fault::usage, "--rows: from 0 to 1000");
    InputFile file(path_);
    try {
        auto encoding = encoding_of(file);
        auto draft = drafted(file, encoding);
        auto text = referral::draft_text(draft, path_ == "-" ? "standard input" : file_name_of(path_));
        auto lacks = draft.lacks();
        if (toml_) {
            session.show_text(text);
        } else {
            Page page{.schema = "refer.form",
                      .title = "Form for " + (path_ == "-" ? std::string("standard input") : file_name_of(path_)),
                      .as_of = session.today(),
                      .personal = true,
                      .landscape = true};
            auto& facts = page.facts("file", "");
            facts.add("encoding", "Encoding", fmt::format("{}: {}", to_string(encoding.encoding), encoding.why));
            facts.add("delimiter", "Cells apart by", referral::delimiter_in_words(draft.delimiter));
            facts.add("header_line", "Header on line", draft.header_line);
            show_columns(session, page, draft, file, encoding.encoding);
            if (lacks.empty()) {
                referral::SheetStart start(file.source(), encoding.encoding);
                auto form =
                    form_name_ ? form_for(form_name_, "", start, delimiter()) : referral::read_form(text, "draft.toml");
                show_rows(session, page, form, file, encoding.encoding);
            }
            session.show(std::move(page));
        }
        if (lacks.empty()) return 0;
        session.warn(
            fmt::format("no column was found for {}: {}", portage::in_words(lacks, "or"),
                        toml_ ? "put its header where the draft says so" : "say which in the form (--toml prints it)"));
        return 1;
    } catch (const Error& error) {
        if (error.fault() == Fault::bad_input) fail(Fault::bad_input, "{}: {}", file.name(), error.what());
        throw;
    }
}

}  // namespace

std::unique_ptr<Command> refer_form() { return std::make_unique<ReferForm>(); }

}  // namespace portage::cmd
