// The files of a published postcode directory, as downloaded: one CSV, or the ZIP it came in.
#pragma once

#include "base/csv.hpp"
#include "cmd/session.hpp"

#include <functional>

namespace portage::cmd {

struct DirectoryFiles {
    std::vector<std::string> members;    // of the ZIP; empty for a CSV
    std::optional<std::string> edition;  // as a name or the metadata in the ZIP tell it
};

// Looks what is there. Of a ZIP: the whole ONSPD or NSPL where it is in one file, else its parts in multi_csv;
// every file of Code-Point Open's Data/CSV. Fails with Fault::no_input, or bad_input where none of them is there.
DirectoryFiles find_directory(const std::string& path);

// Gives each file, with the name messages call it by, to `read`, and tells how far it has come. A failure
// with Fault::bad_input gets the file's name put before it.
void read_directory(const Session& session, const std::string& path, const DirectoryFiles& files,
                    const std::function<void(const std::string& name, CsvReader::Source bytes)>& read);

// For tests: which members of a ZIP are to be read.
std::vector<std::string> members_to_read(const std::vector<std::string>& members);

}  // namespace portage::cmd
