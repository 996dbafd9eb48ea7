// SPDX-License-Identifier: Apache-2.0
// Integer matrix product, exact and so the same whatever the width of the machine's vectors.
#ifndef SANUDO_NN_KERNEL_H_
#define SANUDO_NN_KERNEL_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sanudo {

// Outputs that lie side by side in packed weights.
inline constexpr size_t kKernelBlock = 32;

// Rows of activations times one block of kKernelBlock outputs.
// `inputs`: `rows` rows of 2 * `pairs` values. `weights`: [pairs][kKernelBlock][2].
// `sums`: rows x kKernelBlock. The caller sees to it that no sum leaves int32.
using BlockProduct = void (*)(const int16_t* inputs, size_t rows, size_t pairs,
                              const int16_t* weights, int32_t* sums);

// The fastest product that this machine has.
BlockProduct block_product();

// All that this machine has, the plain one first. For tests.
std::vector<BlockProduct> block_products();

// Sum of a[i] * b[i]; the caller sees to it that it stays in int32.
int32_t dot(const int16_t* a, const int16_t* b, size_t count);

}  // namespace sanudo

#endif  // SANUDO_NN_KERNEL_H_
