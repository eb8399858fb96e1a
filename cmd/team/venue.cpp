// `team venue` and `team venues`: where groups meet and visits at a centre are made.
#include "cmd/session.hpp"
#include "place/postcode.hpp"
#include "store/team.hpp"

namespace portage::cmd {

namespace {

class TeamVenue final : public Command {
public:
    About about() const override {
        return {.verb = "team",
                .action = "venue",
                .summary = "enter a venue, or change what is known of one",
                .effect = Effect::writes,
                .help = "A code that is known already names the venue to change; only what is given changes.",
                .example = "portage team venue HALL --name 'Broadstairs Hall' --postcode 'CT10 2AA' --capacity 12"};
    }
    void describe(Options& o) override {
        o.argument(code_, "CODE", "what people type for it: HALL");
        o.text(name_, "name", "NAME", "its name");
        o.text(address_, "address", "TEXT", "its address, without the postcode");
        o.text(postcode_, "postcode", "POSTCODE", "its postcode");
        o.number(capacity_, "capacity", "N", "children at one time");
        o.text(equipment_, "equipment", "WORDS", "soft play, sensory room");
    }
    int run(Session& session) override {
        team::Venue venue{.code = upper(tidy(code_))};
        if (venue.code.empty() || venue.code.size() > 12 || folded(venue.code) != lower(venue.code))
            fail(Fault::usage, "'{}' is no code: up to twelve letters and digits, such as HALL", for_terminal(code_));
        for (const auto& known : store::all_venues(session.reader()))
            if (known.code == venue.code) venue = known;
        if (name_) venue.name = tidy(*name_);
        if (venue.name.empty()) fail(Fault::usage, "--name is missing");
        if (address_) venue.address = tidy(*address_);
        if (equipment_) venue.equipment = tidy(*equipment_);
        if (capacity_) venue.capacity = *capacity_;
        if (venue.capacity.value_or(0) < 0)
            fail(Fault::usage, "--capacity: {} children is less than none", *venue.capacity);
        if (postcode_) {
            const auto reading = place::parse_postcode(*postcode_);
            if (!reading.postcode) fail(Fault::usage, "--postcode: '{}' is not a postcode", for_terminal(*postcode_));
            venue.postcode = reading.canonical;
        }
        const auto change = session.write([&](store::Writer& writer) {
            if (venue.id)
                writer.update(venue);
            else
                writer.insert(venue);
        });
        session.done(venue.code + " is entered", change);
        return 0;
    }

private:
    std::string code_;
    std::optional<std::string> name_, address_, postcode_, equipment_;
    std::optional<int> capacity_;
};

class TeamVenues final : public Command {
public:
    About about() const override { return {.verb = "team", .action = "venues", .summary = "the venues"}; }
    void describe(Options&) override {}
    int run(Session& session) override {
        Page page{.schema = "team.venues", .title = "Venues", .as_of = session.today()};
        auto& table = page.table("venues", "",
                                 {{"code", "Code"},
                                  {"name", "Name"},
                                  {"address", "Address"},
                                  {"postcode", "Postcode"},
                                  {"capacity", "Children", Align::right},
                                  {"equipment", "Equipment"}});
        table.when_empty = "none is entered yet (portage team venue)";
        for (const auto& venue : store::all_venues(session.reader()))
            table.row(venue.code, venue.name, venue.address, venue.postcode, venue.capacity, venue.equipment);
        session.show(std::move(page));
        return 0;
    }
};

}  // namespace

std::unique_ptr<Command> team_venue() { return std::make_unique<TeamVenue>(); }
std::unique_ptr<Command> team_venues() { return std::make_unique<TeamVenues>(); }

}  // namespace portage::cmd
