// SPDX-License-Identifier: Apache-2.0
// The section: u32 length of the abbreviation table, the table, the model of words' ends, the model
// of sentences' ends.
#include "token/tokenizer.h"

#include <algorithm>

#include "token/dateline.h"
#include "token/sentence_borders.h"
#include "token/word_splitter.h"

namespace sanudo {

struct Tokenizer::Model {
  WordSplitter splitter;
  BorderModel sentences;
};

Tokenizer::Tokenizer(std::unique_ptr<Model> model) : model_(std::move(model)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Result<Tokenizer> Tokenizer::load(std::string_view section) {
  size_t size = 0;
  for (size_t i = 0; i < 4 && i < section.size(); ++i) {
    size |= static_cast<size_t>(static_cast<unsigned char>(section[i])) << (8 * i);
  }
  if (section.size() < 4 || size > section.size() - 4) {
    return Status(StatusCode::kBadFormat, "tokenizer section is cut off");
  }
  section.remove_prefix(4);
  const std::string_view models = section.substr(size);
  const size_t first = std::min(models.size(), BorderModel::kBytes);
  Result<BorderModel> words = BorderModel::load(models.substr(0, first));
  if (!words.is_ok()) return words.status();
  Result<BorderModel> sentences = BorderModel::load(models.substr(first));
  if (!sentences.is_ok()) return sentences.status();
  return Tokenizer(std::make_unique<Model>(
      Model{WordSplitter(WordRules(section.substr(0, size)), std::move(words).value()),
            std::move(sentences).value()}));
}

namespace {

void add_sentence(const std::vector<Token>& words, size_t first, size_t last, uint32_t paragraph,
                  std::vector<Sentence>* sentences) {
  Sentence sentence;
  sentence.paragraph = paragraph;
  sentence.tokens.assign(words.begin() + static_cast<std::ptrdiff_t>(first),
                         words.begin() + static_cast<std::ptrdiff_t>(last) + 1);
  sentence.span = {words[first].span.begin, words[last].span.end};
  sentences->push_back(std::move(sentence));
}

}  // namespace

std::vector<Sentence> Tokenizer::segment(const Text& text) const {
  std::vector<Sentence> sentences;
  Features features;
  for (uint32_t p = 0; p < text.paragraphs().size(); ++p) {
    const std::vector<Token> words = model_->splitter.split(text, text.paragraphs()[p].span);
    const SentenceBorders borders(text, words);
    const size_t dateline = dateline_length(text, words);
    size_t first = 0;
    for (size_t i = 0; i < words.size(); ++i) {
      const bool inside_token = i + 1 < words.size() && words[i + 1].part == 2;
      bool ends = i + 1 == words.size() || i + 1 == dateline;
      if (!ends && !inside_token && i + 1 > dateline && !borders.runs_on(i)) {
        borders.extract(i, &features);
        ends = borders.ends_in_number(i, first) || model_->sentences.ends(features);
      }
      if (!ends) continue;
      add_sentence(words, first, i, p, &sentences);
      first = i + 1;
    }
  }
  return sentences;
}

}  // namespace sanudo
