// SPDX-License-Identifier: Apache-2.0
// Reports for tests from sentences with their trees. Sentences of one paragraph stand one space
// apart.
#ifndef SANUDO_TESTS_QUOTE_REPORT_BUILDER_H_
#define SANUDO_TESTS_QUOTE_REPORT_BUILDER_H_

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "tree/tree.h"

namespace sanudo {

struct TestSentence {
  std::string_view text;
  std::string_view words;
};

struct TestReport {
  Text text;
  std::vector<Tree> trees;
};

inline Word build_word(const std::string& fields, std::string_view text, ByteOffset* at) {
  std::vector<std::string> parts;
  std::istringstream in(fields);
  for (std::string part; std::getline(in, part, '/');) parts.push_back(part);
  Word word;
  word.form = parts.at(0);
  word.lemma = parts.at(1);
  if (!parse_upos(parts.at(2), &word.upos)) word.upos = Upos::kX;
  word.xpos = parts.at(3);
  word.head = std::stoi(parts.at(4)) - 1;
  word.deprel = parts.at(5);
  const auto begin = static_cast<ByteOffset>(text.find(word.form, *at));
  word.span = {begin, begin + static_cast<ByteOffset>(word.form.size())};
  *at = word.span.end;
  return word;
}

inline Tree build_tree(const TestSentence& sentence, std::string_view text, ByteOffset* at) {
  Tree tree;
  std::istringstream in{std::string(sentence.words)};
  for (std::string fields; in >> fields;) tree.words.push_back(build_word(fields, text, at));
  tree.span = {tree.words.front().span.begin, tree.words.back().span.end};
  tree.index_children();
  return tree;
}

using TestParagraph = std::vector<TestSentence>;

inline TestReport build_report(const std::vector<TestParagraph>& paragraphs) {
  std::string text;
  std::vector<Paragraph> spans;
  for (const TestParagraph& paragraph : paragraphs) {
    const auto begin = static_cast<ByteOffset>(text.size());
    for (const TestSentence& sentence : paragraph) text += std::string(sentence.text) + " ";
    spans.push_back({{begin, static_cast<ByteOffset>(text.size()) - 1}, false});
    text.back() = '\n';
  }
  TestReport report;
  ByteOffset at = 0;
  for (uint32_t number = 0; number < paragraphs.size(); ++number) {
    for (const TestSentence& sentence : paragraphs[number]) {
      report.trees.push_back(build_tree(sentence, text, &at));
      report.trees.back().paragraph = number;
    }
  }
  report.text = Text(text, spans, "en");
  return report;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_QUOTE_REPORT_BUILDER_H_
