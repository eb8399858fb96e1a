#include "cmd/globals.hpp"

namespace portage::cmd {

void Globals::describe(Options& o) {
    o.text(db, "db", "FILE", "the service's file; else PORTAGE_DB, else portage/portage.db in the data folder");
    o.text(policies, "policies", "DIR", "folder of policy files; else the one beside the service's file");
    o.text(today, "today", "DATE", "read as at this day; a real file refuses to be written so (see --on)");
    o.text(as_known_on, "as-known-on", "DATE", "read the file as it stood at the end of this day");
    o.word(format, "format", "FORMAT", "how to print; else by the ending of --output, else table");
    o.text(output, "output", "FILE", "write there instead of to the screen, whole or not at all").short_form('o');
    o.flag(dry_run, "dry-run", "do everything but keep nothing").short_form('n');
    o.text(reason, "reason", "TEXT", "why, kept with the change");
    o.text(actor, "actor", "NAME", "who is writing, for service accounts; else the user of the system");
    o.flag(yes, "yes", "do not ask").short_form('y');
    o.flag(names, "names", "children's full names also in what is saved or sent");
    o.flag(quiet, "quiet", "say nothing when all is well").short_form('q');
    o.flag(verbose, "verbose", "say more on the way").short_form('v');
    o.text(color, "color", "WHEN", "auto, always or never").choose({"auto", "always", "never"});
    o.flag(no_input, "no-input", "never ask; fail instead");
    o.number(lock_wait, "lock-wait", "SECONDS",
             "how long to wait while somebody else writes (else 30, or 120 without a terminal)");
    o.flag(help, "help", "tell what this does and takes").short_form('h');
    o.flag(version, "version", "tell the version");
}

}  // namespace portage::cmd
