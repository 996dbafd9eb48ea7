// SPDX-License-Identifier: Apache-2.0
#include "column_set/row.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sanudo {
namespace {

using testing::ElementsAre;

TEST(RowTest, LinesAreSplit) {
  EXPECT_THAT(split_row("a\t\tb", '\t'), ElementsAre("a", "", "b"));
  EXPECT_THAT(split_row("say \"x\"\t\"a \"\"b\"\"\"", '\t'), ElementsAre("say \"x\"", "a \"b\""));
  EXPECT_THAT(split_row("a,\"b, \"\"c\"\"\",", ','), ElementsAre("a", "b, \"c\"", ""));
  EXPECT_THAT(split_row("\"open, never closed", ','), ElementsAre("open, never closed"));
  EXPECT_THAT(split_row("", '\t'), ElementsAre(""));
}

constexpr const char* kColumns[] = {"Name", "Latitude", "Day", "Missing"};

class RowValuesTest : public testing::Test {
 protected:
  Row row(Cells cells) {
    cells_ = std::move(cells);
    return Row(cells_, places_, kColumns);
  }
  Cells cells_;
  std::vector<size_t> places_ = {0, 1, 2, SIZE_MAX};
};

TEST_F(RowValuesTest, EmptyIsWrittenInManyWays) {
  for (const char* nothing : {"", " ", "NA", "NULL", "None", "---"}) {
    EXPECT_EQ(row({nothing}).text(0), "");
  }
  EXPECT_EQ(row({" Namibia "}).text(0), "Namibia");
  EXPECT_EQ(row({"x"}).text(3), "");
}

TEST_F(RowValuesTest, NumbersAndDaysAreChecked) {
  Row good = row({"", "-33.5", "20180601"});
  EXPECT_EQ(good.number(1, -90, 90), -33.5);
  EXPECT_EQ(to_string(good.day(2)), "2018-06-01");
  EXPECT_TRUE(good.fault().is_ok());
  Row far = row({"", "133.5", "2018-06-01"});
  EXPECT_EQ(far.number(1, -90, 90), std::nullopt);
  EXPECT_EQ(far.fault().message(), "Latitude: \"133.5\" is no number from -90 to 90");
  for (const char* bad : {"12x", "1e400", "nan(1)"}) {
    Row broken = row({"", bad, ""});
    EXPECT_EQ(broken.number(1, -90, 90), std::nullopt) << bad;
    EXPECT_FALSE(broken.fault().is_ok()) << bad;
  }
  Row never = row({"", "", "2018-13-45"});
  EXPECT_FALSE(never.day(2).known());
  EXPECT_EQ(never.fault().message(), "Day: \"2018-13-45\" is no day");
}

TEST_F(RowValuesTest, ListsWithAndWithoutGaps) {
  EXPECT_THAT(row({"a;;b; "}).list(0), ElementsAre("a", "b"));
  EXPECT_THAT(row({"a;;b"}).list_with_gaps(0), ElementsAre("a", "", "b"));
  EXPECT_THAT(row({";"}).list_with_gaps(0), ElementsAre("", ""));
  EXPECT_THAT(row({""}).list_with_gaps(0), testing::IsEmpty());
}

}  // namespace
}  // namespace sanudo
