// How our values are written in SQL: days and words as text, ids as integers, absent as NULL.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portage::store {

using Blob = std::vector<unsigned char>;

// One value on its way to SQLite. Views what it was made from; texts of days are held within.
struct Value {
    enum class Kind : unsigned char { null, integer, real, text, blob };
    Kind kind = Kind::null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view bytes = {};
    char held[24] = {};  // not viewed by `bytes`, so that a Value may be copied

    static Value of(std::int64_t number) { return {.kind = Kind::integer, .integer = number}; }
    static Value of(int number) { return of(std::int64_t{number}); }
    static Value of(bool yes) { return of(std::int64_t{yes}); }
    static Value of(double number) { return {.kind = Kind::real, .real = number}; }
    static Value of(std::string_view text) { return {.kind = Kind::text, .bytes = text}; }
    static Value of(const std::string& text) { return of(std::string_view(text)); }
    static Value of(const char* text) { return of(std::string_view(text)); }
    static Value of(const Blob& blob);
    static Value of(Date day) { return short_text(to_iso(day)); }
    static Value of(Instant at) { return short_text(to_iso(at)); }
    static Value of(TimeOfDay time) { return of(std::int64_t{time.minutes}); }
    template <class T>
    static Value of(Id<T> id) {
        return id ? of(id.value) : Value{};
    }
    template <Worded Enum>
    static Value of(Enum word) {
        return of(to_string(word));
    }
    template <class T>
    static Value of(const std::optional<T>& value) {
        return value ? of(*value) : Value{};
    }

    std::string_view text() const { return bytes.data() ? bytes : std::string_view(held); }

private:
    static Value short_text(const std::string& text);
};

}  // namespace portage::store
