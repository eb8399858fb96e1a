// What a setting means, in a form that changes exactly when the meaning does: one line of JSON. It
// is put together as text, because every file that describes a section includes this, and a JSON
// library costs each of them two seconds to compile.
#pragma once

#include <string>
#include <string_view>

namespace portage::policy {

class Canonical {
public:
    Canonical() = default;  // nothing was said
    Canonical(std::string_view text);
    Canonical(const std::string& text) : Canonical(std::string_view(text)) {}
    Canonical(const char* text) : Canonical(std::string_view(text)) {}
    Canonical(int value);
    Canonical(double value);
    Canonical(bool value) : line_(value ? "true" : "false") {}

    static Canonical list() { return Canonical(Line{"[]"}); }
    static Canonical object() { return Canonical(Line{"{}"}); }
    static Canonical named(std::string_view key, const Canonical& value);  // an object of one key
    void add(const Canonical& part);                                       // to a list
    void add(std::string_view key, const Canonical& value);                // to an object, in the order of adding

    bool empty() const { return line_.empty(); }
    const std::string& line() const { return line_; }

private:
    struct Line {
        std::string text;
    };
    explicit Canonical(Line line) : line_(std::move(line.text)) {}
    void insert(const std::string& part);
    std::string line_;
};

}  // namespace portage::policy
