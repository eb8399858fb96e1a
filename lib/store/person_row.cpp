#include "store/person_row.hpp"

#include "base/error.hpp"

#include <bit>
#include <cstring>

namespace portage::store {

namespace {

using referral::ComparedName;
using referral::Person;

// Gives every field of a person to `field`, in the order of the bytes. Packing and unpacking share it.
void each_field(auto& person, auto&& field) {
    field(person.forenames);
    field(person.forename);
    field(person.known_as);
    field(person.surname);
    field(person.other_surnames);
    field(person.born);
    field(person.sex);
    field(person.nhs_number);
    field(person.nhs_valid);
    field(person.postcode);
    field(person.house);
    field(person.street);
    field(person.town);
    field(person.phones);
    field(person.emails);
    field(person.carers);
}

class Packer {
public:
    std::string bytes;
    void operator()(const std::string& text) {
        number(text.size());
        bytes += text;
    }
    void operator()(const ComparedName& name) { (*this)(name.text); }
    void operator()(bool yes) { bytes += yes ? '1' : '0'; }
    void operator()(const std::optional<Date>& day) {
        number(day ? static_cast<std::size_t>(day->time_since_epoch().count() + era) : 0);
    }
    void operator()(const std::optional<child::Sex>& sex) { number(sex ? static_cast<std::size_t>(*sex) + 1 : 0); }
    template <class T>
    void operator()(const std::vector<T>& list) {
        number(list.size());
        for (const auto& one : list) (*this)(one);
    }
    static constexpr std::int64_t era = 200'000;  // days before 1970 that still count from above 0

private:
    void number(std::size_t value) {
        for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
        bytes += static_cast<char>(value);
    }
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
    void operator()(std::string& text) {
        auto size = number();
        if (size > rest_.size()) damaged();
        text.assign(rest_.data(), size);
        rest_.remove_prefix(size);
    }
    void operator()(ComparedName& name) {
        (*this)(name.text);
        name = referral::compared_name(std::move(name.text));
    }
    void operator()(bool& yes) { yes = byte() == '1'; }
    void operator()(std::optional<Date>& day) {
        day.reset();
        if (auto days = number()) day = Date{Days{static_cast<int>(static_cast<std::int64_t>(days) - Packer::era)}};
    }
    void operator()(std::optional<child::Sex>& sex) {
        sex.reset();
        if (auto value = number()) sex = static_cast<child::Sex>(value - 1);
    }
    template <class T>
    void operator()(std::vector<T>& list) {
        auto size = number();
        if (size > rest_.size()) damaged();
        list.resize(size);
        for (auto& one : list) (*this)(one);
    }
    bool at_end() const { return rest_.empty(); }
    [[noreturn]] static void damaged() { fail(Fault::not_ours, "a record kept for comparing cannot be read"); }

private:
    char byte() {
        if (rest_.empty()) damaged();
        char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    std::size_t number() {
        std::size_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            auto next = static_cast<unsigned char>(byte());
            value |= static_cast<std::size_t>(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        damaged();
    }
    std::string_view rest_;
};

// Gives every number of an outline to `field`, in the order of the bytes.
void each_number(auto& o, auto&& field) {
    for (auto* hash : {&o.forename, &o.first_forename, &o.surname, &o.town, &o.phones[0], &o.phones[1]}) field(*hash);
    for (auto* text : {&o.forename_text, &o.surname_text, &o.email_name, &o.carer_text}) {
        field(text->letters);
        field(text->start);
    }
    for (auto* list : {&o.emails, &o.carers})
        for (auto& hash : *list) field(hash);
    for (auto& word : o.street_words) field(word);
    field(o.nhs_number);
    field(o.house);
    field(o.street);
    for (auto* text : {&o.forename_text, &o.surname_text, &o.email_name, &o.carer_text}) field(text->size);
    for (auto& size : o.phone_sizes) field(size);
    field(o.sex);
    field(o.postcode_size);
    field(o.house_size);
}

constexpr unsigned there = 1;  // so that not all bytes are zero

// The bits of what is yes or no, beside that one.
void each_flag(auto& o, auto&& flag) {
    unsigned bit = there << 1;
    for (auto* yes : {&o.nhs_valid, &o.more_names, &o.more_surnames, &o.more_phones, &o.more_emails, &o.more_carers,
                      &o.more_street}) {
        flag(*yes, bit);
        bit <<= 1;
    }
}

constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

// Numbers with their lowest byte first, on every machine.
template <class Number>
Number turned(Number number) {
    if constexpr (std::endian::native == std::endian::little || sizeof(Number) == 1) return number;
    if constexpr (sizeof(Number) == 8) return __builtin_bswap64(number);
    return static_cast<Number>(__builtin_bswap32(static_cast<std::uint32_t>(number)));
}
template <class Number>
void write_number(char*& at, Number number) {
    number = turned(number);
    std::memcpy(at, &number, sizeof number);
    at += sizeof number;
}
template <class Number>
void read_number(const char*& at, Number& number) {
    std::memcpy(&number, at, sizeof number);
    number = turned(number);
    at += sizeof number;
}

}  // namespace

void pack(const referral::Outline& outline, char* bytes) {
    const auto* begin = bytes;
    unsigned flags = there;
    each_flag(outline, [&](bool yes, unsigned bit) { flags |= yes ? bit : 0; });
    write_number(bytes, static_cast<std::uint8_t>(flags));
    write_number(bytes, outline.born ? static_cast<std::int32_t>(outline.born->time_since_epoch().count()) : no_day);
    each_number(outline, [&](auto number) { write_number(bytes, number); });
    std::memcpy(bytes, outline.postcode.data(), outline.postcode.size());
    if (bytes + outline.postcode.size() != begin + outline_bytes) fail(Fault::bug, "an outline of another size");
}

bool unpack(const char* bytes, referral::Outline& outline) {
    std::uint8_t flags = 0;
    std::int32_t day = no_day;
    read_number(bytes, flags);
    if (!flags) return false;
    each_flag(outline, [&](bool& yes, unsigned bit) { yes = flags & bit; });
    read_number(bytes, day);
    outline.born.reset();
    if (day != no_day) outline.born = Date{Days{day}};
    each_number(outline, [&](auto& number) { read_number(bytes, number); });
    std::memcpy(outline.postcode.data(), bytes, outline.postcode.size());
    return true;
}

std::string packed(const Person& person) {
    Packer packer;
    packer.bytes.reserve(192);
    each_field(person, packer);
    return std::move(packer.bytes);
}

void unpack(std::string_view bytes, Person& person) {
    Unpacker unpacker(bytes);
    each_field(person, unpacker);
    if (!unpacker.at_end()) Unpacker::damaged();
}

Person unpacked(std::string_view bytes) {
    Person person;
    unpack(bytes, person);
    return person;
}

}  // namespace portage::store
