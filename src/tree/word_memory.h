// SPDX-License-Identifier: Apache-2.0
// The vectors of forms, remembered: most words of a text are ones that it has had before. What is
// remembered is what would be computed again, so that it never shows in the result.
#ifndef SANUDO_TREE_WORD_MEMORY_H_
#define SANUDO_TREE_WORD_MEMORY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nn/linear.h"
#include "tree/parser_tables.h"

namespace sanudo {

// What the net takes in of a form wherever it stands.
struct FormVectors {
  uint32_t shape = 0;         // form_shape()
  std::vector<float> word;    // of the vocabulary
  std::vector<float> ngrams;  // sum over the root of their number
};

// Belongs to one thread and one model. Forgets everything when it is full.
class WordMemory {
 public:
  static constexpr size_t kMaxForms = 8192;

  // The tables outlive the memory.
  const FormVectors& recall(std::string_view form, const WordEncoder& encoder,
                            const EmbeddingTable& words, const EmbeddingTable& buckets,
                            const NetSizes& sizes);

 private:
  std::unordered_map<std::string, FormVectors> forms_;
  std::string key_;
  EncodedWord encoded_;
};

}  // namespace sanudo

#endif  // SANUDO_TREE_WORD_MEMORY_H_
