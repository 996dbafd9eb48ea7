// SPDX-License-Identifier: Apache-2.0
// Elementwise functions of a net, the same bits on every machine: only IEEE additions,
// multiplications and divisions in a fixed order, no libm.
#ifndef SANUDO_NN_ACTIVATION_H_
#define SANUDO_NN_ACTIVATION_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace sanudo {

// e^x within 3e-7 relative for |x| <= 80; what lies outside is taken as +-80. Cody and Waite's
// reduction to [-ln2/2, ln2/2], then a Taylor polynomial of degree 6.
inline float exp_approximate(float x) {
  x = std::min(std::max(x, -80.0f), 80.0f);
  float scaled = x * 1.44269504f;
  int32_t exponent = static_cast<int32_t>(scaled + (scaled < 0 ? -0.5f : 0.5f));
  float whole = static_cast<float>(exponent);
  float r = x - whole * 0.693359375f + whole * 2.12194440e-4f;
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
