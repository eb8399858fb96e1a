#include "store/person_row.hpp"

#include "base/error.hpp"

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

}  // namespace

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
