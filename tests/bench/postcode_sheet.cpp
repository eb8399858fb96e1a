// Prints a made-up postcode directory: postcode_sheet ROWS [quoted] > ONSPD_AUG_2025_UK.csv
//
// The 52 columns of the ONS Postcode Directory of 2025 and about 430 bytes a row, postcodes in order, a
// third of them no longer in use; the same bytes every time. The postcodes are well formed and the codes
// of the published form, but which lies where is invented: it is for measuring, not for looking up.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view header =
    "pcd7,pcd8,pcds,dointr,doterm,cty25cd,ced25cd,lad25cd,wd25cd,parncp25cd,usrtypind,east1m,north1m,gridind,hlth19cd,"
    "nhser24cd,ctry25cd,rgn25cd,streg16cd,pcon24cd,eer20cd,educ23cd,ttwa15cd,pct19cd,itl25cd,statsward05cd,oa01cd,"
    "casward03cd,npark16cd,lsoa01cd,msoa01cd,ruc01ind,oac01ind,oa11cd,lsoa11cd,msoa11cd,wz11cd,sicbl24cd,bua24cd,"
    "ruc11ind,oac11ind,lat,long,lep21cd1,lep21cd2,pfa23cd,imd20ind,calncv23cd,icb23cd,oa21cd,lsoa21cd,msoa21cd";

// As many outward codes as are asked for, in the order of a directory: 24 to an area, areas of one letter and of two.
std::vector<std::string> outward_codes(std::size_t most) {
    std::vector<std::string> codes;
    for (char first : std::string_view("ABCDEFGHLMNPRSTW"))
        for (char second : std::string_view(" ABDEHLNOPRSTUWY"))
            for (int district = 1; district <= 24; ++district)
                codes.push_back(fmt::format("{}{:<{}}", second == ' ' ? std::string{first} : std::string{first, second},
                                            district, second == ' ' ? 3 : 2));
    codes.resize(std::min(most, codes.size()));
    std::sort(codes.begin(), codes.end());
    return codes;
}

struct Random {  // PCG's multiplier; good enough to vary rows and alike everywhere
    std::uint64_t state = 20251122;
    unsigned below(unsigned n) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<unsigned>((state >> 33) % n);
    }
};

// Three kinds of council, in turn: unitary, district of a county, London borough; then Scotland, and Wales.
struct Council {
    std::string county, district;
};
Council council(unsigned number) {
    switch (number % 5) {
        case 0: return {"E99999999", fmt::format("E06{:06}", number + 1)};
        case 1: return {fmt::format("E10{:06}", number % 21 + 6), fmt::format("E07{:06}", number + 4)};
        case 2: return {"E13000002", fmt::format("E09{:06}", number % 33 + 1)};
        case 3: return {"S99999999", fmt::format("S12{:06}", number % 32 + 5)};
        default: return {"W99999999", fmt::format("W06{:06}", number % 22 + 1)};
    }
}

std::string row(Random& random, const std::string& outward, unsigned unit) {
    constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
    const auto inward = fmt::format("{}{}{}", unit / 400, letters[unit / 20 % 20], letters[unit % 20]);
    const auto short_outward = outward.substr(0, outward.find(' '));
    const unsigned place = random.below(400);
    const auto [county, district] = council(place);
    const auto gone = random.below(3) == 0;
    const double latitude = 50.0 + random.below(8'000'000) / 1e6, longitude = -5.0 + random.below(6'500'000) / 1e6;
    const auto ward = fmt::format("E05{:06}", place * 20 + random.below(20));
    const auto small = random.below(32'000), smaller = random.below(180'000);
    auto line = fmt::format(
        "{}{},{:<4} {},{} {},{},{},{},E58{:06},{},{},E04{:06},{},{},{:07},{},E18{:06},E40{:06},E92000001,E12{:06},{},"
        "E14{:06},E15{:06},E{:08},E30{:06},E16{:06},",
        outward, inward, short_outward, inward, short_outward, inward, 198001 + 100 * random.below(30),
        gone ? fmt::format("{}{:02}", 1985 + random.below(40), 1 + random.below(12)) : std::string(), county,
        place % 1000, district, ward, small % 11'000, random.below(4) == 0 ? 1 : 0, 100'000 + random.below(550'000),
        5'000 + random.below(1'100'000), random.below(9) + 1, place % 20, place % 15, place % 9 + 1, place % 10,
        place % 650, place % 9, 32'000'000 + place % 50, place % 240, place % 150);
    line += fmt::format(
        "E05{:06},00B{:05},E00{:06},00BN{:02},E65000001,E01{:06},E02{:06},{},{}B{},E00{:06},E01{:06},E02{:06},E33{:06},"
        "E38{:06},E63{:06},A{},{}A{},{:.6f},{:.6f},E37{:06},,E23{:06},{},E56{:06},E54{:06},E00{:06},E01{:06},E02{:06}",
        place * 21, place, smaller, place % 90, small, small / 5, small % 8 + 1, small % 7 + 1, small % 3 + 1, smaller,
        small, small / 5, small % 50'000, place % 250, small % 7'000, small % 2 + 1, small % 8 + 1, small % 4 + 1,
        latitude, longitude, place % 39, place % 43, small, place % 60, place % 55, smaller, small, small / 5);
    return line;
}

std::string in_quotes(const std::string& line) {
    std::string quoted = "\"";
    for (char c : line) c == ',' ? quoted += "\",\"" : quoted += c;
    return quoted + '"';
}

}  // namespace

int main(int count, char** words) {
    const unsigned rows = count > 1 ? static_cast<unsigned>(std::strtoul(words[1], nullptr, 10)) : 0;
    const bool quoted = count > 2 && std::string_view(words[2]) == "quoted";
    if (rows == 0) {
        fmt::print(stderr, "postcode_sheet ROWS [quoted]\n");
        return 2;
    }
    constexpr unsigned most_units = 1000;  // of the 4,000 an outward code can have
    const auto outward = outward_codes(rows / most_units + 1);
    Random random;
    fmt::print("{}\r\n", header);
    for (unsigned i = 0; i < rows; ++i) {
        auto line = row(random, outward.at(i / most_units), i % most_units * 4);
        fmt::print("{}\r\n", quoted ? in_quotes(line) : line);
    }
}
