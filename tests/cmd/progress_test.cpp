#include "cmd/progress.hpp"

#include "cmd/postcode/directory_files.hpp"

#include <doctest/doctest.h>

using namespace portage;
using namespace portage::cmd;

TEST_CASE("a line of progress tells the share done and the rate and the time left") {
    CHECK(progress_line("onspd.csv", 500'000'000, 1'000'000'000, 1.0) == "onspd.csv  50 %  500 MB/s  1 s left");
    CHECK(progress_line("onspd.csv", 999'999'999, 1'000'000'000, 2.0) == "onspd.csv  99 %  500 MB/s  1 s left");
    CHECK(progress_line("onspd.csv", 1'000'000'000, 1'000'000'000, 2.0) == "onspd.csv  100 %  500 MB/s");
    CHECK(progress_line("standard input", 5'000'000, 0, 1.0) == "standard input  5 MB  5 MB/s");
    CHECK(progress_line("\x1b[31mx", 0, 0, 0.0) == "\\x1b[31mx  0 MB");
}

TEST_CASE("of a download the whole directory is read or else all of its parts") {
    using Names = std::vector<std::string>;
    CHECK(members_to_read({"Data/ONSPD_AUG_2025_UK.csv", "Data/multi_csv/ONSPD_AUG_2025_UK_AB.csv", "User Guide/g.pdf",
                           "Documents/LA names.csv"}) == Names{"Data/ONSPD_AUG_2025_UK.csv"});
    CHECK(members_to_read({"Data/multi_csv/NSPL_NOV_2021_UK_AL.csv", "Data/multi_csv/NSPL_NOV_2021_UK_AB.csv"}) ==
          Names{"Data/multi_csv/NSPL_NOV_2021_UK_AB.csv", "Data/multi_csv/NSPL_NOV_2021_UK_AL.csv"});
    CHECK(members_to_read({"Doc/Code-Point_Open_Column_Headers.csv", "Data/CSV/ct.csv", "Data/CSV/ab.csv"}) ==
          Names{"Data/CSV/ab.csv", "Data/CSV/ct.csv"});
    CHECK(members_to_read({"codepo_gb/Data/CSV/ab.csv"}) == Names{"codepo_gb/Data/CSV/ab.csv"});
    CHECK(members_to_read({"mine.csv"}) == Names{"mine.csv"});
    CHECK(members_to_read({"a.csv", "b.csv"}).empty());
    CHECK(members_to_read({"ONSPD_MAY_2025_UK.csv", "ONSPD_AUG_2025_UK.csv"}).empty());
    CHECK(members_to_read({"xl/workbook.xml"}).empty());
}
