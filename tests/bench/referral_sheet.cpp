// Prints a made-up export of a referral form: referral_sheet ROWS [SEED] > FILE.csv
//
// 24 columns, about 310 bytes a row, a fifth of the rows with a line break in a quoted cell; the
// same bytes for the same seed. Names are no one's, NHS numbers are from the range kept for tests,
// telephone numbers from the one kept for drama. Every row is good, so that an import of it can be
// held against a bare `sqlite3 .import`. So few names and postcodes are far too alike to judge a search for
// the same child by: portage_bench sheet prints the same form of a county's children.
#include "referral_form.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace portage::bench;

namespace {

struct Random {  // PCG's multiplier; good enough to vary rows and alike everywhere
    std::uint64_t state;
    unsigned below(unsigned n) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<unsigned>((state >> 33) % n);
    }
    template <std::size_t N>
    std::string_view one(const std::array<std::string_view, N>& of) {
        return of[below(N)];
    }
};

constexpr std::array<std::string_view, 16> forenames = {"Amelia", "Oliver", "Siân",  "Muhammad", "Łucja", "Ada",
                                                        "Noah",   "Zoë",    "Aarav", "Ivy",      "Tomos", "Chidi",
                                                        "Maya",   "Finn",   "Elsie", "Kofi"};
constexpr std::array<std::string_view, 12> surnames = {"Example",     "Sample",     "Specimen", "Trial",
                                                       "O'Test",      "Mock-Jones", "Dummy",    "Pattern",
                                                       "Placeholder", "Instance",   "Model",    "Rehearsal"};
constexpr std::array<std::string_view, 8> postcodes = {"ME14 1XX", "CT1 2EH", "TN23 1PL", "RM17 6SL",
                                                       "DA1 1DR",  "ct9 1hx", "TN91BG",   "ME10 4DN"};

// A number of the test range that passes the check: 999, six digits, check digit.
void print_nhs_number(Random& random) {
    for (;;) {
        std::array<unsigned, 9> digits = {9, 9, 9};
        unsigned sum = 10 * 9 + 9 * 9 + 8 * 9;
        for (unsigned i = 3; i < 9; ++i) sum += (10 - i) * (digits[i] = random.below(10));
        auto check = (11 - sum % 11) % 11;
        if (check == 10) continue;
        for (auto digit : digits) fmt::print("{}", digit);
        fmt::print("{}", check);
        return;
    }
}

}  // namespace

int main(int argc, char** argv) {
    const long rows = argc > 1 ? std::atol(argv[1]) : 1000;
    Random random{argc > 2 ? static_cast<std::uint64_t>(std::atoll(argv[2])) : 20261121U};
    fmt::print("{}", form_header);
    for (long row = 0; row < rows; ++row) {
        auto forename = random.one(forenames);
        auto surname = random.one(surnames);
        fmt::print("W-{:07},{:02}/{:02}/2025,{},{},{:02}/{:02}/{},{},", row, 1 + random.below(28), 1 + random.below(12),
                   forename, surname, 1 + random.below(28), 1 + random.below(12), 2021 + random.below(4),
                   random.below(2) ? "Female" : "M");
        if (random.below(10) < 7) print_nhs_number(random);
        fmt::print(
            ",White British,{},{},{} {},Yes,\"{} Example Street, Exampletown\",{},07700 "
            "900{:03},carer{}@example.org,{},",
            random.one(languages), random.below(8) ? "No" : "Yes", random.one(forenames), surname,
            1 + random.below(200), random.one(postcodes), random.below(1000), row,
            random.below(5) ? "Yes" : "yes - verbal");
        fmt::print("{} {},{},{},{},\"{}{}\",{},{}\r\n", random.one(forenames), random.one(surnames), random.one(roles),
                   random.below(3) ? "" : "Little Example Nursery", random.below(3) ? "" : "15", random.one(concerns),
                   random.below(5) ? "" : "\r\nSee the report.", random.one(areas),
                   random.below(3) ? "None" : "Dog in the kitchen");
    }
    return std::ferror(stdout) != 0;
}
