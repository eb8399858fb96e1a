#include "records.hpp"

#include "base/csv.hpp"
#include "base/toml.hpp"
#include "portage_bench.hpp"

#include <algorithm>
#include <cstring>
#include <map>

namespace portage::bench {

namespace {

std::optional<Date> day_of(const std::string& text) {
    if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string::npos)
        return parse_iso(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6));
    return parse_day_first(text);
}

std::optional<child::Sex> sex_of(const std::string& text) {
    auto word = lower(text);
    if (word == "m" || word == "male" || word == "boy" || word == "1") return child::Sex::male;
    if (word == "f" || word == "female" || word == "girl" || word == "2") return child::Sex::female;
    return {};
}

const std::vector<std::string_view> fields = {"forename", "known_as", "surname",    "other_surname", "full_name",
                                              "born",     "sex",      "nhs_number", "postcode",      "address",
                                              "town",     "phone",    "email",      "carers"};

}  // namespace

std::vector<Record> read_records(const std::string& csv, const std::string& map, const std::string& map_name) {
    TomlDocument document(map, map_name);
    auto root = document.root();
    root.allow("title");
    auto id = root.text("id");
    auto table = root.require_table("fields");
    std::map<std::string, std::vector<std::string>> wanted;
    for (auto field : fields) wanted[std::string(field)] = table.texts(field);
    document.require_sound();

    std::size_t at = csv.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    CsvReader reader(
        [&](char* buffer, std::size_t room) {
            auto size = std::min(room, csv.size() - at);
            std::memcpy(buffer, csv.data() + at, size);
            at += size;
            return size;
        },
        ',');
    std::vector<std::string_view> cells;
    if (!reader.next(cells)) fail(Fault::bad_input, "a file without a header line");
    std::map<std::string, std::size_t> column;
    for (std::size_t i = 0; i < cells.size(); ++i) column.emplace(folded(cells[i]), i);

    std::vector<Record> records;
    while (reader.next(cells)) {
        if (cells.size() == 1 && trim(cells[0]).empty()) continue;
        auto cell = [&](const std::string& header) {
            auto found = column.find(folded(header));
            return found == column.end() || found->second >= cells.size() ? std::string() : tidy(cells[found->second]);
        };
        auto all = [&](const char* field) {
            std::vector<std::string> texts;
            for (const auto& header : wanted[field])
                if (auto text = cell(header); !text.empty()) texts.push_back(text);
            return texts;
        };
        Record record;
        if (id) record.id = cell(*id);
        auto& written = record.written;
        written.forename = join(all("forename"), " ");
        written.known_as = join(all("known_as"), " ");
        written.surname = join(all("surname"), " ");
        written.other_surnames = all("other_surname");
        if (auto name = join(all("full_name"), " "); !name.empty()) {
            auto gap = name.rfind(' ');
            written.forename = gap == std::string::npos ? name : name.substr(0, gap);
            written.surname = gap == std::string::npos ? std::string() : name.substr(gap + 1);
        }
        written.born = day_of(join(all("born"), "/"));
        written.sex = sex_of(join(all("sex"), " "));
        written.nhs_number = join(all("nhs_number"), " ");
        written.postcode = join(all("postcode"), " ");
        written.address = join(all("address"), ", ");
        written.town = join(all("town"), " ");
        written.phones = all("phone");
        written.emails = all("email");
        written.carers = all("carers");
        record.person = referral::person_of(written);
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace portage::bench
