// SPDX-License-Identifier: Apache-2.0
// Integer matrix product, exact and so the same whatever the width of the machine's vectors.
#ifndef SANUDO_NN_KERNEL_H_
#define SANUDO_NN_KERNEL_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sanudo {

// Outputs that are computed side by side.
inline constexpr size_t kKernelBlock = 32;
// Inputs of a product: a multiple of kKernelGroup, at most kKernelMaxInputs, so that no sum leaves
// int32: 255 * 127 * 1024 < 2^31.
inline constexpr size_t kKernelGroup = 4;
inline constexpr size_t kKernelMaxInputs = 1024;
// Levels of values are kept without sign, as AVX-512 takes them: level + kKernelZero.
inline constexpr int kKernelZero = 128;

// Rows of values times one block of outputs:
//   out[row][j] = sum * (row_scales[row] * scales[j]) + bias[j]
struct KernelTask {
  const uint8_t* values;    // rows x inputs
  const float* row_scales;  // one a row
  size_t rows;
  size_t inputs;
  const int32_t* packed;  // the block's weights
  const float* scales;    // kKernelBlock of them, and of bias
  const float* bias;
  size_t outputs;  // that count of the block
  float* out;      // row by row, `stride` apart
  size_t stride;
};

// One way of computing it. Weights are packed once, in the way's own layout, and never leave the
// memory of the machine that packed them.
struct Kernel {
  const char* name;
  // `weights`: kKernelBlock rows of `inputs` levels within +-127.
  std::vector<int32_t> (*pack)(const int8_t* weights, size_t inputs);
  void (*run)(const KernelTask& task);
};

// The fastest that this machine has.
const Kernel& kernel();

// All that this machine has, the plain one first. For tests.
std::vector<Kernel> kernels();

// Sum of a[i] * b[i]; the caller sees to it that it stays in int32.
int32_t dot(const int16_t* a, const int16_t* b, size_t count);

}  // namespace sanudo

#endif  // SANUDO_NN_KERNEL_H_
