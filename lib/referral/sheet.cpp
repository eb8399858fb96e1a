#include "referral/sheet.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstring>

namespace portage::referral {

namespace {

constexpr std::size_t head_size = 1 << 18;  // room for a preamble and headers of 200 letters
constexpr std::size_t step = 1 << 14;

bool blank(const std::vector<std::string_view>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return trim(cell).empty(); });
}

}  // namespace

SheetStart::SheetStart(CsvReader::Source bytes, Encoding encoding) : text_(as_utf8(std::move(bytes), encoding)) {
    std::size_t have = 0;
    while (have < head_size) {
        head_.resize(std::min(have + step, head_size));  // most files are small
        auto got = text_(head_.data() + have, head_.size() - have);
        if (got == 0) {
            whole_ = true;
            break;
        }
        have += got;
    }
    head_.resize(have);
}

SheetReader::SheetReader(SheetStart start, const Form& form, std::optional<char> delimiter)
    : layout_(find_layout(start.head(), start.whole(), form, delimiter)) {
    auto source = [text = std::move(start.text_), head = std::move(start.head_), at = std::size_t{0}](
                      char* buffer, std::size_t room) mutable {
        if (at == head.size()) return text(buffer, room);
        auto taken = std::min(room, head.size() - at);
        std::memcpy(buffer, head.data() + at, taken);
        at += taken;
        return taken;
    };
    reader_ = std::make_unique<CsvReader>(std::move(source), layout_.delimiter);
    for (std::size_t record = 0; record <= layout_.header_record; ++record) reader_->next(cells_);
}

bool SheetReader::next() {
    do {
        if (!reader_->next(cells_)) return false;
    } while (blank(cells_));
    for (auto& cell : cells_)
        if (!cell.empty() && cell.front() == '\'') cell = undo_for_csv(cell);
    return true;
}

std::size_t SheetReader::line() const { return reader_->line(); }

}  // namespace portage::referral
