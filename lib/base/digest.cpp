#include "base/digest.hpp"

#include "base/error.hpp"

#include <sodium.h>

#include <cstring>
#include <new>

namespace portage {

namespace {
using State = crypto_generichash_state;
static_assert(sizeof(State) <= 384);

State* of(std::array<unsigned char, 384>& room) { return std::launder(reinterpret_cast<State*>(room.data())); }

void ready() {
    static const int started = sodium_init();
    if (started < 0) fail(Fault::bug, "libsodium could not start");
}
}  // namespace

Hasher::Hasher() {
    ready();
    new (state_.data()) State;
    crypto_generichash_init(of(state_), nullptr, 0, sizeof(Digest));
}

Hasher& Hasher::bytes(std::string_view data) {
    crypto_generichash_update(of(state_), reinterpret_cast<const unsigned char*>(data.data()), data.size());
    return *this;
}

Hasher& Hasher::number(std::int64_t value) {
    unsigned char little[8];
    for (int i = 0; i < 8; ++i) little[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(value) >> (8 * i));
    return bytes({reinterpret_cast<const char*>(little), sizeof little});
}

Hasher& Hasher::field(std::string_view data) {
    number(static_cast<std::int64_t>(data.size()));
    return bytes(data);
}

Digest Hasher::finish() {
    Digest digest;
    crypto_generichash_final(of(state_), digest.data(), digest.size());
    return digest;
}

Digest digest_of(std::string_view data) { return Hasher().bytes(data).finish(); }

Digest random_digest() {
    ready();
    Digest digest;
    randombytes_buf(digest.data(), digest.size());
    return digest;
}

std::string to_hex(const Digest& digest) {
    std::string hex;
    for (unsigned char byte : digest) hex += fmt::format("{:02x}", byte);
    return hex;
}

std::string_view as_bytes(const Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

Digest digest_from_bytes(std::string_view bytes) {
    Digest digest{};
    if (bytes.size() == digest.size()) std::memcpy(digest.data(), bytes.data(), digest.size());
    return digest;
}

}  // namespace portage
