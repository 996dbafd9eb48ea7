// SPDX-License-Identifier: Apache-2.0
// Which words of a sentence a cue reports, by the tree.
#ifndef SANUDO_QUOTE_CONTENT_H_
#define SANUDO_QUOTE_CONTENT_H_

#include <vector>

#include "quote/cue_table.h"
#include "tree/tree.h"

namespace sanudo {

// The head of the clause that is the content, and whether the cue stands below it ("..., he said"
// as parataxis, "as he said"). kNoToken: the tree shows none.
struct ContentHead {
  TokenIndex head = kNoToken;
  bool above = false;
};

ContentHead content_of_verb(const Tree& tree, TokenIndex verb, CueClass cue_class);
ContentHead content_of_noun(const Tree& tree, TokenIndex noun);

// The words of a content below its cue, in order, without what belongs to the cue.
std::vector<TokenIndex> content_below(const Tree& tree, TokenIndex cue, TokenIndex content);

// Adds to the words of a content, which has this head, what a tree hangs on the cue beside it:
// further complements, and reasons and conditions right behind it ("said X would win if Y left").
void add_clauses_behind(const Tree& tree, TokenIndex cue, TokenIndex content,
                        std::vector<TokenIndex>* words);

// "In Aden, X said, the port was open": what stands before a cue that is set between commas, where
// the tree hangs it on the cue; in order.
std::vector<TokenIndex> words_before_insertion(const Tree& tree, TokenIndex cue);

// What follows the cue (whose last word is `last`) and hangs on it, without further clauses.
std::vector<TokenIndex> governed_behind(const Tree& tree, TokenIndex cue, TokenIndex last);

// What follows the cue (whose last word is `last`) where a tree shows an object or a fragment but a
// finite verb proves a clause ("said the demands of the work erase ..."); empty where there is
// none.
std::vector<TokenIndex> clause_behind(const Tree& tree, TokenIndex cue, TokenIndex last);

// The nearest clause above a word or the word itself; kNoToken for kNoToken.
TokenIndex clause_above(const Tree& tree, TokenIndex word);

// Without a relative clause behind a comma at its end, outside of quotation marks: "..., who was
// arrested in May" is what the reporter adds. In order, as the words are.
std::vector<TokenIndex> without_side_remark(const Tree& tree, const std::vector<TokenIndex>& words);

// Both in order.
std::vector<TokenIndex> without(const std::vector<TokenIndex>& words,
                                const std::vector<TokenIndex>& removed);

}  // namespace sanudo

#endif  // SANUDO_QUOTE_CONTENT_H_
