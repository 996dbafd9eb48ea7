// SPDX-License-Identifier: Apache-2.0
// Rows of each set read, written and read again.
#include "column_set/column_set.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "column_set/dyads.h"
#include "column_set/row_import.h"

namespace sanudo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string tabs(const Cells& cells) { return fmt::format("{}", fmt::join(cells, "\t")); }

Cells row_with(const ColumnSet& set,
               const std::vector<std::pair<std::string, std::string>>& given) {
  Cells cells(set.columns.size());
  for (const auto& [name, value] : given) {
    for (size_t i = 0; i < set.columns.size(); ++i) {
      if (name == set.columns[i]) cells[i] = value;
    }
  }
  return cells;
}

CodedDocument read(const ColumnSet& set, const std::string& line) {
  RowImport import(set);
  auto record = import.read(line);
  EXPECT_TRUE(record.has_value());
  EXPECT_TRUE(record->is_ok()) << record->status().message();
  return record->is_ok() ? record->value() : CodedDocument{};
}

const Cells kGdelt =
    row_with(gdelt_columns(), {{"GLOBALEVENTID", "669666350"},
                               {"SQLDATE", "20170701"},
                               {"Actor1Code", "ROMGOV"},
                               {"Actor1Name", "ROMANIA"},
                               {"Actor1CountryCode", "ROM"},
                               {"Actor1Type1Code", "GOV"},
                               {"Actor2Code", "UKR"},
                               {"Actor2Name", "UKRAINE"},
                               {"Actor2CountryCode", "UKR"},
                               {"IsRootEvent", "1"},
                               {"EventCode", "163"},
                               {"QuadClass", "4"},
                               {"GoldsteinScale", "-8.0"},
                               {"ActionGeo_Type", "4"},
                               {"ActionGeo_FullName", "Kyiv, Kyyiv, Misto, Ukraine"},
                               {"ActionGeo_CountryCode", "UP"},
                               {"ActionGeo_Lat", "50.4333"},
                               {"ActionGeo_Long", "30.5167"},
                               {"DATEADDED", "20170702234500"},
                               {"SOURCEURL", "http://example.org/a"}});

TEST(GdeltTest, ARowIsARecord) {
  const CodedDocument coded = read(gdelt_columns(), tabs(kGdelt));
  EXPECT_EQ(coded.document.url, "http://example.org/a");
  EXPECT_EQ(coded.document.date, "2017-07-02");
  ASSERT_EQ(coded.events.size(), 1u);
  const Event& event = coded.events[0];
  EXPECT_EQ(event.date->start, "2017-07-01");
  EXPECT_EQ(event.type, "SANCTION");
  EXPECT_EQ(event.cameo, "163");
  EXPECT_EQ(event.goldstein, -8.0);
  EXPECT_EQ(event.actors.at(0).country, "ROU");
  EXPECT_EQ(event.actors.at(0).sector, "GOV");
  EXPECT_EQ(event.actors.at(0).code, "ROMGOV");
  EXPECT_EQ(event.recipients.at(0).entity, "state:ukr");
  EXPECT_EQ(event.place->country, "UKR");
  EXPECT_EQ(event.place->precision, "city");
  EXPECT_EQ(event.why.entry, "gdelt:669666350");
}

TEST(GdeltTest, RowsOfGdelt1LackThreeColumns) {
  Cells row = kGdelt;
  row.erase(row.begin() + 55);
  row.erase(row.begin() + 47);
  row.erase(row.begin() + 39);
  const CodedDocument coded = read(gdelt_columns(), tabs(row));
  EXPECT_EQ(coded.document.url, "http://example.org/a");
  EXPECT_EQ(coded.events[0].place->lat, 50.4333);
  row.pop_back();
  EXPECT_EQ(read(gdelt_columns(), tabs(row)).document.url, "");
}

TEST(GdeltTest, UnknownCodesAreKept) {
  Cells row = kGdelt;
  row[5] = "XQZREB";
  row[7] = "XQZ";
  row[26] = "13y";
  const Event event = read(gdelt_columns(), tabs(row)).events[0];
  EXPECT_EQ(event.cameo, "13y");
  EXPECT_EQ(event.type, "");
  EXPECT_EQ(event.quad, 4);
  EXPECT_EQ(event.actors[0].country, "XQZ");
  EXPECT_EQ(event.actors[0].code, "XQZREB");
}

std::string fault(const ColumnSet& set, const std::string& line) {
  RowImport import(set);
  const auto record = import.read(line);
  return record && !record->is_ok() ? record->status().message() : "";
}

TEST(ImportTest, BadRowsSayWhatIsWrong) {
  Cells row = kGdelt;
  row[1] = "2017";
  EXPECT_EQ(fault(gdelt_columns(), tabs(row)), "SQLDATE: \"2017\" is no day");
  row = kGdelt;
  row[26] = "";
  EXPECT_EQ(fault(gdelt_columns(), tabs(row)), "EventCode: empty");
  EXPECT_EQ(fault(gdelt_columns(), "a\tb\tc"), "3 cells, not 61");
  EXPECT_EQ(fault(gdelt_columns(), tabs(kGdelt) + "\t\t\t"), "");
  EXPECT_EQ(fault(gdelt_columns(), tabs(kGdelt) + "\tx"), "62 cells, not 61");
}

