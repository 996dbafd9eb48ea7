// SPDX-License-Identifier: Apache-2.0
#include "tree/verb_repair.h"

#include <gtest/gtest.h>

#include "tests/event/tree_builder.h"

namespace sanudo {
namespace {

TEST(VerbRepairTest, TheParticipleBehindASubjectIsTheVerb) {
  Tree tree = build_tree(R"(
    Israel Israel PROPN NNP 3 nsubj
    struck strike VERB VBD 3 amod
    targets target NOUN NNS 0 root
    in in ADP IN 5 case
    Lebanon Lebanon PROPN NNP 3 nmod)");
  repair_verbs(&tree);
  EXPECT_EQ(tree.root(), 1);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree[0].head, 1);
  EXPECT_EQ(tree[2].deprel, "obj");
  EXPECT_EQ(tree[2].head, 1);
}

TEST(VerbRepairTest, ANameWithAPluralAndAnInfinitiveIsAClause) {
  Tree tree = build_tree(R"(
    France France PROPN NNP 2 compound
    plans plan NOUN NNS 0 root
    to to PART TO 4 mark
    meet meet VERB VB 2 acl
    Germany Germany PROPN NNP 4 obj)");
  repair_verbs(&tree);
  EXPECT_EQ(tree[1].upos, Upos::kVerb);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree[3].deprel, "xcomp");
}

TEST(VerbRepairTest, ANounWithAnArticleIsNoInfinitive) {
  Tree tree = build_tree(R"(
    Miners miner NOUN NNS 2 nsubj
    called call VERB VBD 0 root
    off off ADP RP 2 compound:prt
    the the DET DT 5 det
    strike strike NOUN NN 2 xcomp)");
  repair_verbs(&tree);
  EXPECT_EQ(tree[4].deprel, "obj");
}

TEST(VerbRepairTest, APluralWithAnObjectIsTheVerb) {
  Tree tree = build_tree(R"(
    Peru Peru PROPN NNP 2 compound
    lifts lift NOUN NNS 0 root
    embargo embargo NOUN NN 2 obj)");
  repair_verbs(&tree);
  EXPECT_EQ(tree[1].upos, Upos::kVerb);
  EXPECT_EQ(tree[0].deprel, "nsubj");
}

TEST(VerbRepairTest, AtLeastIsNoPreposition) {
  Tree tree = build_tree(R"(
    They they PRON PRP 2 nsubj
    killed kill VERB VBD 0 root
    at at ADP IN 4 case
    least least ADJ JJS 5 nmod
    40 40 NUM CD 6 nummod
    rebels rebel NOUN NNS 2 obl)");
  repair_verbs(&tree);
  EXPECT_EQ(tree[5].deprel, "obj");
  EXPECT_EQ(tree.case_lemma(5), "");
}

TEST(VerbRepairTest, AReducedRelativeWithAnObjectIsTheMainClause) {
  Tree tree = build_tree(R"(
    Rebels rebel NOUN NNS 0 root
    freed free VERB VBN 1 acl
    two two NUM CD 4 nummod
    hostages hostage NOUN NNS 2 obj
    . . PUNCT . 1 punct)");
  repair_verbs(&tree);
  EXPECT_EQ(tree.root(), 1);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree[4].head, 1);
}

TEST(VerbRepairTest, AnActiveVerbHasNoPassiveSubject) {
  const std::string active = R"(
    Norway Norway PROPN NNP 2 nsubj:pass
    mediated mediate VERB VBN 0 root
    . . PUNCT . 2 punct)";
  Tree tree = build_tree(active);
  repair_verbs(&tree);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  Tree headline = build_tree(R"(
    Two two NUM CD 2 nsubj:pass
    killed kill VERB VBN 0 root
    in in ADP IN 4 case
    Gaza Gaza PROPN NNP 2 obl)");
  repair_verbs(&headline);
  EXPECT_EQ(headline[0].deprel, "nsubj:pass");
}

