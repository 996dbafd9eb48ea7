// SPDX-License-Identifier: Apache-2.0
// The clean text of a report: valid UTF-8, cut into paragraphs, with the bridge from bytes to
// code points. Every span of every later stage points into Text::utf8().
#ifndef SANUDO_TEXT_TEXT_H_
#define SANUDO_TEXT_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "sanudo/record.h"

namespace sanudo {

struct Paragraph {
  ByteSpan span;          // without the white space around it; may hold line breaks (wrapped text)
  bool headline = false;  // the first paragraph, when it has the form of a headline
};

// Immutable once made; shared by reference with all later stages.
class Text {
 public:
  Text() = default;
  Text(std::string utf8, std::vector<Paragraph> paragraphs, std::string language);

  const std::string& utf8() const { return utf8_; }
  const std::vector<Paragraph>& paragraphs() const { return paragraphs_; }
  const std::string& language() const { return language_; }  // BCP 47; "und" where unknown

  std::string_view words(ByteSpan span) const { return words_of(utf8_, span); }

  // Code points before this byte. O(1) for ASCII text, else a short scan from a checkpoint.
  uint32_t char_offset(ByteOffset byte) const;
  CharSpan char_span(ByteSpan span) const {
    return {char_offset(span.begin), char_offset(span.end)};
  }

 private:
  std::string utf8_;
  std::vector<Paragraph> paragraphs_;
  std::string language_;
  std::vector<uint32_t> checkpoints_;  // code points before byte 64*i; empty for pure ASCII
};

}  // namespace sanudo

#endif  // SANUDO_TEXT_TEXT_H_
