// Every command of the program: one line each, in the order help tells them.
#include "cmd/command.hpp"

namespace portage::cmd {

std::unique_ptr<Command> backup();
std::unique_ptr<Command> case_changes();
std::unique_ptr<Command> case_undo();
std::unique_ptr<Command> doctor();
std::unique_ptr<Command> help();
std::unique_ptr<Command> init();
std::unique_ptr<Command> refer_list();
std::unique_ptr<Command> refer_show();

const std::vector<Maker>& commands() {
    static const std::vector<Maker> all = {
        refer_list,
        refer_show,
        case_changes,
        case_undo,
        init,
        doctor,
        backup,
        help,
    };
    return all;
}

}  // namespace portage::cmd
