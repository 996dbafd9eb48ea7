// SPDX-License-Identifier: Apache-2.0
#include "train/tokenizer_trainer.h"

#include <algorithm>
#include <unordered_set>

#include "token/sentence_borders.h"
#include "token/word_splitter.h"

namespace sanudo {
namespace {

constexpr double kLargestWeight = 30000;

// Perceptron weights with their running sums.
class Perceptron {
 public:
  Perceptron() : weights_(BorderModel::kBuckets), sums_(BorderModel::kBuckets) {}

  void learn(const Features& features, bool ends) {
    ++steps_;
    int64_t score = 0;
    for (uint32_t feature : features.buckets()) score += weights_[feature];
    if ((score > kMargin) == ends && (ends || score <= -kMargin)) return;
    const int64_t change = ends ? 1 : -1;
    for (uint32_t feature : features.buckets()) {
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

using ByteOffsets = std::unordered_set<ByteOffset>;

void learn_words(const Treebank& treebank, const WordRules& rules, Perceptron* perceptron) {
  ByteOffsets ends;
  for (const Sentence& sentence : treebank.sentences) {
    for (const Token& token : sentence.tokens) ends.insert(token.span.end);
  }
  const std::string_view text = treebank.text.utf8();
  Features features;
  std::vector<ByteOffset> by_rule;
  for (const Paragraph& paragraph : treebank.text.paragraphs()) {
    const std::vector<ByteSpan> pieces = find_pieces(text, paragraph.span);
    WordBorders borders(text, pieces);
    for (size_t i = 0; i < pieces.size(); ++i) {
      rules.cut(text, pieces[i], &by_rule);
      for (const DoubtfulBorder& border : borders.look(i, by_rule)) {
        borders.extract(border, &features);
        perceptron->learn(features, ends.contains(border.at));
      }
    }
  }
}

void learn_sentences(const Treebank& treebank, const WordSplitter& splitter,
                     Perceptron* perceptron) {
  ByteOffsets ends;
  for (const Sentence& sentence : treebank.sentences) ends.insert(sentence.span.end);
  Features features;
  for (const Paragraph& paragraph : treebank.text.paragraphs()) {
    const std::vector<Token> words = splitter.split(treebank.text, paragraph.span);
    const SentenceBorders borders(treebank.text, words);
    for (size_t i = 0; i + 1 < words.size(); ++i) {
      if (words[i + 1].part == 2 || borders.runs_on(i)) continue;
      borders.extract(i, &features);
      perceptron->learn(features, ends.contains(words[i].span.end));
    }
  }
}

// A model of what `learn` learns from one treebank after the other.
template <typename Learn>
std::string train(const std::vector<Treebank>& treebanks, int epochs, const Learn& learn) {
  Perceptron perceptron;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (const Treebank& treebank : treebanks) learn(treebank, &perceptron);
  }
  return perceptron.bytes();
}

}  // namespace

Result<std::string> train_tokenizer(const std::vector<Treebank>& treebanks,
                                    std::string_view abbreviations, int epochs) {
  if (treebanks.empty()) return Status(StatusCode::kBadArgument, "no treebank to train from");
  const WordRules rules(abbreviations);
  const std::string words = train(treebanks, epochs, [&](const Treebank& bank, Perceptron* model) {
    learn_words(bank, rules, model);
  });
  const WordSplitter splitter(rules, BorderModel::load(words).value());
  const std::string sentences = train(
      treebanks, epochs,
      [&](const Treebank& bank, Perceptron* model) { learn_sentences(bank, splitter, model); });
  std::string section;
  for (size_t i = 0; i < 4; ++i) {
    section.push_back(static_cast<char>((abbreviations.size() >> (8 * i)) & 0xFF));
  }
  section += abbreviations;
  return section + words + sentences;
}

}  // namespace sanudo
