// SPDX-License-Identifier: Apache-2.0
// Reports for tests: a sentence is lines of "form lemma UPOS XPOS head deprel" (heads count from 1,
// 0 is the root); the words stand one space apart. Each sentence is a paragraph.
#ifndef SANUDO_TESTS_TIME_REPORT_BUILDER_H_
#define SANUDO_TESTS_TIME_REPORT_BUILDER_H_

#include <sstream>
#include <string>
#include <vector>

#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

struct TestReport {
  Text text;
  std::vector<Tree> trees;
};

inline Tree build_sentence(const std::string& lines, std::string* text) {
  Tree tree;
  std::istringstream in(lines);
  std::string upos;
  Word word;
  int head = 0;
  while (in >> word.form >> word.lemma >> upos >> word.xpos >> head >> word.deprel) {
    if (!parse_upos(upos, &word.upos)) word.upos = Upos::kX;
    word.head = head == 0 ? kNoToken : head - 1;
    const auto begin = static_cast<ByteOffset>(text->size());
    word.span = {begin, begin + static_cast<ByteOffset>(word.form.size())};
    *text += word.form + " ";
    tree.words.push_back(word);
  }
  tree.span = {tree.words.front().span.begin, tree.words.back().span.end};
  tree.index_children();
  return tree;
}

inline TestReport build_report(const std::vector<std::string>& sentences) {
  TestReport report;
  std::string text;
  std::vector<Paragraph> paragraphs;
  for (const std::string& lines : sentences) {
    report.trees.push_back(build_sentence(lines, &text));
    report.trees.back().paragraph = static_cast<uint32_t>(paragraphs.size());
    paragraphs.push_back({report.trees.back().span, false});
  }
  report.text = Text(text, paragraphs, "en");
  return report;
}

// Every word a child of the first one, which has the given tag: enough where no tree is looked at.
inline TestReport build_flat(const std::vector<std::string>& words, const std::string& verb,
                             const std::string& tag) {
  std::string lines = verb + " " + verb + " VERB " + tag + " 0 root\n";
  for (const std::string& word : words) {
    const bool number = word[0] >= '0' && word[0] <= '9';
    lines += word + " " + word + (number ? " NUM CD" : " PROPN NNP") + " 1 obl\n";
  }
  return build_report({lines});
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_TIME_REPORT_BUILDER_H_
