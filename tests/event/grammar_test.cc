// SPDX-License-Identifier: Apache-2.0
#include "event/grammar.h"

#include <gtest/gtest.h>

#include "tests/event/tree_builder.h"

namespace sanudo {
namespace {

std::string form_at(const Tree& tree, TokenIndex word) {
  return word == kNoToken ? "" : tree[word].form;
}

TEST(GrammarTest, ActiveAndPassiveHaveTheSameLogicalSubject) {
  const Tree active = build_tree(R"(
    Iran Iran PROPN NNP 2 nsubj
    condemned condemn VERB VBD 0 root
    Israel Israel PROPN NNP 2 obj)");
  const Tree passive = build_tree(R"(
    Israel Israel PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    condemned condemn VERB VBN 0 root
    by by ADP IN 5 case
    Iran Iran PROPN NNP 3 obl:agent)");
  EXPECT_EQ(form_at(active, Grammar(active).subject(1)), "Iran");
  EXPECT_EQ(form_at(active, Grammar(active).object(1)), "Israel");
  EXPECT_TRUE(Grammar(passive).is_passive(2));
  EXPECT_EQ(form_at(passive, Grammar(passive).subject(2)), "Iran");
  EXPECT_EQ(form_at(passive, Grammar(passive).object(2)), "Israel");
}

TEST(GrammarTest, RelativePronounGivesWayToItsAntecedent) {
  const Tree tree = build_tree(R"(
    rebels rebel NOUN NNS 0 root
    who who PRON WP 3 nsubj
    attacked attack VERB VBD 1 acl:relcl
    Kabul Kabul PROPN NNP 3 obj)");
  EXPECT_EQ(form_at(tree, Grammar(tree).subject(2)), "rebels");
}

TEST(GrammarTest, ReducedRelativeIsPassive) {
  const Tree tree = build_tree(R"(
    prisoners prisoner NOUN NNS 0 root
    released release VERB VBN 1 acl
    by by ADP IN 4 case
    Israel Israel PROPN NNP 2 obl:agent)");
  EXPECT_TRUE(Grammar(tree).is_passive(1));
  EXPECT_EQ(form_at(tree, Grammar(tree).subject(1)), "Israel");
  EXPECT_EQ(form_at(tree, Grammar(tree).object(1)), "prisoners");
}

TEST(GrammarTest, CoordinatedVerbSharesItsSubject) {
  const Tree tree = build_tree(R"(
    Russia Russia PROPN NNP 2 nsubj
    criticised criticise VERB VBD 0 root
    AUKUS AUKUS PROPN NNP 2 obj
    and and CCONJ CC 5 cc
    urged urge VERB VBD 2 conj
    restraint restraint NOUN NN 5 obj)");
  EXPECT_EQ(form_at(tree, Grammar(tree).subject(4)), "Russia");
}

TEST(GrammarTest, ObjectControlsTheInfinitive) {
  const Tree tree = build_tree(R"(
    Paris Paris PROPN NNP 2 nsubj
    urged urge VERB VBD 0 root
    Mali Mali PROPN NNP 2 obj
    to to PART TO 5 mark
    withdraw withdraw VERB VB 2 xcomp)");
  EXPECT_EQ(form_at(tree, Grammar(tree).subject(4)), "Mali");
}

TEST(GrammarTest, SubjectControlsWhereThereIsNoObject) {
  const Tree tree = build_tree(R"(
    Mali Mali PROPN NNP 2 nsubj
    agreed agree VERB VBD 0 root
    to to PART TO 4 mark
    withdraw withdraw VERB VB 2 xcomp)");
  EXPECT_EQ(form_at(tree, Grammar(tree).subject(3)), "Mali");
}

TEST(GrammarTest, PhraseOfTheObjectCountsAsTheVerbs) {
  const Tree tree = build_tree(R"(
    Japan Japan PROPN NNP 2 nsubj
    imposed impose VERB VBD 0 root
    sanctions sanction NOUN NNS 2 obj
    on on ADP IN 5 case
    Iran Iran PROPN NNP 3 nmod)");
  const std::vector<TokenIndex> found = Grammar(tree).obliques(1, {"on", "against"});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(form_at(tree, found[0]), "Iran");
  EXPECT_TRUE(Grammar(tree).obliques(1, {"with"}).empty());
}

TEST(GrammarTest, APhraseBehindAPlaceBelongsToTheNoun) {
  const Tree tree = build_tree(R"(
    talks talk NOUN NNS 0 root
    in in ADP IN 3 case
    Bishkek Bishkek PROPN NNP 1 nmod
    with with ADP IN 5 case
    Modi Modi PROPN NNP 3 nmod)");
  const Grammar grammar(tree);
  EXPECT_EQ(grammar.nominals(0, {"with"}), std::vector<TokenIndex>{4});
}

TEST(GrammarTest, APhraseAtTheEndOfTheObjectReachesTheVerb) {
  const Tree tree = build_tree(R"(
    Peru Peru PROPN NNP 2 nsubj
    gave give VERB VBD 0 root
    maps map NOUN NNS 2 obj
    and and CCONJ CC 5 cc
    coins coin NOUN NNS 3 conj
    to to ADP IN 7 case
    Chile Chile PROPN NNP 5 nmod
    of of ADP IN 9 case
    old old ADJ JJ 7 nmod)");
  const Grammar grammar(tree);
  EXPECT_EQ(grammar.obliques(1, {"to", "for"}), std::vector<TokenIndex>{6});
  EXPECT_TRUE(grammar.obliques(1, {"of"}).empty());
}

TEST(GrammarTest, WhereSomethingGoesStandsBehindWhenceItComes) {
  const Tree tree = build_tree(R"(
    Egypt Egypt PROPN NNP 2 nsubj
    returned return VERB VBD 0 root
    fuel fuel NOUN NN 2 obj
    from from ADP IN 5 case
    reactors reactor NOUN NNS 2 obl
    to to ADP IN 7 case
    Russia Russia PROPN NNP 5 nmod)");
  EXPECT_EQ(Grammar(tree).obliques(1, {"to"}), std::vector<TokenIndex>{6});
  EXPECT_TRUE(Grammar(tree).obliques(1, {"with"}).empty());
}

TEST(GrammarTest, WhoIsDescribedActs) {
  const Tree donor = build_tree(R"(
    Japan Japan PROPN NNP 4 nsubj
    is be AUX VBZ 4 cop
    a a DET DT 4 det
    donor donor NOUN NN 0 root
    giving give VERB VBG 4 acl)");
  EXPECT_EQ(form_at(donor, Grammar(donor).subject(4)), "Japan");
  const Tree first = build_tree(R"(
    Mali Mali PROPN NNP 4 nsubj
    is be AUX VBZ 4 cop
    the the DET DT 4 det
    first first ADJ JJ 0 root
    to to PART TO 6 mark
    leave leave VERB VB 4 acl)");
  EXPECT_EQ(form_at(first, Grammar(first).subject(5)), "Mali");
  const Tree plan = build_tree(R"(
    That that DET DT 4 nsubj
    is be AUX VBZ 4 cop
    the the DET DT 4 det
    plan plan NOUN NN 0 root
    to to PART TO 6 mark
    leave leave VERB VB 4 acl)");
  EXPECT_EQ(Grammar(plan).subject(5), kNoToken);
}

TEST(GrammarTest, WhatIsSaidOfTheAntecedentHasItAsSubject) {
  const Tree tree = build_tree(R"(
    rules rule NOUN NNS 0 root
    that that PRON WDT 4 obj
    critics critic NOUN NNS 4 nsubj
    say say VERB VBP 1 acl:relcl
    would would AUX MD 6 aux
    prevent prevent VERB VB 4 ccomp
    it it PRON PRP 6 obj)");
  EXPECT_EQ(form_at(tree, Grammar(tree).subject(5)), "rules");
  EXPECT_EQ(form_at(tree, Grammar(tree).subject(3)), "critics");
}

TEST(GrammarTest, TheNearerOfTwoPossessorsOwnsTheNoun) {
  const Tree tree = build_tree(R"(
    her she PRON PRP$ 4 nmod:poss
    rival rival NOUN NN 3 compound
    Smith Smith PROPN NNP 4 nmod:poss
    tweet tweet NOUN NN 0 root)");
  EXPECT_EQ(form_at(tree, Grammar(tree).possessor(3)), "Smith");
}

}  // namespace
}  // namespace sanudo
