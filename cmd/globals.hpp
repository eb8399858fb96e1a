// Options every command takes, before or after the verb.
#pragma once

#include "cmd/options.hpp"

namespace portage::cmd {

enum class Format { table, csv, tsv, json, jsonl, md, html };

struct Globals {
    std::optional<std::string> db, policies, today, as_known_on, output, reason, actor, color;
    std::optional<Format> format;
    std::optional<int> lock_wait;  // seconds
    bool dry_run = false, yes = false, quiet = false, verbose = false, no_input = false, names = false, help = false,
         version = false;

    void describe(Options& options);
};

}  // namespace portage::cmd

namespace portage {
template <>
inline constexpr auto words<cmd::Format> =
    std::array{Word{cmd::Format::table, "table"}, Word{cmd::Format::csv, "csv"},     Word{cmd::Format::tsv, "tsv"},
               Word{cmd::Format::json, "json"},   Word{cmd::Format::jsonl, "jsonl"}, Word{cmd::Format::md, "md"},
               Word{cmd::Format::html, "html"}};
}  // namespace portage
