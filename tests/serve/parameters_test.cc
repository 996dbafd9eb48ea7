// SPDX-License-Identifier: Apache-2.0
#include "serve/parameters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sanudo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Parameters, ReadsValuesWithTypes) {
  const Target target = parse_target("/?day=2021-03-09&n=3&x=0.5&f=true&t=a&t=b&q=1&q=4").value();
  Parameters p(target);
  EXPECT_EQ(p.day("day"), "2021-03-09");
  EXPECT_EQ(p.integer("n", 1, 9), 3);
  EXPECT_EQ(p.number("x", 0, 1), 0.5);
  EXPECT_TRUE(p.flag("f"));
  EXPECT_THAT(p.texts("t", 5), ElementsAre("a", "b"));
  EXPECT_THAT(p.integers("q", 1, 4), ElementsAre(1, 4));
  EXPECT_EQ(p.text("missing", 5), "");
  EXPECT_EQ(p.fault(), nullptr);
}

// Each target has one fault; the message names the parameter.
TEST(Parameters, NamesWhatIsWrong) {
  const auto fault_of = [](const char* text) -> std::string {
    const Target target = parse_target(text).value();
    Parameters p(target);
    static constexpr std::string_view kWords[] = {"a", "b"};
    p.day("day");
    p.integer("n", 1, 9);
    p.number("x", 0, 1);
    p.choice("c", kWords, "a");
    p.text("t", 3);
    const Parameters::Fault* fault = p.fault();
    return fault == nullptr ? "" : fault->where;
  };
  EXPECT_EQ(fault_of("/?day=2022-13-01"), "day");
  EXPECT_EQ(fault_of("/?n=0"), "n");
  EXPECT_EQ(fault_of("/?n=3x"), "n");
  EXPECT_EQ(fault_of("/?n="), "n");
  EXPECT_EQ(fault_of("/?n=99999999999999999999"), "n");
  EXPECT_EQ(fault_of("/?x=nan"), "x");
  EXPECT_EQ(fault_of("/?c=z"), "c");
  EXPECT_EQ(fault_of("/?t=abcd"), "t");
  EXPECT_EQ(fault_of("/?t=a&t=b"), "t");
  EXPECT_EQ(fault_of("/?other=1"), "other");
  EXPECT_EQ(fault_of("/?t=%C3%A9%C3%A9%C3%A9"), "");
}

}  // namespace
}  // namespace sanudo
