// SPDX-License-Identifier: Apache-2.0
// Any words as a sentence: its time expressions stand in order, never overlap, and have an end
// exactly where they have a start. Tags and heads are made from the bytes as well.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "text/text.h"
#include "time/time_expression.h"
#include "time/time_range.h"
#include "tree/tree.h"

namespace {

constexpr size_t kMostWords = 60;

void require(bool holds) {
  if (!holds) std::abort();
}

sanudo::Tree make_tree(const std::string& words, std::string* text) {
  constexpr sanudo::Upos kTags[] = {sanudo::Upos::kPropn, sanudo::Upos::kNoun, sanudo::Upos::kNum,
                                    sanudo::Upos::kVerb};
  constexpr const char* kRelations[] = {"obl", "nummod", "compound", "nmod"};
  sanudo::Tree tree;
  std::istringstream in(words);
  for (sanudo::Word word; tree.size() < kMostWords && in >> word.form;) {
    const auto first = static_cast<unsigned char>(word.form[0]);
    const auto index = static_cast<sanudo::TokenIndex>(tree.size());
    word.lemma = word.form;
    word.upos = kTags[first % 4];
    word.xpos = first % 3 == 0 ? "VBD" : "MD";
    word.deprel = kRelations[(first / 4) % 4];
    word.head = index == 0 ? sanudo::kNoToken : static_cast<sanudo::TokenIndex>(first) % index;
    const auto begin = static_cast<sanudo::ByteOffset>(text->size());
    word.span = {begin, begin + static_cast<sanudo::ByteOffset>(word.form.size())};
    *text += word.form;
    if (first % 5 != 0) *text += " ";
    tree.words.push_back(word);
  }
  if (tree.size() > 0) tree.span = {tree.words.front().span.begin, tree.words.back().span.end};
  tree.index_children();
  return tree;
}

void check(const sanudo::Text& text, const sanudo::Tree& tree, sanudo::Date date) {
  const std::vector<sanudo::TimeExpression> times = sanudo::find_times(text, {tree}, date);
  sanudo::TokenIndex behind = 0;
  for (size_t i = 0; i < times.size(); ++i) {
    const sanudo::TimeExpression& time = times[i];
    require(behind <= time.first && time.first <= time.last);
    require(static_cast<size_t>(time.last) < tree.size());
    require(time.start.known() == time.end.known() && !(time.end < time.start));
    require(!time.type.empty() && !time.value.empty());
    const sanudo::TimeRange range = sanudo::range_of(tree, times, i, date);
    require(range.start.known() == range.end.known());
    behind = time.last + 1;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string words(reinterpret_cast<const char*>(data), size);
  if (words.find('\0') != std::string::npos) return 0;
  std::string utf8;
  const sanudo::Tree tree = make_tree(words, &utf8);
  const sanudo::Text text(utf8, {}, "en");
  check(text, tree, sanudo::Date{2023, 6, 15});
  check(text, tree, sanudo::Date());
  return 0;
}
