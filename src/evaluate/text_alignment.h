// SPDX-License-Identifier: Apache-2.0
// The bridge between a gold text and the program's clean text of it: the same characters, with
// other white space.
#ifndef SANUDO_EVALUATE_TEXT_ALIGNMENT_H_
#define SANUDO_EVALUATE_TEXT_ALIGNMENT_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "sanudo/status.h"

namespace sanudo {

class TextAlignment {
 public:
  // kBadFormat with the name where the two do not hold the same characters.
  static Result<TextAlignment> make(std::string_view gold, std::string_view clean,
                                    const std::string& name);

  // Spans without white space at their ends.
  ByteSpan to_gold(ByteSpan clean) const { return move(clean, clean_, gold_); }
  ByteSpan to_clean(ByteSpan gold) const { return move(gold, gold_, clean_); }

 private:
  using Bytes = std::vector<ByteOffset>;  // of a text: those that are no white space
  static ByteSpan move(ByteSpan span, const Bytes& from, const Bytes& to);

  Bytes gold_;
  Bytes clean_;
};

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_TEXT_ALIGNMENT_H_
