// A failure is an exception; an answer is a value. This is the only exception type of the library.
#pragma once

#include <fmt/core.h>

#include <stdexcept>
#include <string>

namespace portage {

// Why a command could not do what it was asked. The numbers are the exit codes printed by
// `portage help exit-codes`; 65 to 78 follow sysexits.h.
enum class Fault {
    usage = 2,           // the command line itself is wrong
    bad_input = 65,      // data given to us is wrong; nothing was changed
    no_input = 66,       // a file we were told to read is not there
    bug = 70,            // our own mistake
    not_ours = 72,       // not a portage file, or a damaged one
    cannot_create = 73,  // an output could not be created
    io = 74,             // a read or write failed: disk full, closed pipe
    busy = 75,           // locked by another process; safe to try again
    refused = 77,        // a rule of the service or of the file says no
    configuration = 78,  // a policy, form or calendar is wrong, or the file is newer than we are
};

// `what()` says what, where, and what would be right. It never names a child.
class Error : public std::runtime_error {
public:
    Error(Fault fault, const std::string& message) : std::runtime_error(message), fault_(fault) {}
    Fault fault() const { return fault_; }

private:
    Fault fault_;
};

template <class... Args>
[[noreturn]] void fail(Fault fault, fmt::format_string<Args...> format, Args&&... args) {
    throw Error(fault, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace portage
