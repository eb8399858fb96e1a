#include "schedule/timetable.hpp"

namespace portage::schedule {

using policy::field;

const policy::Fields<Timetable>& Timetable::fields() {
    static const policy::Fields<Timetable> all = {
        field("recurrence", &Timetable::recurrence,
              "periodic: fixed weeks and weekday; chained: each visit counted from the one before"),
        field("notice_working_days", &Timetable::notice_working_days,
              "working days' notice before a visit is moved for another family's sake, 1 to 20"),
    };
    return all;
}

void check_timetable(TomlTable& table, const Timetable& timetable) {
    constexpr int longest = 20;
    if (timetable.notice_working_days && timetable.notice_working_days->value > longest)
        table.mistake("notice_working_days", fmt::format("notice_working_days is {}: it must be 1 to {}",
                                                         timetable.notice_working_days->value, longest));
}

Keeping keeping_of(const std::optional<Timetable>& timetable) {
    Keeping keeping;
    if (!timetable) return keeping;
    if (timetable->recurrence) keeping.recurrence = timetable->recurrence->value;
    if (timetable->notice_working_days) keeping.notice = timetable->notice_working_days->value;
    return keeping;
}

std::string notice_told(const std::optional<Timetable>& timetable) {
    const bool said = timetable && policy::stands_by(timetable->notice_working_days, timetable->mark);
    return fmt::format("{}: {} notice before a visit moves for another family's sake", policy::gone_by(said),
                       portage::count(keeping_of(timetable).notice, "working day's", "working days'"));
}

std::string recurrence_told(const std::optional<Timetable>& timetable) {
    const bool said = timetable && policy::stands_by(timetable->recurrence, timetable->mark);
    return fmt::format("{}: {}", policy::gone_by(said),
                       keeping_of(timetable).recurrence == Recurrence::chained
                           ? "each visit is counted from the one before (chained)"
                           : "a block keeps its weeks and weekday (periodic)");
}

}  // namespace portage::schedule
