// What the process finds around it: environment, clock, terminal, files. Nothing else asks for them.
#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::cmd {

std::optional<std::string> environment(const char* name);  // absent where empty
Instant clock_now();
std::string system_user();  // name of the real user id, never $USER
bool out_is_terminal();
bool err_is_terminal();
bool in_is_terminal();
int terminal_columns();      // COLUMNS, else the terminal's own width, else 100
std::string share_folder();  // installed beside the program, else the source tree's
std::string data_folder();   // $XDG_DATA_HOME/portage, else ~/.local/share/portage

bool file_exists(const std::string& path);
std::string file_name_of(const std::string& path);
std::string folder_of(const std::string& path);
// The whole file; "-" is standard input. Fails with no_input, or bad_input over `largest` bytes.
std::string read_file(const std::string& path, std::size_t largest = 64 << 20);
std::string read_share(std::string_view name);  // "templates/page.html"
// Names of the files in a folder ending in `ending`, sorted; empty where there is no such folder.
std::vector<std::string> files_in(const std::string& folder, std::string_view ending);
// Whether two names lead to one file that is there.
bool is_same_file(const std::string& one, const std::string& other);
// Fails (cannot_create) where a database stands under this name: no page, sheet or list may take its place.
void refuse_database(const std::string& path);
// Written whole or not at all, readable by the owner only. Refuses to follow a link at the end, and to take the place
// of a database.
void write_file(const std::string& path, std::string_view text);
// To standard output, checked to the last byte: a full disk is an error, not a short report.
void write_out(std::string_view text);
void write_err(std::string_view text);
void make_folder(const std::string& path);  // with those above it, 0700

}  // namespace portage::cmd
