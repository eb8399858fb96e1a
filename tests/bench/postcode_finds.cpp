// Asks a service's file where postcodes are and prints how many it finds a second of CPU time, warm:
// postcode_finds FILE.db SHEET.csv TIMES. The postcodes are those of the sheet, in an order without pattern.
#include "place/published.hpp"
#include "store/database.hpp"
#include "store/postcodes.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <fstream>

using namespace portage;

int main(int count, char** words) {
    if (count != 4) {
        fmt::print(stderr, "postcode_finds FILE.db SHEET.csv TIMES\n");
        return 2;
    }
    try {
        std::ifstream sheet(words[2], std::ios::binary);
        auto source = [&](char* buffer, std::size_t room) {
            sheet.read(buffer, static_cast<std::streamsize>(room));
            return static_cast<std::size_t>(sheet.gcount());
        };
        place::PublishedCounts counts;
        place::PublishedReader rows(source, words[2], counts);
        place::PublishedRow row;
        std::vector<place::Postcode> all;
        while (rows.next(row)) all.push_back(*row.postcode);

        auto database = store::Database::open(words[1], std::chrono::seconds{10});
        store::Reader reader(database);
        const auto edition = store::postcode_edition(reader).value();
        const auto times = std::strtoul(words[3], nullptr, 10);
        std::uint64_t state = 1;
        auto one = [&] {
            state = state * 6364136223846793005U + 1442695040888963407U;
            return store::find_postcode(reader, all[static_cast<std::size_t>((state >> 33) % all.size())], edition)
                .has_value();
        };
        for (unsigned long i = 0; i < times / 10; ++i) one();
        unsigned long found = 0;
        const auto started = std::clock();
        for (unsigned long i = 0; i < times; ++i) found += one();
        const auto seconds = static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC;
        if (found != times) {
            fmt::print(stderr, "{} of {} were not found\n", times - found, times);
            return 1;
        }
        fmt::print("{:.0f}\n", static_cast<double>(times) / seconds);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 1;
    }
}
