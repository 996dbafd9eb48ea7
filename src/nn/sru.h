// SPDX-License-Identifier: Apache-2.0
// Bidirectional Simple Recurrent Unit (Lei, Zhang, Wang, Dai, Artzi 2018, "Simple Recurrent Units
// for Highly Parallelizable Recurrence"): one matrix product for all words at once, then
//   f = sigmoid(u_f + v_f * c' + b_f)      c = f * c' + (1 - f) * u
//   r = sigmoid(u_r + v_r * c' + b_r)      h = r * c + (1 - r) * x
// elementwise along the sentence (c' is the neighbour's c). The first half of the channels runs
// left to right, the second half right to left; inputs and outputs have the same width.
#ifndef SANUDO_NN_SRU_H_
#define SANUDO_NN_SRU_H_

#include <cstddef>
#include <span>
#include <vector>

#include "nn/bytes.h"
#include "nn/linear.h"

namespace sanudo {

// Scratch of a layer, reused from call to call; one for each thread.
struct SruScratch {
  LinearInput inputs;
  std::vector<float> gates;
  std::vector<float> cell;
};

class SruLayer {
 public:
  static SruLayer read(ByteReader* reader, size_t width);

  // `values`: rows x width, replaced by the outputs. `ends`: where each sentence ends, in rows.
  void apply(std::span<const size_t> ends, std::vector<float>* values, SruScratch* scratch) const;

 private:
  void run_sentence(size_t begin, size_t end, const float* gates, float* values, float* cell) const;

  size_t width_ = 0;
  Linear input_;                  // width -> u, u_f + b_f, u_r + b_r
  std::vector<float> recurrent_;  // v_f, then v_r
};

}  // namespace sanudo

#endif  // SANUDO_NN_SRU_H_
