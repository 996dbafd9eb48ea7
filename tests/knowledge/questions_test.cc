// SPDX-License-Identifier: Apache-2.0
// The dated questions of questions.tsv, and how many of the core offices are known.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.h"
#include "base/split.h"
#include "tests/knowledge/shipped.h"

namespace sanudo {
namespace {

using ::testing::Contains;

struct Question {
  std::string kind, subject, object, answer;
  Date day;
};

std::vector<Question> questions() {
  const std::string text = read_file("tests/knowledge/questions.tsv", 1u << 20).value();
  std::vector<Question> all;
  for (std::string_view line : split(text, '\n')) {
    if (line.empty() || line.starts_with('#') || line.starts_with("kind\t")) continue;
    const auto cells = split(line, '\t');
    all.push_back({std::string(cells.at(0)), std::string(cells.at(1)), std::string(cells.at(2)),
                   std::string(cells.at(4)), parse_date(cells.at(3)).value_or(Date{})});
  }
  return all;
}

std::string certainty(Certainty value) {
  return value == Certainty::kYes ? "yes" : value == Certainty::kNo ? "no" : "maybe";
}

std::vector<std::string> answers(const World& world, const Question& q) {
  std::vector<std::string> found;
  if (q.kind == "holder") {
    for (const Role& role : world.holders(q.subject, world.find(q.object), q.day)) {
      found.emplace_back(world.entity(role.person).id);
    }
  } else if (q.kind == "member") {
    found = {certainty(world.is_member(world.find(q.subject), world.find(q.object), q.day))};
  } else if (q.kind == "party") {
    found = {certainty(world.is_party(world.find(q.subject), world.find(q.object), q.day))};
  } else if (q.kind == "label") {
    found.emplace_back(world.label(world.find(q.subject), q.day));
  } else {
    std::vector<Candidate> candidates;
    const auto words = split(q.subject, ' ');
    if (world.match_name(words, 0, &candidates, q.object) != words.size()) return {};
    for (const Candidate& c : candidates) found.emplace_back(world.entity(c.entity).id);
  }
  return found;
}

TEST(Questions, AreAnsweredRightly) {
  const std::vector<Question> all = questions();
  EXPECT_GE(all.size(), 300u);
  for (const Question& q : all) {
    EXPECT_THAT(answers(shipped_world(), q), Contains(q.answer))
        << q.kind << " " << q.subject << " " << q.object << " " << to_string(q.day);
  }
}

// Head of state, head of government and foreign minister of every present member of the United
// Nations on 1 January of each year 1995-2024, from the year in which it joined.
TEST(CoreOffices, AreKnownForNinetySevenInAHundred) {
  const World& world = shipped_world();
  const EntityIndex un = world.find("org:un");
  for (const char* office : {"head_of_state", "head_of_government", "foreign_minister"}) {
    size_t asked = 0, known = 0;
    for (EntityIndex state : world.members(un, {2024, 1, 1})) {
      for (int16_t year = 1995; year <= 2024; ++year) {
        const Date day{year, 1, 1};
        if (world.is_member(un, state, day) == Certainty::kNo) continue;
        ++asked;
        known += world.holders(office, state, day).empty() ? 0 : 1;
      }
    }
    EXPECT_GE(asked, 5600u);
    EXPECT_GE(known * 100, asked * 97) << office << ": " << known << " of " << asked;
  }
}

}  // namespace
}  // namespace sanudo
