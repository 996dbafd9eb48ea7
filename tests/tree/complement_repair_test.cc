// SPDX-License-Identifier: Apache-2.0
#include "tree/complement_repair.h"

#include <gtest/gtest.h>

#include "tests/event/tree_builder.h"

namespace sanudo {
namespace {

TEST(ComplementRepairTest, WhatHasASubjectIsAClauseAndNoObject) {
  Tree tree = build_tree(R"(
    They they PRON PRP 2 nsubj
    demanded demand VERB VBD 0 root
    Paris Paris PROPN NNP 4 nsubj
    cut cut VERB VB 2 obj
    aid aid NOUN NN 4 obj)");
  repair_complements(&tree);
  EXPECT_EQ(tree[3].deprel, "ccomp");
}

TEST(ComplementRepairTest, WhatStandsBehindAnObjectSaysWhatItIsHeldToBe) {
  Tree tree = build_tree(R"(
    Judges judge NOUN NNS 2 nsubj
    found find VERB VBD 0 root
    him he PRON PRP 2 obj
    guilty guilty ADJ JJ 3 amod
    of of ADP IN 6 case
    murder murder NOUN NN 4 obl)");
  repair_complements(&tree);
  EXPECT_EQ(tree[3].head, 1);
  EXPECT_EQ(tree[3].deprel, "xcomp");
}

TEST(ComplementRepairTest, AThreatIsToDoSomething) {
  Tree tree = build_tree(R"(
    Rebels rebel NOUN NNS 2 nsubj
    threatened threaten VERB VBD 0 root
    to to ADP IN 5 case
    shell shell NOUN NN 5 compound
    towns town NOUN NNS 2 obl)");
  repair_complements(&tree);
  EXPECT_EQ(tree[3].deprel, "xcomp");
  EXPECT_EQ(tree[3].head, 1);
  EXPECT_EQ(tree[3].upos, Upos::kVerb);
  EXPECT_EQ(tree[4].head, 3);
  EXPECT_EQ(tree[4].deprel, "obj");
}

TEST(ComplementRepairTest, ADemandIsForAWholeClause) {
  Tree compound = build_tree(R"(
    They they PRON PRP 2 nsubj
    demanded demand VERB VBD 0 root
    the the DET DT 4 det
    ministry ministry NOUN NN 5 compound
    lift lift NOUN NN 2 xcomp
    bans ban NOUN NNS 5 obj)");
  repair_complements(&compound);
  EXPECT_EQ(compound[3].deprel, "nsubj");
  EXPECT_EQ(compound[2].head, 3);
  EXPECT_EQ(compound[4].upos, Upos::kVerb);
  EXPECT_EQ(compound[4].deprel, "ccomp");
  Tree object = build_tree(R"(
    They they PRON PRP 2 nsubj
    demanded demand VERB VBD 0 root
    Paris Paris PROPN NNP 2 obj
    lift lift VERB VB 2 xcomp
    bans ban NOUN NNS 4 obj)");
  repair_complements(&object);
  EXPECT_EQ(object[2].head, 3);
  EXPECT_EQ(object[3].deprel, "ccomp");
}

TEST(ComplementRepairTest, AModalIsTheAuxiliaryOfTheVerbBehindIt) {
  Tree tree = build_tree(R"(
    Saraki Saraki PROPN NNP 5 nsubj
    will will AUX MD 4 appos
    on on ADP IN 4 case
    Tuesday Tuesday PROPN NNP 5 obl
    lead lead VERB VB 0 root)");
  repair_complements(&tree);
  EXPECT_EQ(tree[1].deprel, "aux");
  EXPECT_EQ(tree[1].head, 4);
}

TEST(ComplementRepairTest, WhoIsForcedDoesTheInfinitive) {
  const std::string plane = R"( VERB VBD 0 root
    a a DET DT 4 det
    plane plane NOUN NN 2 obj
    flying fly VERB VBG 4 acl
    south south ADV RB 5 advmod
    to to PART TO 8 mark
    land land VERB VB 5 advcl)";
  Tree forced = build_tree("Jets jet NOUN NNS 2 nsubj forced force" + plane);
  repair_complements(&forced);
  EXPECT_EQ(forced[7].head, 1);
  EXPECT_EQ(forced[7].deprel, "xcomp");
  Tree ordered = build_tree("Jets jet NOUN NNS 2 nsubj ordered order" + plane);
  repair_complements(&ordered);
  EXPECT_EQ(ordered[7].head, 4);
}

TEST(ComplementRepairTest, AVisitingGuestIsWhomTheTalksAreWith) {
  Tree tree = build_tree(R"(
    Japan Japan PROPN NNP 2 nsubj
    talked talk VERB VBD 0 root
    with with SCONJ IN 4 mark
    visiting visit VERB VBG 2 advcl
    Prince Prince PROPN NNP 6 nmod:desc
    Salman Salman PROPN NNP 4 obj)");
  tree.words[5].name = "I-PER";
  repair_complements(&tree);
  EXPECT_EQ(tree[5].head, 1);
  EXPECT_EQ(tree[5].deprel, "obl");
  EXPECT_EQ(tree.case_lemma(5), "with");
  EXPECT_EQ(tree[3].head, 5);
}

}  // namespace
}  // namespace sanudo
