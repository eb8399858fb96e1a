#include "cmd/input_file.hpp"

#include "base/error.hpp"
#include "cmd/surroundings.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace portage::cmd {

InputFile::InputFile(std::string path) : path_(std::move(path)) {
    if (path_ == "-") {
        text_ = read_file(path_);
        return;
    }
    descriptor_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0)
        fail(Fault::no_input, "{}: {}", path_, errno == ENOENT ? "no such file" : std::strerror(errno));
    struct stat found {};
    if (::fstat(descriptor_, &found) == 0 && S_ISDIR(found.st_mode)) {
        ::close(descriptor_);
        fail(Fault::no_input, "{}: is a folder", path_);
    }
    if (::lseek(descriptor_, 0, SEEK_SET) == 0) return;
    char piece[1 << 16];  // a pipe under a name: it can be read once only
    while (auto got = read(piece, sizeof piece)) text_.append(piece, got);
    ::close(descriptor_);
    descriptor_ = -1;
}

InputFile::~InputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::string InputFile::name() const { return path_ == "-" ? "standard input" : path_; }

CsvReader::Source InputFile::source() {
    at_ = 0;
    if (descriptor_ >= 0 && ::lseek(descriptor_, 0, SEEK_SET) != 0)
        fail(Fault::no_input, "{}: {}", path_, std::strerror(errno));
    return [this](char* buffer, std::size_t room) { return read(buffer, room); };
}

std::size_t InputFile::read(char* buffer, std::size_t room) {
    if (descriptor_ < 0) {
        auto taken = std::min(room, text_.size() - at_);
        std::memcpy(buffer, text_.data() + at_, taken);
        at_ += taken;
        return taken;
    }
    for (;;) {
        auto got = ::read(descriptor_, buffer, room);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) fail(Fault::no_input, "{}: {}", path_, std::strerror(errno));
    }
}

}  // namespace portage::cmd
