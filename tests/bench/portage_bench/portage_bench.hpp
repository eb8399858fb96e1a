// portage_bench: the engines of portage on any data, to be judged from outside. Built with the tests,
// not installed. Each subcommand has a file of its own.
#pragma once

#include <string>
#include <vector>

namespace portage::bench {

// Whole files, and arguments such as --map FILE taken off a list.
std::string text_of(const std::string& path);
// The value after `name`, taken off with it; `otherwise` where it is not there.
std::string take_option(std::vector<std::string>& words, const std::string& name, const std::string& otherwise = {});
bool take_flag(std::vector<std::string>& words, const std::string& name);

int check(std::vector<std::string> words);    // check.cpp
int link(std::vector<std::string> words);     // link.cpp
int made_up(std::vector<std::string> words);  // made_up.cpp
int rota(std::vector<std::string> words);     // rota.cpp
int term(std::vector<std::string> words);     // term.cpp
int repair(std::vector<std::string> words);   // repair.cpp
int sheet(std::vector<std::string> words);    // sheet.cpp

}  // namespace portage::bench
