// What the program makes of a policy where that is no verdict about a child: days, orders, words.
#pragma once

#include "authority/authority.hpp"

namespace portage::test {

// The answer for the capability of that number, as one line. Fails for one that has none.
std::string capability_answer(int number, const authority::Authority& policy);

}  // namespace portage::test
