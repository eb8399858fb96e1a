#include "store/due_views.hpp"

#include "store/arrival.hpp"
#include "store/case_tables.hpp"
#include "store/child_tables.hpp"
#include "store/visit_tables.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace portage::store {

namespace {

using review::CaseView;

constexpr std::string_view not_ended = "stage NOT IN ('closed', 'declined', 'lapsed', 'withdrawn', 'deceased')";

class Views {
public:
    // Of the cases `which` says, as a condition on case_file.
    template <class... Args>
    Views(Reader& reader, std::string_view which, const Args&... args) : reader_(reader) {
        views_.reserve(1024);
        reader_.each(
            "SELECT f.id, " + column_names<caseload::Case>("f.", "") +
                ", c.born FROM case_file f JOIN child c ON c.id = f.child WHERE f." + std::string(which) +
                " ORDER BY f.reference",
            [&](Row& row) {
                auto& view = views_.emplace_back();
                auto take = [&row](std::string_view, auto& field) { row >> field; };
                row >> view.case_file.id;
                Table<caseload::Case>::columns(take, view.case_file);
                row >> view.born;
            },
            args...);
        for (auto& view : views_) by_case_[view.case_file.id.value] = &view;
    }

    // Every row of T of a case that has not ended, in `order`, to the list of its case.
    template <class T>
    void spread(std::vector<T> CaseView::*list, std::string_view order) {
        spread_all(list,
                   fmt::format("WHERE case_file IN (SELECT id FROM case_file WHERE {}) ORDER BY {}", not_ended, order));
    }
    // Every row of T `rest` asks for, likewise.
    template <class T>
    void spread_all(std::vector<T> CaseView::*list, const std::string& rest) {
        for (auto& record : reader_.all<T>(rest))
            if (auto* view = find(record.case_file.value)) (view->*list).push_back(std::move(record));
    }
    CaseView* find(std::int64_t id) {
        auto found = by_case_.find(id);
        return found == by_case_.end() ? nullptr : found->second;
    }
    std::vector<CaseView> take() { return std::move(views_); }
    std::vector<CaseView>& all() { return views_; }

private:
    Reader& reader_;
    std::vector<CaseView> views_;
    std::unordered_map<std::int64_t, CaseView*> by_case_;
};

void add_days(Reader& reader, Views& views) {
    reader.each("SELECT case_file, min(received_on) FROM referral GROUP BY case_file ORDER BY case_file",
                [&](Row& row) {
                    if (auto* view = views.find(row.take<std::int64_t>())) row >> view->received_on;
                });
    reader.each(
        "SELECT case_file, min(on_day), max(on_day) FROM decision WHERE outcome IN ('accept', 'decline') "
        "GROUP BY case_file ORDER BY case_file",
        [&](Row& row) {
            if (auto* view = views.find(row.take<std::int64_t>())) row >> view->first_decided_on >> view->decided_on;
        });
}

// Moves without their reasons, which are not looked at.
void add_clocks(Reader& reader, Views& views) {
    reader.each("SELECT case_file, from_stage, to_stage, on_day FROM stage_move ORDER BY id", [&](Row& row) {
        auto* view = views.find(row.take<std::int64_t>());
        if (!view) return;
        auto& move = view->stage_moves.emplace_back();
        move.case_file = view->case_file.id;
        row >> move.from >> move.to >> move.on;
    });
    views.spread_all(&CaseView::clock_stops, "ORDER BY from_day, id");
    views.spread_all(&CaseView::late_reasons, "ORDER BY on_day, id");
}

// Those of referrals nobody has worked on yet.
void add_arrived_contacts(Reader& reader, Views& views) {
    each_arrival(reader, first_child, last_child, [&](const Arrival& arrival) {
        for (const auto& note : arrival.notes) {
            auto* view = views.find(note.case_file.value);
            if (!view) continue;
            view->contacts.push_back({note.on, note.kind, note.contact, note.next_on});
            std::stable_sort(view->contacts.begin(), view->contacts.end(),
                             [](const auto& a, const auto& b) { return a.on < b.on; });
        }
    });
}

// Notes without their text: it is not looked at, and long.
void add_contacts(Reader& reader, Views& views) {
    reader.each("SELECT case_file, on_day, kind, contact, next_on FROM note ORDER BY on_day, id", [&](Row& row) {
        auto* view = views.find(row.take<std::int64_t>());
        if (!view) return;
        auto& contact = view->contacts.emplace_back();
        row >> contact.on >> contact.kind >> contact.with >> contact.next_on;
    });
    add_arrived_contacts(reader, views);
}

void add_attendances(Reader& reader, Views& views) {
    std::unordered_map<std::int64_t, std::vector<child::Attendance>> of_child;
    each_arrival(reader, first_child, last_child, [&](const Arrival& arrival) {
        if (!arrival.attendances.empty()) of_child[arrival.child.value] = arrival.attendances;
    });
    for (auto& one : reader.all<child::Attendance>("ORDER BY id")) of_child[one.child.value].push_back(one);
    for (auto& view : views.all())
        if (auto found = of_child.find(view.case_file.child.value); found != of_child.end())
            view.attendances = found->second;
}

}  // namespace

std::vector<CaseView> all_due_views(Reader& reader) {
    Views views(reader, not_ended);
    views.spread(&CaseView::blocks, "number, id");
    views.spread(&CaseView::visits, "id");
    // Few for a case: dearer to sort in SQLite, all of all cases together.
    for (auto& view : views.all())
        std::stable_sort(view.visits.begin(), view.visits.end(), [](const auto& a, const auto& b) {
            return std::tie(a.day, a.start) < std::tie(b.day, b.start);
        });
    views.spread(&CaseView::reviews, "held_on, id");
    views.spread(&CaseView::moves, "id");
    views.spread(&CaseView::flags, "id");
    views.spread(&CaseView::requests, "id");
    add_days(reader, views);
    add_contacts(reader, views);
    add_attendances(reader, views);
    add_clocks(reader, views);
    return views.take();
}

std::vector<CaseView> clock_views(Reader& reader, Date not_ended_before) {
    Views views(reader, "id IN (SELECT id FROM case_file WHERE closed_on IS NULL OR closed_on >= ?)", not_ended_before);
    reader.each("SELECT case_file, min(day) FROM visit WHERE status = 'made' GROUP BY case_file ORDER BY case_file",
                [&](Row& row) {
                    if (auto* view = views.find(row.take<std::int64_t>())) {
                        auto& first = view->visits.emplace_back();
                        first.status = schedule::VisitStatus::made;
                        row >> first.day;
                    }
                });
    add_days(reader, views);
    add_contacts(reader, views);
    add_clocks(reader, views);
    return views.take();
}

}  // namespace portage::store
