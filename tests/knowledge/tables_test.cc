// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "knowledge/check.h"
#include "knowledge/compile.h"
#include "knowledge/table.h"
#include "knowledge/world.h"

namespace sanudo {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Tables no_tables() {
  Tables tables;
  for (const TableSchema& schema : knowledge_schemas()) {
    Table table;
    table.schema = &schema;
    table.path = schema.file;
    tables.emplace(schema.file, std::move(table));
  }
  return tables;
}

void add(const char* file, std::vector<std::string> cells, Tables* tables) {
  Table& table = tables->find(file)->second;
  table.rows.push_back({table.rows.size() + 2, std::move(cells)});
}

Tables two_presidents(const char* first_end) {
  Tables tables = no_tables();
  add("sources.tsv", {"hand", "us", "", "", ""}, &tables);
  add("states.tsv", {"state:rur", "state", "", "RUR", "", "", "", "", "", "", "", "", "hand"},
      &tables);
  add("offices.tsv", {"office:head-of-state", "", "head_of_state", "hos", "GOV", "y", "hand"},
      &tables);
  add("people.tsv", {"person:a", "", "n", "", "", "state:rur", "", "hand"}, &tables);
  add("people.tsv", {"person:b", "", "n", "", "", "state:rur", "", "hand"}, &tables);
  add("names/state.en.tsv", {"state:rur", "Ruritania", "common", "", "", "", "", "hand"}, &tables);
  add("names/office.en.tsv",
      {"office:head-of-state", "head of state", "common", "", "", "", "", "hand"}, &tables);
  add("names/person.en.tsv", {"person:a", "Ada Alba", "full", "", "", "", "", "hand"}, &tables);
  add("names/person.en.tsv", {"person:b", "Bo Brod", "full", "", "", "", "", "hand"}, &tables);
  add("roles.tsv",
      {"person:a", "head_of_state", "state:rur", "2001-03-01", first_end, "full", "hand"}, &tables);
  add("roles.tsv", {"person:b", "head_of_state", "state:rur", "2005-06-01", "", "full", "hand"},
      &tables);
  return tables;
}

TEST(Check, AcceptsSoundTables) {
  EXPECT_THAT(check_tables(two_presidents("2005-06-01")), IsEmpty());
}

TEST(Check, RefusesTwoHoldersOfOneOffice) {
  EXPECT_THAT(check_tables(two_presidents("2006-01-01")),
              Contains(HasSubstr("at the same time as")));
}

TEST(Check, RefusesWhatEndsBeforeItBegins) {
  EXPECT_THAT(check_tables(two_presidents("2000-01-01")),
              Contains(HasSubstr("roles.tsv:2: ends before it begins")));
}

TEST(Check, RefusesAnEmptyInterval) {
  EXPECT_THAT(check_tables(two_presidents("2001-03-01")),
              Contains(HasSubstr("roles.tsv:2: ends on the day on which it begins")));
}

TEST(Check, RefusesUnknownSourcesAndIds) {
  Tables tables = two_presidents("2005-06-01");
  tables.find("people.tsv")->second.rows[1].cells = {"person:b", "",          "n", "",
                                                     "",         "state:xyz", "",  "gossip"};
  const auto breaches = check_tables(tables);
  EXPECT_THAT(breaches, Contains(HasSubstr("no table declares 'state:xyz'")));
  EXPECT_THAT(breaches, Contains(HasSubstr("source 'gossip' is not in sources.tsv")));
}

TEST(Check, RefusesARepeatedForm) {
  Tables tables = two_presidents("2005-06-01");
  add("names/person.en.tsv", {"person:b", "Bo Brod", "full", "", "", "", "weak", "hand"}, &tables);
  EXPECT_THAT(check_tables(tables), Contains(HasSubstr("stands twice")));
}

TEST(Check, RefusesAFormOfTwoWithoutAFlag) {
  Tables tables = two_presidents("2005-06-01");
  add("names/person.en.tsv", {"person:b", "Ada Alba", "alias", "", "", "", "", "hand"}, &tables);
  EXPECT_THAT(check_tables(tables), Contains(HasSubstr("is a name of person:a too")));
  tables.find("names/person.en.tsv")->second.rows.back().cells[6] = "shared";
  EXPECT_THAT(check_tables(tables), Not(Contains(HasSubstr("is a name of person:a too"))));
}

TEST(Check, RefusesASectorOutsideTheCodebook) {
  Tables tables = two_presidents("2005-06-01");
  tables.find("offices.tsv")->second.rows[0].cells[4] = "XYZ";
  EXPECT_THAT(check_tables(tables), Contains(HasSubstr("'XYZ' is not in the codebook")));
}

TEST(LayOver, TakesThePlaceOfRowsWithItsKeyAndAddsTheOthers) {
  const std::string folder = ::testing::TempDir() + "/over";
  std::filesystem::create_directories(folder);
  std::ofstream(folder + "/roles.tsv")
      << "person\toffice\tof\tfrom\tto\tstatus\tsrc\n"
      << "person:a\thead_of_state\tstate:rur\t2001-03-01\t2004-01-01\tfull\thand\n"
      << "person:b\thead_of_state\tstate:rur\t2004-01-01\t2005-06-01\tacting\thand\n";
  Tables tables = two_presidents("2005-06-01");
  ASSERT_TRUE(lay_over(folder, &tables).is_ok());
  const std::vector<TableRow>& rows = tables.find("roles.tsv")->second.rows;
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].cells[4], "2004-01-01");
  EXPECT_EQ(rows[1].cells[5], "acting");
  EXPECT_EQ(tables.find("roles.tsv")->second.place(rows[0]), folder + "/roles.tsv:2");
  EXPECT_THAT(check_tables(tables), IsEmpty());
}

