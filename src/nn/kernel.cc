// SPDX-License-Identifier: Apache-2.0
#include "nn/kernel.h"

#include <algorithm>
#include <cstring>

#include "nn/clones.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace sanudo {
namespace {

// Values have no sign, so that kKernelZero times the sum of an output's weights is where its sum
// starts below 0: these starts lie before the weights.
std::vector<int32_t> start_sums(const int8_t* weights, size_t inputs) {
  std::vector<int32_t> starts(kKernelBlock);
  for (size_t output = 0; output < kKernelBlock; ++output) {
    for (size_t i = 0; i < inputs; ++i) {
      starts[output] -= kKernelZero * weights[output * inputs + i];
    }
  }
  return starts;
}

// Words of int32 hold `kWidth` neighbouring levels of one output; the outputs of the block lie
// behind one another: [group of inputs][output].
template <typename Level>
std::vector<int32_t> pack_levels(const int8_t* weights, size_t inputs) {
  constexpr size_t kWidth = sizeof(int32_t) / sizeof(Level);
  std::vector<int32_t> packed = start_sums(weights, inputs);
  packed.resize(kKernelBlock + inputs / kWidth * kKernelBlock);
  int32_t* groups = packed.data() + kKernelBlock;
  for (size_t group = 0; group < inputs / kWidth; ++group) {
    for (size_t output = 0; output < kKernelBlock; ++output) {
      Level levels[kWidth];
      for (size_t i = 0; i < kWidth; ++i) levels[i] = weights[output * inputs + group * kWidth + i];
      std::memcpy(&groups[group * kKernelBlock + output], levels, sizeof(levels));
    }
  }
  return packed;
}

void rescale(const KernelTask& task, size_t row, const int32_t* sums) {
  float* out = task.out + row * task.stride;
  for (size_t j = 0; j < task.outputs; ++j) {
    const float scale = task.row_scales[row] * task.scales[j];
    out[j] = static_cast<float>(sums[j]) * scale + task.bias[j];
  }
}

void run_plain(const KernelTask& task) {
  const auto* levels = reinterpret_cast<const int8_t*>(task.packed + kKernelBlock);
  int32_t sums[kKernelBlock];
  for (size_t row = 0; row < task.rows; ++row) {
    const uint8_t* values = task.values + row * task.inputs;
    std::memcpy(sums, task.packed, sizeof(sums));
    for (size_t i = 0; i < task.inputs; ++i) {
      const int8_t* group = levels + i / kKernelGroup * kKernelBlock * kKernelGroup;
      for (size_t j = 0; j < kKernelBlock; ++j) {
        sums[j] += values[i] * group[j * kKernelGroup + i % kKernelGroup];
      }
    }
    rescale(task, row, sums);
  }
}

#if defined(__x86_64__)

// In 16 bits: the 8-bit product of AVX2 saturates. `values`: rows kKernelMaxInputs apart.
template <size_t kRows>
__attribute__((target("avx2"))) void avx2_rows(const int16_t* values, size_t inputs,
                                               const int32_t* packed, int32_t* sums) {
  __m256i total[kRows][4];
  for (size_t row = 0; row < kRows; ++row) {
    for (size_t part = 0; part < 4; ++part) {
      total[row][part] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(packed) + part);
    }
  }
  packed += kKernelBlock;
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

void run_avx2(const KernelTask& task) {
  int16_t wide[2 * kKernelMaxInputs];
  int32_t sums[2 * kKernelBlock];
  const auto widen = [&](size_t row, int16_t* out) {
    std::copy_n(task.values + row * task.inputs, task.inputs, out);
  };
  size_t row = 0;
  for (; row + 2 <= task.rows; row += 2) {
    widen(row, wide);
    widen(row + 1, wide + kKernelMaxInputs);
    avx2_rows<2>(wide, task.inputs, task.packed, sums);
    rescale(task, row, sums);
    rescale(task, row + 1, sums + kKernelBlock);
  }
  if (row == task.rows) return;
  widen(row, wide);
  avx2_rows<1>(wide, task.inputs, task.packed, sums);
  rescale(task, row, sums);
}

// Rows [row, row + kRows) of the task.
template <size_t kRows>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) void vnni_rows(const KernelTask& task,
                                                                      size_t first_row) {
  constexpr size_t kHalf = kKernelBlock / 2;
  const int32_t* packed = task.packed;
  __m512i low[kRows], high[kRows];
  for (size_t row = 0; row < kRows; ++row) {
    low[row] = _mm512_loadu_si512(packed);
    high[row] = _mm512_loadu_si512(packed + kHalf);
  }
  packed += kKernelBlock;
  const uint8_t* values = task.values + first_row * task.inputs;
  for (size_t i = 0; i < task.inputs; i += kKernelGroup, packed += kKernelBlock) {
    const __m512i first = _mm512_loadu_si512(packed);
    const __m512i second = _mm512_loadu_si512(packed + kHalf);
    for (size_t row = 0; row < kRows; ++row) {
      int32_t group;
      std::memcpy(&group, values + row * task.inputs + i, sizeof(group));
      const __m512i four = _mm512_set1_epi32(group);
      low[row] = _mm512_dpbusd_epi32(low[row], four, first);
      high[row] = _mm512_dpbusd_epi32(high[row], four, second);
    }
  }
  const auto wanted = static_cast<uint32_t>((uint64_t{1} << task.outputs) - 1);
  for (size_t row = 0; row < kRows; ++row) {
    const __m512 scale = _mm512_set1_ps(task.row_scales[first_row + row]);
    float* out = task.out + (first_row + row) * task.stride;
    const auto store = [&](__m512i sums, size_t at) __attribute__((target("avx512f"))) {
      const __m512 both = _mm512_mul_ps(scale, _mm512_loadu_ps(task.scales + at));
      // Masked: g++ 12 warns falsely of the plain conversion (GCC bug 105593).
      const __m512 product = _mm512_mul_ps(_mm512_maskz_cvtepi32_ps(0xFFFF, sums), both);
      const __m512 value = _mm512_add_ps(product, _mm512_loadu_ps(task.bias + at));
      _mm512_mask_storeu_ps(out + at, static_cast<__mmask16>(wanted >> at), value);
    };
    store(low[row], 0);
    store(high[row], kHalf);
  }
}

void run_vnni(const KernelTask& task) {
  constexpr size_t kAtOnce = 8;
  size_t row = 0;
  for (; row + kAtOnce <= task.rows; row += kAtOnce) vnni_rows<kAtOnce>(task, row);
  for (; row < task.rows; ++row) vnni_rows<1>(task, row);
}

#endif

}  // namespace

std::vector<Kernel> kernels() {
  std::vector<Kernel> all = {{"plain", pack_levels<int8_t>, run_plain}};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) all.push_back({"avx2", pack_levels<int16_t>, run_avx2});
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) {
    all.push_back({"vnni", pack_levels<int8_t>, run_vnni});
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
