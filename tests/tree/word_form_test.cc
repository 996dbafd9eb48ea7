// SPDX-License-Identifier: Apache-2.0
#include "tree/word_form.h"

#include <gtest/gtest.h>

#include "tree/lemma_script.h"
#include "tree/parser_tables.h"

namespace sanudo {
namespace {

TEST(WordFormTest, FoldsLettersAndSigns) {
  EXPECT_EQ(lower_case("ÉTAT Köln МОСКВА Žižek"), "état köln москва žižek");
  EXPECT_EQ(capitalise("NATO"), "Nato");
  EXPECT_EQ(fold_form("Don\u2019t"), "don't");
  EXPECT_EQ(vocabulary_form("B-52s"), "b-00s");
}

TEST(WordFormTest, BucketsDependOnTheFormAlone) {
  std::vector<uint32_t> first, second;
  ngram_buckets("treaty", 1000, &first);
  ngram_buckets("treaty", 1000, &second);
  EXPECT_EQ(first, second);
  // "<treaty>" has 6 + 5 + 4 n-grams, and the form counts once more.
  EXPECT_EQ(first.size(), 16u);
  ngram_buckets(std::string(100000, 'a'), 1000, &first);
  EXPECT_LT(first.size(), 80u);
}

TEST(WordFormTest, SeesHeadlines) {
  EXPECT_EQ(sentence_case({"Ministers", "Sign", "Grain", "Pact", "in", "Oslo"}),
            SentenceCase::kTitle);
  EXPECT_EQ(sentence_case({"MINISTERS", "SIGN", "PACT"}), SentenceCase::kUpper);
  EXPECT_EQ(sentence_case({"Ministers", "signed", "a", "pact", "in", "Oslo"}),
            SentenceCase::kNormal);
  EXPECT_EQ(sentence_case({"they", "signed", "it"}), SentenceCase::kLower);
}

TEST(WordFormTest, ShapesStayInRange) {
  for (const char* form : {"", "a", "A", "NATO", "McCain", "1,000", "B-52", "\xFF\xFE", "é"}) {
    EXPECT_LT(word_shape(form_shape(form), true, SentenceCase::kLower), kShapeCount) << form;
  }
  EXPECT_NE(form_shape("Oslo"), form_shape("oslo"));
  EXPECT_NE(word_shape(form_shape("Oslo"), true, SentenceCase::kNormal),
            word_shape(form_shape("Oslo"), false, SentenceCase::kNormal));
}

TEST(LemmaScriptTest, RebuildsTheLemma) {
  const std::pair<const char*, const char*> words[] = {
      {"treaties", "treaty"}, {"Signed", "sign"}, {"was", "be"},    {"NATO", "NATO"},
      {"OSLO", "Oslo"},       {"cafés", "café"},  {"n't", "not"},   {"men", "man"},
      {"Better", "good"},     {"1999", "1999"},   {"élus", "élire"}};
  for (const auto& [form, lemma] : words) {
    EXPECT_EQ(apply_lemma_script(form, make_lemma_script(form, lemma)), lemma);
  }
}

TEST(LemmaScriptTest, ScriptsAreShared) {
  EXPECT_EQ(make_lemma_script("treaties", "treaty"), make_lemma_script("Parties", "party"));
  EXPECT_EQ(apply_lemma_script("parties", "l3y"), "party");
}

TEST(LemmaTest, ScriptsChooseAmongUsualLemmas) {
  EXPECT_EQ(choose_lemma("be\thave", "have"), "have");
  EXPECT_EQ(choose_lemma("be\thave", "ha"), "be");
  EXPECT_EQ(choose_lemma("see", "saw"), "see");
}

TEST(LemmaScriptTest, NonsenseGivesTheForm) {
  for (const char* script : {"", "=", "l", "x1", "l9", "lz"}) {
    EXPECT_EQ(apply_lemma_script("Cat", script), "cat") << script;
  }
}

}  // namespace
}  // namespace sanudo
