// What is in a ZIP file, streamed through libarchive. Nothing is unpacked to the disk: what a member is
// called leads nowhere, and what it claims to hold costs no more than reading it.
#pragma once

#include "base/csv.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

struct archive;

namespace portage::cmd {

// Whether the file starts as a ZIP does; false for standard input and for what cannot be read.
bool is_zip(const std::string& path);

class Archive {
public:
    // Fails with Fault::no_input or bad_input. More than `most` unpacked bytes are refused when read.
    explicit Archive(std::string path, std::int64_t most = std::int64_t{16} << 30);

    // Goes to the next file in it; its name as it stands there, '/' between folders. Nothing at the end.
    std::optional<std::string> next();
    // The bytes of that file.
    std::size_t read(char* buffer, std::size_t room);
    // How many bytes of the ZIP file were read so far.
    std::int64_t taken() const;

private:
    [[noreturn]] void broken() const;
    struct Close {
        void operator()(archive* handle) const;
    };
    std::string path_;
    std::int64_t left_;
    std::unique_ptr<archive, Close> handle_;
};

}  // namespace portage::cmd
