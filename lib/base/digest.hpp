// BLAKE2b-256 digests. libsodium is used here and nowhere else.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace portage {

using Digest = std::array<unsigned char, 32>;

class Hasher {
public:
    Hasher();
    // Bytes as they are; a caller hashing several values frames them (see `field`).
    Hasher& bytes(std::string_view data);
    // A value that cannot run into its neighbour: its length first, then its bytes.
    Hasher& field(std::string_view data);
    Hasher& number(std::int64_t value);
    Digest finish();

private:
    alignas(64) std::array<unsigned char, 384> state_;
};

Digest digest_of(std::string_view data);
Digest random_digest();  // 32 bytes from the system, for salts
std::string to_hex(const Digest& digest);
std::string_view as_bytes(const Digest& digest);
Digest digest_from_bytes(std::string_view bytes);  // zeros where `bytes` is not 32 long

}  // namespace portage
