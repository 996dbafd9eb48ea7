// SPDX-License-Identifier: Apache-2.0
// Trains the sentence model from treebanks and puts the tokenizer's section together.
#ifndef SANUDO_TRAIN_TOKENIZER_TRAINER_H_
#define SANUDO_TRAIN_TOKENIZER_TRAINER_H_

#include <string>
#include <string_view>
#include <vector>

#include "sanudo/status.h"
#include "tree/conllu.h"

namespace sanudo {

// Averaged perceptron (Freund and Schapire 1999), `epochs` passes in the order of the files; the
// same input gives the same bytes.
Result<std::string> train_tokenizer(const std::vector<Treebank>& treebanks,
                                    std::string_view abbreviations, int epochs);

}  // namespace sanudo

#endif  // SANUDO_TRAIN_TOKENIZER_TRAINER_H_
