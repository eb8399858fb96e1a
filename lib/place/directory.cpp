#include "place/directory.hpp"

#include <algorithm>
#include <charconv>

namespace portage::place {

namespace {

constexpr std::string_view first_line = "portage-postcodes 1";

// Bytes of a line, its line break included, and where its columns stand.
constexpr std::size_t area_bytes = 30;
constexpr std::size_t record_bytes = 33;
constexpr std::size_t code_bytes = 9;
constexpr std::size_t postcode_bytes = 7;

template <class Number>
std::optional<Number> number(std::string_view text) {
    text = trim(text);
    Number value{};
    auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size()) return {};
    return value;
}

}  // namespace

Directory::Directory(std::string_view file, std::string name) : file_(file), name_(std::move(name)) {
    read_head();
    records_from_ = areas_from_ + areas_ * area_bytes;
    // In this order, so that absurd counts cannot wrap round.
    if (areas_ > file_.size() / area_bytes || records_ > file_.size() / record_bytes ||
        records_from_ + records_ * record_bytes != file_.size())
        damaged("its length is not that of its areas and records");
}

void Directory::damaged(std::string_view what) const {
    fail(Fault::configuration, "{}: not a postcode directory, or damaged: {}", name_, what);
}

void Directory::read_head() {
    bool opened = false, remarks = false;
    for (std::size_t from = 0;;) {
        auto end = file_.find('\n', from);
        if (end == std::string_view::npos) damaged("its head has no end");
        auto line = file_.substr(from, end - from);
        from = end + 1;
        if (!opened) {
            if (line != first_line) damaged("it does not start with 'portage-postcodes 1'");
            opened = true;
            continue;
        }
        if (line == "--") {
            areas_from_ = from;
            return;
        }
        auto space = line.find(' ');
        auto key = line.substr(0, space);
        auto value = space == std::string_view::npos ? std::string_view{} : line.substr(space + 1);
        if (key == "#") {
            // The statements come first; an empty line parts them from remarks.
            remarks = remarks || value.empty();
            if (!remarks) attribution_.emplace_back(value);
        } else if (key == "edition") {
            edition_ = value;
        } else if (key == "complete") {
            complete_ = split(value, ' ');
        } else if (auto count = number<std::size_t>(value); count && key == "areas") {
            areas_ = *count;
        } else if (count && key == "records") {
            records_ = *count;
        } else {
            damaged("its head is not understood");
        }
    }
}

bool Directory::is_complete_for(std::string_view district) const {
    return std::find(complete_.begin(), complete_.end(), district) != complete_.end();
}

std::string_view Directory::record(std::size_t number) const {
    auto line = file_.substr(records_from_ + number * record_bytes, record_bytes);
    if (line.back() != '\n' || line[postcode_bytes] != ' ') damaged("a record is not of its fixed form");
    return line;
}

Residence Directory::residence(std::string_view record) const {
    auto latitude = number<double>(record.substr(8, 9)), longitude = number<double>(record.substr(18, 9));
    auto area = number<std::size_t>(record.substr(28, 4));
    if (!latitude || !longitude || !area || *area >= areas_) damaged("a record is not of its fixed form");
    auto line = file_.substr(areas_from_ + *area * area_bytes, area_bytes);
    if (line.back() != '\n') damaged("an area is not of its fixed form");
    Residence found;
    found.district = line.substr(0, code_bytes);
    if (auto county = trim(line.substr(code_bytes + 1, code_bytes)); county != "-") found.county = std::string(county);
    found.ward = line.substr(2 * (code_bytes + 1), code_bytes);
    found.location = {*latitude, *longitude};
    found.edition = edition_;
    return found;
}

std::optional<Residence> Directory::find(Postcode postcode) const {
    auto wanted = postcode.fixed();
    std::size_t low = 0, high = records_;
    while (low < high) {
        auto middle = low + (high - low) / 2;
        auto line = record(middle);
        auto order = line.substr(0, postcode_bytes).compare(wanted);
        if (order == 0) return residence(line);
        (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
    }
    return {};
}

Directory::Entry Directory::at(std::size_t number) const {
    if (number >= records_) fail(Fault::bug, "{}: record {} was asked for, of {}", name_, number, records_);
    auto line = record(number);
    auto postcode = parse_postcode(line.substr(0, postcode_bytes)).postcode;
    if (!postcode) damaged("a record does not start with a postcode");
    return {*postcode, residence(line)};
}

}  // namespace portage::place
