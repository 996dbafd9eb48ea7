// SPDX-License-Identifier: Apache-2.0
// Is there a border here? A linear model over hashed features, for the ends of words and of
// sentences alike; train/tokenizer_trainer learns it. Whole numbers only, so that every machine
// decides alike.
#ifndef SANUDO_TOKEN_BORDER_MODEL_H_
#define SANUDO_TOKEN_BORDER_MODEL_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

// Mixes fingerprints into one, in order: the multiplier of Knuth's multiplicative hashing.
constexpr uint64_t mix(uint64_t a, uint64_t b) {
  const uint64_t product = (a ^ (b + (a << 6) + (a >> 2))) * 0x9E3779B97F4A7C15u;
  return product ^ (product >> 29);
}

// The features of one border, as buckets; reused from border to border.
class Features {
 public:
  void clear() { buckets_.clear(); }
  // A feature of this kind with what it saw.
  template <typename... Seen>
  void add(uint64_t kind, Seen... seen) {
    ((kind = mix(kind, static_cast<uint64_t>(seen))), ...);
    buckets_.push_back(static_cast<uint32_t>(mix(kind, 1) >> (64 - kBits)));
  }
  const std::vector<uint32_t>& buckets() const { return buckets_; }

  static constexpr uint32_t kBits = 18;

 private:
  std::vector<uint32_t> buckets_;
};

class BorderModel {
 public:
  static constexpr size_t kBuckets = size_t{1} << Features::kBits;
  static constexpr size_t kBytes = 2 * kBuckets;

  static Result<BorderModel> load(std::string_view bytes);  // kBuckets little-endian int16
  bool ends(const Features& features) const;

 private:
  std::vector<int16_t> weights_;
};

}  // namespace sanudo

#endif  // SANUDO_TOKEN_BORDER_MODEL_H_
