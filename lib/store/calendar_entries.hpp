// The office's own entries in the calendar.
#pragma once

#include "calendar/calendar.hpp"
#include "store/writer.hpp"

namespace portage::store {

template <>
struct Table<calendar::Entry> {
    static constexpr std::string_view name = "calendar_entry";
    static void columns(auto& column, auto& e) {
        column("kind", e.kind);
        column("area", e.area);
        column("name", e.name);
        column("from_day", e.from);
        column("to_day", e.to);
        column("assumption", e.assumption);
    }
};

// In the order they were entered, which is the order Calendar::add takes them in.
std::vector<calendar::Entry> calendar_entries(Reader& reader);

}  // namespace portage::store
