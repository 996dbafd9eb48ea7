// SPDX-License-Identifier: Apache-2.0
// Who a phrase of a text is, in words that a test can compare.
#ifndef SANUDO_TESTS_ACTOR_WHO_H_
#define SANUDO_TESTS_ACTOR_WHO_H_

#include <string>

#include "actor/actor.h"
#include "tests/mention/shipped.h"

namespace sanudo {

inline std::string without_article(std::string_view words) {
  for (std::string_view article : {"The ", "the "}) {
    if (words.starts_with(article)) words.remove_prefix(article.size());
  }
  return std::string(words);
}

// The last mention with these words (articles aside): ids, or codes where there is no id; "-" for
// nobody known, "(place)" where it does not act.
inline std::string who_is(const std::string& bytes, const std::string& words, Date day) {
  const ReadText read = read_text(bytes);
  const auto mentions = find_mentions(read.text, read.trees, shipped_world());
  const Actors actors = resolve_actors(read.text, read.trees, mentions, shipped_world(), day);
  std::string found = "-";
  for (const Resolution& resolution : actors.all()) {
    const Mention& mention = mentions[resolution.mention];
    if (without_article(read.text.words(mention.span)) != without_article(words)) continue;
    found.clear();
    for (const Entity& entity : resolution.entities) {
      found += (found.empty() ? "" : " ") + (entity.entity.empty() ? entity.code : entity.entity);
    }
    if (found.empty()) found = "-";
    if (found != "-" && !resolution.is_actor) found += " (place)";
  }
  return found;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_ACTOR_WHO_H_
