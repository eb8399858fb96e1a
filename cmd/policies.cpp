#include "cmd/policies.hpp"

#include "base/text.hpp"
#include "cmd/surroundings.hpp"

namespace portage::cmd {

namespace {
constexpr std::size_t largest_policy = 1 << 20;
constexpr std::string_view ending = ".toml";
}  // namespace

PolicyFile policy_file(std::string_view name_or_path) {
    bool own_file = name_or_path.find('/') != std::string_view::npos || name_or_path.ends_with(ending);
    auto folder = share_folder() + "/authorities";
    auto path = own_file ? std::string(name_or_path) : fmt::format("{}/{}{}", folder, name_or_path, ending);
    if (!own_file && !file_exists(path)) {
        auto files = files_in(folder, ending);
        std::vector<std::string_view> known;
        for (const auto& file : files) known.push_back(std::string_view(file).substr(0, file.size() - ending.size()));
        throw Error(Fault::usage, unknown_word(name_or_path, "authority", known));
    }
    auto name = file_name_of(path);
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
    return {path, name, read_file(path, largest_policy)};
}

}  // namespace portage::cmd
