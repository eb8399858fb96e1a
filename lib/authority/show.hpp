// A whole policy answering for itself: every setting with its meaning and where it comes from,
// every assumption, and its own examples judged.
#pragma once

#include "authority/authority.hpp"

namespace portage::authority {

struct ShownSection {
    std::string name;     // home_learning
    std::string meaning;  // visits to families
    std::vector<policy::Row> rows;
};

// Every section of the edition that says something, the head of the file and the edition's dates
// first.
std::vector<ShownSection> show(const Authority& authority, const Edition& edition);

// The rows resting on an assumption. No child is declined by one of these.
std::vector<policy::Row> assumptions(const Authority& authority, const Edition& edition);

// Every key a policy file may have: one list for the manual and its test. The keys under each are
// in `inner`; the marks of mark_descriptions() may stand in every table.
std::vector<policy::Description> describe_policy();

// Where an example came out differently, or a rule is odd (lint.hpp).
struct Finding {
    std::string file;
    int line = 0;     // of the example or rule
    std::string key;  // expect, verdicts, entry, pattern …
    std::string message;
};
using portage::to_string;                       // of enumerations, which the next would hide
std::string to_string(const Finding& finding);  // FILE:LINE: KEY: message

// Judges the examples of every edition, and looks for what is odd. Nothing means all is well.
std::vector<Finding> check(const Authority& authority);

}  // namespace portage::authority
