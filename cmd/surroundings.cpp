#include "cmd/surroundings.hpp"

#include "base/error.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace portage::cmd {

namespace {

// A file descriptor that closes itself.
class Handle {
public:
    explicit Handle(int file) : file_(file) {}
    ~Handle() {
        if (file_ >= 0) ::close(file_);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    int get() const { return file_; }
    explicit operator bool() const { return file_ >= 0; }
    int close() {
        int closing = file_;
        file_ = -1;
        return ::close(closing);
    }

private:
    int file_;
};

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        auto written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    if (!value || !*value) return {};
    return value;
}

Instant clock_now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

std::string system_user() {
    const auto* user = ::getpwuid(::getuid());
    return user ? user->pw_name : fmt::format("uid {}", ::getuid());
}

bool out_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }
bool err_is_terminal() { return ::isatty(STDERR_FILENO) == 1; }
bool in_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

int terminal_columns() {
    if (auto said = environment("COLUMNS")) {
        int columns = std::atoi(said->c_str());
        if (columns >= 40 && columns <= 1000) return columns;
    }
    winsize size{};
    if (out_is_terminal() && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
    return 100;
}

std::string share_folder() {
    char self[PATH_MAX];
    auto length = ::readlink("/proc/self/exe", self, sizeof self);
    if (length > 0 && length < PATH_MAX) {
        auto beside =
            folder_of(folder_of(std::string(self, static_cast<std::size_t>(length)))) + "/share/portage-caseload";
        if (file_exists(beside)) return beside;
    }
    if (file_exists(PORTAGE_SOURCE_SHARE)) return PORTAGE_SOURCE_SHARE;
    return PORTAGE_SHARE_DIR;
}

std::string data_folder() {
    auto xdg = environment("XDG_DATA_HOME");
    if (xdg && xdg->starts_with('/')) return *xdg + "/portage";
    return environment("HOME").value_or("") + "/.local/share/portage";
}

bool file_exists(const std::string& path) {
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0;
}

std::string file_name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string folder_of(const std::string& path) {
    auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash ? path.substr(0, slash) : "/";
}

std::string read_file(const std::string& path, std::size_t largest) {
    Handle file(path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) fail(Fault::no_input, "{}: {}", path, errno == ENOENT ? "no such file" : std::strerror(errno));
    std::string text;
    char piece[1 << 16];
    for (;;) {
        auto got = ::read(file.get(), piece, sizeof piece);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(Fault::no_input, "{}: {}", path, std::strerror(errno));
        if (got == 0) return text;
        text.append(piece, static_cast<std::size_t>(got));
        if (text.size() > largest) fail(Fault::bad_input, "{}: larger than {} bytes", path, largest);
    }
}

std::string read_share(std::string_view name) { return read_file(share_folder() + "/" + std::string(name)); }

std::vector<std::string> files_in(const std::string& folder, std::string_view ending) {
    std::vector<std::string> names;
    auto* open = ::opendir(folder.c_str());
    if (!open) return names;
    while (const auto* entry = ::readdir(open))
        if (std::string_view(entry->d_name).ends_with(ending)) names.emplace_back(entry->d_name);
    ::closedir(open);
    std::sort(names.begin(), names.end());
    return names;
}

bool is_same_file(const std::string& one, const std::string& other) {
    struct stat a {
    }, b{};
    return ::stat(one.c_str(), &a) == 0 && ::stat(other.c_str(), &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

void refuse_database(const std::string& path) {
    constexpr std::string_view mark = "SQLite format 3";
    std::array<char, mark.size()> front{};
    Handle file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file && ::read(file.get(), front.data(), front.size()) == static_cast<ssize_t>(front.size()) &&
        std::string_view(front.data(), front.size()) == mark)
        fail(Fault::cannot_create, "{}: is a database, and would be lost; name another file to write to", path);
}

void write_file(const std::string& path, std::string_view text) {
    refuse_database(path);
    struct stat found {};
    if (::lstat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode))
        fail(Fault::cannot_create, "{}: is not an ordinary file; nothing was written", path);
    auto working = fmt::format("{}/.{}.{}.part", folder_of(path), file_name_of(path), ::getpid());
    Handle file(::open(working.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file) fail(Fault::cannot_create, "{}: cannot be made: {}", path, std::strerror(errno));
    bool written = write_all(file.get(), text) && ::fsync(file.get()) == 0;
    written = file.close() == 0 && written;
    if (!written || std::rename(working.c_str(), path.c_str()) != 0) {
        auto why = std::strerror(errno);
        ::unlink(working.c_str());
        fail(Fault::io, "{}: could not be written: {}; nothing is left half-written", path, why);
    }
    Handle folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder) ::fsync(folder.get());
}

void write_out(std::string_view text) {
    if (!write_all(STDOUT_FILENO, text))
        fail(Fault::io, "standard output could not be written: {}", std::strerror(errno));
}

void write_err(std::string_view text) { write_all(STDERR_FILENO, text); }

void make_folder(const std::string& path) {
    if (path.empty() || file_exists(path)) return;
    make_folder(folder_of(path));
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        fail(Fault::cannot_create, "{}: cannot be made: {}", path, std::strerror(errno));
}

}  // namespace portage::cmd
