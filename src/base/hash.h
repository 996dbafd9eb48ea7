// SPDX-License-Identifier: Apache-2.0
// Fingerprints of bytes (XXH3): the same on every machine and for every version of Sanudo. Not for
// keys that an attacker may choose.
#ifndef SANUDO_BASE_HASH_H_
#define SANUDO_BASE_HASH_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace sanudo {

uint64_t hash64(std::string_view bytes, uint64_t seed = 0);

// 128 bits as 32 hexadecimal digits.
std::string fingerprint(std::string_view bytes);

}  // namespace sanudo

#endif  // SANUDO_BASE_HASH_H_
