// SPDX-License-Identifier: Apache-2.0
// The parser's net in floats, forward and backward: the loss of a batch and its gradient.
#ifndef SANUDO_TRAIN_NETWORK_H_
#define SANUDO_TRAIN_NETWORK_H_

#include <cstdint>
#include <memory>
#include <span>

#include "train/dataset.h"
#include "train/parameters.h"

namespace sanudo {

// Shares that are set to zero while training; all zero for a plain loss.
struct Dropout {
  float word = 0;        // whole words taken as unknown
  float input = 0;       // of the words' vectors
  float layer = 0;       // of each recurrent layer's input
  float encoded = 0;     // of the encoder's output
  float projection = 0;  // of the projections
};

struct LossWeights {
  float upos = 1.0f;
  float xpos = 0.5f;
  float features = 0.5f;
  float lemma = 0.5f;
  float arc = 1.0f;
  float relation = 1.0f;
  float name = 0.5f;
};

// Scratch and computation for one thread.
class Network {
 public:
  Network(const ParserTables& tables, const LossWeights& weights);
  ~Network();

  // Summed loss of the sentences, times `scale`; adds its gradient to `gradient`. The seed fixes
  // what is dropped.
  double learn(const Parameters& parameters, std::span<const TrainingSentence* const> batch,
               const Dropout& dropout, uint64_t seed, float scale, Parameters* gradient);

 private:
  struct Pass;
  std::unique_ptr<Pass> pass_;
};

}  // namespace sanudo

#endif  // SANUDO_TRAIN_NETWORK_H_
