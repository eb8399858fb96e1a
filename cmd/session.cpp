#include "cmd/session.hpp"

#include "calendar/london.hpp"
#include "cmd/postcodes.hpp"
#include "cmd/render/render.hpp"
#include "cmd/surroundings.hpp"
#include "store/arrival.hpp"
#include "store/migrate.hpp"
#include "store/undo.hpp"

namespace portage::cmd {

namespace {

Format format_of(const Globals& globals) {
    if (globals.format) return *globals.format;
    if (!globals.output) return Format::table;
    auto dot = globals.output->rfind('.');
    auto extension = dot == std::string::npos ? "" : globals.output->substr(dot + 1);
    if (extension == "txt") return Format::table;
    return parse_word<Format>(extension).value_or(Format::table);
}

// A landscape page is for paper: 132 columns where no terminal says otherwise.
int columns_of(const Page& page, const Globals& globals) {
    bool paper = globals.output || !out_is_terminal();
    return page.landscape && paper && !environment("COLUMNS") ? 132 : terminal_columns();
}

std::string text_of(const Page& page, Format format, const Globals& globals) {
    switch (format) {
        case Format::table: return as_table(page, columns_of(page, globals));
        case Format::csv: return as_csv(page, ',');
        case Format::tsv: return as_csv(page, '\t');
        case Format::json: return as_json(page);
        case Format::jsonl: return as_jsonl(page);
        case Format::md: return as_markdown(page);
        case Format::html: return as_html(page, read_share("templates/page.html"));
    }
    return {};
}

}  // namespace

Session::Session(const Globals& globals, const About& about) : globals_(globals), about_(about) {
    if (globals.output) refuse_database(*globals.output);  // before anything is done
}
Session::~Session() = default;

Postcodes& Session::postcodes() {
    if (!postcodes_)
        postcodes_ = std::make_unique<Postcodes>([this] { return file_exists(db_path()) ? &database() : nullptr; });
    return *postcodes_;
}

std::optional<Instant> Session::pretended_now() const {
    auto said = environment("PORTAGE_NOW");
    if (!said) return {};
    auto at = parse_instant(*said);
    if (!at)
        fail(Fault::usage, "PORTAGE_NOW: '{}' is not a time (write it as 2026-11-23T07:00:00Z)", for_terminal(*said));
    return at;
}

Date Session::today() {
    Date london = calendar::london_day(pretended_now().value_or(clock_now()));
    if (globals_.today) return parse_typed_date(*globals_.today, london);
    if (auto said = environment("PORTAGE_TODAY")) return parse_typed_date(*said, london);
    return london;
}

bool Session::is_rehearsal() {
    if (about_.verb == "init") return true;  // init decides by its own option
    return service().rehearsal;
}

Instant Session::now() {
    auto pretended = pretended_now();
    if (!pretended) return clock_now();
    if (!is_rehearsal())
        fail(Fault::refused, "PORTAGE_NOW works with files made by 'init --rehearsal' only; {} is a real one",
             db_path());
    return *pretended;
}

std::string Session::actor() const { return globals_.actor.value_or(system_user()); }

std::string Session::db_path() const {
    if (globals_.db) return *globals_.db;
    if (auto said = environment("PORTAGE_DB")) return *said;
    return data_folder() + "/portage.db";
}

store::Database& Session::database() {
    if (!database_) {
        auto seconds = globals_.lock_wait.value_or(err_is_terminal() ? 30 : 120);
        database_ = store::Database::open(db_path(), std::chrono::seconds{seconds});
        bring_forward();
    }
    return *database_;
}

// A file of an earlier schema is brought forward by whatever command first meets it.
void Session::bring_forward() {
    if (!store::needs_migration(*database_)) return;
    if (globals_.dry_run) {
        database_ = store::Database::copy_in_memory(*database_);
        return store::migrate_in_memory(*database_);
    }
    if (auto done = store::migrate(*database_, actor(), now()))
        say(fmt::format("{} was brought from schema {} to {}; as it was, it lies in {}", db_path(), done->from,
                        done->to, done->copy));
}

const store::Service& Session::service() {
    if (!service_) {
        store::Reader within(database(), store::Reader::Within{});
        service_ = store::service_of(within);
    }
    return *service_;
}

std::string Session::policy_path() {
    auto folder = globals_.policies.value_or(db_path() + ".policies");
    return folder + "/" + service().authority + ".toml";
}

const authority::Authority& Session::authority() {
    if (!authority_) {
        auto path = policy_path();
        authority_ = std::make_unique<authority::Authority>(authority::read_authority(read_file(path, 1 << 20), path));
    }
    return *authority_;
}

store::Reader& Session::reader() {
    if (reader_) return *reader_;
    if (!globals_.as_known_on) {
        reader_ = std::make_unique<store::Reader>(database());
        seen_ = store::last_change(*reader_);
        return *reader_;
    }
    auto day = parse_typed_date(*globals_.as_known_on, today(), Yearless::past);
    if (day > today()) fail(Fault::usage, "--as-known-on looks back, and {} is still to come", to_uk(day));
    past_ = store::Database::copy_in_memory(database());
    store::ChangeNumber last = 0;
    {
        store::Reader whole(*past_);
        last = store::last_change_by(whole, calendar::end_of_london_day(day));
    }
    store::rewind(*past_, last);
    return *(reader_ = std::make_unique<store::Reader>(*past_));
}

std::optional<store::ChangeNumber> Session::write(const std::function<void(store::Writer&)>& work,
                                                  std::optional<store::ChangeNumber> undoes) {
    if (about_.effect == Effect::reads)
        fail(Fault::bug, "{} {} writes, and says it does not", about_.verb, about_.action);
    bool another_day = globals_.today || environment("PORTAGE_TODAY");
    if (another_day && !service().rehearsal)
        fail(Fault::refused,
             "a real file is not written under another day: leave --today away, and say with --on when it happened");
    if (globals_.as_known_on) fail(Fault::usage, "--as-known-on looks back; nothing can be written there");
    if (about_.needs_reason && trim(globals_.reason.value_or("")).empty())
        fail(Fault::usage, "--reason is missing: say why, it is kept with the change");
    auto verb = std::string(about_.verb) + (about_.action.empty() ? "" : " ") + std::string(about_.action);
    // Families read so far become rows before the work on them begins.
    auto met = reader_ ? reader_->met() : std::vector<std::int64_t>();
    reader_.reset();
    store::Writer writer(database(), {actor(), verb, globals_.reason, now()}, undoes);
    if (seen_ && writer.number() != *seen_ + 1)
        fail(Fault::busy, "somebody entered C{} meanwhile; nothing was changed, try again", writer.number() - 1);
    for (auto child : met) store::arrival_of(writer, {child});
    work(writer);
    if (!globals_.dry_run) return writer.commit();
    writer.take_back();
    return {};
}

bool Session::shows_names() const { return globals_.names || (!globals_.output && out_is_terminal()); }

std::string Session::person(std::string_view forename, std::string_view surname) const {
    if (!shows_names()) return initials(forename, surname);
    return tidy(fmt::format("{} {}", forename, surname));
}

void Session::show(Page page) {
    page.rehearsal = database_ && service().rehearsal;
    for (const auto& warning : page.warnings) warn(warning);
    auto text = text_of(page, format_of(globals_), globals_);
    show_text(text);
}

void Session::show_text(std::string_view text) {
    if (globals_.output)
        write_file(*globals_.output, text);
    else
        write_out(text);
}

void Session::say(const std::string& line) const {
    if (!globals_.quiet) write_err(line + "\n");
}

void Session::warn(const std::string& line) const { write_err("portage: " + for_terminal(line) + "\n"); }

void Session::done(const std::string& what, std::optional<store::ChangeNumber> change) const {
    if (globals_.dry_run) return say(what + " (dry run: nothing was kept)");
    if (!change) return say("nothing to change");
    if (err_is_terminal() || globals_.verbose) say(fmt::format("{} (C{})", what, *change));
}

}  // namespace portage::cmd
