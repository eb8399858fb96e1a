#include "base/digest.hpp"
#include "base/error.hpp"
#include "cmd/forms.hpp"
#include "cmd/input_file.hpp"
#include "cmd/postcodes.hpp"
#include "cmd/refer/import_explain.hpp"
#include "cmd/refer/import_likeness.hpp"
#include "cmd/refer/import_seen.hpp"
#include "cmd/session.hpp"
#include "cmd/surroundings.hpp"
#include "referral/reading.hpp"
#include "referral/rejects.hpp"
#include "store/intake.hpp"

namespace portage::cmd {

namespace {

// What the bytes of the file are, found before a row is read.
struct FileFacts {
    std::int64_t bytes = 0;
    std::string digest;
    referral::EncodingFinding encoding;
};

FileFacts look_at(InputFile& file) {
    FileFacts facts;
    referral::EncodingScan scan;
    Hasher hasher;
    auto source = file.source();
    std::string piece(1 << 18, '\0');
    while (auto got = source(piece.data(), piece.size())) {
        std::string_view bytes(piece.data(), got);
        facts.bytes += static_cast<std::int64_t>(got);
        hasher.bytes(bytes);
        scan.feed(bytes);
    }
    facts.digest = to_hex(hasher.finish());
    facts.encoding = scan.finish();
    return facts;
}

class ReferImport final : public Command {
public:
    About about() const override;
    void describe(Options& o) override;
    int run(Session& session) override;

private:
    void read_rows(store::Writer& writer, Date today);
    void find_district(child::Address& address, const referral::Received& row);
    void give_back_rejects(bool dry_run);
    std::string free_rejects_name() const;

    std::string path_;
    std::optional<std::string> form_name_, source_, rejects_;
    std::optional<referral::Encoding> encoding_;
    std::optional<referral::Delimiter> delimiter_;
    std::optional<int> explain_;
    bool all_or_nothing_ = false, no_search_ = false;

