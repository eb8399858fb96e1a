#include "store/arrival.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/json_text.hpp"

#include <fmt/format.h>

namespace portage::store {

namespace {

void append_value(std::string& json, const std::string& text) { append_json(json, text); }
void append_value(std::string& json, double number) { fmt::format_to(std::back_inserter(json), "{}", number); }
void append_value(std::string& json, bool yes) { json += yes ? '1' : '0'; }
void append_value(std::string& json, Date day) { json.append("\"").append(to_iso(day)).append("\""); }
template <class T>
void append_value(std::string& json, Id<T> id) {
    fmt::format_int number(id.value);
    json.append(number.data(), number.size());
}
template <Worded Enum>
void append_value(std::string& json, Enum word) {
    append_json(json, to_string(word));
}

template <class T>
bool is_null(const T&) {
    return false;
}
template <class T>
bool is_null(const std::optional<T>& value) {
    return !value;
}
template <class T>
bool is_null(Id<T> id) {
    return !id;
}

// [id, column, column …], without the empty ones at the end.
template <class T>
void append_record(std::string& json, const T& record) {
    json += '[';
    append_value(json, record.id);
    std::size_t skipped = 0;
    auto append = [&](std::string_view, const auto& field) {
        if (is_null(field)) {
            ++skipped;
            return;
        }
        for (; skipped > 0; --skipped) json += ",null";
        json += ',';
        if constexpr (requires { *field; })
            append_value(json, *field);
        else
            append_value(json, field);
    };
    Table<T>::columns(append, record);
    json += ']';
}

void read_value(const Json& json, std::string& field) { field = json.get<std::string>(); }
void read_value(const Json& json, double& field) { field = json.get<double>(); }
void read_value(const Json& json, bool& field) { field = json.get<int>() != 0; }
void read_value(const Json& json, Date& field) { field = parse_iso(json.get<std::string>()).value(); }
template <class T>
void read_value(const Json& json, Id<T>& field) {
    field.value = json.get<std::int64_t>();
}
template <Worded Enum>
void read_value(const Json& json, Enum& field) {
    field = require_word<Enum>(json.get<std::string>(), "stored word", Fault::not_ours);
}
template <class T>
void read_value(const Json& json, std::optional<T>& field) {
    read_value(json, field.emplace());
}

template <class T>
void read_list(const Json& whole, std::vector<T>& list) {
    auto found = whole.find(Table<T>::name);
    if (found == whole.end()) return;
    for (const auto& json : *found) {
        auto& record = list.emplace_back();
        record.id.value = json.at(0).template get<std::int64_t>();
        std::size_t place = 0;
        auto read = [&](std::string_view, auto& field) {
            if (++place < json.size() && !json[place].is_null()) read_value(json[place], field);
        };
        Table<T>::columns(read, record);
    }
}

Arrival arrival_from(Id<child::Child> child, std::string_view text) {
    Arrival arrival;
    arrival.child = child;
    try {
        auto json = Json::parse(text);
        arrival.each_list([&](auto& list) { read_list(json, list); });
    } catch (const std::exception&) {
        fail(Fault::not_ours, "what arrived of child {} cannot be read", child.value);
    }
    return arrival;
}

}  // namespace

std::string to_json(const Arrival& arrival) {
    std::string json;
    json.reserve(1024);
    arrival.each_list([&]<class T>(const std::vector<T>& list) {
        if (list.empty()) return;
        json.append(json.empty() ? "{\"" : ",\"").append(Table<T>::name).append("\":[");
        for (const auto& record : list) {
            if (&record != &list.front()) json += ',';
            append_record(json, record);
        }
        json += ']';
    });
    return json.empty() ? "{}" : json + "}";
}

std::optional<Arrival> arrival_of(Reader& reader, Id<child::Child> child) {
    std::optional<Arrival> found;
    each_arrival(reader, child, child, [&](const Arrival& arrival) { found = arrival; });
    if (!found) return {};
    if (auto* writer = dynamic_cast<Writer*>(&reader)) {
        take_apart(*writer, *found);
        return {};
    }
    reader.meet(child.value);
    return found;
}

void each_arrival(Reader& reader, Id<child::Child> first, Id<child::Child> last,
                  const std::function<void(const Arrival&)>& visit) {
    reader.each(
        "SELECT id, content FROM arrival WHERE id BETWEEN ? AND ? ORDER BY id",
        [&](Row& row) {
            auto child = row.take<Id<child::Child>>();
            visit(arrival_from(child, row.take<std::string>()));
        },
        first, last);
}

void take_apart(Writer& writer, const Arrival& arrival) {
    arrival.each_list([&](const auto& list) {
        for (const auto& record : list) writer.insert(record);
    });
    writer.remove(Id<PackedArrival>{arrival.child.value});
}

std::int64_t& IdsKept::add(std::string_view table) {
    auto used =
        writer_.one<std::int64_t>("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)", table);
    return last_.emplace_back(table, used).second;
}

void IdsKept::finish() {
    for (auto [table, last] : last_) {
        writer_.run("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", last, table);
        writer_.run(
            "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE NOT EXISTS "
            "(SELECT 1 FROM sqlite_sequence WHERE name = ?1)",
            table, last);
    }
}

}  // namespace portage::store
