#include "cmd/examples.hpp"

#include "base/text.hpp"

namespace portage::cmd {

namespace {

constexpr std::string_view goes_on = " \\", indent = "    ";

// Words of a command line, those in quotation marks whole.
std::vector<std::string> shell_words(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    char quote = 0;
    for (char c : line) {
        if (quote ? c == quote : c == '\'' || c == '"') quote = quote ? '\0' : c;
        if (c != ' ' || quote) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

// An option with its value, and what is sent where, stay together.
std::vector<std::string> pieces_of(std::string_view command) {
    std::vector<std::string> pieces;
    for (auto& word : shell_words(command)) {
        bool starts = word.size() > 1 && (word[0] == '-' || word[0] == '|');
        if (pieces.empty() || starts)
            pieces.push_back(std::move(word));
        else
            pieces.back() += " " + word;
    }
    return pieces;
}

void add_wrapped(std::vector<std::string>& lines, std::string_view command, int columns) {
    std::string line;
    for (const auto& piece : pieces_of(command)) {
        if (!line.empty() && width(line) + 1 + width(piece) + width(goes_on) > columns) {
            lines.push_back(line + std::string(goes_on));
            line = indent;
            line += piece;
            continue;
        }
        line += (line.empty() ? "" : " ") + piece;
    }
    lines.push_back(std::move(line));
}

// At the semicolons outside quotation marks, each with the command before it.
std::vector<std::string> commands_of(std::string_view line) {
    std::vector<std::string> commands(1);
    for (const auto& word : shell_words(line)) {
        commands.back() += (commands.back().empty() ? "" : " ") + word;
        if (word.ends_with(';')) commands.emplace_back();
    }
    if (commands.back().empty()) commands.pop_back();
    // At a line's end it says nothing.
    for (auto& command : commands)
        if (command.ends_with(';')) command.pop_back();
    return commands;
}

}  // namespace

std::vector<std::string> example_lines(std::string_view example, int columns) {
    std::string whole;
    for (const auto& line : split(example, '\n')) {
        bool more = line.ends_with(goes_on);
        whole += more ? line.substr(0, line.size() - 1) : line + "\n";
    }
    std::vector<std::string> lines;
    for (const auto& line : split(whole, '\n')) {
        if (tidy(line).empty()) continue;
        if (width(join(shell_words(line), " ")) <= columns)
            lines.push_back(join(shell_words(line), " "));
        else
            for (const auto& command : commands_of(line)) add_wrapped(lines, command, columns);
    }
    return lines;
}

}  // namespace portage::cmd
