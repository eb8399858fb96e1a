#include "store/arrival.hpp"

#include "base/error.hpp"
#include "base/json.hpp"

namespace portage::store {

namespace {

// The cells a text may be told by; read when first asked for.
class Cells {
public:
    explicit Cells(const std::string& raw) : raw_(raw) {}
    std::string at(std::size_t number) {
        if (cells_.is_null()) cells_ = Json::parse(raw_);
        return cells_.at(number).get<std::string>();
    }

private:
    const std::string& raw_;
    Json cells_;
};

void read_value(const Json& json, std::string& field, Cells& cells) {
    field = json.is_number() ? cells.at(json.get<std::size_t>()) : json.get<std::string>();
}
void read_value(const Json& json, double& field, Cells&) { field = json.get<double>(); }
void read_value(const Json& json, bool& field, Cells&) { field = json.get<int>() != 0; }
void read_value(const Json& json, Date& field, Cells&) { field = parse_iso(json.get<std::string>()).value(); }
template <class T>
void read_value(const Json& json, Id<T>& field, Cells&) {
    field.value = json.get<std::int64_t>();
}
template <Worded Enum>
void read_value(const Json& json, Enum& field, Cells&) {
    field = require_word<Enum>(json.get<std::string>(), "stored word", Fault::not_ours);
}
template <class T>
void read_value(const Json& json, std::optional<T>& field, Cells& cells) {
    read_value(json, field.emplace(), cells);
}

template <class T>
void read_list(const Json& whole, std::vector<T>& list, Cells& cells) {
    auto found = whole.find(Table<T>::name);
    if (found == whole.end()) return;
    for (const auto& json : *found) {
        auto& record = list.emplace_back();
        record.id.value = json.at(0).template get<std::int64_t>();
        std::size_t place = 0;
        auto read = [&](std::string_view, auto& field) {
            if (++place < json.size() && !json[place].is_null()) read_value(json[place], field, cells);
        };
        Table<T>::columns(read, record);
    }
}

Arrival arrival_from(Row& row) {
    Arrival arrival;
    row >> arrival.child >> arrival.referral >> arrival.raw;
    try {
        Cells cells(arrival.raw);
        auto json = Json::parse(row.take<std::string>());
        arrival.each_list([&](auto& list) { read_list(json, list, cells); });
    } catch (const std::exception&) {
        fail(Fault::not_ours, "what arrived of child {} cannot be read", arrival.child.value);
    }
    return arrival;
}

}  // namespace

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
        "SELECT id, referral, raw, content FROM arrival WHERE id BETWEEN ? AND ? ORDER BY id",
        [&](Row& row) { visit(arrival_from(row)); }, first, last);
}

std::optional<std::string> raw_of(Reader& reader, const referral::Referral& referral) {
    auto raw = referral.raw;
    if (!raw)
        reader.each(
            "SELECT a.raw FROM case_file c JOIN arrival a ON a.id = c.child WHERE c.id = ? AND a.referral = ?",
            [&](Row& row) { row >> raw; }, referral.case_file, referral.id);
    return raw;
}

void take_apart(Writer& writer, const Arrival& arrival) {
    arrival.each_list([&](const auto& list) {
        for (const auto& record : list) writer.insert(record);
    });
    auto referral = writer.get(arrival.referral);
    referral.raw = arrival.raw;
    writer.update(referral);
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
