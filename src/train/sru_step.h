// SPDX-License-Identifier: Apache-2.0
// The recurrence of nn/sru.h for one word and the channels of one direction, and its gradient.
#ifndef SANUDO_TRAIN_SRU_STEP_H_
#define SANUDO_TRAIN_SRU_STEP_H_

#include <cstddef>

namespace sanudo {

// Each points to `count` floats.
struct SruStep {
  size_t count = 0;
  const float* candidate = nullptr;
  const float* last_cell = nullptr;  // of the neighbour; zeros at the sentence's end
  const float* input = nullptr;
  const float* v_forget = nullptr;
  const float* v_reset = nullptr;
  float* cell = nullptr;
  float* forget = nullptr;  // gates, after the sigmoid
  float* reset = nullptr;
};

// Fills cell, forget, reset and `output` from the gates before the sigmoid, v * last_cell not yet
// added.
void sru_forward(const SruStep& step, const float* forget_sum, const float* reset_sum,
                 float* output);

struct SruGradient {
  float* output = nullptr;  // in: of the output; out: what the highway hands to the input
  float* candidate = nullptr;
  float* forget = nullptr;    // before the sigmoid
  float* reset = nullptr;     // before the sigmoid
  float* carry = nullptr;     // in: of the cell, from the word that came after; out: of last_cell
  float* v_forget = nullptr;  // added to
  float* v_reset = nullptr;   // added to
};

void sru_backward(const SruStep& step, const SruGradient& gradient);

}  // namespace sanudo

#endif  // SANUDO_TRAIN_SRU_STEP_H_