TEST(LayOver, SaysWhereATableIsWrong) {
  const std::string folder = ::testing::TempDir() + "/wrong";
  std::filesystem::create_directories(folder);
  std::ofstream(folder + "/people.tsv") << "id\tname\n";
  Tables tables = two_presidents("2005-06-01");
  EXPECT_THAT(lay_over(folder, &tables).message(), HasSubstr("people.tsv:1: the columns must be"));
}

TEST(Compile, LetsTheHeadOfStateHeadTheGovernment) {
  Tables tables = two_presidents("2005-06-01");
  add("relations.tsv",
      {"state:rur", "headed_by", "office:head-of-state", "2003-01-01", "2006-01-01", "hand"},
      &tables);
  Result<World> world = World::from_bytes(compile_tables(tables));
  ASSERT_TRUE(world.is_ok());
  const EntityIndex state = world.value().find_state("RUR");
  const auto on = [&](Date day) { return world.value().holders("head_of_government", state, day); };
  EXPECT_EQ(on({2002, 1, 1}).size(), 0u);
  EXPECT_EQ(on({2004, 1, 1}).size(), 1u);
  EXPECT_EQ(on({2005, 12, 1})[0].person, world.value().find("person:b"));
  EXPECT_EQ(on({2006, 2, 1}).size(), 0u);
}

TEST(Compile, GivesTheSameBytesAgain) {
  const Tables tables = two_presidents("2005-06-01");
  EXPECT_EQ(compile_tables(tables), compile_tables(tables));
}

TEST(Compile, AcceptsBothOnTheDayOfHandOver) {
  Result<World> world = World::from_bytes(compile_tables(two_presidents("2005-06-01")));
  ASSERT_TRUE(world.is_ok());
  const EntityIndex state = world.value().find_state("RUR");
  const auto on = [&](Date day) { return world.value().holders("head_of_state", state, day); };
  EXPECT_EQ(on({2001, 2, 28}).size(), 0u);
  EXPECT_EQ(on({2005, 5, 31}).size(), 1u);
  EXPECT_EQ(on({2005, 6, 1}).size(), 2u);
  EXPECT_EQ(on({2005, 6, 1})[0].person, world.value().find("person:b"));
  EXPECT_EQ(on({2005, 6, 2}).size(), 1u);
}

TEST(Compile, LetsACopiedListFallSilentAfterItsDate) {
  Tables tables = two_presidents("2005-06-01");
  add("sources.tsv", {"list", "us", "", "2010-01-01", ""}, &tables);
  tables.find("roles.tsv")->second.rows[1].cells.back() = "list";
  Result<World> world = World::from_bytes(compile_tables(tables));
  ASSERT_TRUE(world.is_ok());
  const EntityIndex state = world.value().find_state("RUR");
  EXPECT_EQ(world.value().holders("head_of_state", state, {2009, 12, 31}).size(), 1u);
  EXPECT_EQ(world.value().holders("head_of_state", state, {2010, 1, 2}).size(), 0u);
}

}  // namespace
}  // namespace sanudo
