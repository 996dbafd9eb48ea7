// SPDX-License-Identifier: Apache-2.0
#include "tree/clause_repair.h"

#include <gtest/gtest.h>

#include "tests/event/tree_builder.h"

namespace sanudo {
namespace {

TEST(ClauseRepairTest, WhoStandsRightBeforeASecondVerbIsItsSubject) {
  Tree tree = build_tree(R"(
    Chad Chad PROPN NNP 2 nsubj
    raised raise VERB VBD 0 root
    taxes tax NOUN NNS 2 obj
    and and CCONJ CC 5 cc
    police police NOUN NNS 3 conj
    arrested arrest VERB VBD 2 conj
    teachers teacher NOUN NNS 6 obj)");
  repair_clauses(&tree);
  EXPECT_EQ(tree[4].head, 5);
  EXPECT_EQ(tree[4].deprel, "nsubj");
  EXPECT_EQ(tree[3].head, 5);
}

TEST(ClauseRepairTest, TwoObjectsStayObjects) {
  Tree tree = build_tree(R"(
    Chad Chad PROPN NNP 2 nsubj
    raised raise VERB VBD 0 root
    taxes tax NOUN NNS 2 obj
    and and CCONJ CC 5 cc
    tariffs tariff NOUN NNS 3 conj
    and and CCONJ CC 7 cc
    left leave VERB VBD 2 conj)");
  repair_clauses(&tree);
  EXPECT_EQ(tree[4].head, 2);
  EXPECT_EQ(tree[4].deprel, "conj");
}

TEST(ClauseRepairTest, NoSubjectStandsBeforeTheWordThatOpensItsClause) {
  Tree tree = build_tree(R"(
    Alberta Alberta PROPN NNP 7 nsubj
    called call VERB VBD 1 acl
    for for ADP IN 4 case
    help help NOUN NN 2 obl
    after after SCONJ IN 7 mark
    Biden Biden PROPN NNP 7 obl
    left leave VERB VBD 0 root
    . . PUNCT . 7 punct)");
  repair_clauses(&tree);
  EXPECT_EQ(tree.root(), 1);
  EXPECT_EQ(tree[0].head, 1);
  EXPECT_EQ(tree[6].deprel, "advcl");
  EXPECT_EQ(tree[5].deprel, "nsubj");
  EXPECT_EQ(tree[7].head, 1);
}

}  // namespace
}  // namespace sanudo
