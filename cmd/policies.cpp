#include "cmd/policies.hpp"

#include "base/text.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

namespace {
constexpr std::size_t largest_policy = 1 << 20;
constexpr std::string_view ending = ".toml";
}  // namespace

std::vector<std::string> shipped_policies() {
    auto names = files_in(share_folder() + "/authorities", ending);
    for (auto& name : names) name.resize(name.size() - ending.size());
    return names;
}

PolicyFile policy_file(std::string_view name_or_path) {
    bool own_file = name_or_path.find('/') != std::string_view::npos || name_or_path.ends_with(ending);
    auto folder = share_folder() + "/authorities";
    auto path = own_file ? std::string(name_or_path) : fmt::format("{}/{}{}", folder, name_or_path, ending);
    if (!own_file && !file_exists(path)) {
        auto shipped = shipped_policies();
        std::vector<std::string_view> known(shipped.begin(), shipped.end());
        throw Error(Fault::usage, unknown_word(name_or_path, "authority", known));
    }
    auto name = file_name_of(path);
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
    return {path, name, read_file(path, largest_policy)};
}

}  // namespace portage::cmd
