#include "cmd/postcodes.hpp"
#include "cmd/session.hpp"

namespace portage::cmd {

namespace {

// Why a well-formed postcode has no district here.
std::string why_nowhere(const place::PostcodeReading& reading, Postcodes& postcodes) {
    using enum place::PostcodeKind;
    switch (reading.kind) {
        case invalid: return what_is_wrong(reading);
        case empty: return "is missing";
        case nhs_pseudo: return "used by health for no fixed abode, not known, or abroad; it is on no map";
        case bfpo: return "a line of a forces address; it is on no map";
        case non_geographic: return "real, but on no map";
        case crown_dependency: return "Jersey, Guernsey or Isle of Man: no English council answers for it";
        case gibraltar:
        case territory: return "overseas: no English council answers for it";
        case special:
        case ok: break;
    }
    return fmt::format("not in {}: {}", postcodes.edition(),
                       postcodes.is_imported() ? "mistyped, or not in use when that was published"
                                               : "no longer in use, or in a council that is not here in full");
}

class PostcodeShow final : public Command {
public:
    About about() const override {
        return {.verb = "postcode",
                .action = "show",
                .summary = "where a postcode is: district, county or unitary authority, ward",
                .help =
                    "From the directory imported into the service's file (portage postcode import), else from the one "
                    "shipped with the program, which holds every live postcode of Kent, Medway and Thurrock and a few "
                    "around them. A postcode no longer in use is told with the month it ended. The letters of a "
                    "postcode are the Post Office's and name no "
                    "council: RM is mostly Havering, ME is Medway and four districts of Kent.",
                .example = "portage postcode show CT9 1DJ\nportage postcode show 'RM17 6SL' 'ME12 1AA'"};
    }
    void describe(Options& o) override {
        o.arguments(typed_, "POSTCODE", "one or more; a space within needs no quotes for a single one");
    }
    int run(Session& session) override;

private:
    // `postcode show CT9 1DJ` is one postcode in two words.
    std::vector<std::string> typed_postcodes() const {
        if (typed_.size() == 2 && place::parse_postcode(typed_[0] + typed_[1]).postcode)
            return {typed_[0] + " " + typed_[1]};
        return typed_;
    }
    std::vector<std::string> typed_;
};

int PostcodeShow::run(Session& session) {
    auto& postcodes = session.postcodes();
    Page page{.schema = "postcode.show", .title = "Postcodes", .as_of = session.today()};
    auto& table = page.table("postcodes", "",
                             {{"postcode", "Postcode"},
                              {"kind", "Kind"},
                              {"district", "District"},
                              {"district_name", "Name"},
                              {"county", "County"},
                              {"ward", "Ward"},
                              {"ward_name", "Name"},
                              {"note", "Note"}});
    auto name = [&](const std::string& code) { return postcodes.names().name(code); };
    for (const auto& typed : typed_postcodes()) {
        auto reading = place::parse_postcode(typed);
        auto shown = reading.canonical.empty() ? tidy(typed) : reading.canonical;
        auto listed = reading.postcode ? postcodes.look_up(*reading.postcode) : std::nullopt;
        std::vector<std::string> notes;
        if (listed && listed->ended) notes.push_back(*postcodes.ended_in_words({{}, listed->ended}));
        if (!listed || !listed->residence) {
            std::vector<Cell> row(table.columns.size());
            row.front() = cell(shown);
            row[1] = cell(reading.kind);
            if (!listed || reading.kind != place::PostcodeKind::ok)
                notes.push_back(why_nowhere(reading, postcodes));
            else
                notes.push_back("lies in no council");
            row.back() = cell(join(notes, "; "));
            table.rows.push_back(std::move(row));
            continue;
        }
        const auto& found = *listed->residence;
        if (reading.respaced)
            notes.push_back(fmt::format("written '{}': check that no character was lost", tidy(typed)));
        auto county = found.county ? std::optional(name(*found.county)) : std::nullopt;
        table.row(shown, reading.kind, found.district, name(found.district), county, found.ward, name(found.ward),
                  notes.empty() ? std::nullopt : std::optional(join(notes, "; ")));
    }
    page.words(postcodes.edition() + ". " + join(postcodes.attribution(), " "));
    session.show(std::move(page));
    return 0;
}

}  // namespace

std::unique_ptr<Command> postcode_show() { return std::make_unique<PostcodeShow>(); }

}  // namespace portage::cmd
