#include "cmd/case/common.hpp"

#include "cmd/surroundings.hpp"

#include <algorithm>

namespace portage::cmd {

Date happened_on(Session& session, const std::optional<Date>& on) {
    auto today = session.today();
    if (on && *on > today) fail(Fault::usage, "--on: {} is still to come; say when it happened", to_uk(*on));
    return on.value_or(today);
}

std::string text_or_input(const std::string& typed, std::string_view option) {
    auto text = typed == "-" ? normalised(read_file("-", 1 << 16)) : typed;
    if (trim(text).empty()) fail(Fault::usage, "--{} is empty", option);
    return std::string(trim(text));
}

std::string standing(const caseload::Case& case_file) {
    if (case_file.stage == caseload::Stage::deceased)
        return fmt::format("the child of {} has died", case_file.reference);
    return fmt::format("{} is {}", case_file.reference, in_words(case_file.stage));
}

std::string spaced(std::string_view word) {
    std::string text(word);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

}  // namespace portage::cmd
