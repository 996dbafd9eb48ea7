// SPDX-License-Identifier: Apache-2.0
#include "duplicate/sketch.h"

#include <algorithm>

#include "base/hash.h"
#include "duplicate/shingles.h"

namespace sanudo {
namespace {

constexpr uint64_t kKeyMask = (uint64_t{1} << 48) - 1;
constexpr uint64_t kExactSeed = 1;
constexpr uint64_t kBandSeed = 2;

using Minima = std::array<uint32_t, kSketchBytes>;

// splitmix64 (Steele, Lea, Flood 2014): the constants of the permutations.
constexpr uint64_t mixed(uint64_t x) {
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

struct Permutations {
  std::array<uint64_t, kSketchBytes> mask{};
  std::array<uint64_t, kSketchBytes> factor{};
};

constexpr Permutations make_permutations() {
  Permutations made;
  for (size_t i = 0; i < kSketchBytes; ++i) {
    made.mask[i] = mixed(2 * i);
    made.factor[i] = mixed(2 * i + 1) | 1;
  }
  return made;
}

constexpr Permutations kPermutations = make_permutations();

// The least of all shingles in each of 128 orders.
Minima minima_of(const std::vector<uint64_t>& all) {
  Minima minima;
  minima.fill(UINT32_MAX);
  for (uint64_t shingle : all) {
    for (size_t i = 0; i < kSketchBytes; ++i) {
      const uint64_t placed = (shingle ^ kPermutations.mask[i]) * kPermutations.factor[i];
      minima[i] = std::min(minima[i], static_cast<uint32_t>(placed >> 32));
    }
  }
  return minima;
}

uint64_t hash_of_bytes(const void* bytes, size_t size, uint64_t seed) {
  return hash64({static_cast<const char*>(bytes), size}, seed);
}

// The share of equal shingles among all of both, from the share of equal bytes: one in 256 is
// equal by chance (Li and König 2010).
double resemblance(const TextSketch& a, const TextSketch& b) {
  size_t equal = 0;
  for (size_t i = 0; i < kSketchBytes; ++i) equal += a.values[i] == b.values[i] ? 1 : 0;
  constexpr double kChance = 1.0 / 256;
  const double share = static_cast<double>(equal) / kSketchBytes;
  return std::max(0.0, (share - kChance) / (1 - kChance));
}

}  // namespace

TextSketch make_sketch(std::string_view utf8, const SketchShape& shape) {
  TextSketch sketch;
  const std::vector<uint64_t> words = word_hashes(utf8);
  if (words.empty()) return sketch;
  const std::vector<uint64_t> all = shingles(words, shape.words);
  const Minima minima = minima_of(all);
  sketch.exact = hash_of_bytes(words.data(), words.size() * sizeof(uint64_t), kExactSeed);
  sketch.shingles = static_cast<uint32_t>(all.size());
  for (size_t i = 0; i < kSketchBytes; ++i) sketch.values[i] = static_cast<uint8_t>(minima[i]);
  sketch.keys.push_back(sketch.exact & kKeyMask);
  for (size_t band = 0; band < shape.bands; ++band) {
    const uint64_t key =
        hash_of_bytes(&minima[band * shape.rows], shape.rows * sizeof(uint32_t), kBandSeed + band);
    sketch.keys.push_back(key & kKeyMask);
  }
  return sketch;
}

double overlap(const TextSketch& a, const TextSketch& b) {
  if (a.shingles == 0 || b.shingles == 0) return 0;
  if (a.exact == b.exact) return 1;
  const double share = resemblance(a, b);
  const double common = share * (a.shingles + b.shingles) / (1 + share);
  return std::min(1.0, common / std::min(a.shingles, b.shingles));
}

}  // namespace sanudo
