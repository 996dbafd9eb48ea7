// SPDX-License-Identifier: Apache-2.0
#include "tree/phrase_repair.h"

#include <gtest/gtest.h>

#include "tests/event/tree_builder.h"

namespace sanudo {
namespace {

TEST(PhraseRepairTest, TheDayBehindANameIsNoPartOfIt) {
  Tree tree = build_tree(R"(
    Japan Japan PROPN NNP 2 nsubj
    accused accuse VERB VBD 0 root
    North North PROPN NNP 4 compound
    Korea Korea PROPN NNP 5 compound
    Tuesday Tuesday PROPN NNP 2 obl:unmarked
    of of ADP IN 7 case
    deceit deceit NOUN NN 2 obl)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[3].deprel, "obj");
  EXPECT_EQ(tree[3].head, 1);
  EXPECT_EQ(tree[4].deprel, "obl:unmarked");
  EXPECT_EQ(tree[4].head, 1);
}

TEST(PhraseRepairTest, TheNameHoldsTheOfficeOfThePortfolio) {
  const auto build = [](const std::string& portfolio) {
    Tree tree = build_tree(R"(
    Secretary Secretary PROPN NNP 6 nsubj
    of of ADP IN 4 case
    )" + portfolio + " " + portfolio +
                           R"( PROPN NNP 4 nmod:desc
    Mike Mike PROPN NNP 1 nmod
    Roe Roe PROPN NNP 4 flat
    left leave VERB VBD 0 root)");
    tree.words[3].name = "I-PER";
    repair_phrases(&tree);
    return tree;
  };
  const Tree state = build("State");
  EXPECT_EQ(state[3].deprel, "nsubj");
  EXPECT_EQ(state[0].head, 3);
  EXPECT_EQ(state[2].head, 0);
  EXPECT_EQ(state[1].head, 2);
  const Tree president = build("President");
  EXPECT_EQ(president[0].deprel, "nsubj");
}

TEST(PhraseRepairTest, TwoWhoOwnOneThingAreCoordinated) {
  Tree tree = build_tree(R"(
    Peru Peru PROPN NNP 5 nmod:poss
    and and CCONJ CC 3 cc
    Chile Chile PROPN NNP 5 nmod:poss
    's 's PART POS 3 case
    ministers minister NOUN NNS 0 root)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[2].head, 0);
  EXPECT_EQ(tree[2].deprel, "conj");
}

TEST(PhraseRepairTest, ConjunctsAreJoinedBySomethingAndToTheWholeName) {
  Tree tree = build_tree(R"(
    Ana Ana PROPN NNP 8 nsubj
    Roe Roe PROPN NNP 1 flat
    and and CCONJ CC 4 cc
    Peruvian Peruvian PROPN NNP 2 conj
    President President PROPN NNP 6 nmod:desc
    Luis Luis PROPN NNP 4 conj
    Soto Soto PROPN NNP 6 flat
    met meet VERB VBD 0 root)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[5].head, 0);
  EXPECT_EQ(tree[5].deprel, "conj");
  EXPECT_EQ(tree[3].head, 5);
  EXPECT_EQ(tree[3].deprel, "compound");
  EXPECT_EQ(tree[2].head, 5);
}

TEST(PhraseRepairTest, ConjunctsWithACommaStay) {
  Tree tree = build_tree(R"(
    Peru Peru PROPN NNP 6 nsubj
    , , PUNCT , 3 punct
    Chile Chile PROPN NNP 1 conj
    and and CCONJ CC 5 cc
    Bolivia Bolivia PROPN NNP 3 conj
    met meet VERB VBD 0 root)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[4].head, 2);
  EXPECT_EQ(tree[4].deprel, "conj");
}

TEST(PhraseRepairTest, NoAdjectiveStandsBeforeAPreposition) {
  Tree tree = build_tree(R"(
    Japan Japan PROPN NNP 2 nsubj
    issued issue VERB VBD 0 root
    an a DET DT 6 det
    ultimatum ultimatum ADJ JJ 6 amod
    to to ADP IN 6 case
    rebels rebel NOUN NNS 2 obl)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[3].deprel, "obj");
  EXPECT_EQ(tree[3].upos, Upos::kNoun);
  EXPECT_EQ(tree[2].head, 3);
  EXPECT_EQ(tree[5].head, 3);
  EXPECT_EQ(tree[5].deprel, "nmod");
}

TEST(PhraseRepairTest, ADayAloneStaysWhereItIs) {
  Tree tree = build_tree(R"(
    Japan Japan PROPN NNP 2 nsubj
    left leave VERB VBD 0 root
    Tuesday Tuesday PROPN NNP 2 obl:unmarked)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[2].head, 1);
  EXPECT_EQ(tree[0].deprel, "nsubj");
}

