// SPDX-License-Identifier: Apache-2.0
#include "nn/kernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <cstring>

namespace sanudo {
namespace {

void plain_row(const int16_t* input, size_t pairs, const int16_t* weights, int32_t* sums) {
  std::memset(sums, 0, kKernelBlock * sizeof(int32_t));
  for (size_t pair = 0; pair < pairs; ++pair) {
    const int32_t first = input[2 * pair];
    const int32_t second = input[2 * pair + 1];
    const int16_t* block = weights + pair * kKernelBlock * 2;
    for (size_t j = 0; j < kKernelBlock; ++j) {
      sums[j] += first * block[2 * j] + second * block[2 * j + 1];
    }
  }
}

void plain_product(const int16_t* inputs, size_t rows, size_t pairs, const int16_t* weights,
                   int32_t* sums) {
  for (size_t row = 0; row < rows; ++row) {
    plain_row(inputs + row * pairs * 2, pairs, weights, sums + row * kKernelBlock);
  }
}

#if defined(__x86_64__)

// Two neighbouring activations as one 32-bit lane.
inline int32_t pair_at(const int16_t* input, size_t pair) {
  int32_t value;
  std::memcpy(&value, input + 2 * pair, sizeof(value));
  return value;
}

template <size_t kRows>
__attribute__((target("avx2"))) void avx2_rows(const int16_t* inputs, size_t pairs,
                                               const int16_t* weights, int32_t* sums) {
  __m256i total[kRows][4];
  for (size_t row = 0; row < kRows; ++row) {
    for (size_t part = 0; part < 4; ++part) total[row][part] = _mm256_setzero_si256();
  }
  for (size_t pair = 0; pair < pairs; ++pair) {
    const auto* block = reinterpret_cast<const __m256i*>(weights + pair * kKernelBlock * 2);
    for (size_t row = 0; row < kRows; ++row) {
      const __m256i values = _mm256_set1_epi32(pair_at(inputs + row * pairs * 2, pair));
      for (size_t part = 0; part < 4; ++part) {
        const __m256i product = _mm256_madd_epi16(values, _mm256_loadu_si256(block + part));
        total[row][part] = _mm256_add_epi32(total[row][part], product);
      }
    }
  }
  for (size_t row = 0; row < kRows; ++row) {
    auto* out = reinterpret_cast<__m256i*>(sums + row * kKernelBlock);
    for (size_t part = 0; part < 4; ++part) _mm256_storeu_si256(out + part, total[row][part]);
  }
}

void avx2_product(const int16_t* inputs, size_t rows, size_t pairs, const int16_t* weights,
                  int32_t* sums) {
  size_t row = 0;
  for (; row + 2 <= rows; row += 2) {
    avx2_rows<2>(inputs + row * pairs * 2, pairs, weights, sums + row * kKernelBlock);
  }
  if (row < rows) avx2_rows<1>(inputs + row * pairs * 2, pairs, weights, sums + row * kKernelBlock);
}

template <size_t kRows>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) void vnni_rows(const int16_t* inputs,
                                                                      size_t pairs,
                                                                      const int16_t* weights,
                                                                      int32_t* sums) {
  __m512i low[kRows], high[kRows];
  for (size_t row = 0; row < kRows; ++row) low[row] = high[row] = _mm512_setzero_si512();
  for (size_t pair = 0; pair < pairs; ++pair) {
    const int16_t* block = weights + pair * kKernelBlock * 2;
    const __m512i first = _mm512_loadu_si512(block);
    const __m512i second = _mm512_loadu_si512(block + kKernelBlock);
    for (size_t row = 0; row < kRows; ++row) {
      const __m512i values = _mm512_set1_epi32(pair_at(inputs + row * pairs * 2, pair));
      low[row] = _mm512_dpwssd_epi32(low[row], values, first);
      high[row] = _mm512_dpwssd_epi32(high[row], values, second);
    }
  }
  for (size_t row = 0; row < kRows; ++row) {
    _mm512_storeu_si512(sums + row * kKernelBlock, low[row]);
    _mm512_storeu_si512(sums + row * kKernelBlock + kKernelBlock / 2, high[row]);
  }
}

void vnni_product(const int16_t* inputs, size_t rows, size_t pairs, const int16_t* weights,
                  int32_t* sums) {
  size_t row = 0;
  for (; row + 8 <= rows; row += 8) {
    vnni_rows<8>(inputs + row * pairs * 2, pairs, weights, sums + row * kKernelBlock);
  }
  for (; row < rows; ++row) {
    vnni_rows<1>(inputs + row * pairs * 2, pairs, weights, sums + row * kKernelBlock);
  }
}

#endif

}  // namespace

std::vector<BlockProduct> block_products() {
  std::vector<BlockProduct> products = {plain_product};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) products.push_back(avx2_product);
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) {
    products.push_back(vnni_product);
  }
#endif
  return products;
}

BlockProduct block_product() {
  static const BlockProduct fastest = block_products().back();
  return fastest;
}

#if defined(__x86_64__)
__attribute__((target_clones("default", "avx2", "arch=x86-64-v4")))
#endif
int32_t
dot(const int16_t* a, const int16_t* b, size_t count) {
  int32_t sum = 0;
  for (size_t i = 0; i < count; ++i) sum += static_cast<int32_t>(a[i]) * b[i];
  return sum;
}

}  // namespace sanudo
