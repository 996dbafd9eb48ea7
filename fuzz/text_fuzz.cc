// SPDX-License-Identifier: Apache-2.0
// Any bytes as a report: refused, or clean text whose words are exact, rising and without blanks.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/plain_text.h"
#include "token/border_model.h"
#include "token/tokenizer.h"
#include "unicode/utf8.h"

namespace {

// A tokenizer without knowledge: it ends sentences at random, which is all the better.
const sanudo::Tokenizer& tokenizer() {
  static const sanudo::Tokenizer kTokenizer = [] {
    const std::string abbreviations = "mr.\n^No.\n";
    std::string section = {static_cast<char>(abbreviations.size()), 0, 0, 0};
    section += abbreviations;
    for (size_t i = 0; i < 2 * sanudo::BorderModel::kBytes; ++i) {
      section.push_back(static_cast<char>(i * 2654435761u >> 24));
    }
    return sanudo::Tokenizer::load(section).value();
  }();
  return kTokenizer;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const sanudo::Text& text) {
  require(sanudo::is_valid_utf8(text.utf8()));
  sanudo::ByteOffset behind = 0;
  for (const sanudo::Sentence& sentence : tokenizer().segment(text)) {
    require(!sentence.tokens.empty() && sentence.paragraph < text.paragraphs().size());
    for (const sanudo::Token& token : sentence.tokens) {
      require(behind <= token.span.begin && token.span.begin < token.span.end);
      require(token.span.end <= text.utf8().size());
      require(sanudo::is_valid_utf8(text.words(token.span)));
      behind = token.span.end;
    }
  }
  require(text.char_offset(behind) <= text.utf8().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sanudo::Document document;
  document.bytes.assign(reinterpret_cast<const char*>(data), size);
  document.input = "fuzz";
  std::vector<sanudo::Warning> warnings;
  const sanudo::Result<sanudo::Text> text = sanudo::make_text(document, &warnings);
  if (text.is_ok()) check(text.value());
  return 0;
}
