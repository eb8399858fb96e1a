// What an import said of a family nobody has worked on yet: one row where there would be ten.
//
// An import writes child, case and referral as rows and everything else of a referral together, with the row as
// received and the ids those rows will have. Whoever reads gets the same records either way; whoever writes gets the
// rows: asked through a Writer, an arrival is taken apart first, and the row as received goes to its referral. So
// nothing but this file and arrival_text.hpp knows the difference. A record is written as its id and its table's
// columns in their order, which no later schema changes.
#pragma once

#include "store/case_tables.hpp"
#include "store/child_tables.hpp"
#include "store/writer.hpp"

#include <functional>

namespace portage::store {

struct Arrival {
    Id<child::Child> child;
    Id<referral::Referral> referral;
    std::string raw;
    std::vector<child::Household> households;
    std::vector<child::HouseholdChild> links;
    std::vector<child::Address> addresses;
    std::vector<child::Carer> carers;
    std::vector<child::ChildCarer> carer_links;
    std::vector<child::Consent> consents;
    std::vector<child::Attendance> attendances;
    std::vector<child::Diagnosis> diagnoses;
    std::vector<child::Professional> professionals;
    std::vector<caseload::Note> notes;

    // Gives each list to `visit`, those pointed at first.
    void each_list(auto&& visit) { each_list_of(*this, visit); }
    void each_list(auto&& visit) const { each_list_of(*this, visit); }

private:
    static void each_list_of(auto& arrival, auto&& visit) {
        visit(arrival.households);
        visit(arrival.links);
        visit(arrival.addresses);
        visit(arrival.carers);
        visit(arrival.carer_links);
        visit(arrival.consents);
        visit(arrival.attendances);
        visit(arrival.diagnoses);
        visit(arrival.professionals);
        visit(arrival.notes);
    }
};

// The row that holds it; its id is the child's.
struct PackedArrival {
    Id<PackedArrival> id;
    Id<referral::Referral> referral;
    std::string raw;      // the row as received: a JSON list of its cells
    std::string content;  // as arrival_text.hpp writes it
};
template <>
struct Table<PackedArrival> {
    static constexpr std::string_view name = "arrival";
    static void columns(auto& column, auto& a) {
        column("referral", a.referral);
        column("raw", a.raw);
        column("content", a.content);
    }
};

// What stands packed for the child; nothing where all of it are rows. Asked through a Writer it makes them
// rows first, and so answers nothing.
std::optional<Arrival> arrival_of(Reader& reader, Id<child::Child> child);
// The same of children `first` to `last`, by id; of cases that is every child's. Never takes apart.
void each_arrival(Reader& reader, Id<child::Child> first, Id<child::Child> last,
                  const std::function<void(const Arrival&)>& visit);
inline constexpr Id<child::Child> first_child{1}, last_child{std::numeric_limits<std::int64_t>::max()};

// The row of an import a referral came as, a JSON list of its cells; nothing for one that came otherwise.
std::optional<std::string> raw_of(Reader& reader, const referral::Referral& referral);

// Makes rows of it.
void take_apart(Writer& writer, const Arrival& arrival);

// The ids for rows that are not written yet; told to the file at the end, so that nobody else uses them.
class IdsKept {
public:
    explicit IdsKept(Writer& writer) : writer_(writer) {}
    template <class T>
    Id<T> next() {
        constexpr auto name = Table<T>::name;
        for (auto& [table, last] : last_)
            if (table == name) return {++last};
        return {++add(name)};
    }
    void finish();

private:
    std::int64_t& add(std::string_view table);
    Writer& writer_;
    std::vector<std::pair<std::string_view, std::int64_t>> last_;
};

}  // namespace portage::store
