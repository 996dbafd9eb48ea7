// SPDX-License-Identifier: Apache-2.0
#include "train/tokenizer_trainer.h"

#include <gtest/gtest.h>

#include "token/tokenizer.h"

namespace sanudo {
namespace {

// Forty sentences of three words; every second one is followed by another on its line.
std::vector<Treebank> treebanks() {
  std::string conllu;
  for (int i = 0; i < 40; ++i) {
    if (i % 2 == 0) conllu += "# newpar\n";
    conllu += "1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n";
    conllu += i % 3 == 0 ? "2\tspoke\tspeak\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
                         : "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n";
    conllu += "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
  }
  std::vector<Treebank> banks;
  banks.push_back(read_conllu(conllu, "sample").value());
  return banks;
}

TEST(TokenizerTrainer, LearnsWhereSentencesEnd) {
  const std::vector<Treebank> banks = treebanks();
  const auto section = train_tokenizer(banks, "mr.\n", 4);
  ASSERT_TRUE(section.is_ok());
  const auto tokenizer = Tokenizer::load(section.value());
  ASSERT_TRUE(tokenizer.is_ok());
  EXPECT_EQ(tokenizer.value().segment(banks[0].text).size(), 40u);
}

TEST(TokenizerTrainer, GivesTheSameBytesEachTime) {
  const std::vector<Treebank> banks = treebanks();
  EXPECT_EQ(train_tokenizer(banks, "", 3).value(), train_tokenizer(banks, "", 3).value());
}

TEST(TokenizerTrainer, NeedsATreebank) {
  EXPECT_EQ(train_tokenizer({}, "", 3).status().code(), StatusCode::kBadArgument);
}

}  // namespace
}  // namespace sanudo
