// Which table holds which struct. A struct's columns are listed once, in the specialisation of
// Table for it, and that list writes its SELECT, INSERT and UPDATE:
//
//     template <>
//     struct Table<child::Child> {
//         static constexpr std::string_view name = "child";
//         static void columns(auto& column, auto& child) {
//             column("forename", child.forename);
//             …
//         }
//     };
//
// Every such struct has an `Id<T> id`; the table's `id` and `change` are not listed.
#pragma once

#include <string>
#include <string_view>

namespace portage::store {

template <class T>
struct Table;

template <class T>
std::string column_names(std::string_view before, std::string_view after) {
    std::string names;
    T blank{};
    auto add = [&](std::string_view name, const auto&) {
        if (!names.empty()) names += ", ";
        names.append(before).append(name).append(after);
    };
    Table<T>::columns(add, blank);
    return names;
}

template <class T>
std::string select_text(std::string_view rest) {
    static const std::string head =
        "SELECT id, " + column_names<T>("", "") + " FROM " + std::string(Table<T>::name) + " ";
    return head + std::string(rest);
}

template <class T>
const std::string& insert_text() {
    static const std::string text = [] {
        std::string marks;
        T blank{};
        auto add = [&](std::string_view, const auto&) { marks += "?, "; };
        Table<T>::columns(add, blank);
        return "INSERT INTO " + std::string(Table<T>::name) + " (id, " + column_names<T>("", "") +
               ", change) VALUES (?, " + marks + "?)";
    }();
    return text;
}

template <class T>
const std::string& update_text() {
    static const std::string text =
        "UPDATE " + std::string(Table<T>::name) + " SET " + column_names<T>("", " = ?") + ", change = ? WHERE id = ?";
    return text;
}

}  // namespace portage::store
