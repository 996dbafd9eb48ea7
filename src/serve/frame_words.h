// SPDX-License-Identifier: Apache-2.0
// What rules, frames and paths of events say, in plain English, for readers who know neither the
// lexicon nor dependency trees. docs/format/lexicon.md is what is put into words.
#ifndef SANUDO_SERVE_FRAME_WORDS_H_
#define SANUDO_SERVE_FRAME_WORDS_H_

#include <string>
#include <string_view>

namespace sanudo {

// An entry as Why::entry names it: "verbs.tsv:273 release A=subj obj:@prisoner R=obj".
struct EntryParts {
  std::string place;  // "verbs.tsv:273"; of an operator over a verb "operators.tsv:8 + verbs.tsv:6"
  std::string lemma;  // "carry out"
  std::string frame;
};
EntryParts split_entry(std::string_view entry);

// "A verb of the lexicon reports the act."
std::string rule_words(std::string_view rule);
// "who does it is the subject; to whom is the object; there must be an object (a word for
// prisoner)". Empty for what is no frame.
std::string frame_words(std::string_view frame);
// "“released” reports the act; “Azerbaijan” is who does it; ..." from "released: actor=Azerbaijan".
std::string path_words(std::string_view path);

}  // namespace sanudo

#endif  // SANUDO_SERVE_FRAME_WORDS_H_
