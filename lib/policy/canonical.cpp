#include "policy/canonical.hpp"

#include "base/json.hpp"

#include <fmt/format.h>

namespace portage::policy {

Canonical::Canonical(std::string_view text) : line_(to_line(Json(text))) {}
Canonical::Canonical(int value) : line_(std::to_string(value)) {}
Canonical::Canonical(double value) : line_(fmt::format("{}", value)) {}

Canonical Canonical::named(std::string_view key, const Canonical& value) {
    auto one = object();
    one.add(key, value);
    return one;
}

// Before the bracket the line ends with.
void Canonical::insert(const std::string& part) {
    const char closing = line_.back();
    line_.pop_back();
    if (line_.size() > 1) line_ += ',';
    line_ += part;
    line_ += closing;
}

void Canonical::add(const Canonical& part) { insert(part.empty() ? "null" : part.line_); }

void Canonical::add(std::string_view key, const Canonical& value) {
    insert(Canonical(key).line_ + ":" + (value.empty() ? "null" : value.line_));
}

}  // namespace portage::policy
