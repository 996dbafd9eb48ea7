// SPDX-License-Identifier: Apache-2.0
#include "event/modality.h"

#include <gtest/gtest.h>

#include "tests/event/tree_builder.h"

namespace sanudo {
namespace {

TEST(ModalityTest, PlainPastIsDone) {
  const Tree tree = build_tree("Iran Iran PROPN NNP 2 nsubj met meet VERB VBD 0 root");
  const EventStatus status = read_modality(tree, {1, kNoToken});
  EXPECT_FALSE(status.negated || status.future || status.hypothetical);
}

TEST(ModalityTest, AuxiliariesOfTheFirstVerbCountForTheSecond) {
  const Tree tree = build_tree(R"(
    They they PRON PRP 3 nsubj
    will will AUX MD 3 aux
    meet meet VERB VB 0 root
    and and CCONJ CC 5 cc
    sign sign VERB VB 3 conj)");
  EXPECT_TRUE(read_modality(tree, {2, kNoToken}).future);
  EXPECT_TRUE(read_modality(tree, {4, kNoToken}).future);
}

TEST(ModalityTest, NegationAndCondition) {
  const Tree negated = build_tree(R"(
    Iran Iran PROPN NNP 4 nsubj
    did do AUX VBD 4 aux
    not not PART RB 4 advmod
    attack attack VERB VB 0 root)");
  EXPECT_TRUE(read_modality(negated, {3, kNoToken}).negated);
  const Tree condition = build_tree(R"(
    if if SCONJ IN 3 mark
    Iran Iran PROPN NNP 3 nsubj
    attacks attack VERB VBZ 0 root)");
  EXPECT_TRUE(read_modality(condition, {2, kNoToken}).hypothetical);
}

TEST(ModalityTest, HeadlineInfinitiveLiesAhead) {
  const Tree tree = build_tree(R"(
    Brown Brown PROPN NNP 3 nsubj
    to to PART TO 3 mark
    visit visit VERB VB 0 root
    India India PROPN NNP 3 obj)");
  EXPECT_TRUE(read_modality(tree, {2, kNoToken}).future);
}

TEST(ModalityTest, NounUnderASupportVerbTakesTheVerbsModality) {
  const Tree tree = build_tree(R"(
    They they PRON PRP 3 nsubj
    may may AUX MD 3 aux
    launch launch VERB VB 0 root
    no no DET DT 5 det
    attack attack NOUN NN 3 obj)");
  const EventStatus status = read_modality(tree, {4, 2});
  EXPECT_TRUE(status.hypothetical);
  EXPECT_TRUE(status.negated);
}

}  // namespace
}  // namespace sanudo
