// portage_bench sheet: an export of a referral form as a county's would be, for the speed of the search for
// the same child. Rows FROM to FROM + ROWS of those who come; of a hundred, --again are referred once more,
// written by somebody else. With --one-surname NAME everybody has that.
#include "../referral_form.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "county.hpp"
#include "portage_bench.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace portage::bench {

namespace {

enum : std::uint64_t { writing = 10, whom = 11 };

struct Written {
    std::string forename, surname, born, number, carer, address, postcode, phone, email;
    bool girl = false;
};

// Numbers kept for drama are a thousand; an extension tells families apart.
std::string phone_of(std::size_t family) {
    return fmt::format("07700 900{:03} ext. {}", family % 1000, 1000 + family / 1000);
}

void slip(std::string& text, Drawn& drawn) {
    if (text.size() < 4) return;
    auto at = 1 + drawn.below(text.size() - 2);
    if ((text[at] | text[at + 1]) & 0x80) return;
    switch (drawn.below(3)) {
        case 0: text.erase(at, 1); break;
        case 1: std::swap(text[at], text[at + 1]); break;
        default: text[at] = static_cast<char>('a' + drawn.below(26));
    }
}

Written written(const County& county, const CountyChild& child, Drawn& drawn) {
    const auto& family = child.family;
    Written row{.forename = child.forename,
                .surname = family.surname,
                .born = to_uk(child.born),
                .number = {},
                .carer = (drawn.percent(25) ? family.father : family.mother) + " " + family.surname,
                .address = county.address(family.home),
                .postcode = county.postcode(family.home),
                .phone = {},
                .email = {},
                .girl = child.girl};
    if (child.number >= 0 && drawn.percent(85)) row.number = nhs_number(child.number);
    if (drawn.percent(80)) row.phone = phone_of(family.first);
    if (drawn.percent(60)) {
        for (char c : family.mother + "." + family.surname)
            if (static_cast<unsigned char>(c) < 0x80 && c != '\'' && c != ' ') row.email += c;
        row.email = lower(row.email) + fmt::format("{}@example.org", family.first % 90);
    }
    return row;
}

// The same child as somebody else writes it, later: rates of the made-up register's mild noise.
void otherwise(const County& county, const CountyChild& child, Written& row, Drawn& drawn) {
    if (drawn.percent(20)) {
        auto home = county.home(drawn);
        row.address = county.address(home);
        row.postcode = county.postcode(home);
    }
    if (drawn.percent(20)) row.phone = phone_of(5'000'000 + drawn.below(5'000'000));
    if (drawn.percent(40)) row.number.clear();
    if (drawn.percent(2) && !row.number.empty())
        row.number[3 + drawn.below(7)] = static_cast<char>('0' + drawn.below(10));
    if (drawn.percent(10)) row.forename += " " + county.forename(drawn);
    if (drawn.percent(4)) slip(row.forename, drawn);
    if (drawn.percent(1)) row.forename = "Baby";
    if (drawn.percent(3)) row.surname = county.surname(drawn);
    if (drawn.percent(2)) row.surname += "-" + county.surname(drawn);
    if (drawn.percent(2)) slip(row.surname, drawn);
    auto day = ymd(child.born);
    if (drawn.percent(0.5) && static_cast<unsigned>(day.day()) <= 12)
        row.born = fmt::format("{:02}/{:02}/{}", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                               static_cast<int>(day.year()));
    if (drawn.percent(1)) row.born = to_uk(child.born + Days{drawn.percent(50) ? 1 : 10});
    if (drawn.percent(10)) {
        row.forename = upper(row.forename);
        row.surname = upper(row.surname);
    }
}

}  // namespace

int sheet(std::vector<std::string> words) {
    auto rows = std::stoul(take_option(words, "--rows", "1000")), from = std::stoul(take_option(words, "--from", "0"));
    auto again = std::stod(take_option(words, "--again", "4"));
    auto seed = std::stoull(take_option(words, "--seed", "1"));
    County county(seed, take_option(words, "--one-surname"));
    if (!words.empty()) fail(Fault::usage, "portage_bench sheet: unknown word {}", words.front());
    fmt::print("{}", form_header);
    std::string text;
    for (auto row = from; row < from + rows; ++row) {
        Drawn drawn(seed, row, writing);
        auto number = row;
        bool known = row > 0 && drawn.percent(again);
        // Of the register, where there is one; else of the rows before.
        if (known) number = Drawn(seed, row, whom).below(from > 0 ? from : row);
        auto child = county.child(number);
        auto cells = written(county, child, drawn);
        if (known) otherwise(county, child, cells, drawn);
        text.clear();
        fmt::format_to(std::back_inserter(text),
                       "W-{:07},{:02}/{:02}/2026,{},{},{},{},{},White British,{},{},{},Yes,\"{}\",{},{},{},{},", row,
                       1 + drawn.below(20), 1 + drawn.below(11), cells.forename, cells.surname, cells.born,
                       cells.girl ? "Female" : "M", cells.number, drawn.one(languages), drawn.below(8) ? "No" : "Yes",
                       cells.carer, cells.address, cells.postcode, cells.phone, cells.email,
                       drawn.below(5) ? "Yes" : "yes - verbal");
        fmt::format_to(std::back_inserter(text), "{} {},{},{},{},\"{}{}\",{},{}\r\n", county.forename(drawn),
                       county.surname(drawn), drawn.one(roles), drawn.below(3) ? "" : "Little Example Nursery",
                       drawn.below(3) ? "" : "15", drawn.one(concerns), drawn.below(5) ? "" : "\r\nSee the report.",
                       drawn.one(areas), drawn.below(3) ? "None" : "Dog in the kitchen");
        std::fwrite(text.data(), 1, text.size(), stdout);
    }
    return std::ferror(stdout) != 0;
}

}  // namespace portage::bench
