// Help, from the one list of commands.
#pragma once

#include "base/error.hpp"
#include "cmd/command.hpp"

#include <string>

namespace portage::cmd {

std::string version_text();
std::string overview();
std::string help_of_verb(std::string_view verb);
std::string help_of(const Command& command, const Options& options);
std::string exit_codes();
std::string environment_variables();
std::string global_options();
std::string_view kind_of(Fault fault);  // one word, for errors as JSON

}  // namespace portage::cmd
