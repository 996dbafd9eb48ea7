// SPDX-License-Identifier: Apache-2.0
#include "text/page_notice.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "document/written_date.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMostNoticeBytes = 100;
constexpr size_t kMostStampBytes = 60;

// How notices begin; in small letters.
constexpr std::array<std::string_view, 69> kNotices = {"advertisement",
                                                       "- anzeige",
                                                       "anzeige",
                                                       "publicidad",
                                                       "publicité",
                                                       "pubblicità",
                                                       "publicidade",
                                                       "reklama",
                                                       "реклама",
                                                       "share this",
                                                       "share on",
                                                       "follow us",
                                                       "read more",
                                                       "read also",
                                                       "also read",
                                                       "more on this",
                                                       "related:",
                                                       "see also",
                                                       "sign up for",
                                                       "subscribe to",
                                                       "subscribe now",
                                                       "subscribe today",
                                                       "already a subscriber",
                                                       "log in to",
                                                       "sign in to",
                                                       "to continue reading",
                                                       "jetzt abonnieren",
                                                       "bereits abonn",
                                                       "abonnez-vous",
                                                       "déjà abonné",
                                                       "suscríbete",
                                                       "suscríbase",
                                                       "assine ",
                                                       "abbonati",
                                                       "all rights reserved",
                                                       "photograph by",
                                                       "photo credit",
                                                       "image credit",
                                                       "mehr zum thema",
                                                       "lesen sie auch",
                                                       "das könnte sie",
                                                       "auch interessant",
                                                       "vous aimerez",
                                                       "lire aussi",
                                                       "à lire aussi",
                                                       "sur le même",
                                                       "lea también",
                                                       "lee también",
                                                       "te puede interesar",
                                                       "más sobre",
                                                       "veja também",
                                                       "leia também",
                                                       "leggi anche",
                                                       "lees ook",
                                                       "zobacz także",
                                                       "czytaj także",
                                                       "читайте также",
                                                       "читайте також",
                                                       "credit:",
                                                       "photo:",
                                                       "foto:",
                                                       "image:",
                                                       "©",
                                                       "copyright",
                                                       "written permission",
                                                       "empfohlene",
                                                       "mira:",
                                                       "ultima modifica",
                                                       "last modified"};

// How lines begin that, with a number behind it, say when the page was made.
constexpr std::array<std::string_view, 14> kMade = {
    "updated",      "last updated", "published", "first published", "posted",
    "aktualisiert", "mis à jour",   "publié",    "publicado",       "actualizado",
    "atualizado",   "aggiornato",   "обновлено", "опубликовано"};

template <size_t N>
bool begins_with_any(std::string_view text, const std::array<std::string_view, N> &words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.starts_with(word); });
}

bool says_when_made(const std::string &lower) {
  return lower.find_first_of("0123456789") != std::string::npos && begins_with_any(lower, kMade);
}

}  // namespace

bool is_notice(const std::string &text) {
  return text.size() <= kMostNoticeBytes && begins_with_any(to_lower(text), kNotices);
}

bool is_stamp(const std::string &text) {
  if (text.size() > kMostStampBytes || text.ends_with('.')) return false;
  return read_written_date(text).known() || says_when_made(to_lower(text));
}

}  // namespace sanudo
