// What the commands about one case share.
#pragma once

#include "cmd/session.hpp"
#include "store/cases.hpp"

namespace portage::cmd {

// The day something happened: `on`, else today. Fails with Fault::usage for a day to come.
Date happened_on(Session& session, const std::optional<Date>& on);

// A text as typed, or standard input for "-"; tidied. Fails with Fault::usage where it is empty.
// Texts that name people come by standard input or a sheet: a command line can be read by others
// on the machine and stays in the shell's history.
std::string text_or_input(const std::string& typed, std::string_view option);

// "K26-0001K is on the waiting list", as a refusal begins.
std::string standing(const caseload::Case& case_file);

// A stored word as people read it: "two_staff" → "two staff".
std::string spaced(std::string_view word);

}  // namespace portage::cmd
