// One run of the program: its global options, the day, the file, and where words go.
#pragma once

#include "authority/authority.hpp"
#include "cmd/command.hpp"
#include "cmd/globals.hpp"
#include "cmd/render/page.hpp"
#include "store/database.hpp"
#include "store/service.hpp"
#include "store/writer.hpp"

#include <functional>
#include <memory>

namespace portage::cmd {

class Postcodes;

class Session {
public:
    Session(const Globals& globals, const About& about);
    ~Session();

    const Globals& globals() const { return globals_; }
    const About& about() const { return about_; }

    // The day to reckon with: --today, PORTAGE_TODAY, PORTAGE_NOW, else the day in London.
    Date today();
    // The time to enter changes under: the clock, or PORTAGE_NOW for a rehearsal file.
    Instant now();
    std::string actor() const;

    std::string db_path() const;
    // What the file is; opens it.
    const store::Service& service();
    // The authority's policy: the copy beside the file, or of --policies. A policy that does not
    // hold together fails with Fault::configuration.
    const authority::Authority& authority();
    std::string policy_path();

    // Asks questions of the file, or of the file as it was known at the end of --as-known-on.
    // All of a command's questions go through one Reader, which a write() ends.
    store::Reader& reader();
    // Runs `work` in one transaction, one change, under about().verb and action; commits, or takes
    // everything back under --dry-run. Fails with Fault::busy where somebody else wrote since this
    // command's Reader looked: what was thought out may not hold any more. Returns the change's number; nothing where
    // nothing changed. Print after it returns, never within.
    std::optional<store::ChangeNumber> write(const std::function<void(store::Writer&)>& work,
                                             std::optional<store::ChangeNumber> undoes = {});
    bool dry_run() const { return globals_.dry_run; }

    // Where postcodes are: by the edition imported into the file, else by the directory shipped.
    Postcodes& postcodes();

    // Whether children's names may be shown: on a terminal, or with --names.
    bool shows_names() const;
    std::string person(std::string_view forename, std::string_view surname) const;

    // Prints the page in the asked-for format, to standard output or --output.
    void show(Page page);
    // A finished text that is no page: a letter, a calendar, a sheet to fill in.
    void show_text(std::string_view text);
    // A line to standard error, unless --quiet.
    void say(const std::string& line) const;
    void warn(const std::string& line) const;
    // "Done, as C41." Says so on a terminal or with -v; silent for cron and scripts.
    void done(const std::string& what, std::optional<store::ChangeNumber> change) const;

private:
    store::Database& database();
    void bring_forward();
    bool is_rehearsal();
    std::optional<Instant> pretended_now() const;

    const Globals& globals_;
    About about_;
    std::optional<store::Database> database_, past_;
    std::unique_ptr<store::Reader> reader_;
    std::optional<store::Service> service_;
    std::unique_ptr<authority::Authority> authority_;
    std::unique_ptr<Postcodes> postcodes_;
    std::optional<store::ChangeNumber> seen_;  // the last change when reading began
};

}  // namespace portage::cmd
