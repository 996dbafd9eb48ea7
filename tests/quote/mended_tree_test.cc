// SPDX-License-Identifier: Apache-2.0
// Quotations of trees that are wrong in the ways that parsers are wrong, and the edges of contents.
#include <gtest/gtest.h>

#include "tests/quote/read_quotes.h"

namespace sanudo {
namespace {

TEST(MendedTree, ASpeakerBehindTheVerbAndACommaIsNoConjunct) {
  const TestSentence inverted = {
      "Rates will rise, said the banker.",
      R"(Rates/rate/NOUN/NNS/3/nsubj will/will/AUX/MD/3/aux rise/rise/VERB/VB/0/root )"
      R"(,/,/PUNCT/,/5/punct said/say/VERB/VBD/3/conj the/the/DET/DT/7/det )"
      R"(banker/banker/NOUN/NN/5/nsubj ././PUNCT/./3/punct )"};
  EXPECT_EQ(read({{inverted}}), "indirect the banker: Rates will rise");
}

TEST(MendedTree, ACueBetweenCommasIsNoRelativeClause) {
  const TestSentence between = {
      "The goal, the envoy said, is peace.",
      R"(The/the/DET/DT/2/det goal/goal/NOUN/NN/9/nsubj ,/,/PUNCT/,/6/punct the/the/DET/DT/5/det )"
      R"(envoy/envoy/NOUN/NN/6/nsubj said/say/VERB/VBD/2/acl:relcl ,/,/PUNCT/,/6/punct )"
      R"(is/be/AUX/VBZ/9/cop peace/peace/NOUN/NN/0/root ././PUNCT/./9/punct )"};
  EXPECT_EQ(read({{between}}), "indirect the envoy: The goal | is peace");
}

TEST(MendedTree, WordsBeforeACueBetweenCommasAreItsSpeakers) {
  const TestSentence before = {
      "In Aden, the envoy said, the port was open.",
      R"(In/in/ADP/IN/2/case Aden/Aden/PROPN/NNP/6/obl ,/,/PUNCT/,/2/punct the/the/DET/DT/5/det )"
      R"(envoy/envoy/NOUN/NN/6/nsubj said/say/VERB/VBD/0/root ,/,/PUNCT/,/6/punct )"
      R"(the/the/DET/DT/9/det port/port/NOUN/NN/11/nsubj was/be/AUX/VBD/11/cop )"
      R"(open/open/ADJ/JJ/6/ccomp ././PUNCT/./6/punct )"};
  EXPECT_EQ(read({{before}}), "indirect the envoy: In Aden | the port was open");
}

TEST(MendedTree, FurtherClausesOnTheCueBelongToTheContent) {
  const TestSentence two = {
      "The envoy said ships left and that the port closed.",
      R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
      R"(ships/ship/NOUN/NNS/5/nsubj left/leave/VERB/VBD/3/ccomp and/and/CCONJ/CC/10/cc )"
      R"(that/that/SCONJ/IN/10/mark the/the/DET/DT/9/det port/port/NOUN/NN/10/nsubj )"
      R"(closed/close/VERB/VBD/3/ccomp ././PUNCT/./3/punct )"};
  EXPECT_EQ(read({{two}}), "indirect The envoy: ships left and that the port closed");
  const TestSentence reason = {
      "The envoy said ships left because the port closed.",
      R"(The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj said/say/VERB/VBD/0/root )"
      R"(ships/ship/NOUN/NNS/5/nsubj left/leave/VERB/VBD/3/ccomp because/because/SCONJ/IN/9/mark )"
      R"(the/the/DET/DT/8/det port/port/NOUN/NN/9/nsubj closed/close/VERB/VBD/3/advcl )"
      R"(././PUNCT/./3/punct )"};
  EXPECT_EQ(read({{reason}}), "indirect The envoy: ships left because the port closed");
}

TEST(MendedTree, WhatWentOnMeanwhileIsNobodysWords) {
  const TestSentence meanwhile = {
      "Ships left, officials said, as crowds gathered.",
      R"(Ships/ship/NOUN/NNS/2/nsubj left/leave/VERB/VBD/5/ccomp ,/,/PUNCT/,/2/punct )"
      R"(officials/official/NOUN/NNS/5/nsubj said/say/VERB/VBD/0/root ,/,/PUNCT/,/9/punct )"
      R"(as/as/SCONJ/IN/9/mark crowds/crowd/NOUN/NNS/9/nsubj gathered/gather/VERB/VBD/5/ccomp )"
      R"(././PUNCT/./5/punct )"};
  EXPECT_EQ(read({{meanwhile}}), "indirect officials: Ships left");
}

TEST(MendedTree, AnAppositionBeforeAVerbWithoutASubjectSpeaks) {
  const TestSentence apposition = {
      "In Mosul, Omar, the mayor, said that ships left.",
      R"(In/in/ADP/IN/2/case Mosul/Mosul/PROPN/NNP/9/obl ,/,/PUNCT/,/4/punct )"
      R"(Omar/Omar/PROPN/NNP/2/appos ,/,/PUNCT/,/7/punct the/the/DET/DT/7/det )"
      R"(mayor/mayor/NOUN/NN/4/appos ,/,/PUNCT/,/4/punct said/say/VERB/VBD/0/root )"
      R"(that/that/SCONJ/IN/12/mark ships/ship/NOUN/NNS/12/nsubj left/leave/VERB/VBD/9/ccomp )"
      R"(././PUNCT/./9/punct )"};
  EXPECT_EQ(read({{apposition}}), "indirect Omar: that ships left");
}

TEST(MendedTree, MarkedWordsAreNoPartOfTheSpeakersName) {
  const TestSentence below = {
      "“People used to save,” Moe said on Friday.",
      R"(“/"/PUNCT/``/3/punct People/people/NOUN/NNS/8/nmod:desc used/use/VERB/VBD/2/acl )"
      R"(to/to/PART/TO/5/mark save/save/VERB/VB/3/xcomp ,/,/PUNCT/,/3/punct ”/"/PUNCT/''/3/punct )"
      R"(Moe/Moe/PROPN/NNP/9/nsubj said/say/VERB/VBD/0/root on/on/ADP/IN/11/case )"
      R"(Friday/Friday/PROPN/NNP/9/obl ././PUNCT/./9/punct )"};
  EXPECT_EQ(read({{below}}), "direct Moe: People used to save,");
}

