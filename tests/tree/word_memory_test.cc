// SPDX-License-Identifier: Apache-2.0
#include "tree/word_memory.h"

#include <gtest/gtest.h>

#include <cmath>

#include "nn/bytes.h"
#include "tree/word_form.h"

namespace sanudo {
namespace {

constexpr uint32_t kBuckets = 31;

EmbeddingTable table_of(size_t rows, size_t columns) {
  std::vector<float> values;
  for (size_t i = 0; i < rows * columns; ++i) values.push_back(std::sin(static_cast<float>(i)));
  ByteWriter writer;
  EmbeddingTable::write(&writer, values.data(), rows, columns);
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  return EmbeddingTable::read(&reader, rows, columns);
}

class WordMemoryTest : public testing::Test {
 protected:
  WordMemoryTest() {
    sizes_.word = 4;
    sizes_.ngram = 8;
    sizes_.buckets = kBuckets;
  }
  FormVectors recall(WordMemory* memory, const std::string& form) {
    return memory->recall(form, encoder_, words_, buckets_, sizes_);
  }

  NetSizes sizes_;
  WordEncoder encoder_{{"", "talks"}, kBuckets};
  EmbeddingTable words_ = table_of(2, 4);
  EmbeddingTable buckets_ = table_of(kBuckets, 8);
};

TEST_F(WordMemoryTest, SumsTheTables) {
  WordMemory memory;
  const FormVectors vectors = recall(&memory, "Talks");
  EncodedWord encoded;
  encoder_.encode("Talks", &encoded);
  EXPECT_EQ(encoded.word, 1u);
  std::vector<float> word(4), ngrams(8);
  words_.add(1, 1.0f, word.data());
  const float share = 1.0f / std::sqrt(static_cast<float>(encoded.buckets.size()));
  for (uint32_t bucket : encoded.buckets) buckets_.add(bucket, share, ngrams.data());
  EXPECT_EQ(vectors.word, word);
  EXPECT_EQ(vectors.ngrams, ngrams);
  EXPECT_EQ(vectors.shape, form_shape("Talks"));
}

TEST_F(WordMemoryTest, ForgettingDoesNotShow) {
  WordMemory memory;
  const FormVectors before = recall(&memory, "Oslo");
  for (size_t i = 0; i < 2 * WordMemory::kMaxForms; ++i) recall(&memory, std::to_string(i));
  const FormVectors after = recall(&memory, "Oslo");
  EXPECT_EQ(after.word, before.word);
  EXPECT_EQ(after.ngrams, before.ngrams);
  EXPECT_EQ(after.shape, before.shape);
}

}  // namespace
}  // namespace sanudo
