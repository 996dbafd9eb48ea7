// SPDX-License-Identifier: Apache-2.0
// Elementwise functions of a net, the same bits on every machine: only IEEE additions,
// multiplications and divisions in a fixed order, no libm.
#ifndef SANUDO_NN_ACTIVATION_H_
#define SANUDO_NN_ACTIVATION_H_

#include <bit>
#include <cstddef>
#include <cstdint>

namespace sanudo {

// e^x within 3e-7 relative for |x| <= 80; what lies outside is taken as +-80. Cody and Waite's
// reduction to [-ln2/2, ln2/2], then a Taylor polynomial of degree 6. No branches: loops over it
// are to become vector code.
inline float exp_approximate(float x) {
  x = x > -80.0f ? x : -80.0f;
  x = x < 80.0f ? x : 80.0f;
  // Adding 1.5 * 2^23 leaves the nearest whole number in the lowest bits.
  constexpr float kRounder = 12582912.0f;
  const float rounded = x * 1.44269504f + kRounder;
  const float whole = rounded - kRounder;
  const int32_t exponent = std::bit_cast<int32_t>(rounded) - std::bit_cast<int32_t>(kRounder);
  const float r = x - whole * 0.693359375f + whole * 2.12194440e-4f;
  float poly = 1.0f / 720;
  poly = poly * r + 1.0f / 120;
  poly = poly * r + 1.0f / 24;
  poly = poly * r + 1.0f / 6;
  poly = poly * r + 0.5f;
  poly = poly * r + 1.0f;
  poly = poly * r + 1.0f;
  return poly * std::bit_cast<float>((exponent + 127) << 23);
}

inline float sigmoid(float x) { return 1.0f / (1.0f + exp_approximate(-x)); }

inline float relu(float x) { return x > 0 ? x : 0.0f; }

}  // namespace sanudo

#endif  // SANUDO_NN_ACTIVATION_H_
