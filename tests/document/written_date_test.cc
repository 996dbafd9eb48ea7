// SPDX-License-Identifier: Apache-2.0
#include "document/written_date.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

std::string day(std::string_view text) { return to_string(read_written_date(text)); }

TEST(WrittenDate, FormsThatProgramsWrite) {
  for (std::string_view text :
       {"2022-02-04T23:15:00+03:00", "2022/2/4", "20220204", "20220204101500", "1643932800",
        "Fri, 04 Feb 2022 10:15:00 GMT", "Fri Feb  4 10:15:00 UTC 2022", "04.02.2022"}) {
    EXPECT_EQ(day(text), "2022-02-04") << text;
  }
}

TEST(WrittenDate, FormsOfPageHeads) {
  for (std::string_view text : {"Feb 4, 2022", "Published February 4th, 2022 at 10:15",
                                "4. Februar 2022", "4 de febrero de 2022", "4 février 2022",
                                "4 февраля 2022", "2022年2月4日", "4 lutego 2022"}) {
    EXPECT_EQ(day(text), "2022-02-04") << text;
  }
}

TEST(WrittenDate, NothingForWhatIsNoDay) {
  for (std::string_view text :
       {"", "May 2022", "2022-13-04", "31 February 2022", "10:15", "12345"}) {
    EXPECT_EQ(day(text), "") << text;
  }
}

}  // namespace
}  // namespace sanudo
