// SPDX-License-Identifier: Apache-2.0
// Places of small reports, against the tables of data/knowledge as they stand.
#include "place/place.h"

#include <gtest/gtest.h>

#include <sstream>

#include "knowledge/compile.h"
#include "knowledge/table.h"
#include "place/place_record.h"
#include "place/place_relation.h"

namespace sanudo {
namespace {

const World& world() {
  static const World* shipped =
      new World(World::from_bytes(compile_tables(read_tables("data/knowledge").value())).value());
  return *shipped;
}

// A sentence of words one space apart; capitals make proper nouns, all hang on the first word.
Tree make_tree(const std::string& sentence, std::string* text) {
  Tree tree;
  std::istringstream in(sentence);
  for (Word word; in >> word.form;) {
    const bool capital = word.form[0] >= 'A' && word.form[0] <= 'Z';
    word.lemma = word.form;
    word.upos = capital ? Upos::kPropn : Upos::kNoun;
    word.deprel = tree.words.empty() ? "root" : "dep";
    word.head = tree.words.empty() ? kNoToken : 0;
    const auto begin = static_cast<ByteOffset>(text->size());
    word.span = {begin, begin + static_cast<ByteOffset>(word.form.size())};
    *text += word.form + " ";
    tree.words.push_back(word);
  }
  tree.span = {tree.words.front().span.begin, tree.words.back().span.end};
  tree.index_children();
  return tree;
}

Places find(const Text& text, const std::vector<Tree>& trees) {
  return find_places(trees, find_mentions(text, trees, world()), find_times(text, trees, Date()),
                     world());
}

// "words: name, country (precision)" of every place that is no adjective.
std::string places(const std::vector<std::string>& sentences) {
  std::string utf8;
  std::vector<Tree> trees;
  for (const std::string& sentence : sentences) trees.push_back(make_tree(sentence, &utf8));
  const Text text(utf8, {}, "en");
  const Places found = find(text, trees);
  std::string out;
  for (const NamedPlace& place : found.all()) {
    if (place.is_adjective) continue;
    const auto record = make_place_record(text, trees[place.sentence], world(), place);
    if (!record) continue;
    out += (out.empty() ? "" : "; ") + record->text + ": " + record->name + ", " + record->country +
           " (" + record->precision + ")";
  }
  return out;
}

TEST(Places, TakeTheLargeOneWhereNothingElseIsSaid) {
  EXPECT_EQ(places({"shots fell in Paris"}), "Paris: Paris, FRA (city)");
  EXPECT_EQ(places({"shots fell in Birmingham"}), "Birmingham: Birmingham, GBR (city)");
  EXPECT_EQ(places({"talks in Georgia"}), "Georgia: Georgia, GEO (country)");
}

TEST(Places, TakeTheOneThatLiesInThePlaceBeside) {
  EXPECT_EQ(places({"shots fell in Paris , Texas today"}),
            "Paris: Paris, USA (city); Texas: Texas, USA (region)");
  EXPECT_EQ(places({"shots fell in Athens , Georgia today"}),
            "Athens: Athens, USA (city); Georgia: Georgia, USA (region)");
  EXPECT_EQ(places({"shots fell in Tripoli , Lebanon today"}),
            "Tripoli: Tripoli, LBN (city); Lebanon: Lebanon, LBN (country)");
}

TEST(Places, MeanTheSameInTheWholeReport) {
  EXPECT_EQ(places({"shots fell in Paris , Texas today", "police in Paris said so"}),
            "Paris: Paris, USA (city); Texas: Texas, USA (region); Paris: Paris, USA (city)");
}

TEST(Places, FollowTheStatesThatTheReportNames) {
  EXPECT_EQ(places({"talks in Alabama", "shots fell in Birmingham"}),
            "Alabama: Alabama, USA (region); Birmingham: Birmingham, USA (city)");
}

TEST(Places, ThatTheGazetteerLacksLieInTheRegionBeside) {
  EXPECT_EQ(places({"shots fell in Berlin , Kentucky today", "police in Berlin said so"}),
            "Berlin: Berlin, USA (region); Kentucky: Kentucky, USA (region); "
            "Berlin: Berlin, USA (region)");
}

TEST(Places, InAListDoNotHoldOneAnother) {
  EXPECT_EQ(places({"offices in London , Ontario and Texas"}),
            "London: London, CAN (city); Ontario: Ontario, CAN (region); "
            "Texas: Texas, USA (region)");
  EXPECT_EQ(places({"offices in Paris , Texas and Ohio"}),
            "Paris: Paris, USA (city); Texas: Texas, USA (region); Ohio: Ohio, USA (region)");
  EXPECT_EQ(places({"offices in Cairo , Texas and Ohio"}),
            "Cairo: Cairo, EGY (city); Texas: Texas, USA (region); Ohio: Ohio, USA (region)");
}

TEST(Places, AreAbbreviatedOnlyBehindAComma) {
  EXPECT_EQ(places({"shots fell in Lexington , Ky. today"}),
            "Lexington: Lexington, USA (city); Ky.: Kentucky, USA (region)");
  EXPECT_EQ(places({"Mass. and Miss. were absent"}), "");
}

TEST(Places, OfNoSizeNeedSomethingThatSpeaksForThem) {
  EXPECT_EQ(places({"the Kilkenny effect"}), "");
  EXPECT_EQ(places({"talks in Ireland", "shots fell in Kilkenny"}),
            "Ireland: Ireland, IRL (country); Kilkenny: Kilkenny, IRL (city)");
}

TEST(Places, AreNoTimesAndNoPartsOfLongerNames) {
  EXPECT_EQ(places({"talks in England", "shots fell in March"}), "England: England, GBR (region)");
  EXPECT_EQ(places({"talks in Ireland", "the Kilkenny Union strike"}),
            "Ireland: Ireland, IRL (country)");
}

TEST(Places, SpeakOfTheCityWhereTheSeatIsNamed) {
  EXPECT_EQ(places({"talks in Washington"}), "Washington: Washington, USA (city)");
}

TEST(Places, OfTheSeaHaveNoCountry) {
  EXPECT_EQ(places({"ships sailed in the South China Sea"}),
            "South China Sea: South China Sea,  (bloc)");
}

TEST(Places, AreFoundByTheirWords) {
  std::string utf8;
  const std::vector<Tree> trees = {make_tree("ships left New York today", &utf8)};
  const Text text(utf8, {}, "en");
  const Places found = find(text, trees);
  EXPECT_EQ(found.at(0, 1), nullptr);
  ASSERT_NE(found.at(0, 2), nullptr);
  EXPECT_EQ(found.at(0, 2), found.at(0, 3));
  EXPECT_EQ(found.at(0, 4), nullptr);
  EXPECT_EQ(found.at(1, 0), nullptr);
}

TEST(PlaceRelation, MeasuresByTheGlobe) {
  const auto place = [](const char* id) { return world().find(id); };
  EXPECT_TRUE(are_near(world(), place("place:austin"), place("place:san-antonio")));
  EXPECT_FALSE(are_near(world(), place("place:austin"), place("place:dallas")));
  EXPECT_TRUE(lies_in(world(), place("place:austin"), place("place:texas")));
  EXPECT_TRUE(lies_in(world(), place("place:austin"), world().find_state("USA")));
  EXPECT_FALSE(lies_in(world(), place("place:texas"), place("place:texas")));
}

}  // namespace
}  // namespace sanudo
