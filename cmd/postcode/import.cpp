#include "base/error.hpp"
#include "cmd/postcode/directory_files.hpp"
#include "cmd/postcodes.hpp"
#include "cmd/surroundings.hpp"
#include "store/postcodes.hpp"

namespace portage::cmd {

namespace {

class PostcodeImport final : public Command {
public:
    About about() const override;
    void describe(Options& o) override {
        o.argument(path_, "FILE", "the CSV file or the ZIP it came in; - for a CSV on standard input");
        o.text(edition_name_, "edition", "NAME", "what the edition is called, where the file's name does not say it");
    }
    int run(Session& session) override;

private:
    void read(Session& session, const DirectoryFiles& files);
    Page page(Session& session) const;

    std::string path_;
    std::optional<std::string> edition_name_;

    // of the run
    std::optional<place::PublishedColumns> columns_;
    place::PublishedCounts counts_;
    place::Listing listing_;
    store::PostcodeEdition edition_;
    std::optional<store::PostcodeEdition> last_;
};

About PostcodeImport::about() const {
    return {.verb = "postcode",
            .action = "import",
            .summary = "every postcode of the country, from ONSPD, NSPL or Code-Point Open",
            .effect = Effect::writes_for_good,
            .help =
                "Takes the ONS Postcode Directory and the National Statistics Postcode Lookup of any year since 2010, "
                "whose columns are found by pattern and printed, and Ordnance Survey's Code-Point Open. Postcodes no "
                "longer in use are kept and told as such: families quote old ones. In a two-tier area the county "
                "answers for special educational needs, elsewhere the district.\n\n"
                "The edition takes the place of the one before, in one change that keeps its name, counts and digest. "
                "From then on everything that asks where a postcode is asks it; a case keeps the district it was "
                "entered with, and the edition that said so. The same edition again changes nothing.",
            .example =
                "portage postcode import ONSPD_AUG_2025_UK.zip -n\n"
                "portage postcode import ONSPD_AUG_2025_UK.csv\n"
                "portage postcode import codepo_gb.zip --edition 'Code-Point Open 2025.4.0'"};
}

void PostcodeImport::read(Session& session, const DirectoryFiles& files) {
    read_directory(session, path_, files, [&](const std::string& name, const CsvReader::Source& bytes) {
        place::PublishedReader reader(bytes, name, counts_);
        if (columns_ && columns_->product != reader.columns().product)
            fail(Fault::bad_input, "another product than the file before it");
        columns_ = reader.columns();
        place::PublishedRow row;
        while (reader.next(row)) listing_.add(row);
    });
    listing_.complete();
    if (listing_.postcodes().empty())
        fail(Fault::bad_input, "{}: no postcode in it{}{}", path_, counts_.first_not_understood.empty() ? "" : ": ",
             counts_.first_not_understood);
}

// "E07000112, E05001234 …": how many codes have no name here, for what is shown is then the code.
std::string nameless(Postcodes& postcodes, const place::Listing& listing, bool wards) {
    std::vector<std::string> codes;
    for (const auto& area : listing.areas()) {
        if (wards && !area.ward.empty()) codes.push_back(area.ward);
        if (!wards) codes.push_back(area.district);
        if (!wards && !area.county.empty()) codes.push_back(area.county);
    }
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    const auto all = codes.size();
    std::erase_if(codes, [&](const std::string& code) { return postcodes.names().find(code) != nullptr; });
    if (codes.empty()) return fmt::format("none of {}", all);
    return fmt::format(
        "{} of {}: {}{}", codes.size(), all,
        join({codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(codes.size(), 3))},
             ", "),
        codes.size() > 3 ? " …" : "");
}

Page PostcodeImport::page(Session& session) const {
    Page page{.schema = "postcode.import", .title = edition_.name, .as_of = session.today()};
    auto& facts = page.facts("import", "");
    facts.add("product", "Product", edition_.product);
    facts.add("edition", "Edition", edition_.name);
    if (last_) facts.add("instead_of", "In place of", last_->name);
    facts.add("read", "Rows read", counts_.live + counts_.ended + counts_.not_understood);
    facts.add("in_use", "In use", static_cast<std::int64_t>(listing_.postcodes().size()) - listing_.ended());
    facts.add("ended", "No longer in use", listing_.ended());
    facts.add("repeated", "There twice, first one kept", listing_.repeated());
    facts.add("not_understood", "Not understood", counts_.not_understood);
    facts.add("without_council", "In no council", counts_.without_council);
    facts.add("on_no_map", "On no map", counts_.on_no_map);
    facts.add("councils_without_name", "Councils without a name here", nameless(session.postcodes(), listing_, false));
    facts.add("wards_without_name", "Wards without a name here", nameless(session.postcodes(), listing_, true));
    auto& table = page.table("columns", "", {{"told", "What it tells"}, {"column", "Column"}});
    for (auto told : words<place::Told>)
        if (columns_->place[static_cast<std::size_t>(told.value)])
            table.row(told.text, columns_->header[static_cast<std::size_t>(told.value)]);
    page.words(join(split(edition_.attribution, '\n'), " "));
    return page;
}

int PostcodeImport::run(Session& session) {
    session.service();  // a file that is missing or not ours is told before a gigabyte is read
    const auto files = find_directory(path_);
    read(session, files);
    auto name = edition_name_ ? std::optional(tidy(*edition_name_)) : files.edition;
    if (!name || name->empty())
        fail(Fault::usage, "{}: which edition this is cannot be told by its name: say it, as in --edition '{}'", path_,
             columns_->product == place::Product::onspd  ? "ONSPD August 2025"
             : columns_->product == place::Product::nspl ? "NSPL August 2025"
                                                         : "Code-Point Open 2025.4.0");
    edition_ = {.name = *name,
                .product = columns_->product,
                .file_name = path_ == "-" ? "-" : file_name_of(path_),
                .digest = store::digest_of_listing(listing_),
                .attribution = join(place::attribution_of(columns_->product, *name), "\n")};
    last_ = store::postcode_edition(session.reader());
    const bool same = last_ && last_->digest == edition_.digest && last_->name == edition_.name &&
                      !store::wrong_with_postcodes(session.reader());
    const auto had = session.postcodes().size(), has = static_cast<std::int64_t>(listing_.postcodes().size());
    const auto before = session.postcodes().edition();
    std::optional<store::ChangeNumber> change;
    if (!same)
        change = session.write([&](store::Writer& writer) { store::replace_postcodes(writer, listing_, edition_); });
    session.show(page(session));
    if (counts_.not_understood > 0) session.warn(counts_.first_not_understood);
    if (2 * has < had)
        session.warn(
            fmt::format("{} has {} where {}, whose place it takes, has {}: what is not in it will not be found. If it "
                        "is only a part of the directory, import the whole one after it",
                        edition_.name, count(has, "postcode"), before, had));
    if (same)
        session.say(fmt::format("{} is in already, since C{}: nothing was changed", edition_.name, last_->change));
    else
        session.done(edition_.name, change);
    return counts_.not_understood > 0 ? 1 : 0;
}

}  // namespace

std::unique_ptr<Command> postcode_import() { return std::make_unique<PostcodeImport>(); }

}  // namespace portage::cmd