constexpr const char* kIcewsHeader =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
    "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
    "City\tDistrict\tProvince\tCountry\tLatitude\tLongitude";
constexpr const char* kIcewsRow =
    "32890166\t2018-06-01\tForeign Affairs (South Korea)\tForeign Ministry,Executive,Government\t"
    "South Korea\tMake an appeal or request\t020\t3\tRussia\tNA\tRussian Federation\t47400386\t2\t"
    "Yonhap English News\tSeoul\tNA\tSeoul-teukbyeolsi\tSouth Korea\t37.5683\t126.978";

TEST(IcewsTest, ARowIsARecordBelowAHeader) {
  RowImport import(icews_columns());
  EXPECT_FALSE(import.read(kIcewsHeader).has_value());
  const auto record = import.read(kIcewsRow);
  ASSERT_TRUE(record && record->is_ok());
  const Event& event = record->value().events[0];
  EXPECT_EQ(event.actors[0].name, "Foreign Affairs (South Korea)");
  EXPECT_EQ(event.actors[0].code, "KORGOV");
  EXPECT_EQ(event.recipients[0].entity, "state:rus");
  EXPECT_EQ(event.recipients[0].code, "RUS");
  EXPECT_EQ(event.evidence.sentence, 1u);
  EXPECT_EQ(event.place->name, "Seoul");
  EXPECT_EQ(event.type, "REQUEST");
  EXPECT_EQ(record->value().document.publisher, "Yonhap English News");
}

TEST(IcewsTest, HeadersOfRAndOtherOrdersAreRead) {
  RowImport import(icews_columns());
  EXPECT_FALSE(
      import.read("event_date,Event.ID,cameo_code,source_name,source_country,target_name,"
                  "target_country,story_id,publisher,intensity,city"));
  const auto record =
      import.read("2018-06-01,7,020,\"Doe, John\",Burma,Iran,Iran,1,\"A \"\"B\"\"\",3,Bago");
  ASSERT_TRUE(record && record->is_ok());
  EXPECT_EQ(record->value().events[0].actors[0].name, "Doe, John");
  EXPECT_EQ(record->value().events[0].actors[0].country, "MMR");
  EXPECT_EQ(record->value().document.publisher, "A \"B\"");
}

TEST(IcewsTest, TheSameRowTwiceHasTheSameIdAndAnotherDateAnother) {
  const auto id = [](const std::string& line) { return read(icews_columns(), line).document.id; };
  std::string later = kIcewsRow;
  later.replace(later.find("2018-06-01"), 10, "2018-06-02");
  EXPECT_EQ(id(kIcewsRow), id(kIcewsRow));
  EXPECT_NE(id(kIcewsRow), id(later));
}

TEST(PolecatTest, SeveralActorsShareARow) {
  const Cells row = row_with(polecat_columns(), {{"Event ID", "20230103-1-CONSULT"},
                                                 {"Event Date", "2023-01-03"},
                                                 {"Event Type", "CONSULT"},
                                                 {"Event Mode", "None"},
                                                 {"Intensity", "2.5"},
                                                 {"Contexts", "Military;diplomatic"},
                                                 {"Actor Name", "Vladimir Putin;Belarus"},
                                                 {"Actor Country", "RUS;BLR"},
                                                 {"Primary Actor Sector", "GOV"},
                                                 {"Actor Sectors", "GOV;GOV"},
                                                 {"Actor Name Raw", "Putin;Minsk"},
                                                 {"Recipient Name Raw", "rebels"},
                                                 {"Placename", "Minsk"},
                                                 {"City", "Minsk"},
                                                 {"Country", "BLR"},
                                                 {"Latitude", "53.9"},
                                                 {"Longitude", "27.5667"},
                                                 {"GeoNames ID", "625144"},
                                                 {"Language", "EN"}});
  RowImport import(polecat_columns());
  EXPECT_FALSE(
      import.read(tabs(Cells(polecat_columns().columns.begin(), polecat_columns().columns.end())))
          .has_value());
  const auto record = import.read(tabs(row));
  ASSERT_TRUE(record && record->is_ok());
  const Event& event = record->value().events[0];
  ASSERT_EQ(event.actors.size(), 2u);
  EXPECT_EQ(event.actors[1].name, "Belarus");
  EXPECT_EQ(event.actors[1].text, "Minsk");
  EXPECT_EQ(event.actors[1].code, "BLRGOV");
  EXPECT_EQ(event.recipients[0].name, "rebels");
  EXPECT_THAT(event.contexts, ElementsAre("diplomatic", "military"));
  EXPECT_EQ(event.mode, "");
  EXPECT_EQ(event.place->geonames, 625144u);
}

