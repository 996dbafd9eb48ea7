// SPDX-License-Identifier: Apache-2.0
#include "tree/core_argument.h"

#include <gtest/gtest.h>

#include <map>

namespace sanudo {
namespace {

const std::vector<std::string> kRelations = {"appos", "mark", "nsubj", "obj", "root"};

// "cleric Karim spoke": both words are subjects of the verb.
Tree two_subjects() {
  Tree tree;
  for (const auto& [form, head, relation] :
       std::vector<std::tuple<const char*, TokenIndex, const char*>>{
           {"cleric", 2, "nsubj"}, {"Karim", 2, "nsubj"}, {"spoke", kNoToken, "root"}}) {
    Word word;
    word.form = form;
    word.head = head;
    word.deprel = relation;
    tree.words.push_back(word);
  }
  return tree;
}

// Scores of heads as given, 0 for others; of relations, one list for the verb's dependents and one
// for all others.
struct Scores {
  std::map<std::pair<TokenIndex, TokenIndex>, float> arcs;
  std::vector<float> of_verb = {0, 0, 3, 0, 9};
  std::vector<float> of_others = {3, 0, 1, 0, 9};

  PlaceScores places() {
    return {[this](TokenIndex word, TokenIndex head) { return arcs[{word, head}]; },
            [this](TokenIndex, TokenIndex head) {
              return std::span<const float>(head == 2 ? of_verb : of_others);
            }};
  }
};

TEST(CoreArgumentTest, TheWeakerRivalTakesItsNextBestPlace) {
  Tree tree = two_subjects();
  ASSERT_TRUE(has_rivals(tree));
  Scores scores;
  scores.arcs = {{{0, 2}, 9}, {{1, 2}, 5}, {{1, 0}, 4}};
  part_rivals(kRelations, scores.places(), &tree);
  EXPECT_FALSE(has_rivals(tree));
  EXPECT_EQ(tree[0].deprel, "nsubj");
  EXPECT_EQ(tree[1].head, 0);
  EXPECT_EQ(tree[1].deprel, "appos");
}

TEST(CoreArgumentTest, ARelationMayChangeUnderTheSameHead) {
  Tree tree = two_subjects();
  Scores scores;
  scores.arcs = {{{0, 2}, 9}, {{1, 2}, 9}};
  scores.of_verb = {0, 2.5f, 3, 0, 9};
  part_rivals(kRelations, scores.places(), &tree);
  EXPECT_FALSE(has_rivals(tree));
  EXPECT_EQ(tree[0].head, 2);
  EXPECT_EQ(tree[0].deprel == "mark" ? tree[1].deprel : tree[0].deprel, "nsubj");
}

TEST(CoreArgumentTest, NoWordHangsBelowItself) {
  Tree tree = two_subjects();
  Scores scores;
  // The verb itself is below neither; a head below the word would close a circle.
  scores.arcs = {{{0, 2}, 1}, {{0, 1}, 9}, {{1, 2}, 1}, {{1, 0}, 9}};
  part_rivals(kRelations, scores.places(), &tree);
  for (TokenIndex word = 0; word < 3; ++word) {
    TokenIndex at = word;
    for (int step = 0; step < 3 && at != kNoToken; ++step) at = tree[at].head;
    EXPECT_EQ(at, kNoToken);
  }
  EXPECT_EQ(tree[2].deprel, "root");
}

TEST(CoreArgumentTest, OneSubjectAndOneObjectAreNoRivals) {
  Tree tree = two_subjects();
  tree.words[1].deprel = "obj";
  EXPECT_FALSE(has_rivals(tree));
}

}  // namespace
}  // namespace sanudo
