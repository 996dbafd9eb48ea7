// SPDX-License-Identifier: Apache-2.0
#include "train/tokenizer_trainer.h"

#include <algorithm>
#include <unordered_set>

#include "token/sentence_model.h"
#include "token/word_splitter.h"

namespace sanudo {
namespace {

constexpr double kLargestWeight = 30000;

// Perceptron weights with their running sums.
class Perceptron {
 public:
  Perceptron() : weights_(SentenceModel::kBuckets), sums_(SentenceModel::kBuckets) {}

  void learn(const std::vector<uint32_t>& features, bool ends) {
    ++steps_;
    int64_t score = 0;
    for (uint32_t feature : features) score += weights_[feature];
    if ((score > kMargin) == ends && (ends || score <= -kMargin)) return;
    const int64_t change = ends ? 1 : -1;
    for (uint32_t feature : features) {
      weights_[feature] += change;
      sums_[feature] += change * steps_;
    }
  }

  // Averaged and scaled to int16, little-endian.
  std::string bytes() const {
    std::vector<double> average(weights_.size());
    double largest = 1e-9;
    for (size_t i = 0; i < weights_.size(); ++i) {
      average[i] = static_cast<double>(weights_[i]) -
                   static_cast<double>(sums_[i]) / static_cast<double>(steps_ + 1);
      largest = std::max(largest, std::abs(average[i]));
    }
    std::string out;
    for (double weight : average) {
      const auto value = static_cast<int16_t>(weight / largest * kLargestWeight);
      out.push_back(static_cast<char>(value & 0xFF));
      out.push_back(static_cast<char>((value >> 8) & 0xFF));
    }
    return out;
  }

 private:
  static constexpr int64_t kMargin = 2;
  std::vector<int64_t> weights_;
  std::vector<int64_t> sums_;
  int64_t steps_ = 0;
};

void learn_treebank(const Treebank& treebank, const WordSplitter& splitter,
                    Perceptron* perceptron) {
  std::unordered_set<ByteOffset> ends;
  for (const Sentence& sentence : treebank.sentences) ends.insert(sentence.span.end);
  std::vector<uint32_t> features;
  for (const Paragraph& paragraph : treebank.text.paragraphs()) {
    const std::vector<Token> words = splitter.split(treebank.text, paragraph.span);
    const BorderFeatures borders(treebank.text, words);
    for (size_t i = 0; i + 1 < words.size(); ++i) {
      if (words[i + 1].part == 2) continue;
      borders.extract(i, &features);
      perceptron->learn(features, ends.contains(words[i].span.end));
    }
  }
}

}  // namespace

Result<std::string> train_tokenizer(const std::vector<Treebank>& treebanks,
                                    std::string_view abbreviations, int epochs) {
  if (treebanks.empty()) return Status(StatusCode::kBadArgument, "no treebank to train from");
  const WordSplitter splitter(abbreviations);
  Perceptron perceptron;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (const Treebank& treebank : treebanks) learn_treebank(treebank, splitter, &perceptron);
  }
  std::string section;
  for (size_t i = 0; i < 4; ++i) {
    section.push_back(static_cast<char>((abbreviations.size() >> (8 * i)) & 0xFF));
  }
  section += abbreviations;
  section += perceptron.bytes();
  return section;
}

}  // namespace sanudo
