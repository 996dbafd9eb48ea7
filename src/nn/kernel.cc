// SPDX-License-Identifier: Apache-2.0
#include "nn/kernel.h"

#include "nn/clones.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <cstring>

namespace sanudo {
namespace {

// Words of int32 hold `kWidth` neighbouring levels of one output; the outputs of the block lie
// behind one another: [group of inputs][output].
template <typename Level>
std::vector<int32_t> pack_levels(const int8_t* weights, size_t inputs) {
  constexpr size_t kWidth = sizeof(int32_t) / sizeof(Level);
  std::vector<int32_t> packed(inputs / kWidth * kKernelBlock);
  for (size_t group = 0; group < inputs / kWidth; ++group) {
    for (size_t output = 0; output < kKernelBlock; ++output) {
      Level levels[kWidth];
      for (size_t i = 0; i < kWidth; ++i) levels[i] = weights[output * inputs + group * kWidth + i];
      std::memcpy(&packed[group * kKernelBlock + output], levels, sizeof(levels));
    }
  }
  return packed;
}

void plain_product(const int8_t* values, size_t rows, size_t inputs, const int32_t* packed,
                   int32_t* sums) {
  const auto* levels = reinterpret_cast<const int8_t*>(packed);
  std::memset(sums, 0, rows * kKernelBlock * sizeof(int32_t));
  for (size_t row = 0; row < rows; ++row, values += inputs, sums += kKernelBlock) {
    for (size_t i = 0; i < inputs; ++i) {
      const int8_t* group = levels + i / kKernelGroup * kKernelBlock * kKernelGroup;
      for (size_t j = 0; j < kKernelBlock; ++j) {
        sums[j] += values[i] * group[j * kKernelGroup + i % kKernelGroup];
      }
    }
  }
}

#if defined(__x86_64__)

template <size_t kRows>
__attribute__((target("avx2"))) void avx2_rows(const int16_t* values, size_t inputs,
                                               const int32_t* packed, int32_t* sums) {
  __m256i total[kRows][4];
  for (size_t row = 0; row < kRows; ++row) {
    for (size_t part = 0; part < 4; ++part) total[row][part] = _mm256_setzero_si256();
  }
  for (size_t i = 0; i < inputs; i += 2) {
    const auto* block = reinterpret_cast<const __m256i*>(packed + i / 2 * kKernelBlock);
    for (size_t row = 0; row < kRows; ++row) {
      int32_t pair;
      std::memcpy(&pair, values + row * kKernelMaxInputs + i, sizeof(pair));
      const __m256i both = _mm256_set1_epi32(pair);
      for (size_t part = 0; part < 4; ++part) {
        const __m256i product = _mm256_madd_epi16(both, _mm256_loadu_si256(block + part));
        total[row][part] = _mm256_add_epi32(total[row][part], product);
      }
    }
  }
  for (size_t row = 0; row < kRows; ++row) {
    auto* out = reinterpret_cast<__m256i*>(sums + row * kKernelBlock);
    for (size_t part = 0; part < 4; ++part) _mm256_storeu_si256(out + part, total[row][part]);
  }
}

// In 16 bits: the 8-bit product of AVX2 saturates.
void avx2_product(const int8_t* values, size_t rows, size_t inputs, const int32_t* packed,
                  int32_t* sums) {
  int16_t wide[2 * kKernelMaxInputs];
  const auto widen = [&](size_t row, int16_t* out) {
    for (size_t i = 0; i < inputs; ++i) out[i] = values[row * inputs + i];
  };
  size_t row = 0;
  for (; row + 2 <= rows; row += 2) {
    widen(row, wide);
    widen(row + 1, wide + kKernelMaxInputs);
    avx2_rows<2>(wide, inputs, packed, sums + row * kKernelBlock);
  }
  if (row == rows) return;
  widen(row, wide);
  avx2_rows<1>(wide, inputs, packed, sums + row * kKernelBlock);
}

// The instruction takes its left side without sign, so 128 is added to the values, and 128 times
// the sum of an output's weights, which lies before the weights, is where its sum starts below 0.
std::vector<int32_t> pack_vnni(const int8_t* weights, size_t inputs) {
  std::vector<int32_t> packed(kKernelBlock);
  for (size_t output = 0; output < kKernelBlock; ++output) {
    for (size_t i = 0; i < inputs; ++i) packed[output] -= 128 * weights[output * inputs + i];
  }
  const auto levels = pack_levels<int8_t>(weights, inputs);
  packed.insert(packed.end(), levels.begin(), levels.end());
  return packed;
}

template <size_t kRows>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) void vnni_rows(const uint8_t* values,
                                                                      size_t inputs,
                                                                      const int32_t* packed,
                                                                      int32_t* sums) {
  constexpr size_t kHalf = kKernelBlock / 2;
  __m512i low[kRows], high[kRows];
  for (size_t row = 0; row < kRows; ++row) {
    low[row] = _mm512_loadu_si512(packed);
    high[row] = _mm512_loadu_si512(packed + kHalf);
  }
  packed += kKernelBlock;
  for (size_t i = 0; i < inputs; i += kKernelGroup, packed += kKernelBlock) {
    const __m512i first = _mm512_loadu_si512(packed);
    const __m512i second = _mm512_loadu_si512(packed + kHalf);
    for (size_t row = 0; row < kRows; ++row) {
      int32_t group;
      std::memcpy(&group, values + row * inputs + i, sizeof(group));
      const __m512i four = _mm512_set1_epi32(group);
      low[row] = _mm512_dpbusd_epi32(low[row], four, first);
      high[row] = _mm512_dpbusd_epi32(high[row], four, second);
    }
  }
  for (size_t row = 0; row < kRows; ++row) {
    _mm512_storeu_si512(sums + row * kKernelBlock, low[row]);
    _mm512_storeu_si512(sums + row * kKernelBlock + kHalf, high[row]);
  }
}

__attribute__((target("avx512f,avx512bw"))) void lift(const int8_t* values, size_t count,
                                                      uint8_t* lifted) {
  for (size_t i = 0; i < count; ++i) lifted[i] = static_cast<uint8_t>(values[i] + 128);
}

void vnni_product(const int8_t* values, size_t rows, size_t inputs, const int32_t* packed,
                  int32_t* sums) {
  constexpr size_t kAtOnce = 8;
  uint8_t lifted[kAtOnce * kKernelMaxInputs];
  size_t row = 0;
  for (; row + kAtOnce <= rows; row += kAtOnce) {
    lift(values + row * inputs, kAtOnce * inputs, lifted);
    vnni_rows<kAtOnce>(lifted, inputs, packed, sums + row * kKernelBlock);
  }
  for (; row < rows; ++row) {
    lift(values + row * inputs, inputs, lifted);
    vnni_rows<1>(lifted, inputs, packed, sums + row * kKernelBlock);
  }
}

#endif

}  // namespace

std::vector<Kernel> kernels() {
  std::vector<Kernel> all = {{"plain", pack_levels<int8_t>, plain_product}};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) all.push_back({"avx2", pack_levels<int16_t>, avx2_product});
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) {
    all.push_back({"vnni", pack_vnni, vnni_product});
  }
#endif
  return all;
}

const Kernel& kernel() {
  static const Kernel fastest = kernels().back();
  return fastest;
}

#if defined(__x86_64__)
SANUDO_CLONES
#endif
int32_t dot(const int16_t* a, const int16_t* b, size_t count) {
  int32_t sum = 0;
  for (size_t i = 0; i < count; ++i) sum += static_cast<int32_t>(a[i]) * b[i];
  return sum;
}

}  // namespace sanudo
