#include "cmd/dues.hpp"

#include "authority/deadlines.hpp"
#include "cmd/calendars.hpp"
#include "cmd/judging.hpp"
#include "store/due_views.hpp"
#include "store/reviews.hpp"

#include <algorithm>

namespace portage::cmd {

Dues::Dues(Session& session) : session_(session), calendar_(calendar_of(session)) {}

Dues::Governing& Dues::governing(const caseload::Case& case_file) {
    auto [found, is_new] = editions_.try_emplace(case_file.edition.value);
    auto& governing = found->second;
    if (!is_new) return governing;
    const authority::Authority* authority = &session_.authority();
    if (case_file.edition) {
        auto stored = session_.reader().get(case_file.edition);
        auto name = fmt::format("edition of {} kept in the file", to_uk(stored.valid_from));
        governing.stored = std::make_unique<authority::Authority>(authority::read_authority(stored.text, name));
        authority = governing.stored.get();
        governing.edition = &authority->editions.front();
    } else {
        governing.edition = &authority->edition_on(session_.today());
    }
    governing.policy = authority::due_policy(*authority, *governing.edition);
    return governing;
}

const authority::Edition& Dues::edition_of(const caseload::Case& case_file) { return *governing(case_file).edition; }

// Whether what the rules wait for may be due: asking them about every case would be dear.
bool Dues::is_chased(const review::CaseView& view) {
    using enum caseload::Stage;
    auto stage = view.case_file.stage;
    if (stage != received && stage != on_hold && stage != needs_panel) return false;
    if (std::ranges::any_of(view.requests, [](const auto& one) { return !one.answered_on; })) return true;
    return view.case_file.edition ? authority::closes(edition_of(view.case_file))
                                  : std::ranges::any_of(session_.authority().editions, authority::closes);
}

std::vector<review::Due> Dues::of(const review::CaseView& view, Date day) {
    const auto& policy = governing(view.case_file).policy;
    if (!is_chased(view)) return review::dues_of(view, policy, calendar_, day);
    auto seen = view;
    seen.awaited = awaited_by(cmd::governing(session_, view.case_file),
                              store::facts_of(session_.reader(), view.case_file, day), day);
    return review::dues_of(seen, policy, calendar_, day);
}

std::vector<review::Due> Dues::all() {
    std::vector<review::Due> all;
    for (const auto& view : store::all_due_views(session_.reader()))
        for (auto& due : of(view)) all.push_back(std::move(due));
    review::sort_by_harm(all);
    return all;
}

}  // namespace portage::cmd
