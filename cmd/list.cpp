// Every command of the program: one line each, in the order help tells them.
#include "cmd/command.hpp"

namespace portage::cmd {

std::unique_ptr<Command> backup();
std::unique_ptr<Command> calendar_add();
std::unique_ptr<Command> calendar_list();
std::unique_ptr<Command> case_changes();
std::unique_ptr<Command> case_undo();
std::unique_ptr<Command> doctor();
std::unique_ptr<Command> help();
std::unique_ptr<Command> init();
std::unique_ptr<Command> team_add();
std::unique_ptr<Command> team_away();
std::unique_ptr<Command> team_change();
std::unique_ptr<Command> team_list();
std::unique_ptr<Command> team_show();
std::unique_ptr<Command> team_train();
std::unique_ptr<Command> team_venue();
std::unique_ptr<Command> team_venues();
std::unique_ptr<Command> refer_import();
std::unique_ptr<Command> refer_list();
std::unique_ptr<Command> refer_show();
std::unique_ptr<Command> review_due();
std::unique_ptr<Command> review_record();
std::unique_ptr<Command> review_reopen();
std::unique_ptr<Command> review_show();
std::unique_ptr<Command> postcode_show();

const std::vector<Maker>& commands() {
    static const std::vector<Maker> all = {
        refer_import,
        refer_list,
        refer_show,
        review_due,
        review_show,
        review_record,
        review_reopen,
        team_list,
        team_show,
        team_add,
        team_change,
        team_away,
        team_train,
        team_venue,
        team_venues,
        case_changes,
        case_undo,
        calendar_add,
        calendar_list,
        postcode_show,
        init,
        doctor,
        backup,
        help,
    };
    return all;
}

}  // namespace portage::cmd
