// portage_bench made-up: a made-up register and referrals, linked and held against the truth; with
// --into, written as register.csv, referrals.csv and truth.csv for other programs.
#include "base/csv.hpp"
#include "base/error.hpp"
#include "portage_bench.hpp"
#include "tests/support/linking.hpp"

#include <fmt/format.h>

#include <ctime>
#include <fstream>

namespace portage::bench {

namespace {

void write_records(const std::string& path, const std::vector<test::MadeUpRecord>& records) {
    std::ofstream file(path, std::ios::binary);
    file << "row,forename,surname,born,sex,nhs_number,postcode,address,town,phone,other_phone,email,carer\r\n";
    std::size_t row = 0;
    for (const auto& record : records) {
        const auto& w = record.written;
        auto at = [](const std::vector<std::string>& list, std::size_t i) {
            return i < list.size() ? list[i] : std::string();
        };
        file << csv_line({fmt::format("{}", ++row), w.forename, w.surname, w.born ? to_uk(*w.born) : "",
                          std::string(w.sex ? to_string(*w.sex) : ""), w.nhs_number, w.postcode, w.address, w.town,
                          at(w.phones, 0), at(w.phones, 1), at(w.emails, 0), at(w.carers, 0)});
    }
    if (!file.flush()) fail(Fault::cannot_create, "cannot write {}", path);
}

}  // namespace

int made_up(std::vector<std::string> words) {
    auto children = std::stoi(take_option(words, "--children", "5000")),
         referrals = std::stoi(take_option(words, "--referrals", "5000"));
    auto seed = std::stoull(take_option(words, "--seed", "1"));
    auto noise = take_option(words, "--noise", "harsh"), into = take_option(words, "--into");
    bool learn = !take_flag(words, "--as-shipped");
    if (!words.empty() || (noise != "mild" && noise != "harsh"))
        fail(Fault::usage, "portage_bench made-up: unknown word");
    auto made =
        test::made_up_register(children, referrals, noise == "mild" ? test::Noise::mild : test::Noise::harsh, seed);
    if (!into.empty()) {
        write_records(into + "/register.csv", made.children);
        write_records(into + "/referrals.csv", made.referrals);
        std::ofstream truth(into + "/truth.csv", std::ios::binary);
        truth << "file,row,child,family,birth,group\r\n";
        for (const auto* list : {&made.children, &made.referrals})
            for (std::size_t i = 0; i < list->size(); ++i)
                truth << csv_line({list == &made.children ? "register" : "referrals", fmt::format("{}", i + 1),
                                   fmt::format("{}", (*list)[i].child), fmt::format("{}", (*list)[i].family),
                                   fmt::format("{}", (*list)[i].birth),
                                   std::string(test::name_groups[static_cast<std::size_t>((*list)[i].group)])});
    }
    auto start = std::clock();
    auto linked = test::linked(made, learn);
    fmt::print(
        "{:>7} {:>7} {:>4} {:>6} {:>9}  F1 {:.4f}  P {:.4f}  R {:.4f}  keys {:.4f}  wrong: twins {} siblings {} others "
        "{}  certain {} wrong {}  P at 0.9 {:.4f}  CPU s {:.1f}  recall",
        children, referrals, seed, noise, learn ? "learnt" : "shipped", linked.f1(), linked.precision(),
        linked.recall(), test::Linked::share(linked.brought_together, linked.truth), linked.wrong_twins,
        linked.wrong_siblings, linked.wrong_others, linked.certain_right, linked.certain_wrong, linked.sure_precision(),
        static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    for (std::size_t group = 0; group < test::name_groups.size(); ++group)
        fmt::print("  {} {:.3f}", test::name_groups[group], linked.recall_of(group));
    fmt::print("  compared {}\n", linked.compared);
    return 0;
}

}  // namespace portage::bench
