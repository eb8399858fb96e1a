#include "cmd/archive.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace portage::cmd {

bool is_zip(const std::string& path) {
    if (path == "-") return false;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return false;
    // Read without moving on, which only a file that can be read twice allows: a pipe is none.
    char start[4] = {};
    const bool found = ::pread(file, start, sizeof start, 0) == sizeof start && std::memcmp(start, "PK\3\4", 4) == 0;
    ::close(file);
    return found;
}

void Archive::Close::operator()(archive* handle) const { archive_read_free(handle); }

void Archive::broken() const {
    const char* why = archive_error_string(handle_.get());
    fail(Fault::bad_input, "{}: not a ZIP file that can be read{}", path_,
         why ? fmt::format(" ({})", for_terminal(why)) : "");
}

Archive::Archive(std::string path, std::int64_t most)
    : path_(std::move(path)), left_(most), handle_(archive_read_new()) {
    constexpr std::size_t block = 1 << 18;
    if (!handle_) fail(Fault::io, "{}: no memory to read it", path_);
    if (::access(path_.c_str(), R_OK) != 0) fail(Fault::no_input, "{}: {}", path_, std::strerror(errno));
    archive_read_support_format_zip(handle_.get());
    if (archive_read_open_filename(handle_.get(), path_.c_str(), block) != ARCHIVE_OK) broken();
}

std::optional<std::string> Archive::next() {
    for (;;) {
        archive_entry* entry = nullptr;
        const int code = archive_read_next_header(handle_.get(), &entry);
        if (code == ARCHIVE_EOF) return {};
        if (code < ARCHIVE_WARN) broken();
        // Letters beyond ASCII need a locale, which ours is not; a directory's files have none in their names.
        const char* name = archive_entry_pathname(entry);
        if (!name || archive_entry_filetype(entry) != AE_IFREG) continue;
        std::string found = name;
        std::replace(found.begin(), found.end(), '\\', '/');
        return found;
    }
}

std::size_t Archive::read(char* buffer, std::size_t room) {
    const auto got = archive_read_data(handle_.get(), buffer, room);
    if (got < 0) broken();
    left_ -= got;
    if (left_ < 0) fail(Fault::bad_input, "{}: unpacks to more than any postcode directory: refused", path_);
    return static_cast<std::size_t>(got);
}

std::int64_t Archive::taken() const { return archive_filter_bytes(handle_.get(), -1); }

}  // namespace portage::cmd