TEST(PhraseRepairTest, AnObjectHasAnOwnerNoSubject) {
  Tree tree = build_tree(R"(
    Cuba Cuba PROPN NNP 2 nsubj
    rejects reject VERB VBZ 0 root
    US US PROPN NNP 4 nsubj
    demands demand VERB VBZ 2 obj)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[3].upos, Upos::kNoun);
  EXPECT_EQ(tree[2].deprel, "compound");
}

TEST(PhraseRepairTest, BothHalvesOfAHyphenedVerbAreOne) {
  Tree tree = build_tree(R"(
    India India PROPN NNP 2 compound
    test test NOUN NN 4 obl:unmarked
    - - PUNCT HYPH 2 punct
    fired fire VERB VBD 0 root
    missiles missile NOUN NNS 4 obj)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree[0].head, 3);
  EXPECT_EQ(tree[1].deprel, "compound");
}

TEST(PhraseRepairTest, TheContentOfAClaimIsNoRelativeClause) {
  Tree tree = build_tree(R"(
    claims claim NOUN NNS 0 root
    that that PRON WDT 5 obj
    Mali Mali PROPN NNP 5 nsubj
    had have AUX VBD 5 aux
    cooperated cooperate VERB VBN 1 acl:relcl
    with with ADP IN 7 case
    Chad Chad PROPN NNP 5 obl)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[1].deprel, "mark");
  EXPECT_EQ(tree[4].deprel, "acl");
}

TEST(PhraseRepairTest, ANameRightBehindANounOfItsPhraseSaysWhoThatIs) {
  Tree tree = build_tree(R"(
    members member NOUN NNS 0 root
    of of ADP IN 3 case
    group group NOUN NN 1 nmod
    Hamas Hamas PROPN NNP 1 nmod)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[3].head, 2);
  EXPECT_EQ(tree[3].deprel, "appos");
}

TEST(PhraseRepairTest, WhoStandsBeforeASpanOfTimeIsTheObject) {
  Tree tree = build_tree(R"(
    India India PROPN NNP 2 nsubj
    attacked attack VERB VBD 0 root
    Nepal Nepal PROPN NNP 5 compound
    two two NUM CD 5 nummod
    days day NOUN NNS 2 obj)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[2].head, 1);
  EXPECT_EQ(tree[2].deprel, "obj");
  EXPECT_EQ(tree[4].deprel, "obl:unmarked");
}

TEST(PhraseRepairTest, ANameWithAPrepositionStaysWhereItIs) {
  Tree tree = build_tree(R"(
    members member NOUN NNS 0 root
    of of ADP IN 3 case
    group group NOUN NN 1 nmod
    from from ADP IN 5 case
    Gaza Gaza PROPN NNP 1 nmod)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[4].head, 0);
  EXPECT_EQ(tree[4].deprel, "nmod");
}

TEST(PhraseRepairTest, ThePrepositionBeforeATitleBelongsToTheName) {
  Tree tree = build_tree(R"(
    convoy convoy NOUN NN 0 root
    of of ADP IN 3 case
    President president NOUN NN 4 nmod:desc
    Chalabi Chalabi PROPN NNP 1 nmod)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[1].head, 3);
  EXPECT_EQ(tree.case_lemma(3), "of");
}

TEST(PhraseRepairTest, WhoStandsBeforeTheVerbSaysWhatTheClauseIsAbout) {
  Tree tree = build_tree(R"(
    Pence Pence PROPN NNP 0 root
    said say VERB VBD 1 acl
    his his PRON PRP$ 4 nmod:poss
    tweet tweet NOUN NN 2 nsubj
    was be AUX VBD 6 cop
    wrong wrong ADJ JJ 2 ccomp)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[3].head, 1);  // the verb hangs on the name: nothing is turned round
  tree = build_tree(R"(
    Sunday Sunday PROPN NNP 3 obl
    Pence Pence PROPN NNP 1 appos
    said say VERB VBD 0 root
    his his PRON PRP$ 5 nmod:poss
    tweet tweet NOUN NN 3 nsubj
    was be AUX VBD 7 cop
    wrong wrong ADJ JJ 3 ccomp)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[1].head, 2);
  EXPECT_EQ(tree[1].deprel, "nsubj");
  EXPECT_EQ(tree[4].head, 6);
}

TEST(PhraseRepairTest, WhatStandsBeforeANameBelongsToItsFirstWord) {
  Tree tree = build_tree(R"(
    talks talk NOUN NNS 0 root
    with with ADP IN 4 case
    Leo Leo PROPN NNP 1 nmod
    Varadkar Varadkar PROPN NNP 3 flat)");
  repair_phrases(&tree);
  EXPECT_EQ(tree[1].head, 2);
}

}  // namespace
}  // namespace sanudo
