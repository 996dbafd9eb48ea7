// SPDX-License-Identifier: Apache-2.0
#include "text/language.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace sanudo {
namespace {

TEST(Language, IsKnownByScriptAndTriplesOfLetters) {
  const std::pair<const char*, const char*> kSentences[] = {
      {"en",
       "The two governments have agreed to open the border to all who work on the other side."},
      {"ru",
       "Два правительства договорились открыть границу для тех, кто работает в другой стране."},
      {"uk", "Уряди двох країн домовилися відкрити кордон для тих, хто працює по інший бік."},
      {"es",
       "Los dos gobiernos acordaron abrir la frontera para todos los que trabajan en el otro "
       "lado."},
      {"fr",
       "Les deux gouvernements ont décidé d'ouvrir la frontière à ceux qui travaillent dans "
       "l'autre pays."},
      {"de",
       "Die beiden Regierungen haben sich darauf geeinigt, die Grenze für die Pendler zu öffnen."},
      {"pt",
       "Os dois governos não querem mais fechar a fronteira para quem trabalha do outro lado."},
      {"it",
       "I due governi hanno deciso di aprire la frontiera per chi lavora dall'altra parte della "
       "valle."},
      {"zh", "两国政府同意向在对方国家工作的人开放边界。"},
      {"ja", "両国の政府は国境を開くことで合意した。"},
      {"ko", "두 나라 정부는 국경을 열기로 합의했다."},
      {"el", "Οι δύο κυβερνήσεις συμφώνησαν να ανοίξουν τα σύνορα."},
      {"he", "שתי הממשלות הסכימו לפתוח את הגבול."},
      {"pl",
       "Oba rządy zgodziły się otworzyć granicę dla tych, którzy pracują po drugiej stronie."},
      {"tr", "İki hükümet, karşı tarafta çalışanlar için sınırı açmayı kabul etti."},
      {"sr", "Две владе су се договориле да отворе границу за оне који раде на другој страни."},
      {"fa",
       "دو دولت موافقت کردند که مرز را برای کسانی که در آن سو کار می‌کنند "
       "باز "
       "کنند."},
      {"ar", "اتفقت الحكومتان على فتح الحدود أمام من يعملون في الجانب الآخر."},
  };
  for (const auto& [language, sentence] : kSentences) {
    EXPECT_EQ(guess_language(sentence), language) << sentence;
  }
}

TEST(Language, OfAShortHeadlineIsEnglish) {
  EXPECT_EQ(guess_language("Lula da Silva visits La Paz"), "en");
  EXPECT_EQ(guess_language("Peru recalls envoy"), "en");
}

TEST(Language, OfNumbersIsUnknown) {
  EXPECT_EQ(guess_language("2022-02-04 10:30"), "und");
  EXPECT_EQ(guess_language(""), "und");
}

TEST(Language, IsOfTheTextAndNotOfABylineInAnotherScript) {
  EXPECT_EQ(
      guess_language("The envoys met in the capital and spoke of the border.\nИрина Ковальчук"),
      "en");
}

}  // namespace
}  // namespace sanudo
