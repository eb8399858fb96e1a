// A case: from a child's first referral to its closing.
#pragma once

#include "caseload/stage.hpp"
#include "child/child.hpp"
#include "policy/pattern.hpp"
#include "team/team.hpp"

namespace portage::caseload {

struct StoredEdition;  // the text of a policy edition, as first used

struct Case {
    Id<Case> id;
    std::string reference;  // K26-0417T; see reference.hpp
    Id<child::Child> child;
    Stage stage = Stage::received;
    Date stage_since{};
    Date opened_on{};
    Id<StoredEdition> edition;  // that governs it, from the first decision on
    std::optional<std::string> programme;
    std::optional<policy::Frequency> frequency;
    std::optional<policy::Mode> mode;
    Id<team::Worker> worker;        // the named visitor
    std::optional<Date> listed_on;  // waiting since
    std::optional<Date> allocated_on;
    std::optional<Date> closed_on;
    std::optional<std::string> closure_reason, destination;
};

struct StoredEdition {
    Id<StoredEdition> id;
    std::string authority;
    Date valid_from{};
    std::optional<Date> valid_to;
    std::string digest;  // of its meaning, hexadecimal
    std::string text;    // of the whole edition, as it stood in the file
};

struct CaseAlias {
    Id<CaseAlias> id;
    std::string reference;
    Id<Case> case_file;
};

struct StageMove {
    Id<StageMove> id;
    Id<Case> case_file;
    Stage from = Stage::received, to = Stage::received;
    Date on{};
    std::optional<std::string> reason;
};

}  // namespace portage::caseload
