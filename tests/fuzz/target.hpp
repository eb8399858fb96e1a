// What the fuzzer throws bytes at: a list, so that a new reader of outside text is a line more.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace portage::fuzz {

struct Target {
    std::string_view name;
    // Files below the project to start from: a folder, and how their names end.
    std::string_view seeds, ending;
    // Must not crash, hang or trip a sanitizer, may throw portage::Error and nothing else, and says
    // with `promise` what holds for every input.
    void (*run)(std::string_view bytes);
};

struct BrokenPromise : std::logic_error {
    using std::logic_error::logic_error;
};
inline void promise(bool kept, const char* what) {
    if (!kept) throw BrokenPromise(what);
}

const std::vector<Target>& base_targets();     // text and formats, knowing nothing of Portage
const std::vector<Target>& service_targets();  // policies, postcodes
const std::vector<Target>& intake_targets();   // files offices send: forms and referrals

// Of the program being built: portage_fuzz has the first two, portage_fuzz_intake the last.
std::vector<Target> all_targets();

}  // namespace portage::fuzz
