// SPDX-License-Identifier: Apache-2.0
#include "train/sru_step.h"

#include "nn/activation.h"

namespace sanudo {

void sru_forward(const SruStep& step, const float* forget_sum, const float* reset_sum,
                 float* __restrict output) {
  const float* last = step.last_cell;
  float* __restrict cell = step.cell;
  float* __restrict forget = step.forget;
  float* __restrict reset = step.reset;
  for (size_t i = 0; i < step.count; ++i) {
    const float f = sigmoid(forget_sum[i] + step.v_forget[i] * last[i]);
    const float r = sigmoid(reset_sum[i] + step.v_reset[i] * last[i]);
    const float c = f * last[i] + (1 - f) * step.candidate[i];
    forget[i] = f;
    reset[i] = r;
    cell[i] = c;
    output[i] = r * c + (1 - r) * step.input[i];
  }
}

void sru_backward(const SruStep& step, const SruGradient& gradient) {
  float* __restrict d_output = gradient.output;
  float* __restrict d_candidate = gradient.candidate;
  float* __restrict d_forget = gradient.forget;
  float* __restrict d_reset = gradient.reset;
  float* __restrict carry = gradient.carry;
  float* __restrict d_v_forget = gradient.v_forget;
  float* __restrict d_v_reset = gradient.v_reset;
  const float* last = step.last_cell;
  for (size_t i = 0; i < step.count; ++i) {
    const float f = step.forget[i], r = step.reset[i], out = d_output[i];
    const float d_r = out * (step.cell[i] - step.input[i]) * r * (1 - r);
    const float d_cell = out * r + carry[i];
    const float d_f = d_cell * (last[i] - step.candidate[i]) * f * (1 - f);
    d_output[i] = out * (1 - r);
    d_candidate[i] = d_cell * (1 - f);
    d_forget[i] = d_f;
    d_reset[i] = d_r;
    carry[i] = d_cell * f + d_r * step.v_reset[i] + d_f * step.v_forget[i];
    d_v_forget[i] += d_f * last[i];
    d_v_reset[i] += d_r * last[i];
  }
}

}  // namespace sanudo
