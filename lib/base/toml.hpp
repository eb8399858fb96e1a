// TOML read strictly: every key must be asked for, every value must have the asked-for type, and
// all mistakes of a file are told together, each with file, line and what would be right.
// toml++ is used here and nowhere else.
#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage {

namespace detail {
struct TomlState;
}

enum class TomlKind { absent, text, integer, number, boolean, date, array, table, other };

// One table of a file. Copies are handles on the same table; they hold while the TomlDocument does.
// A getter that meets the wrong type notes the mistake and answers as if the key were absent.
class TomlTable {
public:
    bool has(std::string_view key) const;  // does not count as asking for it
    TomlKind kind(std::string_view key) const;
    std::vector<std::string> keys() const;  // in file order
    int line() const;                       // from 1
    int line(std::string_view key) const;

    std::optional<std::string> text(std::string_view key);
    std::optional<std::int64_t> integer(std::string_view key);
    std::optional<double> number(std::string_view key);  // an integer will do
    std::optional<bool> boolean(std::string_view key);
    std::optional<Date> day(std::string_view key);
    std::vector<std::string> texts(std::string_view key);  // a single text counts as one
    std::vector<std::int64_t> integers(std::string_view key);
    std::optional<TomlTable> table(std::string_view key);
    std::vector<TomlTable> tables(std::string_view key);  // [[key]] or key = [{…}, {…}]

    // The same, noting a mistake where the key is missing.
    std::string require_text(std::string_view key);
    std::int64_t require_integer(std::string_view key);
    Date require_day(std::string_view key);
    TomlTable require_table(std::string_view key);

    // Notes "FILE:LINE: MESSAGE".
    void mistake(std::string_view key, const std::string& message);
    void mistake(const std::string& message);
    void mistake_at(int line, const std::string& message);
    // The key may stand here though nobody reads it now.
    void allow(std::string_view key);

private:
    friend class TomlDocument;
    friend struct detail::TomlState;
    TomlTable(detail::TomlState* state, const void* table) : state_(state), table_(table) {}
    detail::TomlState* state_;
    const void* table_;
};

class TomlDocument {
public:
    // `name` is the file's name as messages say it. Fails with Fault::configuration where the text
    // is not TOML, or larger than 1 MiB, or nested beyond all reason.
    TomlDocument(std::string_view text, std::string name);
    ~TomlDocument();
    TomlDocument(TomlDocument&&) noexcept;
    TomlDocument& operator=(TomlDocument&&) noexcept;

    TomlTable root();
    const std::string& name() const;
    // Every mistake noted so far (the first 200), and every key of an opened table that was never asked for.
    std::vector<std::string> mistakes() const;
    // Fails with Fault::configuration, one mistake a line, unless there are none.
    void require_sound() const;

private:
    std::unique_ptr<detail::TomlState> state_;
};

}  // namespace portage
