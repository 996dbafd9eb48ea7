// SPDX-License-Identifier: Apache-2.0
// Treebanks in, the parser's section of a model file out.
#ifndef SANUDO_TRAIN_PARSER_TRAINER_H_
#define SANUDO_TRAIN_PARSER_TRAINER_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "sanudo/status.h"
#include "train/network.h"
#include "tree/conllu.h"

namespace sanudo {

struct TrainerOptions {
  NetSizes sizes;
  Dropout dropout = {0.15f, 0.15f, 0.25f, 0.33f, 0.25f};
  LossWeights weights;
  uint32_t epochs = 20;
  uint32_t batch_words = 1000;
  float rate = 3e-3f;              // at its highest; rises over the first steps, falls to nothing
  float clip = 5.0f;               // of the gradient's norm
  float case_variety = 0.1f;       // share of sentences seen as headlines, in capitals or all small
  std::vector<std::string> names;  // for names to change into; none: names stay
  float name_variety = 0.2f;       // share of one-word names that are changed
  std::vector<std::string> known_words;  // as add_known_words() takes them
  uint32_t min_count = 2;                // a rarer word has no vector of its own
  // Of trees that another parser made: a slice of them goes with the treebanks in each epoch, none
  // in the last ones.
  uint32_t silver_words = 300000;  // an epoch
  uint32_t silver_min_count = 5;   // as min_count
  uint32_t epochs_without_silver = 4;
  uint64_t seed = 1;
  std::string checkpoint;  // file; empty: none. An existing one is taken up again
};

struct Progress {
  uint32_t epoch = 0;
  size_t step = 0;
  size_t steps = 0;  // of the whole training
  double loss = 0;   // a word, over the last steps
  bool epoch_done = false;
  std::string section;  // the model so far, when the epoch is done
};

// Uses two threads; the result depends on the options and the trees alone. `report` is called now
// and then and after each epoch.
Result<std::string> train_parser(const std::vector<Tree>& trees, const std::vector<Tree>& silver,
                                 const TrainerOptions& options,
                                 const std::function<void(const Progress&)>& report);

// The parser's section, with weights in int8.
std::string parser_section(const ParserTables& tables, const Parameters& parameters);

}  // namespace sanudo

#endif  // SANUDO_TRAIN_PARSER_TRAINER_H_
