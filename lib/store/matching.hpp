// The same child twice: searched for among everybody on record.
#pragma once

#include "referral/same_child/compare.hpp"
#include "referral/same_child/found.hpp"
#include "referral/same_child/sieve.hpp"
#include "store/child_index.hpp"

namespace portage::store {

template <>
struct Table<referral::FoundPair> {
    static constexpr std::string_view name = "match_pair";
    static void columns(auto& column, auto& p) {
        column("child", p.child);
        column("other", p.other);
        column("probability", p.probability);
    }
};
template <>
struct Table<referral::WeightSet> {
    static constexpr std::string_view name = "weight_set";
    static void columns(auto& column, auto& w) {
        column("version", w.version);
        column("digest", w.digest);
        column("text", w.text);
        column("on_day", w.on);
    }
};
template <>
struct Table<referral::BatchWeights> {
    static constexpr std::string_view name = "batch_weights";
    static void columns(auto& column, auto& b) {
        column("batch", b.batch);
        column("weight_set", b.weights);
    }
};

// What a search goes by: the texts of share/linkage, or the service's own weights.
struct SearchRules {
    referral::Weights weights;
    std::string weights_text;
    referral::Nicknames nicknames;
    referral::NameFrequencies names;  // as shipped
};

// How common names are, counted over the children entered last beside what was shipped; and how many
// records there are.
struct Register {
    referral::NameFrequencies names;
    std::size_t records = 0;
};
Register register_of(Reader& reader, const SearchRules& rules);

struct Likely {
    Id<child::Child> child, other;  // the other was entered before
    double probability = 0;
    // The same valid NHS number and birth date, and the same forename or a form of it: a twin's name is often
    // close, and one number is often copied onto both.
    bool certain = false;
    bool same_forename = false;  // to the letter
};

// Within one Writer, for children being entered.
class ChildSearch {
public:
    // Brings the index up to date first.
    ChildSearch(Writer& writer, const SearchRules& rules);

    void add(Id<child::Child> child, const referral::Person& person) { index_.add(child, person); }
    // Everybody on record who is more likely than not the same child as `person`, the likeliest first.
    std::vector<Likely> search(const referral::Person& person);
    // The pairs of children `first` to `last`, which were added, with each other and with everybody before
    // them: the same for any order of rows. How many there are and how common their names are is counted
    // anew, over those added too. Gives each child's to `found`, by its id.
    void search_all(Id<child::Child> first, Id<child::Child> last,
                    const std::function<void(const std::vector<Likely>&)>& found);
    // Of one child's, as found, without those whom another child entered before `since` outdoes (rivals.hpp). Those
    // entered since, rows of the same file, outdo nobody and are not outdone: no order of rows matters.
    std::vector<Likely> without_outdone(std::vector<Likely> found, Id<child::Child> since);
    // How many keys, a name or a telephone number, were shared by too many to search by.
    std::size_t passed_over() const { return index_.passed_over(); }
    ChildIndex& index() { return index_; }

private:
    void judge(Id<child::Child> child, const referral::Person& person, Id<child::Child> other,
               const referral::Person& candidate, std::vector<Likely>& found) const;
    void search_round(std::int64_t first, std::int64_t& last, std::vector<Likely>& found);
    void keep_worth_comparing(std::int64_t first, std::int64_t last, std::vector<ChildPair>& pairs);

    void go_by(Register found);
    Register register_now();

    Writer& writer_;
    ChildIndex index_;
    Register register_;
    std::optional<referral::Matcher> matcher_;
    std::optional<referral::Sieve> sieve_;
    const SearchRules& rules_;
};

// The set these weights are kept as; entered where they are new.
Id<referral::WeightSet> keep_weights(Writer& writer, const SearchRules& rules, Date on);

// Every pair on record that is more likely than not one child, also those kept before; who was joined with
// another is left out. Brings the index up to date, which a change that writes nothing else does not keep.
std::vector<Likely> search_register(Writer& writer, const SearchRules& rules);

// Pairs kept of which neither child was merged since and nobody has said whether they are one, the
// likeliest first; all, or those of one child.
std::vector<referral::FoundPair> open_pairs(Reader& reader, std::optional<Id<child::Child>> of = {});

}  // namespace portage::store