TEST(MendedTree, MarkedWordsBeforeAParticipleAreTheVerbsBeforeIt) {
  const TestSentence accusing = {
      "The mayor called the bill “a disaster,” accusing its authors of fraud.",
      R"(The/the/DET/DT/2/det mayor/mayor/NOUN/NN/3/nsubj called/call/VERB/VBD/0/root )"
      R"(the/the/DET/DT/5/det bill/bill/NOUN/NN/3/obj “/"/PUNCT/``/8/punct a/a/DET/DT/8/det )"
      R"(disaster/disaster/NOUN/NN/3/xcomp ,/,/PUNCT/,/8/punct ”/"/PUNCT/''/8/punct )"
      R"(accusing/accuse/VERB/VBG/3/advcl its/its/PRON/PRP$/13/nmod:poss )"
      R"(authors/author/NOUN/NNS/11/obj of/of/ADP/IN/15/case fraud/fraud/NOUN/NN/11/obl )"
      R"(././PUNCT/./3/punct )"};
  EXPECT_EQ(read({{accusing}}), "mixed The mayor: the bill “a disaster,");
}

TEST(MendedTree, MarkedWordsGoOnBeyondTheSentence) {
  const TestSentence first = {
      "She said the plan was “weak.",
      R"(She/she/PRON/PRP/2/nsubj said/say/VERB/VBD/0/root the/the/DET/DT/4/det )"
      R"(plan/plan/NOUN/NN/7/nsubj was/be/AUX/VBD/7/cop “/"/PUNCT/``/7/punct )"
      R"(weak/weak/ADJ/JJ/2/ccomp ././PUNCT/./2/punct )"};
  const TestSentence second = {
      "It will fail.”", R"(It/it/PRON/PRP/3/nsubj will/will/AUX/MD/3/aux fail/fail/VERB/VB/0/root )"
                        R"(././PUNCT/./3/punct ”/"/PUNCT/''/3/punct )"};
  EXPECT_EQ(read({{first, second}}), "mixed: the plan was “weak. It will fail.");
}

TEST(MendedTree, BehindACommaAccordingToSpeaksForTheSentence) {
  const TestSentence parted = {
      "Ships left and ports closed, according to the navy.",
      R"(Ships/ship/NOUN/NNS/2/nsubj left/leave/VERB/VBD/0/root and/and/CCONJ/CC/5/cc )"
      R"(ports/port/NOUN/NNS/5/nsubj closed/close/VERB/VBD/2/conj ,/,/PUNCT/,/10/punct )"
      R"(according/accord/VERB/VBG/10/case to/to/ADP/IN/7/fixed the/the/DET/DT/10/det )"
      R"(navy/navy/NOUN/NN/5/obl ././PUNCT/./2/punct )"};
  EXPECT_EQ(read({{parted}}), "indirect the navy: Ships left and ports closed");
}

TEST(MendedTree, AButAtTheStartJoinsTheSentenceToTheTextBefore) {
  const TestSentence but = {
      "But ships left, officials said.",
      R"(But/but/CCONJ/CC/3/cc ships/ship/NOUN/NNS/3/nsubj left/leave/VERB/VBD/6/ccomp )"
      R"(,/,/PUNCT/,/3/punct officials/official/NOUN/NNS/6/nsubj said/say/VERB/VBD/0/root )"
      R"(././PUNCT/./6/punct )"};
  EXPECT_EQ(read({{but}}), "indirect officials: ships left");
}

}  // namespace
}  // namespace sanudo
