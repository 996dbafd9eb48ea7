// SPDX-License-Identifier: Apache-2.0
// The places in a piece between two blanks where a word may end, and what a BorderModel sees of
// them: the rule's word for it, the signs and stretches on both sides, the pieces around.
#ifndef SANUDO_TOKEN_WORD_BORDERS_H_
#define SANUDO_TOKEN_WORD_BORDERS_H_

#include <string_view>
#include <vector>

#include "base/span.h"
#include "token/border_model.h"
#include "token/word_print.h"

namespace sanudo {

struct DoubtfulBorder {
  ByteOffset at = 0;
  bool by_rule = false;  // the rules end a word here
};

// The pieces of one paragraph; the same in training and in use.
class WordBorders {
 public:
  WordBorders(std::string_view text, const std::vector<ByteSpan>& pieces);

  // Looks at pieces[index], of which the rules make words with these `ends`. None is in doubt in a
  // plain word or an address, nor the comma behind a word, nor an abbreviation's full stop.
  const std::vector<DoubtfulBorder>& look(size_t index, const std::vector<ByteOffset>& ends);
  // Of a border of the piece looked at last.
  void extract(const DoubtfulBorder& border, Features* features) const;

 private:
  // A stretch of letters, of digits, or one mark.
  struct Stretch {
    ByteSpan span;
    WordPrint print;
  };
  void cut_stretches(ByteSpan piece);
  const WordPrint& print_at(size_t piece) const;
  bool in_number(size_t stretch) const;
  bool is_kept_stop(size_t stretch, const DoubtfulBorder& border) const;
  size_t stretch_behind(ByteOffset at) const;

  std::string_view text_;
  const std::vector<ByteSpan>& pieces_;
  std::vector<WordPrint> prints_;
  size_t index_ = 0;
  std::vector<Stretch> stretches_;
  std::vector<DoubtfulBorder> borders_;
};

// What lies between blanks in text[paragraph]; longer stretches than any word are cut.
std::vector<ByteSpan> find_pieces(std::string_view text, ByteSpan paragraph);

}  // namespace sanudo

#endif  // SANUDO_TOKEN_WORD_BORDERS_H_
