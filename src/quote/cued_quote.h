// SPDX-License-Identifier: Apache-2.0
// An attribution of the tree and the quotation marks around it -> the words that are quoted.
#ifndef SANUDO_QUOTE_CUED_QUOTE_H_
#define SANUDO_QUOTE_CUED_QUOTE_H_

#include <vector>

#include "quote/attribution.h"
#include "quote/quote.h"
#include "text/quote_marks.h"

namespace sanudo {

// Decides what an attribution quotes. Refers to the report's text, trees and marks, which must
// outlive it.
class CuedQuoteReader {
 public:
  CuedQuoteReader(const Text& text, const std::vector<Tree>& trees,
                  const std::vector<MarkedWords>& marks);

  // Fills kind, span, parts and cue; false where the attribution quotes nothing. `taken` says which
  // marks belong to a quotation already, and is kept up to date.
  bool read(const Attribution& attribution, std::vector<bool>* taken, Quotation* quotation) const;

 private:
  ByteSpan clause_span(const Attribution& attribution) const;
  std::vector<ByteSpan> content_parts(const Attribution& attribution) const;
  std::vector<size_t> marks_of_sentence(const Attribution& attribution) const;
  bool only_joints(size_t begin, size_t end) const;
  bool takes_words_behind(CueClass cue_class, size_t begin, size_t end) const;
  bool follows_colon(size_t begin) const;
  bool only_adverbials(const Tree& tree, size_t begin, size_t end) const;
  static bool holds_name_alone(const Tree& tree, ByteSpan marked);
  bool in_marks(const Attribution& attribution, const std::vector<size_t>& marks) const;
  std::vector<size_t> direct_marks(const Attribution& attribution,
                                   const std::vector<size_t>& marks) const;
  bool mark_before(const Attribution& attribution, size_t* mark) const;
  bool mark_behind(const Attribution& attribution, size_t* mark) const;
  bool read_direct(const std::vector<size_t>& marks, std::vector<bool>* taken,
                   Quotation* quotation) const;
  static void go_on_in_marks(const MarkedWords& mark, std::vector<ByteSpan>* parts);
  bool starts_outside(const Attribution& attribution, const MarkedWords& mark) const;
  void take_start(const Attribution& attribution, Quotation* quotation) const;
  bool read_by_tree(const Attribution& attribution, const std::vector<size_t>& marks,
                    std::vector<bool>* taken, Quotation* quotation) const;
  bool read_governed(const Attribution& attribution, const std::vector<size_t>& marks,
                     std::vector<bool>* taken, Quotation* quotation) const;

  const Text& text_;
  const std::vector<Tree>& trees_;
  const std::vector<MarkedWords>& marks_;
};

}  // namespace sanudo

#endif  // SANUDO_QUOTE_CUED_QUOTE_H_
