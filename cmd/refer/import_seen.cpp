#include "cmd/refer/import_seen.hpp"

#include "base/text.hpp"
#include "store/cases.hpp"

#include <fmt/format.h>

namespace portage::cmd {

referral::Problem came_otherwise(store::Reader& reader, const referral::Received& row, const store::SeenRow& seen) {
    const auto number = for_terminal(shorten(row[referral::Field::submission], 40));
    const auto known = reader.get(seen.case_file);
    const auto child = reader.get(known.child);
    if (child.born == row.born && folded(child.forename) == folded(row[referral::Field::forename]))
        return {referral::ProblemCode::other_content, referral::whole_row,
                fmt::format("submission {} came before as {} with other content; nothing was overwritten", number,
                            known.reference)};
    return {referral::ProblemCode::number_of_another, referral::whole_row,
            fmt::format("submission {} came before as {}, with another forename or date of birth: give another child a "
                        "number of its own, or name another sender with --source; if it is the same child, change "
                        "what is on record instead",
                        number, known.reference)};
}

}  // namespace portage::cmd