TEST(VerbRepairTest, APerfectIsNoPossession) {
  Tree tree = build_tree(R"(
    Ethiopia Ethiopia PROPN NNP 2 nsubj
    has have AUX VBZ 0 root
    broken break VERB VBN 4 amod
    relations relation NOUN NNS 2 obj)");
  repair_verbs(&tree);
  EXPECT_EQ(tree.root(), 2);
  EXPECT_EQ(tree[1].deprel, "aux");
  EXPECT_EQ(tree[3].head, 2);
}

TEST(VerbRepairTest, WhatHasNoPassiveIsNoParticiple) {
  Tree tree = build_tree(R"(
    A a DET DT 2 det
    report report NOUN NN 0 root
    called call VERB VBN 2 acl
    for for ADP IN 5 case
    sanctions sanction NOUN NNS 3 obl
    . . PUNCT . 2 punct)");
  repair_verbs(&tree);
  EXPECT_EQ(tree.root(), 2);
  EXPECT_EQ(tree[1].deprel, "nsubj");
  Tree name = build_tree(R"(
    A a DET DT 2 det
    town town NOUN NN 0 root
    called call VERB VBN 2 acl
    after after ADP IN 5 case
    him he PRON PRP 3 obl)");
  repair_verbs(&name);
  EXPECT_EQ(name.root(), 1);
}

TEST(VerbRepairTest, APluralBetweenANameAndAnAdjectiveIsAVerb) {
  Tree tree = build_tree(R"(
    Japan Japan PROPN NNP 4 compound
    snubs snub NOUN NNS 4 compound
    Russian Russian ADJ JJ 4 amod
    proposal proposal NOUN NN 0 root)");
  repair_verbs(&tree);
  EXPECT_EQ(tree.root(), 1);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree[2].head, 3);
  EXPECT_EQ(tree[3].deprel, "obj");
  Tree noun = build_tree(R"(
    Japan Japan PROPN NNP 3 compound
    arms arm NOUN NNS 3 compound
    sale sale NOUN NN 0 root)");
  repair_verbs(&noun);
  EXPECT_EQ(noun.root(), 2);
}

TEST(VerbRepairTest, TheVerbMayHangOnWhatTheSubjectIsOf) {
  Tree tree = build_tree(R"(
    Members member NOUN NNS 0 root
    of of ADP IN 3 case
    parliament parliament NOUN NN 1 nmod
    accused accuse VERB VBD 3 acl
    Chad Chad PROPN NNP 4 xcomp)");
  repair_verbs(&tree);
  EXPECT_EQ(tree.root(), 3);
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree[4].deprel, "obj");
}

TEST(VerbRepairTest, ABareNounBehindAnActiveVerbIsItsObject) {
  Tree tree = build_tree(R"(
    Chad Chad PROPN NNP 2 nsubj
    fired fire VERB VBN 0 root
    on on ADP IN 4 case
    Monday Monday PROPN NNP 2 obl
    a a DET DT 6 det
    rocket rocket NOUN NN 2 obl
    . . PUNCT . 2 punct)");
  repair_verbs(&tree);
  EXPECT_EQ(tree[5].deprel, "obj");
}

TEST(VerbRepairTest, SentencesWithAVerbAndTrueNounPhrasesStayAsTheyAre) {
  const std::string clause = R"(
    Police police NOUN NN 2 nsubj
    met meet VERB VBD 0 root
    armed arm VERB VBN 4 amod
    men man NOUN NNS 2 obj)";
  Tree tree = build_tree(clause);
  repair_verbs(&tree);
  EXPECT_EQ(tree.root(), 1);
  Tree phrase =
      build_tree("The the DET DT 3 det armed arm VERB VBN 3 amod men man NOUN NNS 0 root");
  repair_verbs(&phrase);
  EXPECT_EQ(phrase.root(), 2);
}

}  // namespace
}  // namespace sanudo
