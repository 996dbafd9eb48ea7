// SPDX-License-Identifier: Apache-2.0
#include "tree/word_memory.h"

#include <cmath>

#include "tree/word_form.h"

namespace sanudo {

const FormVectors& WordMemory::recall(std::string_view form, const WordEncoder& encoder,
                                      const EmbeddingTable& words, const EmbeddingTable& buckets,
                                      const NetSizes& sizes) {
  key_.assign(form);
  const auto known = forms_.find(key_);
  if (known != forms_.end()) return known->second;
  if (forms_.size() >= kMaxForms) forms_.clear();
  FormVectors& vectors = forms_[key_];
  encoder.encode(form, &encoded_);
  vectors.shape = form_shape(form);
  vectors.word.resize(sizes.word);
  words.add(encoded_.word, 1.0f, vectors.word.data());
  vectors.ngrams.resize(sizes.ngram);
  // IEEE asks for exact roots: the same on every machine.
  const float share = 1.0f / std::sqrt(static_cast<float>(encoded_.buckets.size()));
  for (uint32_t bucket : encoded_.buckets) buckets.add(bucket, share, vectors.ngrams.data());
  return vectors;
}

}  // namespace sanudo
