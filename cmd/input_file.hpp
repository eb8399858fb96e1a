// A file read piece by piece, more than once, whatever its size.
#pragma once

#include "base/csv.hpp"

#include <cstdint>
#include <string>

namespace portage::cmd {

class InputFile {
public:
    // "-" is standard input, taken whole. Fails with Fault::no_input.
    explicit InputFile(std::string path);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    // The bytes from the start. The one source in use is the last one made.
    CsvReader::Source source();
    std::string name() const;  // for messages: the path as given, or "standard input"

private:
    std::size_t read(char* buffer, std::size_t room);
    std::string path_;
    int descriptor_ = -1;
    std::string text_;  // of standard input
    std::size_t at_ = 0;
};

}  // namespace portage::cmd
