#include "cmd/door.hpp"

#include "cmd/case/common.hpp"

namespace portage::cmd {

std::vector<std::string> before_the_door(store::Reader& reader, const caseload::Case& case_file,
                                         const std::optional<store::Home>& home, Date day, bool visited) {
    std::vector<std::string> lines;
    if (home && home->household.lone_working)
        lines.push_back("Lone working: " + *home->household.lone_working);
    else if (!visited && !caseload::is_ended(case_file.stage))
        lines.push_back("Lone working: not known. Ask before the first visit.");
    for (const auto& flag : store::flags_of(reader, case_file.id, day)) {
        auto what = flag.kind == caseload::FlagKind::two_staff     ? std::string("TWO STAFF: nobody visits alone")
                    : flag.kind == caseload::FlagKind::centre_only ? std::string("CENTRE ONLY: not at home")
                                                                   : upper(spaced(to_string(flag.kind)));
        lines.push_back(what + (flag.text ? ": " + *flag.text : "") + fmt::format(" (F{})", flag.id.value));
    }
    return lines;
}

}  // namespace portage::cmd