TEST(PolecatTest, NamesInTheHeaderThatRowsLackDoNotShiftThem) {
  Cells header(polecat_columns().columns.begin(), polecat_columns().columns.end());
  header.insert(header.begin() + 2, "Headline");
  RowImport import(polecat_columns());
  EXPECT_FALSE(import.read(tabs(header)).has_value());
  const auto record = import.read(
      tabs(row_with(polecat_columns(),
                    {{"Event ID", "1"}, {"Event Date", "2023-01-03"}, {"Event Type", "AID"}})));
  ASSERT_TRUE(record && record->is_ok());
  EXPECT_EQ(record->value().events[0].type, "AID");
}

TEST(DyadsTest, ReciprocalActsGoBothWays) {
  Event event;
  event.actors.resize(2);
  EXPECT_EQ(dyads_of(event).size(), 2u);
  event.recipients.resize(3);
  EXPECT_EQ(dyads_of(event).size(), 6u);
  event.actors.clear();
  EXPECT_EQ(dyads_of(event).size(), 3u);
  event.recipients.clear();
  EXPECT_TRUE(dyads_of(event).empty());
}

// Random events of few values each, as any of the sets can hold them.
class RandomEvents {
 public:
  explicit RandomEvents(uint32_t seed) : random_(seed) {}

  CodedDocument document() {
    CodedDocument coded;
    coded.document.id = fmt::format("d{}", random_());
    coded.document.date = "2021-03-09";
    coded.document.publisher = any({"", "Reuters", "A; B"});
    coded.document.url = any({"", "http://example.org/?a=1;b=2"});
    for (size_t i = 0; i < 3; ++i) coded.events.push_back(event(coded.document.id, i));
    return coded;
  }

 private:
  std::string any(std::vector<std::string> values) { return values[random_() % values.size()]; }
  Entity entity() {
    Entity entity;
    entity.name = any({"Iran", "the \"council\"", "Côte d'Ivoire", "a\tb"});
    entity.text = entity.name;
    entity.country = any({"", "IRN", "ROU", "XKX", "PSE", "QQQ"});
    entity.sector = any({"", "GOV", "JRN", "MED", "REB"});
    entity.code =
        entity.country.empty() ? any({"IGOUNO", "NGO", ""}) : entity.country + entity.sector;
    return entity;
  }
  Event event(const std::string& document, size_t number) {
    Event event;
    event.id = fmt::format("{}-e{}", document, number + 1);
    event.type = any({"CONSULT", "SANCTION", "ASSAULT"});
    event.quad = event.type == "CONSULT" ? 1 : 4;
    event.cameo = any({"", "046", "163", "0841"});
    if (random_() % 4 != 0) event.date = DateRange{"2021-03-08", "2021-03-08", "day", ""};
    for (size_t i = random_() % 3; i > 0; --i) event.actors.push_back(entity());
    for (size_t i = random_() % 3; i > 0; --i) event.recipients.push_back(entity());
    if (random_() % 2 == 0) {
      event.place = Place{"Kyiv",
                          "Kyiv",
                          any({"UKR", "USA", ""}),
                          50.45,
                          -30.5,
                          703448,
                          any({"city", "region", "country", "bloc"})};
    }
    event.evidence.sentence = random_() % 5;
    return event;
  }
  std::mt19937 random_;
};

Cells rows_of(const ColumnSet& set, const CodedDocument& coded, RowNumbers* numbers) {
  Cells lines;
  for (const Event& event : coded.events) {
    std::vector<Cells> rows;
    set.write(coded.document, event, numbers, &rows);
    for (Cells& row : rows) {
      EXPECT_EQ(row.size(), set.columns.size());
      for (std::string& cell : row) std::replace(cell.begin(), cell.end(), '\t', ' ');
      lines.push_back(tabs(row));
    }
  }
  return lines;
}

// Columns that a record of a row does not hold again.
std::string without_lost(const ColumnSet& set, const std::string& line) {
  Cells cells = split_row(line, '\t');
  for (size_t i = 0; i < cells.size(); ++i) {
    for (const char* lost : {"IsRootEvent", "Story ID", "SentenceID", "Issues"}) {
      if (std::string_view(lost) == set.columns[i]) cells[i].clear();
    }
  }
  return tabs(cells);
}

class RoundTripTest : public testing::TestWithParam<const char*> {};

TEST_P(RoundTripTest, RowsAreWrittenReadAndWrittenTheSame) {
  const ColumnSet& set = *column_set_named(GetParam());
  size_t rows = 0;
  for (uint32_t seed = 0; seed < 300; ++seed) {
    RowNumbers numbers;
    for (const std::string& line : rows_of(set, RandomEvents(seed).document(), &numbers)) {
      const CodedDocument coded = read(set, line);
      const Cells again = rows_of(set, coded, &numbers);
      ASSERT_EQ(again.size(), 1u) << line;
      ASSERT_EQ(without_lost(set, again[0]), without_lost(set, line));
      ++rows;
    }
  }
  EXPECT_GT(rows, 500u);
}

INSTANTIATE_TEST_SUITE_P(All, RoundTripTest,
                         testing::Values("gdelt", "icews", "phoenix", "polecat"),
                         [](const auto& set) { return std::string(set.param); });

}  // namespace
}  // namespace sanudo
