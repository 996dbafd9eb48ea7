// SPDX-License-Identifier: Apache-2.0
// Who a phrase of a text is, in words that a test can compare.
#ifndef SANUDO_TESTS_ACTOR_WHO_H_
#define SANUDO_TESTS_ACTOR_WHO_H_

#include <string>

#include "actor/actor.h"
#include "tests/mention/shipped.h"

namespace sanudo {

// Whether `text` holds these words, whole.
inline bool holds_words(std::string_view text, std::string_view words) {
  const std::string padded = " " + std::string(text) + " ";
  return padded.find(" " + std::string(words) + " ") != std::string::npos;
}

// The shortest mention that holds these words, the last of several: ids, or codes where there is no
// id; "-" for nobody known, "(place)" where it does not act.
inline std::string who_is(const std::string& bytes, const std::string& words, Date day) {
  const ReadText read = read_text(bytes);
  const auto mentions = find_mentions(read.text, read.trees, shipped_world());
  const Actors actors = resolve_actors(read.text, read.trees, mentions, shipped_world(), day);
  std::string found = "-";
  size_t shortest = bytes.size() + 1;
  for (const Resolution& resolution : actors.all()) {
    const Mention& mention = mentions[resolution.mention];
    const std::string_view text = read.text.words(mention.span);
    if (!holds_words(text, words) || text.size() > shortest) continue;
    shortest = text.size();
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