    // of the run
    std::optional<referral::SheetReader> sheet_;
    std::optional<referral::Form> form_;
    std::optional<store::SearchRules> rules_;
    Postcodes* postcodes_ = nullptr;
    std::string rejects_text_, written_rejects_;
    std::vector<referral::Problem> found_;
    referral::Batch batch_;
    ImportTally tally_;
};

About ReferImport::about() const {
    return {
        .verb = "refer",
        .action = "import",
        .summary = "referrals out of a CSV file: good rows go in, bad rows come back to be corrected",
        .effect = Effect::writes,
        .help =
            "The file is read by a form, which says what its headers mean (portage-form(5)); columns no field takes "
            "are kept "
            "with the referral. UTF-8, UTF-16 and Excel's Windows-1252, comma, semicolon or tab, dates day first.\n\n"
            "Every problem of every row is told at once. Rows that cannot go in are written to a rejects file with the "
            "line, "
            "the column, a code and the reason; corrected, that file imports as it is. A row that came before changes "
            "nothing, so the same file may be imported again. An import is one change: case undo takes it back.\n\n"
            "Ends with 0 when every row is in or was in before, 1 when some came back or were held.",
        .example =
            "portage refer import forms.csv -n\n"
            "portage refer import forms.csv\n"
            "portage refer import forms.rejects.csv"};
}

void ReferImport::describe(Options& o) {
    o.argument(path_, "FILE", "the CSV file; - for standard input");
    o.text(form_name_, "form", "NAME",
           "how its headers read: kent, thurrock, generic, or a form of your own (else the best fit)");
    o.text(source_, "source", "NAME",
           "which sender's numbering the submission numbers are of, where there are several (else the authority)");
    o.text(rejects_, "rejects", "FILE", "where bad rows go (else forms.rejects.csv beside forms.csv)");
    o.flag(all_or_nothing_, "all-or-nothing", "one bad row and nothing goes in");
    o.number(explain_, "explain", "LINE", "only show how this line is read, cell by cell, and what would come of it");
    o.flag(no_search_, "no-search", "do not look whether a child is here already (later: refer duplicates --search)");
    o.word(encoding_, "encoding", "NAME", "of the file, where what was found is wrong");
    o.word(delimiter_, "delimiter", "NAME", "between its cells, where what was found is wrong");
}

int ReferImport::run(Session& session) {
    for (const auto& written : {rejects_, session.globals().output})
        if (written && is_same_file(*written, path_))
            fail(Fault::cannot_create, "{}: is the file to be imported, and would be lost; name another to write to",
                 *written);
    InputFile file(path_);
    postcodes_ = &session.postcodes();
    auto delimiter = delimiter_ ? std::optional(static_cast<char>(*delimiter_)) : std::nullopt;
    FileFacts facts;
    auto today = session.today();
    try {
        facts = look_at(file);
        if (encoding_) facts.encoding = {*encoding_, "as --encoding says"};
        referral::SheetStart start(file.source(), facts.encoding.encoding);
        form_ = form_for(form_name_, session.service().authority, start, delimiter);
        sheet_.emplace(std::move(start), *form_, delimiter);
        auto source = source_.value_or(session.service().authority);
        if (explain_) {
            explain_line(session, *sheet_, *form_, source, static_cast<std::size_t>(std::max(*explain_, 0)));
            return 0;
        }
        batch_ = {.file_name = path_ == "-" ? "-" : file_name_of(path_),
                  .form = form_->name,
                  .source = source,
                  .bytes = facts.bytes,
                  .digest = facts.digest,
                  .encoding = std::string(to_string(facts.encoding.encoding)),
                  .headers = referral::raw_headers(sheet_->layout()),
                  .on = today};
        if (!no_search_) rules_ = search_rules(session);
        auto change = session.write([&](store::Writer& writer) {
            read_rows(writer, today);
            give_back_rejects(session.dry_run());
        });
        tally_.show(session, *form_, sheet_->layout(), batch_, facts.encoding, change);
    } catch (const Error& error) {
        // The library says the line; whose line, only we know.
        if (error.fault() == Fault::bad_input) fail(Fault::bad_input, "{}: {}", file.name(), error.what());
        throw;
    }
    if (!written_rejects_.empty())
        session.say(fmt::format("{} {} {}: correct what _reason says there, then: portage refer import {}{}{}",
                                count(tally_.rejected, "row"),
                                session.dry_run()      ? "would be given back in"
                                : tally_.rejected == 1 ? "is in"
                                                       : "are in",
                                written_rejects_, written_rejects_, form_name_ ? " --form " + *form_name_ : "",
                                source_ ? " --source " + *source_ : ""));
    return tally_.rejected + tally_.held > 0 ? 1 : 0;
}

void ReferImport::read_rows(store::Writer& writer, Date today) {
    referral::RowReader reader(*form_, sheet_->layout(), batch_.source, today);
    store::Intake intake(writer);
    intake.in_bulk();
    std::optional<ImportLikeness> likeness;
    if (rules_) likeness.emplace(writer, *rules_);
    referral::Received row;
    while (sheet_->next()) {
        ++tally_.read;
        bool good = reader.read(sheet_->cells(), sheet_->line(), row, found_);
        const auto seen = good ? intake.find(row.identity, row.content) : std::nullopt;
        if (seen) {
            found_.clear();  // told when it came first
            if (seen->edited) found_.push_back(came_otherwise(writer, row, *seen));
            good = found_.empty() || found_.front().code == referral::ProblemCode::other_content;
        }
        if (!good) {
            ++tally_.rejected;
            if (rejects_text_.empty()) rejects_text_ = referral::rejects_head(sheet_->layout());
            rejects_text_ += referral::rejects_row(sheet_->layout(), sheet_->cells(), row.line, found_);
        } else if (seen) {
            ++(seen->edited ? tally_.held : tally_.unchanged);
        } else {
            auto made = referral::new_referral(row);
            if (made.address) find_district(*made.address, row);
            // Entered with the first referral; the counts follow when they are known.
            if (!batch_.id) batch_.id = writer.insert(batch_);
            made.referral.batch = batch_.id;
            made.cells = sheet_->cells();
            intake.enter(made);
            if (likeness) likeness->add(made);
            ++tally_.created;
        }
        for (const auto& problem : found_) tally_.note(sheet_->layout(), row.line, problem);
    }
    if (all_or_nothing_ && tally_.rejected > 0)
        fail(Fault::bad_input, "{} cannot go in, so nothing did:\n{}", count(tally_.rejected, "row"),
             tally_.errors_told());
    if (tally_.created == 0) return;
    intake.finish();
    if (likeness) likeness->finish(batch_, sheet_->layout(), tally_);
    batch_.rows_read = static_cast<int>(tally_.read);
    batch_.created = static_cast<int>(tally_.created);
    batch_.unchanged = static_cast<int>(tally_.unchanged);
    batch_.held = static_cast<int>(tally_.held);
    batch_.rejected = static_cast<int>(tally_.rejected);
    writer.update(batch_);
}

void ReferImport::find_district(child::Address& address, const referral::Received& row) {
    if (!row.postcode) return;
    const auto listed = postcodes_->look_up(*row.postcode);
    const auto found = listed ? listed->residence : std::nullopt;
    if (listed && listed->ended)
        found_.push_back(
            {referral::ProblemCode::postcode, referral::whole_row,
             fmt::format("postcode {} is {}", row.postcode->text(), *postcodes_->ended_in_words(*listed))});
    if (!found) {
        found_.push_back(
            {referral::ProblemCode::postcode, referral::whole_row,
             fmt::format("postcode {} {} ({}): the district is not known", row.postcode->text(),
                         listed ? "lies in no council" : "is not in the directory", postcodes_->edition())});
        return;
    }
    address.district = found->district;
    address.county = found->county;
    address.ward = found->ward;
    address.directory = found->edition;
}

// Before the change is committed: a crash between the two leaves a rejects file too many, never one
// too few.
void ReferImport::give_back_rejects(bool dry_run) {
    if (rejects_text_.empty()) return;
    auto path = rejects_.value_or(free_rejects_name());
    written_rejects_ = path;
    if (!dry_run) write_file(path, rejects_text_);
}

// forms.rejects.csv beside forms.csv; forms.rejects-2.csv where that holds other rows, perhaps
// already half corrected.
std::string ReferImport::free_rejects_name() const {
    auto stem = path_ == "-" ? "import" : path_;
    if (stem.ends_with(".csv")) stem.resize(stem.size() - 4);
    if (auto at = stem.rfind(".rejects"); at != std::string::npos && at > stem.rfind('/') + 1) stem.resize(at);
    for (int number = 1;; ++number) {
        auto path = stem + ".rejects" + (number == 1 ? "" : fmt::format("-{}", number)) + ".csv";
        if (!file_exists(path) || read_file(path, rejects_text_.size() + (64 << 20)) == rejects_text_) return path;
    }
}

}  // namespace

std::unique_ptr<Command> refer_import() { return std::make_unique<ReferImport>(); }

}  // namespace portage::cmd
