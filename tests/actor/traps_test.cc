// SPDX-License-Identifier: Apache-2.0
// The traps of traps.tsv: names of several things, each in a sentence on a day.
#include <gtest/gtest.h>

#include "base/file.h"
#include "base/split.h"
#include "tests/actor/who.h"

namespace sanudo {
namespace {

struct Trap {
  Date day;
  std::string words, answer, sentence;
};

std::vector<Trap> traps() {
  const std::string text = read_file("tests/actor/traps.tsv", 1u << 20).value();
  std::vector<Trap> all;
  for (std::string_view line : split(text, '\n')) {
    if (line.empty() || line.starts_with('#') || line.starts_with("day\t")) continue;
    const auto cells = split(line, '\t');
    all.push_back({parse_date(cells.at(0)).value(), std::string(cells.at(1)),
                   std::string(cells.at(2)), std::string(cells.at(3))});
  }
  return all;
}

TEST(Traps, AreSeenThrough) {
  const std::vector<Trap> all = traps();
  EXPECT_GE(all.size(), 150u);
  for (const Trap& trap : all) {
    EXPECT_EQ(who_is(trap.sentence, trap.words, trap.day), trap.answer) << trap.sentence;
  }
}

}  // namespace
}  // namespace sanudo
