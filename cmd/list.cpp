// Every command of the program: one line each, in the order help tells them.
#include "cmd/command.hpp"

namespace portage::cmd {

std::unique_ptr<Command> assess_goal();
std::unique_ptr<Command> assess_profile();
std::unique_ptr<Command> assess_record();
std::unique_ptr<Command> assess_step();
std::unique_ptr<Command> assess_eligibility();
std::unique_ptr<Command> assess_explain();
std::unique_ptr<Command> backup();
std::unique_ptr<Command> calendar_add();
std::unique_ptr<Command> calendar_list();
std::unique_ptr<Command> calendar_remove();
std::unique_ptr<Command> case_changes();
std::unique_ptr<Command> case_chronology();
std::unique_ptr<Command> case_clock();
std::unique_ptr<Command> case_died();
std::unique_ptr<Command> case_find();
std::unique_ptr<Command> case_flag();
std::unique_ptr<Command> case_move();
std::unique_ptr<Command> case_note();
std::unique_ptr<Command> case_show();
std::unique_ptr<Command> case_update();
std::unique_ptr<Command> case_undo();
std::unique_ptr<Command> doctor();
std::unique_ptr<Command> help();
std::unique_ptr<Command> init();
std::unique_ptr<Command> policy_check();
std::unique_ptr<Command> policy_explain();
std::unique_ptr<Command> policy_list();
std::unique_ptr<Command> policy_new();
std::unique_ptr<Command> policy_show();
std::unique_ptr<Command> policy_try();
std::unique_ptr<Command> schedule_allocate();
std::unique_ptr<Command> schedule_apply();
std::unique_ptr<Command> schedule_check();
std::unique_ptr<Command> schedule_compare();
std::unique_ptr<Command> schedule_day();
std::unique_ptr<Command> schedule_explain();
std::unique_ptr<Command> schedule_export();
std::unique_ptr<Command> schedule_group();
std::unique_ptr<Command> schedule_groups();
std::unique_ptr<Command> schedule_join();
std::unique_ptr<Command> schedule_leave();
std::unique_ptr<Command> schedule_move();
std::unique_ptr<Command> schedule_open_group();
std::unique_ptr<Command> schedule_out();
std::unique_ptr<Command> schedule_picture();
std::unique_ptr<Command> schedule_plan();
std::unique_ptr<Command> schedule_record();
std::unique_ptr<Command> schedule_register();
std::unique_ptr<Command> schedule_repair();
std::unique_ptr<Command> schedule_sessions();
std::unique_ptr<Command> schedule_sheet();
std::unique_ptr<Command> schedule_show();
std::unique_ptr<Command> schedule_unrecorded();
std::unique_ptr<Command> schedule_visit();
std::unique_ptr<Command> schedule_what_if();
std::unique_ptr<Command> team_add();
std::unique_ptr<Command> team_away();
std::unique_ptr<Command> team_change();
std::unique_ptr<Command> team_list();
std::unique_ptr<Command> team_show();
std::unique_ptr<Command> team_train();
std::unique_ptr<Command> team_venue();
std::unique_ptr<Command> team_venues();
std::unique_ptr<Command> refer_add();
std::unique_ptr<Command> refer_chase();
std::unique_ptr<Command> refer_duplicates();
std::unique_ptr<Command> refer_train();
std::unique_ptr<Command> refer_form();
std::unique_ptr<Command> refer_import();
std::unique_ptr<Command> refer_notices();
std::unique_ptr<Command> refer_notify();
std::unique_ptr<Command> refer_decide();
std::unique_ptr<Command> refer_different();
std::unique_ptr<Command> refer_letter();
std::unique_ptr<Command> report_caseload();
std::unique_ptr<Command> report_decisions();
std::unique_ptr<Command> report_dosage();
std::unique_ptr<Command> report_mileage();
std::unique_ptr<Command> report_standards();
std::unique_ptr<Command> report_visits();
std::unique_ptr<Command> report_waiting();
std::unique_ptr<Command> refer_list();
std::unique_ptr<Command> refer_same();
std::unique_ptr<Command> refer_show();
std::unique_ptr<Command> review_due();
std::unique_ptr<Command> review_record();
std::unique_ptr<Command> review_reopen();
std::unique_ptr<Command> review_show();
std::unique_ptr<Command> refer_waiting();
std::unique_ptr<Command> postcode_import();
std::unique_ptr<Command> postcode_show();

const std::vector<Maker>& commands() {
    static const std::vector<Maker> all = {
        refer_add,
        refer_form,
        refer_import,
        refer_duplicates,
        refer_train,
        refer_notify,
        refer_notices,
        refer_same,
        refer_different,
        refer_chase,
        refer_decide,
        refer_letter,
        refer_list,
        refer_show,
        review_due,
        review_show,
        review_record,
        review_reopen,
        assess_goal,
        assess_profile,
        assess_record,
        assess_step,
        refer_waiting,
        assess_eligibility,
        assess_explain,
        schedule_allocate,
        schedule_plan,
        schedule_apply,
        schedule_check,
        schedule_explain,
        schedule_compare,
        schedule_repair,
        schedule_what_if,
        schedule_visit,
        schedule_move,
        schedule_show,
        schedule_day,
        schedule_out,
        schedule_sheet,
        schedule_record,
        schedule_unrecorded,
        schedule_picture,
        schedule_groups,
        schedule_group,
        schedule_open_group,
        schedule_sessions,
        schedule_join,
        schedule_leave,
        schedule_register,
        schedule_export,
        report_caseload,
        report_waiting,
        report_visits,
        report_decisions,
        report_dosage,
        report_mileage,
        report_standards,
        team_list,
        team_show,
        team_add,
        team_change,
        team_away,
        team_train,
        team_venue,
        team_venues,
        case_changes,
        case_chronology,
        case_clock,
        case_died,
        case_find,
        case_flag,
        case_move,
        case_note,
        case_show,
        case_undo,
        case_update,
        calendar_add,
        calendar_list,
        calendar_remove,
        policy_check,
        policy_explain,
        policy_list,
        policy_new,
        policy_show,
        policy_try,
        postcode_show,
        postcode_import,
        init,
        doctor,
        backup,
        help,
    };
    return all;
}

}  // namespace portage::cmd
