// SPDX-License-Identifier: Apache-2.0
#include "token/word_splitter.h"

#include <algorithm>

#include "token/contraction.h"

namespace sanudo {
namespace {

// The words of one piece, those of a contraction marked as the parts of one token.
void add_words(std::string_view text, ByteSpan piece, const std::vector<ByteOffset>& ends,
               std::vector<Token>* words) {
  ByteOffset begin = piece.begin;
  for (const ByteOffset end : ends) {
    words->push_back({{begin, end}, false, 0});
    Token& word = words->back();
    if (begin > piece.begin) {
      Token& host = (*words)[words->size() - 2];
      if (is_contraction(words_of(text, host.span), words_of(text, word.span))) {
        host.part = host.part == 0 ? 1 : host.part;
        word.part = 2;
      }
    }
    begin = end;
  }
}

}  // namespace

WordSplitter::WordSplitter(WordRules rules, std::optional<BorderModel> model)
    : rules_(std::move(rules)), model_(std::move(model)) {}

void WordSplitter::correct(WordBorders* borders, size_t piece, Features* features,
                           std::vector<ByteOffset>* ends) const {
  for (const DoubtfulBorder& border : borders->look(piece, *ends)) {
    borders->extract(border, features);
    if (model_->ends(*features) == border.by_rule) continue;
    const auto place = std::lower_bound(ends->begin(), ends->end(), border.at);
    if (border.by_rule) {
      ends->erase(place);
    } else {
      ends->insert(place, border.at);
    }
  }
}

std::vector<Token> WordSplitter::split(const Text& text, ByteSpan paragraph) const {
  const std::string_view utf8 = text.utf8();
  const std::vector<ByteSpan> pieces = find_pieces(utf8, paragraph);
  WordBorders borders(utf8, pieces);
  std::vector<Token> words;
  std::vector<ByteOffset> ends;
  Features features;
  for (size_t i = 0; i < pieces.size(); ++i) {
    rules_.cut(utf8, pieces[i], &ends);
    if (model_) correct(&borders, i, &features, &ends);
    add_words(utf8, pieces[i], ends, &words);
    // No blank stands where a long piece was cut.
    words.back().space_after = i + 1 == pieces.size() || pieces[i].end < pieces[i + 1].begin;
  }
  return words;
}

}  // namespace sanudo
