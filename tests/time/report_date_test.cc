// SPDX-License-Identifier: Apache-2.0
// The date of a report, against the tables of data/knowledge as they stand.
#include <gtest/gtest.h>

#include "knowledge/compile.h"
#include "knowledge/table.h"
#include "tests/time/report_builder.h"
#include "time/time_expression.h"

namespace sanudo {
namespace {

const World& world() {
  static const World* shipped =
      new World(World::from_bytes(compile_tables(read_tables("data/knowledge").value())).value());
  return *shipped;
}

// "date from" of a report.
std::string date_of_report(const std::vector<std::string>& sentences, Date given = {},
                           bool by_user = false) {
  const TestReport report = build_report(sentences);
  const std::vector<Mention> mentions = find_mentions(report.text, report.trees, world());
  const ReportDate found =
      find_report_date(report.text, report.trees, mentions, world(), given, by_user);
  return to_string(found.date) + " " + found.date_from;
}

constexpr const char* kSummit =
    "President President PROPN NNP 2 nmod:desc\nBill Bill PROPN NNP 9 nsubj\n"
    "Clinton Clinton PROPN NNP 2 flat\nand and CCONJ CC 8 cc\nPrime Prime ADJ NNP 6 amod\n"
    "Minister Minister PROPN NNP 8 nmod:desc\nTony Tony PROPN NNP 8 compound\n"
    "Blair Blair PROPN NNP 2 conj\nmet meet VERB VBD 0 root\non on ADP IN 11 case\n"
    "Friday Friday PROPN NNP 9 obl\n, , PUNCT , 11 punct\n"
    "February February PROPN NNP 11 appos\n6 6 NUM CD 13 nummod\n. . PUNCT . 9 punct\n";

constexpr const char* kApposition =
    "Dmitry Dmitry PROPN NNP 8 nsubj\nMedvedev Medvedev PROPN NNP 1 flat\n, , PUNCT , 6 punct\n"
    "the the DET DT 6 det\nRussian Russian ADJ JJ 6 amod\npresident president NOUN NN 1 appos\n"
    ", , PUNCT , 1 punct\nvisited visit VERB VBD 0 root\nOslo Oslo PROPN NNP 8 obj\n"
    "on on ADP IN 11 case\nMonday Monday PROPN NNP 8 obl\n, , PUNCT , 11 punct\n"
    "April April PROPN NNP 11 appos\n26 26 NUM CD 13 nummod\n";

constexpr const char* kFormer =
    "The the DET DT 4 det\nformer former ADJ JJ 4 amod\nPresident President PROPN NNP 4 nmod:desc\n"
    "Bill Bill PROPN NNP 6 nsubj\nClinton Clinton PROPN NNP 4 flat\nspoke speak VERB VBD 0 root\n"
    "on on ADP IN 8 case\nFriday Friday PROPN NNP 6 obl\n, , PUNCT , 8 punct\n"
    "February February PROPN NNP 8 appos\n6 6 NUM CD 10 nummod\n";

constexpr const char* kPlain =
    "Ministers minister NOUN NNS 2 nsubj\nmet meet VERB VBD 0 root\non on ADP IN 4 case\n"
    "Friday Friday PROPN NNP 2 obl\n, , PUNCT , 4 punct\nMarch March PROPN NNP 4 appos\n"
    "10 10 NUM CD 6 nummod\n";

constexpr const char* kPastYear =
    "They they PRON PRP 2 nsubj\nsigned sign VERB VBD 0 root\nthe the DET DT 4 det\n"
    "pact pact NOUN NN 2 obj\nin in ADP IN 6 case\n2018 2018 NUM CD 2 obl\n";

constexpr const char* kDateline =
    "KABUL Kabul PROPN NNP 10 dep\n, , PUNCT , 3 punct\nFeb. Feb. PROPN NNP 10 dep\n"
    "4 4 NUM CD 3 nummod\n, , PUNCT , 6 punct\n2022 2022 NUM CD 3 nummod\n- - PUNCT : 10 punct\n"
    "Two two NUM CD 9 nummod\nministers minister NOUN NNS 10 nsubj\nmet meet VERB VBD 0 root\n";

constexpr const char* kHistory =
    "On on ADP IN 2 case\nJanuary January PROPN NNP 8 obl\n6 6 NUM CD 2 nummod\n"
    ", , PUNCT , 5 punct\n1950 1950 NUM CD 2 nummod\nthe the DET DT 7 det\n"
    "states state NOUN NNS 8 nsubj\nsigned sign VERB VBD 0 root\na a DET DT 10 det\n"
    "treaty treaty NOUN NN 8 obj\n";

TEST(ReportDate, TheGivenOneGoesFirst) {
  EXPECT_EQ(date_of_report({kDateline}, {2020, 1, 2}, true), "2020-01-02 given");
  EXPECT_EQ(date_of_report({kDateline}, {2020, 1, 2}, false), "2020-01-02 metadata");
}

TEST(ReportDate, ADatelineIsInTheText) {
  EXPECT_EQ(date_of_report({kDateline}), "2022-02-04 text");
}

TEST(ReportDate, AnEventOfLongAgoIsNot) { EXPECT_EQ(date_of_report({kHistory}), " "); }

TEST(ReportDate, OfficesLeaveOneYear) {
  // 6 February was a Friday in 1987, 1998, 2004, 2009 ...; both held office from 1997 to 2001.
  EXPECT_EQ(date_of_report({kSummit}), "1998-02-06 knowledge");
  EXPECT_EQ(date_of_report({kApposition}), "2010-04-26 knowledge");
}

TEST(ReportDate, AFormerOfficeLeavesTooMany) { EXPECT_EQ(date_of_report({kFormer}), " "); }

TEST(ReportDate, AWeekdayAloneLeavesTooMany) { EXPECT_EQ(date_of_report({kPlain}), " "); }

TEST(ReportDate, APastYearBoundsTheReport) {
  // 10 March is a Friday in 2017, 2023 and 2028, too far beyond what the base knows.
  EXPECT_EQ(date_of_report({kPlain, kPastYear}), "2023-03-10 knowledge");
}

}  // namespace
}  // namespace sanudo
