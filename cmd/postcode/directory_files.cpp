#include "cmd/postcode/directory_files.hpp"

#include "base/error.hpp"
#include "cmd/archive.hpp"
#include "cmd/progress.hpp"
#include "cmd/surroundings.hpp"
#include "place/published.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace portage::cmd {

namespace {

constexpr std::size_t largest_metadata = 1 << 16;

std::string text_of(Archive& archive) {
    std::string text(largest_metadata, '\0');
    std::size_t have = 0;
    while (have < text.size()) {
        const auto got = archive.read(text.data() + have, text.size() - have);
        if (got == 0) break;
        have += got;
    }
    text.resize(have);
    return text;
}

DirectoryFiles find_in_zip(const std::string& path) {
    DirectoryFiles found;
    std::vector<std::string> members;
    Archive archive(path);
    while (auto name = archive.next()) {
        if (lower(*name).ends_with("metadata.txt")) found.edition = place::edition_in_metadata(text_of(archive));
        members.push_back(std::move(*name));
    }
    found.members = members_to_read(members);
    if (found.members.empty())
        fail(Fault::bad_input,
             "{}: no postcode directory in it: neither Data/ONSPD_….csv nor Data/NSPL_….csv nor Code-Point Open's "
             "Data/CSV/….csv is among {}",
             path, count(static_cast<long long>(members.size()), "file"));
    if (auto told = place::edition_in(found.members.front())) found.edition = told;
    return found;
}

// A file or standard input, once from its start to its end.
class Once {
public:
    explicit Once(const std::string& path) : path_(path), file_(path == "-" ? STDIN_FILENO : -1) {
        struct stat found {};
        if (file_ < 0) file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (file_ < 0) fail(Fault::no_input, "{}: {}", path, errno == ENOENT ? "no such file" : std::strerror(errno));
        if (::fstat(file_, &found) == 0 && S_ISREG(found.st_mode)) size = found.st_size;
    }
    ~Once() {
        if (file_ != STDIN_FILENO) ::close(file_);
    }
    Once(const Once&) = delete;
    Once& operator=(const Once&) = delete;
    std::size_t read(char* buffer, std::size_t room) {
        for (;;) {
            const auto got = ::read(file_, buffer, room);
            if (got >= 0) return static_cast<std::size_t>(got);
            if (errno != EINTR) fail(Fault::no_input, "{}: {}", path_, std::strerror(errno));
        }
    }
    std::int64_t size = 0;  // 0: not known

private:
    std::string path_;
    int file_;
};

std::int64_t size_of(const std::string& path) {
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 ? found.st_size : 0;
}

}  // namespace

std::vector<std::string> members_to_read(const std::vector<std::string>& members) {
    std::vector<std::string> whole, parts, code_point, others;
    for (const auto& member : members) {
        const auto path = "/" + lower(member);
        if (!path.ends_with(".csv")) continue;
        const auto name = path.substr(path.rfind('/') + 1);
        const bool named = name.starts_with("onspd") || name.starts_with("nspl");
        if (named && path.find("/multi_csv/") != std::string::npos)
            parts.push_back(member);
        else if (named)
            whole.push_back(member);
        else if (path.find("/data/csv/") != std::string::npos)
            code_point.push_back(member);
        else
            others.push_back(member);
    }
    for (auto* found : {&whole, &parts, &code_point, &others}) std::sort(found->begin(), found->end());
    // A file beside its lookups of names: only one of them starts as the directory does.
    if (whole.size() == 1) return whole;
    if (whole.empty() && !parts.empty()) return parts;
    if (whole.empty() && !code_point.empty()) return code_point;
    if (whole.empty() && others.size() == 1) return others;
    return {};
}

DirectoryFiles find_directory(const std::string& path) {
    if (!is_zip(path)) return {.members = {}, .edition = place::edition_in(file_name_of(path))};
    auto found = find_in_zip(path);
    if (!found.edition) found.edition = place::edition_in(file_name_of(path));
    return found;
}

void read_directory(const Session& session, const std::string& path, const DirectoryFiles& files,
                    const std::function<void(const std::string& name, CsvReader::Source bytes)>& read) {
    auto named = [&](const std::string& name, const CsvReader::Source& source) {
        try {
            read(name, source);
        } catch (const Error& error) {
            if (error.fault() == Fault::bad_input && !std::string_view(error.what()).starts_with(name))
                fail(Fault::bad_input, "{}: {}", name, error.what());
            throw;
        }
    };
    if (files.members.empty()) {
        Once file(path);
        Progress progress(session, path == "-" ? "standard input" : file_name_of(path), file.size);
        std::int64_t done = 0;
        return named(path == "-" ? "standard input" : path, [&](char* buffer, std::size_t room) {
            const auto got = file.read(buffer, room);
            progress.at(done += static_cast<std::int64_t>(got));
            return got;
        });
    }
    Archive archive(path);
    Progress progress(session, file_name_of(path), size_of(path));
    while (auto member = archive.next()) {
        if (std::find(files.members.begin(), files.members.end(), *member) == files.members.end()) continue;
        named(for_terminal(*member), [&](char* buffer, std::size_t room) {
            const auto got = archive.read(buffer, room);
            progress.at(archive.taken());
            return got;
        });
    }
}

}  // namespace portage::cmd
