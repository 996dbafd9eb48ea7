// SPDX-License-Identifier: Apache-2.0
#include "train/network.h"

#include <gtest/gtest.h>

#include "tests/train/treebank_sample.h"

namespace sanudo {
namespace {

class NetworkTest : public testing::Test {
 protected:
  NetworkTest()
      : treebank_(sample_treebank()),
        tables_(make_tables(treebank_.trees, small_sizes(), 1)),
        labeller_(tables_),
        network_(tables_, LossWeights()),
        parameters_(tables_),
        gradient_(tables_) {
    for (const Tree& tree : treebank_.trees) {
      sentences_.push_back(labeller_.label(tree, forms_of(tree)));
    }
    for (const TrainingSentence& sentence : sentences_) batch_.push_back(&sentence);
    parameters_.initialise(5);
    // Biases and bonuses start at zero, where too little depends on them.
    Random random(6);
    for (Tensor* tensor : parameters_.all()) {
      for (float& value : tensor->values) value += 0.2f * (random.uniform() - 0.5f);
    }
  }

  double loss(const Dropout& dropout) {
    Parameters ignored(tables_);
    return network_.learn(parameters_, batch_, dropout, 9, 1, &ignored);
  }

  Treebank treebank_;
  ParserTables tables_;
  Labeller labeller_;
  Network network_;
  Parameters parameters_, gradient_;
  std::vector<TrainingSentence> sentences_;
  std::vector<const TrainingSentence*> batch_;
};

// Along a random direction in each tensor, the loss changes as its gradient says.
TEST_F(NetworkTest, GradientIsTheSlopeOfTheLoss) {
  for (const Dropout& dropout : {Dropout{}, Dropout{0.2f, 0.2f, 0.2f, 0.2f, 0.2f}}) {
    gradient_.clear();
    network_.learn(parameters_, batch_, dropout, 9, 1, &gradient_);
    const auto tensors = parameters_.all();
    const auto gradients = gradient_.all();
    for (size_t t = 0; t < tensors.size(); ++t) {
      Random random(t + 1);
      const AlignedFloats saved = tensors[t]->values;
      std::vector<float> direction(saved.size());
      double wanted = 0;
      for (size_t i = 0; i < saved.size(); ++i) {
        direction[i] = random.uniform() - 0.5f;
        wanted += double{direction[i]} * gradients[t]->values[i];
      }
      const float reach = 2e-3f;
      const auto move = [&](float factor) {
        for (size_t i = 0; i < saved.size(); ++i) {
          tensors[t]->values[i] = saved[i] + factor * direction[i];
        }
      };
      move(reach);
      const double above = loss(dropout);
      move(-reach);
      const double below = loss(dropout);
      tensors[t]->values = saved;
      // Rectifiers bend within the reach now and then.
      EXPECT_NEAR((above - below) / (2 * reach), wanted, 0.05 + 0.02 * std::abs(wanted))
          << "tensor " << t;
    }
  }
}

TEST_F(NetworkTest, ScaleScalesTheGradient) {
  Parameters half(tables_);
  network_.learn(parameters_, batch_, {}, 9, 1, &gradient_);
  network_.learn(parameters_, batch_, {}, 9, 0.5f, &half);
  for (size_t i = 0; i < half.tagger_weights.values.size(); ++i) {
    EXPECT_NEAR(half.tagger_weights.values[i], gradient_.tagger_weights.values[i] / 2, 1e-4);
  }
}

TEST_F(NetworkTest, OnlyWordsThatOccurAreTouched) {
  network_.learn(parameters_, batch_, {}, 9, 1, &gradient_);
  EXPECT_LE(gradient_.buckets.touched.size(), 97u);
  EXPECT_EQ(gradient_.words.touched.size(), tables_.words.size() - 1);
  gradient_.clear();
  for (float value : gradient_.words.values) ASSERT_EQ(value, 0);
}

}  // namespace
}  // namespace sanudo
