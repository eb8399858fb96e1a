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
// Of those, what there is and what it means; the manual sets it in its own way.
using Meanings = std::vector<std::pair<std::string, std::string>>;
Meanings exit_code_meanings();
Meanings environment_meanings();
inline constexpr std::string_view other_codes = "Any other code is a failure too.";
// What can be chosen from, told once: empty where the option's value or its text names it all.
std::string choices_of(const Option& option);
std::string_view kind_of(Fault fault);  // one word, for errors as JSON

}  // namespace portage::cmd
