// The steps by which two records are made one, written down as they are taken.
#pragma once

#include "store/merge_tables.hpp"
#include "store/writer.hpp"

namespace portage::store {

// Every column of a recorded table but `change`, in order. Fails with Fault::not_ours for no such table.
const std::vector<std::string>& columns_of_place(Reader& reader, const std::string& place);
// A row's columns as one JSON object, and one value as JSON; nothing where there is no such row.
std::optional<std::string> row_as_json(Reader& reader, const std::string& place, std::int64_t row);
std::optional<std::string> value_as_json(Reader& reader, const std::string& place, std::int64_t row,
                                         const std::string& field);

class MergeSteps {
public:
    MergeSteps(Writer& writer, Id<child::ChildMerge> merge) : writer_(writer), merge_(merge) {}

    template <class T>
    void set(std::string_view place, std::int64_t row, std::string_view field, const T& value) {
        auto& step = begin(place, row);
        step.field = std::string(field);
        step.was = value_as_json(writer_, step.place, row, *step.field);
        writer_.run("UPDATE " + step.place + " SET " + *step.field + " = ?, change = ? WHERE id = ?", value,
                    writer_.number(), row);
        step.became = value_as_json(writer_, step.place, row, *step.field);
        writer_.insert(step);
    }
    void take_out(std::string_view place, std::int64_t row) {
        auto& step = begin(place, row);
        step.was = row_as_json(writer_, step.place, row);
        writer_.run("DELETE FROM " + step.place + " WHERE id = ?", row);
        writer_.insert(step);
    }
    template <class T>
    void put_in(const T& record) {
        auto id = writer_.insert(record);
        auto& step = begin(Table<T>::name, id.value);
        step.became = row_as_json(writer_, step.place, id.value);
        writer_.insert(step);
    }
    Writer& writer() { return writer_; }

private:
    child::MergeStep& begin(std::string_view place, std::int64_t row) {
        step_ = {.id = {},
                 .child_merge = merge_,
                 .place = std::string(place),
                 .row = row,
                 .field = {},
                 .was = {},
                 .became = {}};
        return step_;
    }
    Writer& writer_;
    Id<child::ChildMerge> merge_;
    child::MergeStep step_;
};

}  // namespace portage::store
